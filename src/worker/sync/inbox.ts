/**
 * The inbox: what came from the organisation's other devices, and how far this device has read. The puller reads and writes
 * through it and knows no database. Every inbox passes `tests/contract/inbox.test.ts`.
 *
 * - **Position and content in one transaction.** Whoever has read up to a position has on its disk everything before it: entries,
 *   how far each log was read, and the bytes of what could not be read. After a power cut it is asked for again or there, never
 *   skipped.
 * - **An entry counts once**, by its id, however often and from wherever it comes: the first one stays.
 * - Trouble of the medium is thrown, and then nothing was changed.
 */
import type { EntryRow, PeerRow, UnreadableRow } from '../storage/rows.ts';

export interface Inbox {
  /** The position read last; 0 at first. */
  readonly after: () => Promise<number>;
  /** The incarnation of the store whose position that is; absent where nothing was read, or not noted. */
  readonly store: () => Promise<string | undefined>;
  readonly peers: () => Promise<readonly PeerRow[]>;
  readonly takeIn: (delivery: Delivery) => Promise<void>;
  /** What waits for a key, of a case or of the point. */
  readonly waiting: () => Promise<readonly UnreadableRow[]>;
  /** What came of what waited; those at `positions` wait no more. */
  readonly settle: (entries: readonly EntryRow[], positions: readonly number[]) => Promise<void>;
  /** Nothing for this device stands up to there; or the queue was restored, and is read again from there. */
  readonly moveTo: (position: number, store: string) => Promise<void>;
}

export interface Delivery {
  readonly entries: readonly EntryRow[];
  /** Devices as they are known now: each in place of what was known of it. */
  readonly peers: readonly PeerRow[];
  readonly unreadable: readonly UnreadableRow[];
  readonly after: number;
  /** Incarnation of the store. */
  readonly store: string;
}

/** Keys come by other ways than what they open, and may come later. */
export const isWaiting = (reason: UnreadableRow['reason']): boolean =>
  reason === 'caseKeyMissing' || reason === 'notForUs';

export const uniqueRows = (rows: readonly EntryRow[], known: ReadonlySet<string>): readonly EntryRow[] => {
  // From the back, so that the first of several with one id stays.
  const byId = new Map(rows.toReversed().map((row) => [row.entryId, row]));
  return rows.filter((row) => byId.get(row.entryId) === row && !known.has(row.entryId));
};
