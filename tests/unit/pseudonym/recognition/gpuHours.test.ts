/** The hours in the decision follow from the committed simulation: whoever changes the classes has to write them anew. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import simulation from '../../../../src/worker/pseudonym/recognition/simulation.json' with { type: 'json' };
import { classesPerCode } from '../../../../src/worker/pseudonym/recognition/soundClasses.ts';

const decision = readFileSync(
  new URL('../../../../src/decisions/0024-what-tags-give-away.md', import.meta.url),
  'utf8',
);
const memoryBytesASecond = 1e12;
/** Argon2id of one pass writes its memory and reads it at least once. */
const bytesATry = 2 * 6 * 1_048_576;
const triesASecond = memoryBytesASecond / bytesATry;
const hmacsASecond = 11e9;

const answers = simulation.entropy.filter(({ codeLength }) => codeLength === classesPerCode);
/** Of the tag that leaves out the most telling answer. */
const weakest = (bitsOf: (answer: (typeof answers)[number]) => number): number => {
  const bits = answers.map(bitsOf);
  return bits.reduce((sum, one) => sum + one, 0) - Math.max(...bits);
};

it.each([
  ['common answers', weakest((answer) => answer.collisionBits)],
  ['all bits', weakest((answer) => answer.bits)],
])('of %s', (_what, bits) => {
  expect(answers).toHaveLength(8);
  const hours = Math.round(2 ** bits / triesASecond / 3_600);
  const seconds = Math.round(2 ** bits / hmacsASecond);
  expect(decision).toMatch(new RegExp(`\\| 2\\^${bits.toFixed(1)} \\| ${hours} \\| ${seconds} s \\|`));
});

it('at the pace that is named', () => {
  expect(decision).toContain(`${(Math.floor(triesASecond / 1_000) * 1_000).toLocaleString('en')} tries a second`);
});
