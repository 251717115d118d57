/** Recovery sheets as they are collected, one after the other, until there are enough of one set. */
import type { SheetKind } from '../domain/recoverySheets.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { equalBytes } from './bytes.ts';
import type { RecoverySheet } from './recoverySheet.ts';

export interface SheetProgress {
  readonly sheets: readonly RecoverySheet[];
  readonly have: number;
  readonly need: number;
}

export type AddSheetError =
  /** This very sheet is there already. */
  | { readonly type: 'duplicate' }
  /** It belongs to sheets that were made at another time. */
  | { readonly type: 'otherSet' }
  /** The sheets there are for `kind`. */
  | { readonly type: 'otherKind'; readonly kind: SheetKind }
  /** The sheet of this number was read otherwise before: one of the two was mistyped in a way that no check symbol shows. */
  | { readonly type: 'contradicts'; readonly index: number };

/** The first sheet decides which kind and set are collected. More than are needed may be added: they are another proof. */
export const addSheet = (
  collected: readonly RecoverySheet[],
  sheet: RecoverySheet,
): Result<SheetProgress, AddSheetError> => {
  const [first] = collected;
  if (first && first.kind !== sheet.kind) return err({ type: 'otherKind', kind: first.kind });
  if (first && !isOfOneSet(first, sheet)) return err({ type: 'otherSet' });
  const rival = collected.find(({ index, share }) => index === sheet.index || share.at(-1) === sheet.share.at(-1));
  if (rival) {
    const isSame = rival.index === sheet.index && equalBytes(rival.share, sheet.share);
    return err(isSame ? { type: 'duplicate' } : { type: 'contradicts', index: rival.index });
  }
  const sheets = [...collected, sheet];
  return ok({ sheets, have: sheets.length, need: sheet.threshold });
};

const isOfOneSet = (a: RecoverySheet, b: RecoverySheet): boolean =>
  a.setId === b.setId && a.threshold === b.threshold && a.total === b.total;
