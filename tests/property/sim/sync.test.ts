/** Sync, simulated: nothing lost, nothing twice, whatever the link, the queue's machine and the tablets do. */
import { beforeAll, expect, it } from 'vitest';
import { runSeed, simulate, useCheapCrypto } from './simulate.ts';

beforeAll(useCheapCrypto);

it('keeps its promises over 100,000 steps', async () => {
  const { steps, saved, failed } = await simulate(1, 100_000, 400);
  expect(failed?.words ?? '').toBe('');
  expect(steps).toBeGreaterThanOrEqual(100_000);
  expect(saved).toBeGreaterThan(1_000);
}, 300_000);

it('is the same run for the same seed', async () => {
  const [first, second] = [await runSeed(77, 300), await runSeed(77, 300)];
  expect(first).toEqual(second);
  expect(first.received).toBeGreaterThan(0);
});
