/**
 * The outbox: what this device still has to send, and what it knows of how far it came. The cutter, the sender and the status
 * read and write through it and know no database. Every outbox passes `tests/contract/outbox.test.ts`.
 *
 * - **On disk before it resolves.** A method that changes something resolves only after the medium has it. What was resolved is
 *   there after a power cut; so nothing is shown, sent or counted as sent on the word of a write that is still under way.
 * - **One method, one transaction.** All of it happened or nothing did.
 * - **Bytes are kept for ever.** A segment keeps its id, its place and its bytes; only its state moves:
 *
 * ```
 *            keepSegment
 *   entry ─────────────────► ready ──markReceived──► received
 *     ▲                      │ ▲ │                       │
 *     │                      │ └─┼──────askAgain─────────┘   the queue lost it
 *     │               refuse ▼   │ beginLog
 *     │                  refused │        (distrust: received ─► refused)
 *     │                      │   │
 *     └──beginLog: cut anew──┴───┴─► superseded
 * ```
 * - **Entries follow their segment.** An entry has a receipt exactly while its segment is received, in the same transaction: there
 *   is no moment at which one says «sent» and the other does not.
 * - Trouble of the medium is thrown, and then nothing was changed.
 */
import type { Day } from '../../domain/calendar.ts';
import type { Lane } from '../../domain/entries.ts';
import type { ContactFact, DeviceFact, LogFact, RegistrationFact, WatermarksFact } from '../storage/facts.ts';
import type { CaseKeyRow, EntryRow, SegmentRow } from '../storage/rows.ts';
import type { Traffic, Usage } from './usage.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A row that is stored: its id is known. */
export type Kept<Row> = Row & { readonly id: number };

export interface Outbox {
  /** Absent before the device was founded or joined. */
  readonly device: () => Promise<DeviceFact | undefined>;
  readonly registration: () => Promise<RegistrationFact | undefined>;
  /** The queue answered: it knows this device. Changes nothing where there is no registration. */
  readonly markRegistered: () => Promise<void>;
  readonly contact: () => Promise<Omit<ContactFact, 'name'> | undefined>;
  readonly keepContact: (contact: Omit<ContactFact, 'name'>) => Promise<void>;
  /** Bytes that went and came, as of the day on which they were last counted; absent before the first request. */
  readonly usage: () => Promise<Usage | undefined>;
  /** Adds to what is known in one transaction: desk and courier of two windows may count at the same time. */
  readonly countTraffic: (today: Day, traffic: Traffic) => Promise<void>;
  /** Whether the person wants to save data; absent where nobody has said so. */
  readonly dataSaver: () => Promise<boolean | undefined>;
  readonly keepDataSaver: (isOn: boolean) => Promise<void>;

  /** Where the own logs end, as cut. */
  readonly log: () => Promise<Log | undefined>;
  /** The logEpoch that the next cut has to begin; absent while the queue's log is ours. */
  readonly fence: () => Promise<number | undefined>;
  /** Entries of a lane that are in no segment, in the order in which they were saved. */
  readonly uncut: (lane: Lane) => Promise<readonly Kept<EntryRow>[]>;
  /** Keeps a segment as ready, binds the entries to it and moves the log's end to `log`. */
  readonly keepSegment: (segment: CutSegment, entries: readonly number[], log: Log) => Promise<void>;
  /** Begins a log and lifts the fence: segments that are ready or refused are superseded, their entries uncut again. */
  readonly beginLog: (log: Log) => Promise<void>;

  /** In the order in which they were cut. */
  readonly ready: () => Promise<readonly Kept<SegmentRow>[]>;
  readonly stateOf: (segment: number) => Promise<SegmentRow['state'] | undefined>;
  /** The queue has all of these on its disk. */
  readonly markReceived: (segments: readonly number[]) => Promise<void>;
  /**
   * The queue misses what it has acknowledged: received segments of the log that end after `next` are ready again. False, with
   * nothing changed, where none of them holds the entry at `next`: then the gap is not this device's to fill.
   */
  readonly askAgain: (log: LogPlace, next: number) => Promise<boolean>;
  /** The logs that have received segments, and the first seq after the last of them. */
  readonly receivedLogs: () => Promise<readonly (LogPlace & { readonly next: number })[]>;
  /** h after the own segment that ends before `next`; absent where none does, or it is not known. */
  readonly digestAt: (log: LogPlace, next: number) => Promise<Bytes | undefined>;
  /** Nobody knows what the queue has in this log: its received segments are refused, so that the next log carries their entries. */
  readonly distrust: (log: LogPlace) => Promise<void>;
  /** The queue's log of this device is another than ours: the next cut begins `logEpoch`, and what it has is read again. */
  readonly raiseFence: (logEpoch: number) => Promise<void>;
  /** What the queue said last of how far it has this device's logs; absent before it was asked. */
  readonly watermarks: () => Promise<Omit<WatermarksFact, 'name'> | undefined>;
  readonly keepWatermarks: (watermarks: Omit<WatermarksFact, 'name'>) => Promise<void>;
  /**
   * The queue will never take the segment, and its log is not ours: the next cut begins `logEpoch`. Where the content is why, its
   * entries are doubted: cut alone from now on, and parked where one was alone already.
   */
  readonly refuse: (segment: number, logEpoch: number, why?: 'content') => Promise<void>;
  /** A person wants what waits to be tried once more. */
  readonly tryDoubtedAgain: () => Promise<void>;

  /** Wrapped case keys that the queue does not have. */
  readonly unsentSlots: (limit: number) => Promise<readonly CaseKeyRow[]>;
  /** The queue may have lost them, its orders to forget some, and the bulletin: all of them are unsent again. */
  readonly sendSlotsAgain: () => Promise<void>;
  /** Those that were replaced meanwhile stay unsent. */
  readonly markSlotsSent: (slots: readonly Pick<CaseKeyRow, 'caseId' | 'version'>[]) => Promise<void>;

  /** What has no receipt yet, counted anew at each call. */
  readonly unsent: () => Promise<Unsent>;
}

export type Log = Omit<LogFact, 'name'>;
export type CutSegment = Omit<SegmentRow, 'id' | 'state'>;

export interface LogPlace {
  readonly lane: Lane;
  readonly logEpoch: number;
}

export interface Unsent {
  readonly entries: readonly Pick<EntryRow, 'entryId' | 'weight' | 'savedAt'>[];
  readonly slots: number;
}

/** The logs of these segments, each with the first seq after its last one. */
export const logsOf = (
  segments: readonly Pick<SegmentRow, 'lane' | 'logEpoch' | 'firstSeq' | 'count'>[],
): readonly (LogPlace & { readonly next: number })[] => {
  const logs = new Map<string, LogPlace & { readonly next: number }>();
  for (const { lane, logEpoch, firstSeq, count } of segments) {
    const key = `${lane}/${logEpoch}`;
    logs.set(key, { lane, logEpoch, next: Math.max(logs.get(key)?.next ?? 0, firstSeq + count) });
  }
  return [...logs.values()];
};
