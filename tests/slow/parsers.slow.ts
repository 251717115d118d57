/**
 * More than a million hostile inputs for the parsers of the protocol. `FELDSCHEIN_SEED=7 npm run slow -- parsers` takes others; a
 * failure says its seed and its input.
 */
import { describe, expect, it } from 'vitest';
import { fuzzQueue } from '../support/fuzz/queue.ts';
import { fuzz } from '../support/fuzz/run.ts';
import { fuzzTargets } from '../support/fuzz/targets.ts';

const seed = Number(process.env.FELDSCHEIN_SEED ?? 1);
const inputsInAll = 1_200_000;
const inputs = Math.ceil(inputsInAll / fuzzTargets.length);
/** Growth of the whole process at its largest, while one parser is at work: no input is larger than some KiB. */
const memoryLimit = 256 * 1024 * 1024;

describe(`hostile input, seed ${seed}`, () => {
  it.each(fuzzTargets.map((target) => [target.name, target] as const))('is refused by name: %s', async (_, target) => {
    const before = process.resourceUsage().maxRSS;
    const { accepted, refused, slowestMs } = await fuzz(target, seed, inputs);
    const growth = (process.resourceUsage().maxRSS - before) * 1024;
    const said = Object.entries(refused).map(([name, count]) => `${name} ${count}`);
    console.info(`${target.name}: accepted ${accepted}, ${said.join(', ')}; slowest ${Math.round(slowestMs)} ms`);
    expect(Object.values(refused).reduce((sum, count) => sum + count, accepted)).toBe(inputs);
    expect(growth).toBeLessThan(memoryLimit);
    // A name that no input ever draws is not in use any more, or the inputs never come so far.
    expect(target.refusals.filter((name) => !refused[name])).toEqual(target.rare ?? []);
  });

  it('is refused by the queue with the name and the status that it deserves', async () => {
    const { answers } = await fuzzQueue(seed, 40_000);
    for (const [path, said] of Object.entries(answers)) console.info(`POST ${path}: ${JSON.stringify(said)}`);
    // Full, late, unknown, twice, in the wrong place: the long run meets all of them.
    const names = new Set(Object.values(answers).flatMap((said) => Object.keys(said)));
    for (const name of ['conflict', 'gap', 'stale', 'storeFull', 'clock', 'unknownDevice', 'notAllowed', 'notFound']) {
      expect(names, name).toContain(name);
    }
  });
});
