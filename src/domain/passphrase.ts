/**
 * Passphrase strength: at least 51 bits, so that a stolen tablet with the device secret still costs an attacker
 * 2⁵⁰ runs of Argon2id on average.
 *
 * A passphrase of words from our list is counted exactly (11 bits a word). Anything else is estimated low on purpose:
 * people choose worse than their alphabet allows.
 */
export const leastPassphraseBits = 51;
export const suggestedWords = 5;

export type PassphraseWeakness =
  | { readonly type: 'tooShort'; readonly bits: number; readonly least: number }
  | { readonly type: 'repeats' }
  | { readonly type: 'containsNames' }
  | { readonly type: 'tooLong'; readonly limit: number };

export interface PassphraseVerdict {
  readonly bits: number;
  readonly weakness: PassphraseWeakness | null;
}

const longest = 256;

/** The same passphrase typed on another keyboard must open the same door: NFKC, one space between words, no outer spaces. */
export const normalisePassphrase = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** `named` are texts of the organisation that everyone knows (its names, the Kürzel): using one alone is weak. */
export const judgePassphrase = (
  text: string,
  isListWord: (word: string) => boolean,
  named: readonly string[] = [],
): PassphraseVerdict => {
  const passphrase = normalisePassphrase(text);
  if (passphrase.length > longest) return { bits: 0, weakness: { type: 'tooLong', limit: longest } };
  const words = wordsOf(passphrase);
  const distinct = [...new Set(words)];
  const known = named
    .flatMap((name) => wordsOf(normalisePassphrase(name)))
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length);
  const withoutNames = distinct.map((word) => (isListWord(word) && !known.includes(word) ? word : strip(word, known)));
  const counted = withoutNames.filter((word) => word !== '');
  // A drawn word may stand in a name by chance. It is as hard to guess as the others, as long as it is the only one.
  const byChance = distinct.filter((word) => isListWord(word) && known.includes(word)).length === 1 ? 11 : 0;
  const guessed = counted.reduce((sum, word) => sum + (isListWord(word) ? 11 : estimateBits(word)), byChance);
  const bits = Math.floor(guessed);
  if (bits >= leastPassphraseBits) return { bits, weakness: null };
  if (distinct.length < words.length) return { bits, weakness: { type: 'repeats' } };
  if (withoutNames.some((word, index) => word !== distinct[index]))
    return { bits, weakness: { type: 'containsNames' } };
  return { bits, weakness: { type: 'tooShort', bits, least: leastPassphraseBits } };
};

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[ \-_.,;]+/u)
    .filter((word) => word !== '');

const strip = (word: string, parts: readonly string[]): string =>
  parts.reduce((rest, part) => rest.replaceAll(part, ''), word);

/*
 * A word of letters counts like one drawn from a short dictionary. A mixture counts by its new signs, more where more kinds
 * of signs take part. «aaaa», «abcd», «4321», «qwertz» and «1qaz2wsx» bring next to nothing.
 */
const estimateBits = (word: string): number => {
  const signs = [...word];
  const freshBy = (isStep: (before: string | undefined, sign: string) => boolean): number =>
    signs.filter((sign, index) => !isStep(signs[index - 1], sign) && signs.indexOf(sign) === index).length;
  const letters = /^\p{L}+$/u.test(word);
  const fresh = freshBy(letters ? isAlphabetStep : isAnyStep);
  if (fresh < 3) return fresh * 2;
  if (letters && signs.every((sign, index) => index === 0 || isKeyStep(signs[index - 1], sign, 0))) return 4;
  if (letters) return signs.length < 4 ? 5 : signs.length === 4 ? 9 : 11;
  if (/^[0-9]+$/.test(word)) return Math.min(fresh * 2, 14);
  const kinds = [/\p{L}/u, /[0-9]/, /[^\p{L}0-9]/u].filter((kind) => kind.test(word)).length;
  return fresh * (kinds === 3 ? 4 : 3.5) + (signs.length - fresh) * 0.5;
};

/* «abcd», «4321», «aaaa»: a step along the alphabet is no new sign. */
const isAlphabetStep = (before: string | undefined, sign: string): boolean =>
  before !== undefined && Math.abs((before.codePointAt(0) ?? 0) - (sign.codePointAt(0) ?? 0)) <= 1;

/* German rows, and those of English keyboards where they differ. */
const keyRows = ['1234567890ß', 'qwertzuiopü', 'asdfghjklöä', 'yxcvbnm'] as const;
const englishRows = ['', 'qwertyuiop', '', 'zxcvbnm'] as const;
const keysOf = (sign: string): readonly (readonly [number, number])[] =>
  [keyRows, englishRows].flatMap((rows) =>
    rows.flatMap((row, index) => (row.includes(sign) ? [[index, row.indexOf(sign)] as const] : [])),
  );

/* «qwertz» in one row, «1qaz» over several: a step to a key beside the last. */
const isKeyStep = (before: string | undefined, sign: string, rowsApart: 0 | 1): boolean =>
  before !== undefined &&
  keysOf(before).some(([row, column]) =>
    keysOf(sign).some(([otherRow, otherColumn]) => {
      return Math.abs(row - otherRow) <= rowsApart && Math.abs(column - otherColumn) <= 1;
    }),
  );
const isAnyStep = (before: string | undefined, sign: string): boolean =>
  isAlphabetStep(before, sign) || isKeyStep(before, sign, 1);
