/** Words that are easily taken for one another. For tests of word lists. */

/**
 * Pairs that one wrong, missing or extra letter turns into each other. Such words share a pattern:
 *
 * ```
 *  haus: *aus h*us ha*s hau*  *haus h*aus …
 *  aus:  *us a*s au*          *aus a*us …     *aus is shared
 * ```
 */
export const pairsOneLetterApart = (words: readonly string[]): readonly string[] => {
  const wordsByPattern = new Map<string, string[]>();
  const pairs = new Set<string>();
  for (const word of words) {
    for (const pattern of patternsOf(word)) {
      const others = wordsByPattern.get(pattern) ?? [];
      for (const other of others) if (other !== word) pairs.add(`${other} ${word}`);
      wordsByPattern.set(pattern, [...others, word]);
    }
  }
  return [...pairs];
};

const patternsOf = (word: string): readonly string[] => [
  ...Array.from(word, (_, index) => `${word.slice(0, index)}*${word.slice(index + 1)}`),
  ...Array.from({ length: word.length + 1 }, (_, index) => `${word.slice(0, index)}*${word.slice(index)}`),
];

/** Pairs of which one begins the other. In sorted order the words that a word begins follow it directly. */
export const pairsOfBeginnings = (words: readonly string[]): readonly string[] => {
  const sorted = [...words].sort();
  return sorted.flatMap((word, index) => {
    const next = sorted[index + 1];
    return next?.startsWith(word) ? [`${word} ${next}`] : [];
  });
};
