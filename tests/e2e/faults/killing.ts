/**
 * A queue whose process is killed at random moments under load.
 *
 * ```
 *   tablets: note, issue, round, note, issue, round …     ─────┐
 *   killer:  wait 10–250 ms ─► SIGKILL ─► what has the store? ─► start again ─► …
 *   then: everything received ─► every record once at the queue, and at the office
 * ```
 * «Acknowledged» is what a tablet wrote down as received; the store of a dead queue has to have all of that, each time.
 */
import { expect } from 'vitest';
import { expectOk } from '../../../src/domain/result.ts';
import { issue, note } from '../../support/faults.ts';
import type { StoredLogs } from '../../support/queueFile.ts';
import {
  foundOnWire,
  openWireTablet,
  untilReceived,
  type WireTablet,
  wirePassphrase,
} from '../../support/wireTablet.ts';
import type { RunningQueue } from '../support/queue.ts';

export interface Load {
  readonly numbers: string[];
  readonly end: () => Promise<void>;
}

/** Works without a pause until told to end; what the network says does not hold it up. */
export const startLoad = (tablet: WireTablet): Load => {
  const numbers: string[] = [];
  let ending = false;
  const work = async (): Promise<void> => {
    while (!ending) {
      await note(tablet.desk);
      numbers.push((await issue(tablet.desk)).number);
      await tablet.desk.syncNow();
    }
  };
  const working = work();
  return {
    numbers,
    end: () => {
      ending = true;
      return working;
    },
  };
};

/** The furthest that the tablet counts as received, by lane; of the log that it writes now. */
const acknowledged = async ({ database }: WireTablet) => {
  const rows = await database.segments.where('state').equals('received').toArray();
  return rows.map(({ lane, logEpoch, firstSeq, count }) => ({ lane, logEpoch, next: firstSeq + count }));
};
const deviceOf = async ({ database }: WireTablet): Promise<string> => {
  const fact = await database.facts.get('device');
  return fact?.name === 'device' ? fact.device : '';
};

const missing = async (tablet: WireTablet, disk: StoredLogs): Promise<readonly unknown[]> => {
  const device = await deviceOf(tablet);
  const nextOf = (lane: string, logEpoch: number): number =>
    disk.logs.find((log) => log.device === device && log.lane === lane && log.logEpoch === logEpoch)?.next ?? 0;
  return (await acknowledged(tablet)).filter(({ lane, logEpoch, next }) => nextOf(lane, logEpoch) < next);
};

const tabletCount = 2;

/** `stored`: what the store has, asked while the queue is dead. */
export const surviveKills = async (
  queue: RunningQueue,
  stored: () => Promise<StoredLogs>,
  kills: number,
): Promise<void> => {
  const tablets: WireTablet[] = [];
  let loads: readonly Load[] = [];
  try {
    for (let index = 0; index < tabletCount; index++) {
      const tablet = await foundOnWire(queue.url);
      tablets.push(tablet);
      await untilReceived(tablet, 20_000);
    }
    loads = tablets.map(startLoad);
    let underLoad = 0;
    let before = 0;
    for (let kill = 0; kill < kills; kill++) {
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 240));
      await queue.kill();
      const disk = await stored();
      for (const tablet of tablets) expect(await missing(tablet, disk)).toEqual([]);
      const entries = disk.logs.reduce((sum, { next }) => sum + next, 0);
      if (entries > before) underLoad++;
      before = entries;
      await queue.restart();
    }
    // A life in which nothing arrived proves little; on a busy machine there are some.
    expect(underLoad).toBeGreaterThan(kills / 5);

    for (const [index, tablet] of tablets.entries()) {
      await loads[index]?.end();
      await untilReceived(tablet, 30_000);
      await expectEachOnce(tablet, loads[index]?.numbers ?? [], await stored());
    }
  } finally {
    await Promise.all(loads.map((load) => load.end()));
    for (const tablet of tablets) await tablet.close();
  }
};

/** Every entry of the tablet once at the queue, and every voucher once at the office. */
export const expectEachOnce = async (
  tablet: WireTablet,
  numbers: readonly string[],
  { logs, quarantined }: StoredLogs,
): Promise<void> => {
  const device = await deviceOf(tablet);
  expect(quarantined).toBe(0);
  const entries = await tablet.database.entries.toArray();
  for (const lane of ['point', 'office'] as const) {
    const stored = logs.filter((log) => log.device === device && log.lane === lane);
    // One log from its first entry to its last: as many as the tablet wrote, so each once.
    expect(stored).toEqual([expect.objectContaining({ logEpoch: 0 })]);
    expect(stored[0]?.next).toBe(entries.filter((row) => row.lane === lane && row.device === device).length);
  }
  const { code } = expectOk(await tablet.desk.createOfficeCode());
  const office = openWireTablet(tablet.origin);
  expectOk(await office.desk.joinOffice({ code, handle: 'ko', passphrase: wirePassphrase }));
  await office.desk.syncNow();
  const { vouchers, unreadable } = await office.desk.receivedVouchers();
  await office.close();
  expect(unreadable).toEqual([]);
  expect(vouchers.map(({ number }) => number).sort()).toEqual([...numbers].sort());
  expect(vouchers.some(({ conflict }) => conflict)).toBe(false);
};
