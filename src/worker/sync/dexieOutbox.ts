/** The outbox in the device's database. */
import { distrustStore } from '../office/sectorKeysFact.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { EntryRow, SegmentRow } from '../storage/rows.ts';
import { type Kept, logsOf, type Outbox } from './outbox.ts';
import { askedAgain } from './ownPull.ts';
import { addTraffic } from './usage.ts';

export const createDexieOutbox = (database: DeviceDatabase): Outbox => {
  const { facts, segments, entries, caseKeys } = database;
  return {
    device: () => readFact(database, 'device'),
    registration: () => readFact(database, 'registration'),
    markRegistered: () =>
      database.transaction('rw', facts, async () => {
        const registration = await readFact(database, 'registration');
        if (registration) await facts.put({ ...registration, done: true });
      }),
    contact: () => readFact(database, 'contact'),
    keepContact: async ({ at, clockOffsetMs }) => {
      await facts.put({ name: 'contact', at, clockOffsetMs });
    },
    usage: () => readFact(database, 'usage'),
    countTraffic: (today, traffic) =>
      database.transaction('rw', facts, async () => {
        await facts.put({ name: 'usage', ...addTraffic(await readFact(database, 'usage'), today, traffic) });
      }),
    dataSaver: async () => (await readFact(database, 'dataSaver'))?.isOn,
    keepDataSaver: async (isOn) => {
      await facts.put({ name: 'dataSaver', isOn });
    },

    log: () => readFact(database, 'log'),
    fence: async () => (await readFact(database, 'fence'))?.logEpoch,
    uncut: async (lane) => {
      const rows = await entries.where('segment').equals(0).sortBy('id');
      return rows.filter((row): row is Kept<EntryRow> => row.lane === lane);
    },
    keepSegment: (segment, carried, { logEpoch, heads }) =>
      database.transaction('rw', segments, entries, facts, async () => {
        const id = await segments.add({ ...segment, state: 'ready' });
        await entries
          .where('id')
          .anyOf([...carried])
          .modify({ segment: id });
        await facts.put({ name: 'log', logEpoch, heads });
      }),
    beginLog: ({ logEpoch, heads }) =>
      database.transaction('rw', facts, segments, entries, async () => {
        await facts.put({ name: 'log', logEpoch, heads });
        await facts.delete('fence');
        // Asked twice: a collection that gave its keys changes no rows afterwards.
        const ids = await segments.where('state').anyOf('ready', 'refused').primaryKeys();
        await segments.where('id').anyOf(ids).modify({ state: 'superseded' });
        await entries.where('segment').anyOf(ids).modify({ segment: 0 });
      }),

    ready: async () => (await segments.where('state').equals('ready').sortBy('id')) as Kept<SegmentRow>[],
    stateOf: async (id) => (await segments.get(id))?.state,
    markReceived: (ids) =>
      database.transaction('rw', segments, entries, async () => {
        await segments
          .where('id')
          .anyOf([...ids])
          .modify({ state: 'received' });
        await entries
          .where('segment')
          .anyOf([...ids])
          .modify({ sent: 1, savedAt: 0 });
      }),
    askAgain: ({ lane, logEpoch }, next) =>
      database.transaction('rw', segments, entries, async () => {
        const received = await segments.where('state').equals('received').toArray();
        const lost = received.filter(
          (row) => row.lane === lane && row.logEpoch === logEpoch && row.firstSeq + row.count > next,
        );
        if (lost.every(({ firstSeq }) => firstSeq > next)) return false;
        const ids = lost.map(({ id }) => id ?? 0);
        await segments.where('id').anyOf(ids).modify({ state: 'ready' });
        await entries.where('segment').anyOf(ids).modify({ sent: 0 });
        return true;
      }),
    tryDoubtedAgain: async () => {
      await entries
        .where('segment')
        .equals(0)
        .and(({ doubt }) => doubt === 2)
        .modify({ doubt: 1 });
    },
    receivedLogs: async () => logsOf(await segments.where('state').equals('received').toArray()),
    digestAt: async ({ lane, logEpoch }, next) => {
      const rows = await segments.where('state').anyOf('received', 'ready').toArray();
      return rows.find((row) => row.lane === lane && row.logEpoch === logEpoch && row.firstSeq + row.count === next)
        ?.digest;
    },
    distrust: ({ lane, logEpoch }) =>
      database.transaction('rw', segments, entries, async () => {
        const received = await segments.where('state').equals('received').toArray();
        const ids = received.filter((row) => row.lane === lane && row.logEpoch === logEpoch).map(({ id }) => id ?? 0);
        await segments.where('id').anyOf(ids).modify({ state: 'refused' });
        await entries.where('segment').anyOf(ids).modify({ sent: 0 });
      }),
    raiseFence: (logEpoch) =>
      database.transaction('rw', facts, async () => {
        await facts.put({ name: 'fence', logEpoch });
        await facts.put(askedAgain(await readFact(database, 'ownPull')));
      }),
    watermarks: () => readFact(database, 'watermarks'),
    keepWatermarks: async ({ incarnation, at, logs }) => {
      await facts.put({ name: 'watermarks', incarnation, at, logs });
    },
    refuse: (id, logEpoch, why) =>
      database.transaction('rw', segments, entries, facts, async () => {
        if (why) {
          await entries
            .where('segment')
            .equals(id)
            .modify((row, changed) => {
              changed.value = { ...row, doubt: row.doubt ? 2 : 1 };
            });
        }
        await segments.update(id, { state: 'refused' });
        await facts.put({ name: 'fence', logEpoch });
      }),

    unsentSlots: (limit) => caseKeys.where('sent').equals(0).limit(limit).toArray(),
    sendSlotsAgain: async () => {
      await facts.bulkDelete(['shreds', 'bulletin']);
      await distrustStore(database);
      await caseKeys.where('sent').equals(1).modify({ sent: 0 });
    },
    markSlotsSent: (slots) =>
      database.transaction('rw', caseKeys, async () => {
        for (const { caseId, version } of slots) {
          const now = await caseKeys.get(caseId);
          if (now?.version === version) await caseKeys.update(caseId, { sent: 1 });
        }
      }),

    unsent: async () => {
      const [unsentEntries, slots] = await Promise.all([
        entries.where('sent').equals(0).toArray(),
        caseKeys.where('sent').equals(0).count(),
      ]);
      return { entries: unsentEntries, slots };
    },
  };
};
