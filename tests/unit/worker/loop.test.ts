/** The sync loop by a clock that the test turns: it waits longer each time, hears every wake, and never stops. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceId, EntryId } from '../../../src/domain/ids.ts';
import type { SyncProblem, SyncStatus } from '../../../src/protocol/syncStatus.ts';
import { DeviceDatabase } from '../../../src/worker/storage/database.ts';
import type { EntryRow } from '../../../src/worker/storage/rows.ts';
import { createDexieOutbox } from '../../../src/worker/sync/dexieOutbox.ts';
import { createSyncLoop, type SyncLoop } from '../../../src/worker/sync/loop.ts';
import type { Stop } from '../../../src/worker/sync/problem.ts';

let database: DeviceDatabase;
let loop: SyncLoop;
let rounds: number[];
let statuses: SyncStatus[];
/** What the next rounds come to; the last one for ever. */
let outcomes: (SyncProblem | Stop | null | Error | (() => Promise<SyncProblem | null>))[];
let isSavingData: boolean;

beforeEach(async () => {
  // IndexedDB goes on by timers of the platform: only those of the loop are the test's.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 });
  database = new DeviceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  await database.open();
  [rounds, statuses, outcomes, isSavingData] = [[], [], [null], false];
  loop = createSyncLoop({
    outbox: createDexieOutbox(database),
    round: async () => {
      rounds.push(Date.now());
      const outcome = outcomes.length > 1 ? outcomes.shift() : outcomes[0];
      if (outcome instanceof Error) throw outcome;
      const got = typeof outcome === 'function' ? await outcome() : outcome;
      return typeof got === 'string' ? { problem: got, retryAfterMs: null } : (got ?? null);
    },
    onStatus: (status) => statuses.push(status),
    isSavingData: async () => isSavingData,
    now: () => Date.now(),
    random: () => 0.5,
  });
});
afterEach(() => {
  loop.dispose();
  database.close();
  vi.useRealTimers();
});

/** Lets time pass in small steps, so that a round that begins also ends. */
const pass = async (ms: number): Promise<void> => {
  const step = Math.min(250, Math.max(50, ms / 400));
  for (let left = ms; left > 0; left -= step) {
    await vi.advanceTimersByTimeAsync(Math.min(step, left));
    for (let turn = 0; turn < 12; turn++) await new Promise(setImmediate);
  }
};
const gaps = (): readonly number[] =>
  rounds.slice(1).map((at, index) => Math.round((at - (rounds[index] ?? 0)) / 1_000));

