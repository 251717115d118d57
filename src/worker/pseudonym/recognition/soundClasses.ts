/**
 * Klangklassen: one code for the spellings of a name that sound alike, in Latin, Cyrillic and Arabic letters. Names of people and
 * of places.
 *
 *   Мухаммед, محمد, Mehmet ─► words ─► sound spelling ─► the part that counts ─► classes ─► the first few
 *
 * Eleven classes. Everything spoken at the throat is one (k, q, g, gh, h, kh), since Ukrainian and Russian, Persian and Arabic, and
 * each of their transliterations take another of them; everything that hisses is one, since ş without its mark is s. A vowel counts
 * only where a word begins with it.
 *
 * - **Shape**: capitals of the classes, at most `classesPerCode`; or a Vietnamese syllable in small letters.
 * - **Privacy**: a code tells most of a name that is frequent; it never leaves the worker, and is kept nowhere.
 *
 * Frozen: tags that points keep were made of these codes. A rule that changes the code of a name makes those who bear it unknown.
 * @see ADR 21
 */
import { arabicToSound } from './arabic.ts';
import { cyrillicToSound } from './cyrillic.ts';
import { frequentName } from './frequentNames.ts';
import { latinToSound } from './latin.ts';
import { pickPart } from './nameParts.ts';
import { vietnameseName, vietnameseSyllable } from './vietnamese.ts';
import { toWords } from './words.ts';

/** Chosen by simulation: see ADR 21. */
export const classesPerCode = 4;

const lettersByClass = {
  P: 'bp',
  F: 'fv',
  T: 'dt',
  S: 's',
  K: 'kgxh',
  L: 'l',
  R: 'r',
  M: 'm',
  N: 'n',
  /** Only where a word begins: in the middle a j hisses (Khadija, Hatice). */
  J: '',
  /** The vowel that a word begins with. */
  V: '',
} as const;
const classByLetter = new Map(
  Object.entries(lettersByClass).flatMap(([name, letters]) => [...letters].map((letter) => [letter, name])),
);

/** Null where no letter could be read. `length` is for comparing codes of other lengths. */
export const soundClasses = (text: string, length = classesPerCode): string | null => {
  const words = toWords(text)
    .map((word) => ({ word, sound: wordToSound(word) }))
    .filter(({ sound }) => sound !== '');
  const vietnamese = vietnameseName(words.map(({ word }) => word));
  if (vietnamese !== null) return vietnameseSyllable(vietnamese);
  const part = pickPart(words.map(({ sound }) => sound));
  const word = words.find(({ sound }) => sound === part)?.word;
  const syllable = word === undefined ? null : syllableOf(word, part);
  return frequentName(part) ?? syllable ?? (classesOf(part).slice(0, length) || null);
};

/** Runs of one script each, so that a Cyrillic а within a Latin word is read as well. */
const wordToSound = (word: string): string =>
  word.replace(/[a-z]+|\p{sc=Cyrillic}+|\p{sc=Arabic}+|./gsu, (run) => {
    if (/^[a-z]/.test(run)) return latinToSound(run);
    if (/^\p{sc=Cyrillic}/u.test(run)) return cyrillicToSound(run).replace(/^i(?=[aou])/, 'j');
    return /^\p{sc=Arabic}/u.test(run) ? arabicToSound(run) : '';
  });

/** Arabic letters hide whether Laith is Lit, so that they are never taken for a syllable. */
const syllableOf = (word: string, sound: string): string | null =>
  /\p{sc=Arabic}/u.test(word) ? null : vietnameseSyllable(/^[a-z]+$/.test(word) ? word : sound);

const classesOf = (sound: string): string => {
  const heard = sound
    .replace(/gn/g, 'n')
    // Tawfik, Tevfik and توفيق; Pavlo and Pawlo alike.
    .replace(/(?<=[aeiou])v(?=[^aeiou])/g, '')
    // Fatimah, Saleh.
    .replace(/(?<=.)h$/, '');
  const classes = [...heard].map((letter, index) => {
    if (letter === 'j') return index === 0 ? 'J' : 'S';
    return classByLetter.get(letter) ?? (index === 0 ? 'V' : '');
  });
  return classes.join('').replace(/(.)\1+/g, '$1');
};
