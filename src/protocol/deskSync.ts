/** What the desk says of Übertragung, record by record. */
import type { EntryId } from '../domain/ids.ts';

/** auf diesem Gerät → bei der Zentrale → gesichert → von der Koordination gesehen */
export interface SendingRecord {
  readonly entryId: EntryId;
  readonly kind: RecordKind;
  /** Call name of a note, number of a voucher. */
  readonly about: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isAtQueue: boolean;
  /** In a verified backup; null where the queue says that none is set up, or has not said anything yet. */
  readonly isSafe: boolean | null;
  /** Fetched by a device of the office; null where the office does not read such a record. */
  readonly isSeen: boolean | null;
}

export type RecordKind = 'note' | 'voucher' | 'void' | 'reserve';

/** A record that cannot go as it is: kept, shown, repairable. */
export interface ParkedRecord {
  readonly entryId: EntryId;
  /** Null where it cannot be read. */
  readonly record: Pick<SendingRecord, 'kind' | 'about'> | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: ParkedReason;
}

export type ParkedReason =
  /** The queue refused the segment that carries it. */
  | 'refused'
  /** It cannot be read back on this device, so it cannot be sealed. */
  | 'unreadable';

export interface SendingRecords {
  /** The first of them: what waits, oldest first; what is under way, oldest first; what needs nothing any more, newest first. */
  readonly records: readonly SendingRecord[];
  readonly total: number;
  readonly parked: readonly ParkedRecord[];
  /** Rows on this device that cannot be read; those that the queue has are read back from there by themselves. */
  readonly unreadableRows: number;
  /** Whether the queue has a verified backup; `unknown` before the first contact. */
  readonly backup: 'unknown' | 'none' | 'there';
  readonly usage: {
    readonly today: TrafficBytes;
    readonly month: TrafficBytes;
  };
  readonly isSavingData: boolean;
}

export interface TrafficBytes {
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

/** Nothing is left to do for it, as far as this queue and this lane go. */
export const isThrough = ({ isAtQueue, isSafe, isSeen }: SendingRecord): boolean =>
  isAtQueue && isSafe !== false && isSeen !== false;

/** The order in which a person wants to see them. */
export const inOrderOfSending = (records: readonly SendingRecord[]): readonly SendingRecord[] => {
  const rank = (record: SendingRecord): number => (record.isAtQueue ? (isThrough(record) ? 2 : 1) : 0);
  return [...records].sort((a, b) => rank(a) - rank(b) || (rank(a) === 2 ? b.at - a.at : a.at - b.at));
};
