/** What it takes to name ten thousand persons for every recipient, in a worker of a real browser. */
import type { Bench } from '../../src/tools/benchTypes.ts';
import type { PseudonymsTaken } from './support/pseudonymsWorker.ts';
import { median, rounded } from './support/statistics.ts';
import { askWorkers } from './support/workerBench.ts';

const persons = 10_000;
const recipients = 4;
const runs = 7;
const barMs = 1_500;

export const bench: Bench = {
  keys: ['sector_pseudonyms_10k_ms'],
  run: async (context) => {
    const taken = await askWorkers<PseudonymsTaken>(context, 'pseudonymsWorker', persons, runs);
    if (taken.some(({ pseudonyms }) => pseudonyms !== persons * recipients)) throw new Error('pseudonyms are missing');
    const ms = median(taken.map((run) => run.ms));
    const wait = Math.max(...taken.map(({ longestWaitMs }) => longestWaitMs));
    return {
      sector_pseudonyms_10k_ms: {
        value: rounded(ms),
        unit: 'ms',
        bar: '≤ 1,500',
        ok: ms <= barMs,
        how: `median of ${runs} fresh workers in Chromium: ${persons} handles × ${recipients} recipients with the desk's code, keys derived and symbols encoded; the worker answered nothing else for ${rounded(wait)} ms at most`,
      },
    };
  },
};
