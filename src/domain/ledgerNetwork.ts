/** Points of the organisation, what each of them shares with the others, and the office's years whose key is gone. */
import type { PointId } from './ids.ts';
import { createEntryOrder } from './ledgerOrder.ts';
import type { PointAdded, SectorKeyDestroyed, SharingChanged } from './networkEntries.ts';

export interface NetworkFold {
  /** Added ones; the first point of the organisation is not among them. */
  readonly pointsAdded: ReadonlyMap<PointId, PointAdded>;
  /** Points that share; who said nothing does not. */
  readonly sharing: ReadonlyMap<PointId, SharingChanged>;
  readonly sectorKeysDestroyed: ReadonlySet<number>;
  readonly addPoint: (entry: PointAdded) => void;
  readonly changeSharing: (entry: SharingChanged) => void;
  readonly destroySectorKey: (entry: SectorKeyDestroyed) => void;
}

export const createNetworkFold = (): NetworkFold => {
  const pointsAdded = new Map<PointId, PointAdded>();
  const sharing = new Map<PointId, SharingChanged>();
  const sectorKeysDestroyed = new Set<number>();
  const { isFirst, isLast } = createEntryOrder();
  return {
    pointsAdded,
    sharing,
    sectorKeysDestroyed,
    addPoint: (entry) => {
      if (isFirst(entry.pointId, entry)) pointsAdded.set(entry.pointId, entry);
    },
    changeSharing: (entry) => {
      if (isLast(entry.pointId, entry)) sharing.set(entry.pointId, entry);
    },
    destroySectorKey: ({ year }) => {
      sectorKeysDestroyed.add(year);
    },
  };
};

/** Whether other points may recognise this one's cases. */
export const isSharing = ({ sharing }: Pick<NetworkFold, 'sharing'>, pointId: PointId): boolean =>
  sharing.get(pointId)?.isOn === true;
