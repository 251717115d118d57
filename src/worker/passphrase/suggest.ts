/** Suggested passphrase: words drawn evenly from our list, 11 bits each. */
import { suggestedWords } from '../../domain/passphrase.ts';
import { passphraseWords } from './wordList.ts';

/** `draw` gives random 16-bit numbers. The list has 2,048 words, so that eleven bits of each draw are exact. */
export const suggestPassphrase = (draw: () => number): string => {
  const words = passphraseWords();
  // All different: a word said twice would count once. That costs a hundredth of a bit.
  const drawn = new Set<string>();
  while (drawn.size < suggestedWords) drawn.add(words[draw() % words.length] ?? '');
  return [...drawn].join(' ');
};

export const isListWord = (word: string): boolean => listWords().has(word);

let words: ReadonlySet<string> | null = null;
const listWords = (): ReadonlySet<string> => {
  words ??= new Set(passphraseWords());
  return words;
};
