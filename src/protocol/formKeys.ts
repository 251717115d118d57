/** Under which key the desk keeps what is typed into a form. */
import type { VoucherNumber } from '../domain/codes.ts';
import type { NoteId } from '../domain/ids.ts';

/** Schein ausstellen: one form for each note. */
export const voucherFormKey = (noteId: NoteId): string => `voucherForm:${noteId}`;

/** Nacherfassen: one form for each paper, and one for whoever begins with an empty one. */
export const lateEntryKey = (number: VoucherNumber | null): string => `lateEntry:${number ?? ''}`;
