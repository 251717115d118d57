/** Every outbox keeps the promises of `src/worker/sync/outbox.ts`. One suite, run over both. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDay } from '../../src/domain/calendar.ts';
import type { Lane } from '../../src/domain/entries.ts';
import type { CaseId, DeviceId, EntryId } from '../../src/domain/ids.ts';
import { createMemoryOutbox } from '../../src/testing/memoryOutbox.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { DeviceDatabase } from '../../src/worker/storage/database.ts';
import type { FactRow } from '../../src/worker/storage/facts.ts';
import type { CaseKeyRow, EntryRow } from '../../src/worker/storage/rows.ts';
import { createDexieOutbox } from '../../src/worker/sync/dexieOutbox.ts';
import type { CutSegment, Log, Outbox } from '../../src/worker/sync/outbox.ts';

/** An outbox and what the rest of the worker writes beside it. */
interface Opened {
  readonly outbox: Outbox;
  readonly save: (entries: readonly EntryRow[], slots?: readonly CaseKeyRow[]) => Promise<void>;
  readonly putFact: (fact: FactRow) => Promise<void>;
  readonly replaceSlot: (slot: CaseKeyRow) => Promise<void>;
}

const openers: readonly { readonly name: string; readonly open: () => Opened }[] = [
  {
    name: 'memory',
    open: () => {
      const outbox = createMemoryOutbox();
      return { outbox, save: outbox.save, putFact: outbox.putFact, replaceSlot: outbox.replaceSlot };
    },
  },
  {
    name: 'dexie',
    open: () => {
      const database = new DeviceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
      return {
        outbox: createDexieOutbox(database),
        save: async (entries, slots = []) => {
          await database.entries.bulkAdd([...entries]);
          await database.caseKeys.bulkAdd([...slots]);
        },
        putFact: async (fact) => {
          await database.facts.put(fact);
        },
        replaceSlot: async (slot) => {
          await database.caseKeys.put(slot);
        },
      };
    },
  },
];

const device = 'd0'.repeat(16) as DeviceId;
let serial = 0;
const entryOf = (lane: Lane = 'office', change: Partial<EntryRow> = {}): EntryRow => ({
  entryId: (++serial).toString(16).padStart(16, '0') as EntryId,
  device,
  lane,
  body: testRandom(40),
  segment: 0,
  sent: 0,
  weight: 1,
  savedAt: serial,
  ...change,
});
const slotOf = (change: Partial<CaseKeyRow> = {}): CaseKeyRow => ({
  caseId: (++serial).toString(16).padStart(16, '0') as CaseId,
  version: 1,
  wrapped: testRandom(60),
  sent: 0,
  ...change,
});
const logOf = (logEpoch: number, point: number, office: number): Log => ({
  logEpoch,
  heads: { point: { next: point, digest: testRandom(32) }, office: { next: office, digest: testRandom(32) } },
});
const segmentOf = (firstSeq: number, change: Partial<CutSegment> = {}): CutSegment => ({
  lane: 'office',
  logEpoch: 0,
  firstSeq,
  count: 1,
  bytes: testRandom(30),
  ...change,
});

