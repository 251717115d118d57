/**
 * Tag keys of all points together, made after tablets were withdrawn.
 *
 * Two devices may make one of the same generation at once: both stay, and all agree which is the newer, by its check.
 */
import type { DeviceRevoked } from './entries.ts';
import type { DevicesFold } from './ledgerDevices.ts';
import type { PointKeysFold } from './ledgerPointKeys.ts';
import type { NetworkKeyMade } from './networkEntries.ts';

export interface NetworkKeysFold {
  /** The newest first; of one key each entry that hands it out. */
  readonly networkKeys: readonly NetworkKeyMade[];
  readonly make: (entry: NetworkKeyMade) => void;
}

export const createNetworkKeysFold = (): NetworkKeysFold => {
  const networkKeys: NetworkKeyMade[] = [];
  return {
    networkKeys,
    make: (entry) => {
      networkKeys.push(entry);
      networkKeys.sort((a, b) => newerFirst(a, b) || (a.entryId < b.entryId ? 1 : -1));
    },
  };
};

type TagKey = Pick<NetworkKeyMade, 'generation' | 'check'>;

/** The same everywhere, whoever made them and whenever they arrived; 0 for the same key. */
export const newerFirst = (a: TagKey, b: TagKey): number =>
  b.generation - a.generation || (a.check === b.check ? 0 : a.check < b.check ? 1 : -1);

/**
 * Tablets that are withdrawn and may have the newest key all the same, oldest first: no key answers them, or one that is not older than
 * the newest (somebody made that at the same time and did not know), or the newest was handed to them.
 */
export const withdrawnWithKey = ({
  networkKeys,
  devices,
  revoked,
  keyReasons,
}: Pick<NetworkKeysFold, 'networkKeys'> &
  Pick<DevicesFold, 'devices'> &
  Pick<PointKeysFold, 'revoked' | 'keyReasons'>): readonly DeviceRevoked[] => {
  const [newest] = networkKeys;
  const out = new Set<string>();
  const handedTo = new Set<string>();
  for (const key of networkKeys) {
    const isNewest = newest && newerFirst(newest, key) === 0;
    if (isNewest) for (const { device } of key.shares) handedTo.add(device);
    if (!isNewest && key.generation === newest?.generation) continue;
    for (const id of key.covers) {
      const reason = keyReasons.get(id);
      if (reason?.type === 'deviceRevoked') out.add(reason.device);
    }
  }
  return [...revoked.values()]
    .filter(({ device }) => devices.get(device)?.enrolled.roles.point === true)
    .filter(({ device }) => !out.has(device) || handedTo.has(device))
    .sort((a, b) => a.at - b.at || (a.entryId < b.entryId ? -1 : 1));
};
