/** Wiederherstellungsblätter as the ledger speaks of them: whose keys they bring back, and which of them were made together. */
import type { Brand } from './brand.ts';

export const sheetKinds = ['office', 'point'] as const;
/** Whose keys it helps to bring back: the coordination office's or a point's. */
export type SheetKind = (typeof sheetKinds)[number];

/** Sheets that were made together, 4 random bytes, hex. */
export type SheetSetId = Brand<string, 'SheetSetId'>;
