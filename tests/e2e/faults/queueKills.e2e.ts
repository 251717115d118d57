/**
 * The queue's process, killed at random moments under load, on a disk.
 *
 * ```
 *   tablets: note, issue, round, note, issue, round …     ─────┐
 *   killer:  wait 10–250 ms ─► SIGKILL ─► look at the dead disk ─► start again ─► …  at least 50 times
 *   then: everything received ─► every record once at the queue, and at the office
 * ```
 * «Acknowledged» is what a tablet wrote down as received; a dead disk has to have all of that, each time.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectOk } from '../../../src/domain/result.ts';
import { issue, note } from '../../support/faults.ts';
import { type QueueFile, readQueueFile } from '../../support/queueFile.ts';
import {
  foundOnWire,
  openWireTablet,
  untilReceived,
  type WireTablet,
  wirePassphrase,
} from '../../support/wireTablet.ts';
import { type RunningQueue, startQueue } from '../support/queue.ts';

const kills = 50;
const tabletCount = 2;

let queue: RunningQueue;
const tablets: WireTablet[] = [];
beforeEach(async () => {
  queue = await startQueue();
});
afterEach(async () => {
  for (const tablet of tablets.splice(0)) await tablet.close();
  await queue.dispose();
});

interface Load {
  readonly numbers: string[];
  readonly notes: { count: number };
  readonly end: () => Promise<void>;
}

/** Works without a pause until told to end; what the network says does not hold it up. */
const startLoad = (tablet: WireTablet): Load => {
  const numbers: string[] = [];
  const notes = { count: 0 };
  let ending = false;
  const work = async (): Promise<void> => {
    while (!ending) {
      await note(tablet.desk);
      numbers.push((await issue(tablet.desk)).number);
      notes.count += 2;
      await tablet.desk.syncNow();
    }
  };
  const working = work();
  return {
    numbers,
    notes,
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

const missing = async (tablet: WireTablet, disk: QueueFile): Promise<readonly unknown[]> => {
  const device = await deviceOf(tablet);
  const nextOf = (lane: string, logEpoch: number): number =>
    disk.logs.find((log) => log.device === device && log.lane === lane && log.logEpoch === logEpoch)?.next ?? 0;
  return (await acknowledged(tablet)).filter(({ lane, logEpoch, next }) => nextOf(lane, logEpoch) < next);
};

it(`keeps all that it acknowledged over ${kills} kills, and takes every record once`, async () => {
  for (let index = 0; index < tabletCount; index++) {
    const tablet = await foundOnWire(queue.url);
    tablets.push(tablet);
    await untilReceived(tablet, 20_000);
  }
  const loads = tablets.map(startLoad);
  let underLoad = 0;
  let before = 0;
  for (let kill = 0; kill < kills; kill++) {
    await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 240));
    await queue.kill();
    const disk = readQueueFile(queue.dataDir);
    for (const tablet of tablets) expect(await missing(tablet, disk)).toEqual([]);
    const stored = disk.logs.reduce((sum, { next }) => sum + next, 0);
    if (stored > before) underLoad++;
    before = stored;
    await queue.restart();
  }
  // A kill between two lives in which nothing arrived would prove little.
  expect(underLoad).toBeGreaterThan(kills / 2);

  for (const [index, tablet] of tablets.entries()) {
    const load = loads[index];
    await load?.end();
    await untilReceived(tablet, 30_000);
    const device = await deviceOf(tablet);
    const { logs, quarantined } = readQueueFile(queue.dataDir);
    expect(quarantined).toBe(0);
    const entries = await tablet.database.entries.toArray();
    for (const lane of ['point', 'office'] as const) {
      const stored = logs.filter((log) => log.device === device && log.lane === lane);
      // One log from its first entry to its last: as many as the tablet wrote, so each once.
      expect(stored).toEqual([expect.objectContaining({ logEpoch: 0 })]);
      expect(stored[0]?.next).toBe(entries.filter((row) => row.lane === lane && row.device === device).length);
    }
    const { code } = expectOk(await tablet.desk.createOfficeCode());
    const office = openWireTablet(queue.url);
    expectOk(await office.desk.joinOffice({ code, handle: 'ko', passphrase: wirePassphrase }));
    await office.desk.syncNow();
    const { vouchers, unreadable } = await office.desk.receivedVouchers();
    await office.close();
    expect(unreadable).toEqual([]);
    expect(vouchers.map(({ number }) => number).sort()).toEqual(load?.numbers.sort());
    expect(vouchers.some(({ conflict }) => conflict)).toBe(false);
  }
}, 180_000);
