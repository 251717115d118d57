/** The queue's process, killed at least fifty times at random moments under load. */
import { afterEach, describe, it } from 'vitest';
import { readQueueFile } from '../../support/queueFile.ts';
import { type RunningQueue, startQueue } from '../support/queue.ts';
import { surviveKills } from './killing.ts';

const kills = 50;
const patienceMs = 240_000;

describe('a queue that is killed at random', () => {
  let queue: RunningQueue | undefined;
  afterEach(() => queue?.dispose());

  it(
    `keeps all that it acknowledged on its own disk over ${kills} kills, and takes every record once`,
    async () => {
      const run = await startQueue();
      queue = run;
      await surviveKills(run, async () => readQueueFile(run.dataDir), kills);
    },
    patienceMs,
  );
});
