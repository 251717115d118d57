/** The lease of this device: what it has noticed of the time, kept in a fact, and which cases are closed because of it. */
import type { CaseId } from '../../domain/ids.ts';
import { isLeaseOver, leaseNotesSince } from '../../domain/lease.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { Machine } from './machine.ts';

export interface Lease {
  /** Cases that the queue has the key of: whoever has a network can have them again at once. Empty while the lease holds. */
  readonly closed: ReadonlySet<CaseId>;
  /** Notices that time has passed. Throws storage errors. */
  readonly note: () => Promise<void>;
  /** The queue answered: nothing is closed any more. True where something was. */
  readonly renew: () => boolean;
}

/** Throws storage errors. Cases begun since the last contact stay open: somebody has to go on with them. */
export const openLease = async (
  database: DeviceDatabase,
  { now, ticks }: Pick<Machine, 'now' | 'ticks'>,
): Promise<Lease> => {
  let countedTo = ticks();
  const notesNow = async () => {
    const contact = await readFact(database, 'contact');
    return contact ? leaseNotesSince(await readFact(database, 'lease'), contact.at) : null;
  };
  const note = async (): Promise<void> => {
    const notes = await notesNow();
    if (!notes) return;
    const until = ticks();
    const usedMs = notes.usedMs + Math.max(0, until - countedTo);
    countedTo = until;
    await database.facts.put({ ...notes, name: 'lease', seenAt: Math.max(notes.seenAt, now()), usedMs });
  };
  const isOver = isLeaseOver(await notesNow(), now());
  const sent = isOver ? await database.caseKeys.where('sent').equals(1).primaryKeys() : [];
  const closed = new Set<CaseId>(sent);
  return {
    closed,
    note,
    renew: () => {
      const wasClosed = closed.size > 0;
      closed.clear();
      return wasClosed;
    },
  };
};
