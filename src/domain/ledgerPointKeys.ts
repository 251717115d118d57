/**
 * Revocations, and the point's keys that were made for them.
 *
 * Two tablets may make a keyEpoch of one number at the same time: both stay, since both open what was sealed under them.
 */
import type { DeviceRevoked, PointKeyMade, VolunteerRemoved } from './entries.ts';
import type { DeviceId, EntryId, PointId } from './ids.ts';
import { isBefore } from './ledgerOrder.ts';

/** With the device that made it, or handed it on. */
export interface LedgerPointKey extends PointKeyMade {
  readonly maker: DeviceId;
}

export type KeyReason = DeviceRevoked | VolunteerRemoved;

export interface PointKeysFold {
  /** The newest first, of every point that this device is told of. */
  readonly pointKeys: readonly LedgerPointKey[];
  readonly revoked: ReadonlyMap<DeviceId, DeviceRevoked>;
  readonly make: (entry: PointKeyMade, maker: DeviceId) => void;
  readonly revoke: (entry: DeviceRevoked) => void;
  readonly remove: (entry: VolunteerRemoved) => void;
  /** Revocations and removals: each asks every point for a new key. */
  readonly keyReasons: ReadonlyMap<EntryId, KeyReason>;
}

export const createPointKeysFold = (): PointKeysFold => {
  const pointKeys: LedgerPointKey[] = [];
  const revoked = new Map<DeviceId, DeviceRevoked>();
  const keyReasons = new Map<EntryId, KeyReason>();
  return {
    pointKeys,
    revoked,
    keyReasons,
    make: (entry, maker) => {
      pointKeys.push({ ...entry, maker });
      pointKeys.sort(newestFirst);
    },
    revoke: (entry) => {
      keyReasons.set(entry.entryId, entry);
      const known = revoked.get(entry.device);
      // Whoever says it first counts; an order to erase holds whoever gave it.
      const first = known && isBefore(known, entry) ? known : entry;
      revoked.set(entry.device, { ...first, wipe: entry.wipe || known?.wipe === true });
    },
    remove: (entry) => {
      keyReasons.set(entry.entryId, entry);
    },
  };
};

/** Revocations and removals that no key of the point answers yet, oldest first. */
export const uncoveredReasons = (
  { pointKeys, keyReasons }: Pick<PointKeysFold, 'pointKeys' | 'keyReasons'>,
  pointId: PointId,
): readonly KeyReason[] => {
  const covered = new Set(pointKeys.flatMap((key) => (key.pointId === pointId ? key.covers : [])));
  return [...keyReasons.values()]
    .filter(({ entryId }) => !covered.has(entryId))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
};

/* Of one number the one with the higher key first: all devices agree. */
const newestFirst = (a: PointKeyMade, b: PointKeyMade): number =>
  b.keyEpoch - a.keyEpoch ||
  (a.publicKey === b.publicKey ? (isBefore(a, b) ? 1 : -1) : a.publicKey < b.publicKey ? 1 : -1);
