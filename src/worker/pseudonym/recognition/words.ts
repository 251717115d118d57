/** The words of a typed answer: small letters of one kind, without marks of tone, stress or direction. */

/** Letters that Unicode takes for letters of their own, not for others with a mark. */
const plainByLetter: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ŋ: 'ng',
};

/** Nothing that can be seen: marks of direction, joiners, control signs, halves of signs, marks without their letter. */
const unseen = /[\p{Cf}\p{Cc}\p{Cs}\p{M}\p{Z}]/gu;

/** True where nothing was typed that leaves a trace on a screen. */
export const isBlank = (text: string): boolean => text.replace(unseen, '') === '';

/**
 * Case, marks, and how a sign was put together make no difference. Letters of unknown scripts stay; digits and other signs part
 * words. The apostrophe does not: Sa'id is Said.
 */
export const toWords = (text: string): readonly string[] =>
  text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFKC')
    // Waw with hamza carries a vowel (Fuad). Without its hamza, which goes with the marks, it would be read as a w.
    .replace(/\u0624|\u0648\u0654/g, '')
    // Yeh with hamza stands for a vowel as well, and in Kurdish before each vowel that begins a word.
    .replace(/\u0626|[\u064a\u06cc]\u0654/g, '\u0627')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Lm}'’‘`´]/gu, '')
    .replace(/\p{L}/gu, (letter) => plainByLetter[letter] ?? letter)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
