/** Contrast of every pair of colours that text or a sign is made of, reckoned from the tokens of every scheme (WCAG 2.2). */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { repoPath } from '../../../src/tools/paths.ts';

type Tokens = Readonly<Record<string, string>>;

const css = await readFile(repoPath('src/app/styles/tokens.css'), 'utf8');

/** The custom properties of the block under a media query, or of the first block. */
const tokensOf = (query: string | null): Tokens => {
  const from = query === null ? 0 : css.indexOf(`@media ${query} {`);
  if (from < 0) throw new Error(`no scheme for ${query}`);
  const block = css.slice(css.indexOf(':root {', from), css.indexOf('}', css.indexOf(':root {', from)));
  return Object.fromEntries([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
};

const light = tokensOf(null);
const dark = { ...light, ...tokensOf('(prefers-color-scheme: dark)') };
const more = '(prefers-contrast: more)';
const schemes: readonly (readonly [name: string, tokens: Tokens, text: number])[] = [
  ['light', light, 4.5],
  ['dark', dark, 4.5],
  ['light, more contrast', { ...light, ...tokensOf(more) }, 7],
  ['dark, more contrast', { ...dark, ...tokensOf(more), ...tokensOf(`${more} and (prefers-color-scheme: dark)`) }, 7],
];

const luminance = (hex: string): number => {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const textPairs = [
  ...['paper', 'sheet', 'sunken', 'field-tint'].flatMap((ground) => [
    ['ink', ground],
    ['ink-soft', ground],
  ]),
  ...['paper', 'sheet', 'field-tint'].map((ground) => ['field', ground]),
  ...['sheet', 'field-tint'].map((ground) => ['field-deep', ground]),
  ['on-field', 'field'],
  ['on-field', 'field-deep'],
  ...['rail', 'rail-mark'].flatMap((ground) => [
    ['on-rail', ground],
    ['on-rail-soft', ground],
  ]),
  ['calm-ink', 'calm'],
  ['caution-ink', 'caution'],
  ['caution-ink', 'sheet'],
  ['error-ink', 'error'],
  ['error-ink', 'sheet'],
  ['error-ink', 'paper'],
];
/** Edges of fields and buttons, and what marks the focus. */
const signPairs = [
  ['line-strong', 'sheet'],
  ['line-strong', 'paper'],
  ['focus', 'sheet'],
  ['focus', 'paper'],
  ['focus-rail', 'rail'],
];

describe.each(schemes)('%s', (_name, tokens, least) => {
  const tooWeak = (pairs: readonly (readonly string[])[], wanted: number): readonly string[] =>
    pairs.flatMap(([one = '', other = '']) => {
      const found = contrast(tokens[one] ?? '', tokens[other] ?? '');
      return found >= wanted ? [] : [`${one} on ${other}: ${found.toFixed(2)}`];
    });

  test(`text has ${least} : 1`, () => expect(tooWeak(textPairs, least)).toEqual([]));
  test('signs have 3 : 1', () => expect(tooWeak(signPairs, 3)).toEqual([]));
});
