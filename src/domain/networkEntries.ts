/** Entries about several points of one organisation, and about the office's yearly keys. */
import type { Entry } from './entryHead.ts';
import type { PointId } from './ids.ts';

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
/** Jahresschlüssel vernichtet: pseudonyms of that year cannot be made again, nor tied to anybody. */
export interface SectorKeyDestroyed extends Entry {
  readonly type: 'sectorKeyDestroyed';
  readonly year: number;
}
