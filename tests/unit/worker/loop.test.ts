/** The sync loop by a clock that the test turns: it waits longer each time, hears every wake, and never stops. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SyncProblem, SyncStatus } from '../../../src/protocol/syncStatus.ts';
import { DeviceDatabase } from '../../../src/worker/storage/database.ts';
import { createDexieOutbox } from '../../../src/worker/sync/dexieOutbox.ts';
import { createSyncLoop, type SyncLoop } from '../../../src/worker/sync/loop.ts';

let database: DeviceDatabase;
let loop: SyncLoop;
let rounds: number[];
let statuses: SyncStatus[];
/** What the next rounds come to; the last one for ever. */
let outcomes: (SyncProblem | null | Error | Promise<SyncProblem | null>)[];

beforeEach(async () => {
  // IndexedDB goes on by timers of the platform: only those of the loop are the test's.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 });
  database = new DeviceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  await database.open();
  [rounds, statuses, outcomes] = [[], [], [null]];
  loop = createSyncLoop({
    outbox: createDexieOutbox(database),
    round: async () => {
      rounds.push(Date.now());
      const outcome = outcomes.length > 1 ? outcomes.shift() : outcomes[0];
      if (outcome instanceof Error) throw outcome;
      return (await outcome) ?? null;
    },
    onStatus: (status) => statuses.push(status),
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
  const step = Math.max(50, ms / 400);
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
    expect(await loop.status()).toMatchObject({ phase: 'waiting', problem: 'storage' });
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

  it('is silent and still after it was disposed of, also when a round was under way', async () => {
    let end: (outcome: SyncProblem | null) => void = () => undefined;
    outcomes = [
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
