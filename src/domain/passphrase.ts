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
  const words = passphrase
    .toLowerCase()
    .split(/[ \-_.,;]+/u)
    .filter((word) => word !== '');
  const distinct = [...new Set(words)];
  const known = named.map((name) => normalisePassphrase(name).toLowerCase()).filter((name) => name.length >= 3);
  const counted = distinct.filter((word) => !known.some((name) => name === word || name.split(' ').includes(word)));
  const bits = Math.floor(counted.reduce((sum, word) => sum + (isListWord(word) ? 11 : estimateBits(word)), 0));
  if (bits >= leastPassphraseBits) return { bits, weakness: null };
  if (distinct.length < words.length) return { bits, weakness: { type: 'repeats' } };
  if (counted.length < distinct.length) return { bits, weakness: { type: 'containsNames' } };
  return { bits, weakness: { type: 'tooShort', bits, least: leastPassphraseBits } };
};

/*
 * A word of letters counts like one drawn from a short dictionary. A mixture counts by its new signs, more where more kinds
 * of signs take part. «aaaa», «abcd», «4321» bring next to nothing.
 */
const estimateBits = (word: string): number => {
  const signs = [...word];
  const fresh = signs.filter((sign, index) => !isStep(signs[index - 1], sign) && signs.indexOf(sign) === index).length;
  if (fresh < 3) return fresh * 2;
  if (/^\p{L}+$/u.test(word)) return signs.length < 4 ? 5 : signs.length === 4 ? 9 : 11;
  if (/^[0-9]+$/.test(word)) return Math.min(fresh * 2, 14);
  const kinds = [/\p{L}/u, /[0-9]/, /[^\p{L}0-9]/u].filter((kind) => kind.test(word)).length;
  return fresh * (kinds === 3 ? 4 : 3.5) + (signs.length - fresh) * 0.5;
};

/* «abcd», «4321», «aaaa»: a step along the alphabet is no new sign. */
const isStep = (before: string | undefined, sign: string): boolean =>
  before !== undefined && Math.abs((before.codePointAt(0) ?? 0) - (sign.codePointAt(0) ?? 0)) <= 1;
