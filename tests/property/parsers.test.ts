/**
 * Every parser of the protocol against hostile bytes: refused by name, never an exception, never long. The long run over the
 * same targets is `tests/slow/parsers.slow.ts`.
 */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { headsPath } from '../../src/protocol/wire/heads.ts';
import { repoPath } from '../../src/tools/paths.ts';
import { fuzzQueue } from '../support/fuzz/queue.ts';
import { fuzz } from '../support/fuzz/run.ts';
import { fuzzTargets } from '../support/fuzz/targets.ts';

const seed = 20_261_125;
const inputs = 600;

describe('hostile input', () => {
  it.each(fuzzTargets.map((target) => [target.name, target] as const))('is refused by name: %s', async (_, target) => {
    const { refused } = await fuzz(target, seed, inputs);
    // Were most inputs accepted, they would not be hostile.
    expect(Object.values(refused).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(inputs / 8);
  });

  it('is tried on every message of the wire', async () => {
    const folder = repoPath('src/protocol/wire');
    const modules = await Promise.all(
      readdirSync(folder).map((file): Promise<object> => import(pathToFileURL(`${folder}/${file}`).href)),
    );
    const schemas = modules.flatMap(Object.keys).filter((name) => name.endsWith('Schema'));
    expect(schemas.length).toBeGreaterThan(20);
    expect(fuzzTargets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(schemas.map((name) => `message ${name}`)),
    );
  });

  it('is refused by the queue with the name and the status that it deserves, on every path', async () => {
    const { answers } = await fuzzQueue(seed, 4_000);
    expect(Object.keys(answers)).toHaveLength(26);
    for (const [path, said] of Object.entries(answers)) {
      expect(said, path).toHaveProperty('ok');
      // Asking for the heads says nothing, so nothing in it can be wrong.
      if (path !== headsPath) expect(said, path).toHaveProperty('malformed');
    }
  });
});