describe.each(openers)('outbox: $name', ({ open }) => {
  let outbox: Outbox;
  let opened: Opened;
  beforeEach(() => {
    opened = open();
    outbox = opened.outbox;
  });

  /** Saves one entry for each segment and cuts it: the segments' ids are 1, 2, … */
  const cut = async (...segments: readonly CutSegment[]): Promise<void> => {
    for (const segment of segments) {
      await opened.save([entryOf(segment.lane)]);
      const uncut = await outbox.uncut(segment.lane);
      await outbox.keepSegment(
        segment,
        uncut.map(({ id }) => id),
        logOf(segment.logEpoch, 0, segment.firstSeq + segment.count),
      );
    }
  };
  const idsOf = async (): Promise<readonly number[]> => (await outbox.ready()).map(({ id }) => id);
  const unsentEntries = async (): Promise<number> => (await outbox.unsent()).entries.length;

  it('begins empty', async () => {
    expect(await outbox.device()).toBeUndefined();
    expect(await outbox.registration()).toBeUndefined();
    expect(await outbox.contact()).toBeUndefined();
    expect(await outbox.log()).toBeUndefined();
    expect(await outbox.fence()).toBeUndefined();
    expect(await outbox.uncut('office')).toEqual([]);
    expect(await outbox.ready()).toEqual([]);
    expect(await outbox.stateOf(1)).toBeUndefined();
    expect(await outbox.unsentSlots(10)).toEqual([]);
    expect(await outbox.unsent()).toEqual({ entries: [], slots: 0 });
  });

  it('remembers that the queue knows this device, and the last contact', async () => {
    await outbox.markRegistered();
    expect(await outbox.registration()).toBeUndefined();
    await opened.putFact({ name: 'registration', kind: 'found', body: testRandom(5), done: false });
    await outbox.markRegistered();
    expect(await outbox.registration()).toMatchObject({ kind: 'found', done: true });
    await outbox.keepContact({ at: 1, clockOffsetMs: 0 });
    await outbox.keepContact({ at: 7, clockOffsetMs: -3 });
    expect(await outbox.contact()).toMatchObject({ at: 7, clockOffsetMs: -3 });
  });

  it('gives the entries of a lane in the order in which they were saved', async () => {
    const [first, note, second] = [entryOf(), entryOf('point'), entryOf()];
    await opened.save([first, note]);
    await opened.save([second, entryOf('office', { segment: -1, sent: 1 })]);
    expect((await outbox.uncut('office')).map(({ entryId }) => entryId)).toEqual([first.entryId, second.entryId]);
    expect((await outbox.uncut('point')).map(({ entryId }) => entryId)).toEqual([note.entryId]);
  });

  it('keeps a segment with its entries and the end of the log', async () => {
    const log = logOf(0, 0, 2);
    await opened.save([entryOf(), entryOf(), entryOf()]);
    const [first, , third] = await outbox.uncut('office');
    const segment = segmentOf(0, { count: 2 });
    await outbox.keepSegment(segment, [first?.id ?? 0, third?.id ?? 0], log);
    expect(await outbox.ready()).toEqual([{ ...segment, id: 1, state: 'ready' }]);
    expect(await outbox.stateOf(1)).toBe('ready');
    expect(await outbox.log()).toMatchObject(log);
    expect(await outbox.uncut('office')).toHaveLength(1);
    expect(await unsentEntries()).toBe(3);
  });

  it('counts as received what the queue has, and nothing else', async () => {
    await cut(segmentOf(0), segmentOf(1), segmentOf(2));
    await opened.save([entryOf('office', { weight: 0 })]);
    await outbox.markReceived([1, 3]);
    expect(await idsOf()).toEqual([2]);
    expect(await outbox.stateOf(1)).toBe('received');
    const { entries } = await outbox.unsent();
    expect(entries.map(({ weight, savedAt }) => [weight, savedAt > 0])).toEqual([
      [1, true],
      [0, true],
    ]);
    await outbox.markReceived([]);
    expect(await unsentEntries()).toBe(2);
  });

  it('sends again what the queue lost, in the order of the log, and counts it as unsent', async () => {
    await cut(segmentOf(0), segmentOf(1), segmentOf(2), segmentOf(0, { lane: 'point' }), segmentOf(3));
    await outbox.markReceived([1, 2, 3, 4]);
    expect(await outbox.askAgain({ lane: 'office', logEpoch: 0 }, 1)).toBe(true);
    expect(await idsOf()).toEqual([2, 3, 5]);
    expect(await outbox.stateOf(1)).toBe('received');
    expect(await outbox.stateOf(4)).toBe('received');
    expect(await unsentEntries()).toBe(3);
  });

  it('finds a segment that the queue has in part', async () => {
    await cut(segmentOf(0, { count: 3 }));
    await outbox.markReceived([1]);
    expect(await outbox.askAgain({ lane: 'office', logEpoch: 0 }, 2)).toBe(true);
    expect(await idsOf()).toEqual([1]);
  });

  it('does not fill a gap with what it does not have', async () => {
    await cut(segmentOf(0), segmentOf(1), segmentOf(5));
    await outbox.markReceived([1, 3]);
    for (const [logEpoch, next] of [
      [0, 2],
      [0, 6],
      [1, 0],
    ] as const) {
      expect(await outbox.askAgain({ lane: 'office', logEpoch }, next)).toBe(false);
    }
    expect(await idsOf()).toEqual([2]);
    expect(await unsentEntries()).toBe(1);
  });

  it('refuses and fences in one, and begins anew with what is not received', async () => {
    await cut(segmentOf(0), segmentOf(1), segmentOf(2), segmentOf(0, { lane: 'point' }));
    await outbox.markReceived([1]);
    await outbox.refuse(2, 4);
    expect(await outbox.stateOf(2)).toBe('refused');
    expect(await outbox.fence()).toBe(4);
    expect(await idsOf()).toEqual([3, 4]);
    const log = logOf(4, 0, 0);
    await outbox.beginLog(log);
    expect(await outbox.fence()).toBeUndefined();
    expect(await outbox.log()).toMatchObject(log);
    expect(await outbox.ready()).toEqual([]);
    expect(await outbox.stateOf(1)).toBe('received');
    for (const id of [2, 3, 4]) expect(await outbox.stateOf(id)).toBe('superseded');
    expect(await outbox.uncut('office')).toHaveLength(2);
    expect(await outbox.uncut('point')).toHaveLength(1);
    expect(await unsentEntries()).toBe(3);
  });

  it('keeps ids and bytes of what is superseded, and goes on counting', async () => {
    const old = segmentOf(0);
    await cut(old);
    await outbox.refuse(1, 1);
    await outbox.beginLog(logOf(1, 0, 0));
    await cut(segmentOf(0, { logEpoch: 1 }));
    expect(await idsOf()).toEqual([2]);
    await outbox.markReceived([2]);
    expect(await unsentEntries()).toBe(0);
  });

  it('counts no entry as sent for a segment that was superseded while it was on its way', async () => {
    await cut(segmentOf(0));
    await outbox.refuse(1, 1);
    await outbox.beginLog(logOf(1, 0, 0));
    await outbox.markReceived([1]);
    expect(await unsentEntries()).toBe(1);
    expect(await outbox.uncut('office')).toHaveLength(1);
  });

  it('knows how far each log is received, and the digest where one of its segments ends', async () => {
    const [first, second] = [testRandom(32), testRandom(32)];
    await cut(
      segmentOf(0, { digest: first }),
      segmentOf(1, { digest: second, count: 3 }),
      segmentOf(0, { lane: 'point' }),
    );
    expect(await outbox.receivedLogs()).toEqual([]);
    await outbox.markReceived([1, 2, 3]);
    expect(await outbox.receivedLogs()).toEqual([
      { lane: 'office', logEpoch: 0, next: 4 },
      { lane: 'point', logEpoch: 0, next: 1 },
    ]);
    const office = { lane: 'office', logEpoch: 0 } as const;
    expect(await outbox.digestAt(office, 1)).toEqual(first);
    expect(await outbox.digestAt(office, 4)).toEqual(second);
    expect(await outbox.digestAt(office, 2)).toBeUndefined();
    expect(await outbox.digestAt({ lane: 'point', logEpoch: 0 }, 1)).toBeUndefined();
    expect(await outbox.digestAt({ ...office, logEpoch: 1 }, 1)).toBeUndefined();
  });

  it('cuts anew what a log holds that nobody trusts any more, and leaves other logs alone', async () => {
    await cut(segmentOf(0), segmentOf(1), segmentOf(0, { lane: 'point' }));
    await outbox.markReceived([1, 3]);
    await outbox.distrust({ lane: 'office', logEpoch: 0 });
    expect([await outbox.stateOf(1), await outbox.stateOf(2), await outbox.stateOf(3)]).toEqual([
      'refused',
      'ready',
      'received',
    ]);
    expect(await unsentEntries()).toBe(2);
    expect(await outbox.digestAt({ lane: 'office', logEpoch: 0 }, 1)).toBeUndefined();
    await outbox.raiseFence(7);
    expect(await outbox.fence()).toBe(7);
    await outbox.beginLog(logOf(7, 0, 0));
    expect(await outbox.fence()).toBeUndefined();
    expect(await outbox.uncut('office')).toHaveLength(2);
    expect(await outbox.uncut('point')).toHaveLength(0);
  });

  it('doubts the entries of a segment that was refused for its content, one step each time', async () => {
    await cut(segmentOf(0));
    await outbox.refuse(1, 1, 'content');
    await outbox.beginLog(logOf(1, 0, 0));
    const doubts = async () => (await outbox.uncut('office')).map(({ doubt }) => doubt);
    expect(await doubts()).toEqual([1]);
    await outbox.keepSegment(segmentOf(0, { logEpoch: 1 }), [1], logOf(1, 0, 1));
    await outbox.refuse(2, 2, 'content');
    await outbox.beginLog(logOf(2, 0, 0));
    expect(await doubts()).toEqual([2]);
    await outbox.tryDoubtedAgain();
    expect(await doubts()).toEqual([1]);
    // Refused because another copy was there: nothing is wrong with the entry.
    await cut(segmentOf(0, { logEpoch: 2, lane: 'point' }));
    await outbox.refuse(3, 3);
    await outbox.beginLog(logOf(3, 0, 0));
    expect((await outbox.uncut('point')).map(({ doubt }) => doubt)).toEqual([undefined]);
  });

  it('keeps what the queue said of its logs', async () => {
    expect(await outbox.watermarks()).toBeUndefined();
    const said = {
      incarnation: '00000000000000aa',
      at: 5,
      logs: [{ lane: 'office', logEpoch: 0, committed: 3, safe: 1, seen: null }],
    } as const;
    await outbox.keepWatermarks({ ...said, at: 4, logs: [] });
    await outbox.keepWatermarks(said);
    expect(await outbox.watermarks()).toMatchObject(said);
  });

  it('sends all slots again where the queue may have lost them', async () => {
    const [first, second] = [slotOf(), slotOf()];
    await opened.save([], [first, second]);
    await outbox.markSlotsSent([first]);
    await outbox.sendSlotsAgain();
    expect((await outbox.unsentSlots(9)).map(({ caseId }) => caseId)).toEqual([first.caseId, second.caseId]);
  });

  it('sends slots of case keys, and once more those that were replaced on the way', async () => {
    const [first, second, third] = [slotOf(), slotOf(), slotOf({ sent: 1 })];
    await opened.save([], [first, second, third]);
    expect(await outbox.unsentSlots(10)).toHaveLength(2);
    expect(await outbox.unsentSlots(1)).toHaveLength(1);
    const replaced = { ...second, version: 2 };
    await opened.replaceSlot(replaced);
    await outbox.markSlotsSent([first, second]);
    expect(await outbox.unsentSlots(10)).toEqual([replaced]);
    expect((await outbox.unsent()).slots).toBe(1);
  });

  it('counts traffic by day, also where desk and courier count at once', async () => {
    const [monday, tuesday] = [createDay(2026, 11, 23), createDay(2026, 11, 24)];
    expect(await outbox.usage()).toBeUndefined();
    const some = { sentBytes: 10, receivedBytes: 1 };
    await Promise.all([outbox.countTraffic(monday, some), outbox.countTraffic(monday, some)]);
    expect(await outbox.usage()).toMatchObject({ day: monday, today: { sentBytes: 20, receivedBytes: 2 } });
    await outbox.countTraffic(tuesday, some);
    expect(await outbox.usage()).toMatchObject({ day: tuesday, today: some, total: { sentBytes: 30 } });
  });

  it('remembers whether data are to be saved, and that nobody has said so', async () => {
    expect(await outbox.dataSaver()).toBeUndefined();
    await outbox.keepDataSaver(true);
    expect(await outbox.dataSaver()).toBe(true);
    await outbox.keepDataSaver(false);
    expect(await outbox.dataSaver()).toBe(false);
  });
});