describe('the sync loop', () => {
  it('does nothing before it is woken', async () => {
    await pass(200_000);
    expect(rounds).toEqual([]);
  });

  it('makes one round of several wakes', async () => {
    for (let tap = 0; tap < 5; tap++) loop.wake();
    await pass(2_000);
    expect(rounds).toHaveLength(1);
    expect(statuses.map(({ phase }) => phase)).toEqual(['sending', 'resting']);
  });

  it('waits 2 s, then twice as long each time up to a minute, and never stops', async () => {
    outcomes = ['noConnection'];
    loop.wake();
    await pass(600_000);
    expect(gaps().slice(0, 8)).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
    const before = rounds.length;
    await pass(600_000);
    expect(rounds.length).toBeGreaterThan(before + 8);
  });

  it('tries soon again where the link carried something before it broke, not where the queue refuses', async () => {
    const heard = async (problem: SyncProblem): Promise<SyncProblem> => {
      await database.facts.put({ name: 'contact', at: Date.now(), clockOffsetMs: 0 });
      return problem;
    };
    outcomes = [() => heard('noConnection')];
    loop.wake();
    await pass(60_000);
    expect(Math.max(...gaps())).toBeLessThan(4);
    outcomes = [() => heard('queueFull')];
    rounds.length = 0;
    await pass(600_000);
    expect(gaps().slice(-3)).toEqual([60, 60, 60]);
  });

  it('says when it will try again, and why it waits', async () => {
    outcomes = ['queueFull'];
    loop.wake();
    await pass(1_000);
    const status = await loop.status();
    expect(status).toMatchObject({ phase: 'waiting', problem: 'queueFull' });
    expect((status.nextTryAt ?? 0) - (rounds[0] ?? 0)).toBeGreaterThanOrEqual(2_000);
    outcomes = [null];
    await pass(3_000);
    expect(await loop.status()).toMatchObject({ phase: 'resting', problem: null, nextTryAt: null });
  });

  it('looks again about every minute while all is well', async () => {
    loop.wake();
    await pass(250_000);
    expect(gaps()).toEqual([60, 60, 60, 60].slice(0, gaps().length));
    expect(rounds.length).toBeGreaterThanOrEqual(4);
  });

  it('begins with short waits again after a wake and after a success', async () => {
    outcomes = ['noConnection'];
    loop.wake();
    await pass(40_000);
    rounds.length = 0;
    loop.wake();
    await pass(8_000);
    expect(gaps()).toEqual([2, 4]);
    outcomes = [null, 'noConnection'];
    rounds.length = 0;
    await loop.syncNow();
    await loop.syncNow();
    await pass(3_000);
    expect(gaps().at(-1)).toBe(2);
  });

  it.each([
    ['that succeeds', null],
    ['that fails', 'noConnection'],
  ] as const)(
    'hears a wake during a round %s: what was saved meanwhile is not left for a minute',
    async (_, outcome) => {
      let end: (outcome: SyncProblem | null) => void = () => undefined;
      outcomes = [
        () =>
          new Promise((resolve) => {
            end = resolve;
          }),
        null,
      ];
      // The wait has grown: only the wake can bring the next round so soon.
      loop.wake();
      await pass(1_000);
      expect(rounds).toHaveLength(1);
      loop.wake();
      end(outcome);
      await pass(1_000);
      expect(rounds).toHaveLength(2);
    },
  );

  it('joins a round that runs, then makes one of its own', async () => {
    let end: (outcome: SyncProblem | null) => void = () => undefined;
    outcomes = [
      () =>
        new Promise((resolve) => {
          end = resolve;
        }),
      'queueBusy',
    ];
    loop.wake();
    await pass(1_000);
    const asked = Promise.all([loop.syncNow(), loop.syncNow()]);
    await pass(100);
    expect(rounds).toHaveLength(1);
    end(null);
    const [one, two] = await asked;
    expect(rounds).toHaveLength(2);
    expect([one.problem, two.problem]).toEqual(['queueBusy', 'queueBusy']);
  });

  it('tells of storage trouble and goes on', async () => {
    outcomes = [new DOMException('no room', 'QuotaExceededError') as unknown as Error, null];
    loop.wake();
    await pass(1_000);
    expect(await loop.status()).toMatchObject({ phase: 'waiting', problem: 'storageFull' });
    await pass(3_000);
    expect(await loop.status()).toMatchObject({ phase: 'resting', problem: null });
  });

  it('goes on after a bug: one thrown exception must not keep vouchers on the tablet for good', async () => {
    outcomes = [new TypeError('a bug of ours'), null];
    await expect(loop.syncNow()).rejects.toThrow('a bug of ours');
    expect(await loop.status()).toMatchObject({ phase: 'waiting' });
    await pass(3_000);
    expect(rounds).toHaveLength(2);
    expect(await loop.status()).toMatchObject({ phase: 'resting', problem: null });
  });

  it('gives the queue the time that it asks for, spread, and lets no wake shorten it', async () => {
    outcomes = [{ problem: 'queueBusy', retryAfterMs: 120_000 }, null];
    loop.wake();
    await pass(1_000);
    const { nextTryAt } = await loop.status();
    expect((nextTryAt ?? 0) - (rounds[0] ?? 0)).toBeGreaterThanOrEqual(120_000);
    expect((nextTryAt ?? 0) - (rounds[0] ?? 0)).toBeLessThanOrEqual(150_000);
    loop.wake();
    await pass(110_000);
    expect(rounds).toHaveLength(1);
    await pass(45_000);
    expect(rounds).toHaveLength(2);
  });

  it('asks again after an hour whatever the queue says, and at once when a person asks', async () => {
    outcomes = [{ problem: 'queueBusy', retryAfterMs: 9e9 }, { problem: 'queueBusy', retryAfterMs: 9e9 }, null];
    loop.wake();
    await pass(1_000);
    await loop.syncNow();
    expect(rounds).toHaveLength(2);
    await pass(3_500_000);
    expect(rounds).toHaveLength(2);
    await pass(1_100_000);
    expect(rounds.length).toBeGreaterThanOrEqual(3);
  });

  it('does not look for news while it saves data and everything is received', async () => {
    isSavingData = true;
    await database.facts.put({ name: 'registration', kind: 'found', body: new Uint8Array(1), done: true });
    loop.wake();
    await pass(600_000);
    expect(rounds).toHaveLength(1);
    loop.wake();
    await pass(2_000);
    expect(rounds).toHaveLength(2);
  });

  it('goes on trying while it saves data and something is unsent, but less and less often', async () => {
    isSavingData = true;
    outcomes = ['noConnection'];
    loop.wake();
    for (let left = 0; left < 11; left++) await pass(200_000);
    expect(gaps().slice(0, 10)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900]);
    isSavingData = false;
    outcomes = [null];
    await loop.syncNow();
    const before = rounds.length;
    await pass(200_000);
    // Something is unsent still, the set-up: then it polls.
    expect(rounds.length).toBeGreaterThan(before);
  });

  describe('tells of one try', () => {
    const entry = (entryId: string, change: Partial<EntryRow> = {}): EntryRow => ({
      entryId: entryId as EntryId,
      device: 'd' as DeviceId,
      lane: 'office',
      body: new Uint8Array(1),
      segment: 1,
      sent: 0,
      weight: 1,
      savedAt: 1,
      ...change,
    });
    const receive = (...ids: readonly string[]) =>
      database.entries.where('entryId').anyOf(ids).modify({ sent: 1, savedAt: 0 });

    it('how many records had no receipt before and have one now, whatever was saved meanwhile', async () => {
      await database.entries.bulkAdd([entry('a'), entry('b'), entry('c'), entry('quiet', { weight: 0 })]);
      outcomes = [
        async () => {
          await receive('a', 'b');
          await database.entries.add(entry('new'));
          return 'noConnection';
        },
      ];
      expect(await loop.syncNow()).toMatchObject({
        recordsBefore: 3,
        recordsReceived: 2,
        nothingToSend: false,
        unsentRecords: 2,
        problem: 'noConnection',
      });
    });

    it('that there was nothing to send', async () => {
      await database.facts.put({ name: 'registration', kind: 'found', body: new Uint8Array(1), done: true });
      expect(await loop.syncNow()).toMatchObject({ recordsBefore: 0, recordsReceived: 0, nothingToSend: true });
    });

    it('that nothing was received where nothing was', async () => {
      await database.entries.add(entry('a'));
      expect(await loop.syncNow()).toMatchObject({ recordsBefore: 1, recordsReceived: 0, everythingReceived: false });
    });
  });

  it('is silent and still after it was disposed of, also when a round was under way', async () => {
    let end: (outcome: SyncProblem | null) => void = () => undefined;
    outcomes = [
      () =>
        new Promise((resolve) => {
          end = resolve;
        }),
      null,
    ];
    loop.wake();
    await pass(1_000);
    loop.dispose();
    const told = statuses.length;
    end('noConnection');
    loop.wake();
    await pass(200_000);
    expect(rounds).toHaveLength(1);
    expect(statuses).toHaveLength(told);
  });
});
