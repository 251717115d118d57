/**
 * Schreibweisen: names of people and places as they are spelled by those who bear them and by those who listen.
 *
 * A line is one name. Spellings before the bar have one code; those behind it are misses that are known and kept in view: they
 * are in use, and no rule was found that brings them in without bringing in others. More frequent names stand first.
 */

export interface Spelled {
  /** Of one code, the first is the usual spelling. */
  readonly alike: readonly string[];
  readonly missed: readonly string[];
}

export interface Spellings {
  readonly women: readonly Spelled[];
  readonly men: readonly Spelled[];
  readonly places: readonly Spelled[];
}

const toParts = (text: string): readonly string[] =>
  text
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** One name a line, `Spelling / Spelling | missed / missed`. */
export const toSpelled = (lines: string): readonly Spelled[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [alike = '', missed = ''] = line.split('|');
      return { alike: toParts(alike), missed: toParts(missed) };
    });
