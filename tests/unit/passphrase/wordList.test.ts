import { describe, expect, it } from 'vitest';
import { leastPassphraseBits, suggestedWords } from '../../../src/domain/passphrase.ts';
import { passphraseWords } from '../../../src/worker/passphrase/wordList.ts';
import { pairsOfBeginnings, pairsOneLetterApart } from '../../support/wordPairs.ts';

const words = passphraseWords();

describe('passphrase word list', () => {
  it('has 2,048 words: 11 bits each, enough for a suggested passphrase', () => {
    expect(words).toHaveLength(2 ** 11);
    expect(suggestedWords * Math.log2(words.length)).toBeGreaterThanOrEqual(leastPassphraseBits);
  });

  it('has every word once, sorted', () => {
    expect(words).toEqual([...new Set(words)].sort());
  });

  it('has words of 3 to 8 letters a–z', () => {
    expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it('has no word that begins another', () => {
    expect(pairsOfBeginnings(words)).toEqual([]);
  });

  it('has no two words one letter apart', () => {
    expect(pairsOneLetterApart(words)).toEqual([]);
  });

  it('is split once', () => {
    expect(passphraseWords()).toBe(words);
  });
});

describe('word comparisons', () => {
  it('finds a wrong, a missing and an extra letter', () => {
    expect(pairsOneLetterApart(['haus', 'maus', 'aus', 'strauch', 'strauchs'])).toEqual([
      'haus maus',
      'haus aus',
      'maus aus',
      'strauch strauchs',
    ]);
    expect(pairsOneLetterApart(['baum', 'buch', 'biene'])).toEqual([]);
  });

  it('finds beginnings', () => {
    expect(pairsOfBeginnings(['tanne', 'ast', 'aster', 'tan'])).toEqual(['ast aster', 'tan tanne']);
  });
});
