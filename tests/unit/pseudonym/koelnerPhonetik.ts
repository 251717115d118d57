/**
 * Kölner Phonetik: one code for German words that sound alike.
 *
 * @see Hans Joachim Postel, «Die Kölner Phonetik», IBM-Nachrichten 19 (1969), 925–931
 */
export const koelnerPhonetik = (word: string): string => {
  const letters = word
    .toLowerCase()
    .replace(/[äöüß]/g, plainLetter)
    .replace(/[^a-z]/g, '');
  const digits = [...letters].map((letter, index) => digitsOf(letter, letters[index - 1], letters[index + 1]));
  const withoutRepeats = digits.join('').replace(/(\d)\1+/g, '$1');
  return withoutRepeats.slice(0, 1) + withoutRepeats.slice(1).replaceAll('0', '');
};

/** What a letter sounds like beside its neighbours. Most sound the same everywhere, H is silent. */
const digitsOf = (letter: string, before = ' ', after = ' '): string => {
  switch (letter) {
    case 'p':
      return after === 'h' ? '3' : '1';
    case 'd':
    case 't':
      return 'csz'.includes(after) ? '8' : '2';
    case 'c':
      return soundsLikeK(before, after) ? '4' : '8';
    case 'x':
      return 'ckq'.includes(before) ? '8' : '48';
    default:
      return digitByLetters.find(([letters]) => letters.includes(letter))?.[1] ?? '';
  }
};

const soundsLikeK = (before: string, after: string): boolean =>
  before === ' ' ? 'ahkloqrux'.includes(after) : !'sz'.includes(before) && 'ahkoqux'.includes(after);

const digitByLetters: readonly (readonly [letters: string, digit: string])[] = [
  ['aeijouy', '0'],
  ['b', '1'],
  ['fvw', '3'],
  ['gkq', '4'],
  ['l', '5'],
  ['mn', '6'],
  ['r', '7'],
  ['sz', '8'],
];

const plainLetter = (letter: string): string => ({ ä: 'a', ö: 'o', ü: 'u' })[letter] ?? 's';
