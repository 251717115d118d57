/** Entries about several points of one organisation and their common keys, and about the office's yearly keys. */
import type { Entry } from './entryHead.ts';
import type { DeviceId, EntryId, PointId } from './ids.ts';

/** Weitere Ausgabestelle. */
export interface PointAdded extends Entry {
  readonly type: 'pointAdded';
  readonly pointId: PointId;
  readonly pointName: string;
  /** HPKE public key that all points open and the office does not: uncompressed point, 65 bytes, hex. */
  readonly networkKey: string;
}
/** Whether other points may recognise this point's cases, of persons who agreed, and open them with the card. Each point decides for itself. */
export interface SharingChanged extends Entry {
  readonly type: 'sharingChanged';
  readonly pointId: PointId;
  readonly isOn: boolean;
}
/** A new tag key of all points: tags that are shared from now on can be tested and opened by those tablets only that it is sealed to. */
export interface NetworkKeyMade extends Entry {
  readonly type: 'networkKeyMade';
  /** From 1; one above the newest that was known to the maker. The key of the founding is generation 0. */
  readonly generation: number;
  /** Says of a share that it is the key that everybody was told of, and that its maker is of a point: 8 bytes, hex. */
  readonly check: string;
  readonly shares: readonly NetworkKeyShare[];
  /** Revocations that were the reason. */
  readonly covers: readonly EntryId[];
}
export interface NetworkKeyShare {
  readonly device: DeviceId;
  /** HPKE to the device's sealing key around the 32 bytes of the key: 113 bytes, hex. */
  readonly sealed: string;
}
/** Jahresschlüssel vernichtet: pseudonyms of that year cannot be made again, nor tied to anybody. */
export interface SectorKeyDestroyed extends Entry {
  readonly type: 'sectorKeyDestroyed';
  readonly year: number;
}
