/**
 * Sets of recovery sheets: of the office's the one that was made last counts, of each point's the one that was made last at one of its
 * devices, since the sheets before it are to be destroyed.
 *
 * Who made it is kept: a device that was locked out may have made a set for itself, so nobody seals anything to it any more.
 */
import type { DeviceRevoked, RecoverySheetsMade } from './entries.ts';
import type { DeviceId, PointId } from './ids.ts';
import { pointOfDevice } from './ledgerDevices.ts';
import { isBefore } from './ledgerOrder.ts';
import type { SheetKind } from './recoverySheets.ts';

export interface LedgerSheets {
  readonly made: RecoverySheetsMade;
  /** The device that made them. */
  readonly maker: DeviceId;
}

export interface RecoveryFold {
  /** The newest set of each kind that each device made. */
  readonly recoverySheets: ReadonlyMap<string, LedgerSheets>;
  readonly apply: (made: RecoverySheetsMade, maker: DeviceId) => void;
}

export const createRecoveryFold = (): RecoveryFold => {
  const recoverySheets = new Map<string, LedgerSheets>();
  return {
    recoverySheets,
    apply: (made, maker) => {
      const place = `${made.kind} ${maker}`;
      const known = recoverySheets.get(place)?.made;
      if (!known || isBefore(known, made)) recoverySheets.set(place, { made, maker });
    },
  };
};

type Sheets = Pick<RecoveryFold, 'recoverySheets'> & Parameters<typeof pointOfDevice>[0];

/** The newest set of the office, or of this point. A set of another point is none of its: it would open what is sealed to it. */
export const newestSheets = (ledger: Sheets, kind: SheetKind, pointId: PointId): LedgerSheets | null =>
  [...ledger.recoverySheets.values()]
    .filter(({ made, maker }) => made.kind === kind && (kind === 'office' || pointOfDevice(ledger, maker) === pointId))
    .reduce<LedgerSheets | null>((newest, set) => (newest && isBefore(set.made, newest.made) ? newest : set), null);

/** The set that keys may be sealed to; null where there is none, or where its maker was locked out. */
export const trustedSheets = (
  ledger: Sheets & { readonly revoked: ReadonlyMap<DeviceId, DeviceRevoked> },
  kind: SheetKind,
  pointId: PointId,
): LedgerSheets | null => {
  const newest = newestSheets(ledger, kind, pointId);
  return newest && !ledger.revoked.has(newest.maker) ? newest : null;
};
