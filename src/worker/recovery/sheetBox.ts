/** Sheets as somebody reads them in, one after the other: kept by this worker alone until they are joined, forgotten or it ends. */
import { type SheetKind, type SheetSetId, sheetKinds } from '../../domain/recoverySheets.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { JoinSheetsError, ReadSheetError, SheetsTogether } from '../../protocol/deskRecovery.ts';
import { parseSheet, type RecoverySheet } from '../../protocol/recoverySheet.ts';
import { addSheet } from '../../protocol/sheetPile.ts';
import { joinSecret } from '../keys/recoveryShares.ts';
import { type RecoveryKeys, recoveryKeysOf } from './recoveryKeys.ts';

export interface SheetBox {
  /** `isWanted`: says of a sheet why it is of no use here; null where it is. */
  readonly read: (
    text: string,
    isWanted: (sheet: RecoverySheet) => ReadSheetError | null,
  ) => Result<SheetsTogether, ReadSheetError>;
  /** The kinds of which a sheet is here, the office's first. */
  readonly kinds: () => readonly SheetKind[];
  /** Of the first of these kinds; null while the box is empty. */
  readonly setId: () => SheetSetId | null;
  /** Keys of the secret. The secret itself is wiped before it returns. */
  readonly join: (kind: SheetKind) => Promise<Result<RecoveryKeys, JoinSheetsError>>;
  readonly forget: () => void;
}

export const createSheetBox = (): SheetBox => {
  const piles = new Map<SheetKind, readonly RecoverySheet[]>();
  const kinds = (): readonly SheetKind[] => sheetKinds.filter((kind) => piles.has(kind));
  return {
    read: (text, isWanted) => {
      const parsed = parseSheet(text);
      if (!parsed.ok) return parsed;
      const { kind } = parsed.value;
      const unwanted = isWanted(parsed.value);
      const added = unwanted ? err(unwanted) : addSheet(piles.get(kind) ?? [], parsed.value);
      if (!added.ok) {
        parsed.value.share.fill(0);
        return added;
      }
      const { sheets, have, need } = added.value;
      piles.set(kind, sheets);
      return ok({ kind, have, need });
    },
    kinds,
    setId: () => kinds().flatMap((kind) => piles.get(kind) ?? [])[0]?.setId ?? null,
    join: async (kind) => {
      const joined = await joinSecret(piles.get(kind) ?? []);
      if (!joined.ok) return err({ ...joined.error, kind });
      const keys = await recoveryKeysOf(joined.value);
      joined.value.fill(0);
      return ok(keys);
    },
    forget: () => {
      for (const { share } of [...piles.values()].flat()) share.fill(0);
      piles.clear();
    },
  };
};
