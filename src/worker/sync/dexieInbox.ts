/** The inbox in the device's database. */
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import { type Inbox, isWaiting, uniqueRows } from './inbox.ts';

export const createDexieInbox = (database: DeviceDatabase): Inbox => {
  const { facts, entries, peers, unreadable } = database;
  return {
    after: async () => (await readFact(database, 'pull'))?.after ?? 0,
    store: async () => (await readFact(database, 'pull'))?.incarnation,
    peers: () => peers.toArray(),
    takeIn: (delivery) =>
      database.transaction('rw', entries, peers, unreadable, facts, async () => {
        const ids = delivery.entries.map(({ entryId }) => entryId);
        const known = await entries.where('entryId').anyOf(ids).toArray();
        await entries.bulkAdd([...uniqueRows(delivery.entries, new Set(known.map(({ entryId }) => entryId)))]);
        await peers.bulkPut([...delivery.peers]);
        await unreadable.bulkPut([...delivery.unreadable]);
        await facts.put({ name: 'pull', after: delivery.after, incarnation: delivery.store });
      }),
    waiting: () => unreadable.filter(({ reason }) => isWaiting(reason)).toArray(),
    settle: (rows, positions) =>
      database.transaction('rw', entries, unreadable, async () => {
        const known = await entries
          .where('entryId')
          .anyOf(rows.map(({ entryId }) => entryId))
          .toArray();
        await entries.bulkAdd([...uniqueRows(rows, new Set(known.map(({ entryId }) => entryId)))]);
        await unreadable.bulkDelete([...positions]);
      }),
    moveTo: async (after, incarnation) => {
      await facts.put({ name: 'pull', after, incarnation });
    },
  };
};
