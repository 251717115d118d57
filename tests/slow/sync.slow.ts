/** Sync, simulated for a million steps from a new seed each time. `SIM_SEED=<n>` replays one run, `SIM_STEPS` sets how many. */
import { beforeAll, expect, it } from 'vitest';
import { runSeed, simulate, useCheapCrypto } from '../property/sim/simulate.ts';

beforeAll(useCheapCrypto);

const seed = process.env.SIM_SEED;
const steps = Number(process.env.SIM_STEPS ?? 1_000_000);

it.runIf(seed !== undefined)(`replays seed ${seed}`, async () => {
  expect((await runSeed(Number(seed), 400)).failure).toBeNull();
});

it.runIf(seed === undefined)(`keeps its promises over ${steps} steps`, async () => {
  const first = 1_000_000 + Math.floor(Math.random() * 1_000_000_000);
  process.stdout.write(`First seed ${first}\n`);
  const done = await simulate(first, steps, 400);
  expect(done.failed?.words ?? '').toBe('');
  expect(done.steps).toBeGreaterThanOrEqual(steps);
});
