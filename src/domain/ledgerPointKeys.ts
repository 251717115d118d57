/**
 * Revocations, and the point's keys that were made for them.
 *
 * Two tablets may make a keyEpoch of one number at the same time: both stay, since both open what was sealed under them.
 */
import type { DeviceRevoked, PointKeyMade, VolunteerRemoved } from './entries.ts';
import type { DeviceId, EntryId, PointId } from './ids.ts';
import { pointOfDevice } from './ledgerDevices.ts';
import { isBefore } from './ledgerOrder.ts';
import type { VolunteersFold } from './ledgerVolunteers.ts';

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
  /** Revocations and removals: each asks the point of its device for a new key. */
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

type Places = Parameters<typeof pointOfDevice>[0] & Pick<VolunteersFold, 'volunteers'>;

/** Revocations at the point, and removals at its devices, that no key of it answers yet, oldest first. */
export const uncoveredReasons = (
  ledger: Pick<PointKeysFold, 'pointKeys' | 'keyReasons'> & Places,
  pointId: PointId,
): readonly KeyReason[] => {
  const covered = new Set(ledger.pointKeys.flatMap((key) => (key.pointId === pointId ? key.covers : [])));
  return [...ledger.keyReasons.values()]
    .filter((reason) => !covered.has(reason.entryId) && pointOfReason(ledger, reason) === pointId)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
};

/* Where nobody has said yet whose device it is, it is nobody's reason yet: what says so comes by the same ways. */
const pointOfReason = (ledger: Places, reason: KeyReason): PointId | null => {
  const device = reason.type === 'deviceRevoked' ? reason.device : ledger.volunteers.get(reason.slotId)?.said.device;
  return device === undefined ? null : pointOfDevice(ledger, device);
};

/* Of one number the one with the higher key first: all devices agree. */
const newestFirst = (a: PointKeyMade, b: PointKeyMade): number =>
  b.keyEpoch - a.keyEpoch ||
  (a.publicKey === b.publicKey ? (isBefore(a, b) ? 1 : -1) : a.publicKey < b.publicKey ? 1 : -1);
