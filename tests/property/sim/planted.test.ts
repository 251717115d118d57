/** The simulation can fail: each of three classic bugs is found, by its seed and a short row of actions. */
import { beforeAll, expect, it } from 'vitest';
import { plants } from './plants.ts';
import { runSeed, simulate, useCheapCrypto } from './simulate.ts';

beforeAll(useCheapCrypto);

it.each(plants)(
  'finds: $name',
  async (plant) => {
    const { failed, steps } = await simulate(1, 40_000, 400, plant);
    if (!failed) throw new Error(`not found in ${steps} steps`);
    // A reader that skips an item may meet the gap before anybody misses the record.
    expect(['acknowledged', 'delivered', 'readable']).toContain(failed.failure.promise);
    expect(failed.words).toContain(`SIM_SEED=${failed.seed}`);
    const row = /Shortest known row of (\d+) actions/.exec(failed.words)?.[1];
    expect(Number(row)).toBeLessThan(80);
    // The same seed finds the same again, and without the plant nothing.
    expect((await runSeed(failed.seed, 400, plant)).failure).toEqual(failed.failure);
    expect((await runSeed(failed.seed, 400)).failure).toBeNull();
  },
  120_000,
);
