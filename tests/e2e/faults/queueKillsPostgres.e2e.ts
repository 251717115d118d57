/** The queue over a real PostgreSQL: its process killed at random moments under load, and its database away for a minute. */
import { describe, it } from 'vitest';
import type { Lane } from '../../../src/domain/entries.ts';
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { issue } from '../../support/faults.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';
import type { StoredLogs } from '../../support/queueFile.ts';
import { foundOnWire, untilReceived } from '../../support/wireTablet.ts';
import { type RunningQueue, startQueue } from '../support/queue.ts';
import { expectEachOnce, surviveKills } from './killing.ts';

const kills = 50;
const patienceMs = 240_000;
const awayMs = 60_000;

/** For the end of one test, last first: both run at the same time. */
type AtEnd = (task: () => Promise<void>) => void;

const begin = async (
  atEnd: AtEnd,
): Promise<{
  readonly postgres: TestPostgres;
  readonly queue: RunningQueue;
  readonly stored: () => Promise<StoredLogs>;
}> => {
  const postgres = await startPostgres();
  atEnd(postgres.dispose);
  const database = await postgres.createDatabase();
  const queue = await startQueue({ env: { DATABASE_URL: postgres.urlOf(database) } });
  atEnd(queue.dispose);
  const stored = async (): Promise<StoredLogs> => {
    const rows = await postgres.ask(database, 'SELECT device, lane, log_epoch, next FROM logs');
    const [quarantine] = await postgres.ask(database, 'SELECT count(*) AS count FROM quarantine');
    return {
      logs: rows.map(({ device, lane, log_epoch, next }) => ({
        device: bytesToHex(device as Uint8Array),
        lane: String(lane) as Lane,
        logEpoch: Number(log_epoch),
        next: Number(next),
      })),
      quarantined: Number(quarantine?.count),
    };
  };
  return { postgres, queue, stored };
};

describe('a queue on PostgreSQL', () => {
  it.concurrent(
    `keeps all that it acknowledged over ${kills} kills, and takes every record once`,
    async ({ onTestFinished }) => {
      const { queue, stored } = await begin(onTestFinished);
      await surviveKills(queue, stored, kills);
    },
    patienceMs,
  );

  it.concurrent(
    'whose database is away for a minute says so, stays up, and takes everything once by itself when it is back',
    // Of tests that run beside one another each polls by its own `expect`.
    async ({ onTestFinished, expect }) => {
      const { postgres, queue, stored } = await begin(onTestFinished);
      const tablet = await foundOnWire(queue.url);
      onTestFinished(tablet.close);
      await untilReceived(tablet, 20_000);
      const numbers: string[] = [];
      const backAt = performance.now() + awayMs;
      await postgres.stop('crash');
      while (performance.now() < backAt) {
        numbers.push((await issue(tablet.desk)).number);
        const status = await tablet.desk.syncNow();
        expect(status).toMatchObject({ problem: 'queueBusy', unsentRecords: numbers.length * 2 });
        await new Promise((resolve) => setTimeout(resolve, 5_000));
      }
      await postgres.start();
      // Nobody touches the tablet: its own next try finds the way.
      await expect
        .poll(async () => (await tablet.desk.syncStatus()).everythingReceived, { timeout: 90_000, interval: 200 })
        .toBe(true);
      expect(queue.output().match(/"event":"started"/g)).toHaveLength(1);
      await expectEachOnce(tablet, numbers, await stored());
    },
    patienceMs,
  );
});
