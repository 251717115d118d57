/**
 * Sets of recovery sheets: of each kind the one that was made last counts, since the sheets before it are to be destroyed.
 *
 * Who made it is kept: a device that was locked out may have made a set for itself, so nobody seals anything to it any more.
 */
import type { DeviceRevoked, RecoverySheetsMade } from './entries.ts';
import type { DeviceId } from './ids.ts';
import { isBefore } from './ledgerOrder.ts';
import type { SheetKind } from './recoverySheets.ts';

export interface LedgerSheets {
  readonly made: RecoverySheetsMade;
  /** The device that made them. */
  readonly maker: DeviceId;
}

export interface RecoveryFold {
  readonly recoverySheets: ReadonlyMap<SheetKind, LedgerSheets>;
  readonly apply: (made: RecoverySheetsMade, maker: DeviceId) => void;
}

export const createRecoveryFold = (): RecoveryFold => {
  const recoverySheets = new Map<SheetKind, LedgerSheets>();
  return {
    recoverySheets,
    apply: (made, maker) => {
      const known = recoverySheets.get(made.kind)?.made;
      if (!known || isBefore(known, made)) recoverySheets.set(made.kind, { made, maker });
    },
  };
};

/** The set that keys may be sealed to; null where there is none, or where its maker was locked out. */
export const trustedSheets = (
  {
    recoverySheets,
    revoked,
  }: Pick<RecoveryFold, 'recoverySheets'> & { readonly revoked: ReadonlyMap<DeviceId, DeviceRevoked> },
  kind: SheetKind,
): LedgerSheets | null => {
  const newest = recoverySheets.get(kind);
  return newest && !revoked.has(newest.maker) ? newest : null;
};
