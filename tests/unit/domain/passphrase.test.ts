/** Judging passphrases: what guessers try first is weak, what a person can keep and no guesser finds passes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  judgePassphrase,
  leastPassphraseBits,
  normalisePassphrase,
  suggestedWords,
} from '../../../src/domain/passphrase.ts';
import { isListWord as isShippedWord, suggestPassphrase } from '../../../src/worker/passphrase/suggest.ts';

/* 2,048 words of four letters: as short as a list of nouns gets. */
const consonants = 'bdfgklmnprstvwzc';
const vowels = 'aeiou';
const list = Array.from({ length: 2_048 }, (_, index) => {
  const [a, b, c, d] = [index % 16, Math.floor(index / 16) % 5, Math.floor(index / 80) % 16, Math.floor(index / 1_280)];
  return `${consonants[a]}${vowels[b]}${consonants[c]}${vowels[d]}`;
});
const isListWord = (word: string): boolean =>
  list.includes(word) || 'apfel birne kirsche wiese'.split(' ').includes(word);
const judge = (text: string, named: readonly string[] = []) => judgePassphrase(text, isListWord, named);

it('the list of this test has 2,048 words', () => expect(new Set(list).size).toBe(2_048));

describe('a suggestion', () => {
  const suggestions = fc.uniqueArray(fc.constantFrom(...list), {
    minLength: suggestedWords,
    maxLength: suggestedWords,
  });
  it('always passes, however it is typed', () => {
    fc.assert(
      fc.property(suggestions, fc.constantFrom(' ', '  ', '-', '.', '\u00a0', ', '), (words, between) => {
        for (const typed of [words.join(between), ` ${words.join(between)} `, words.join(between).toUpperCase()]) {
          expect(judge(typed, ['Verein Feldrain', 'Dorfgemeinschaftshaus', 'mk'])).toEqual({
            bits: 55,
            weakness: null,
          });
        }
      }),
    );
  });

  it('passes also where one of its words is by chance in a name that everyone knows', () => {
    fc.assert(
      fc.property(suggestions, (words) => {
        expect(judge(words.join(' '), [`Haus ${words[2]?.toUpperCase()}`]).weakness).toBeNull();
      }),
    );
  });

  it('with a word less is too short, and a repeated word brings nothing', () => {
    fc.assert(
      fc.property(suggestions, (words) => {
        const short = words.slice(1);
        expect(judge(short.join(' '))).toEqual({
          bits: 44,
          weakness: { type: 'tooShort', bits: 44, least: leastPassphraseBits },
        });
        expect(judge([...short, short[0]].join(' '))).toMatchObject({ bits: 44, weakness: { type: 'repeats' } });
      }),
    );
  });
});

describe('strong enough', () => {
  it.each([
    'korrekt pferd batterie heftklammer wiese',
    'Apfel Birne Kirsche Traube Pflaume',
    'Apfel-Birne-Kirsche-Traube-Pflaume',
    'Siebenschläfer tanzen nachts über Dächer',
    'مستشفى مدرسة شباك مطبخة حديقة',
    'яблоко груша вишня слива виноград',
    'k7#Wq!zR2$mVx9&p',
    'vR8nLq2TzY6wKj4mXb9d',
  ])('%j', (passphrase) => {
    expect(judge(passphrase, ['Verein Feldrain', 'Dorfgemeinschaftshaus', 'mk']).weakness).toBeNull();
  });
});

describe('weak', () => {
  it.each([
    '',
    ' ',
    'a',
    'passwort',
    'Passwort1',
    'Passwort123!',
    'P@ssw0rt2026!',
    '12345678',
    '1234567890123456789012345678901234567890',
    '0815',
    '11111111111111111111',
    'abcdefghijklmnopqrstuvwxyz',
    'qwertz',
    'qwertzuiopü',
    'qwertz qwertz qwertz qwertz qwertz',
    'qwertzuiop asdfghjkl yxcvbnm qwertyuiop zxcvbnm',
    '1qaz2wsx3edc4rfv',
    '1q2w3e4r5t6z7u8i',
    '1q2w3e4r5t6y7u8i9o0p',
    'qweasdzxc123',
    'Sommer2026!',
    'Hallo123 Hallo123 Hallo123',
    'Feldschein',
    'Feldschein Feldschein Feldschein Feldschein Feldschein Feldschein',
    'lalalalalalalalalalalalalalala',
    'ababababababababababababababab',
    '24.12.1987',
    '24.12.1987 01.01.2000',
    '!!!!!!!!!!!!!!!!!!!!!!!!!!!',
    '🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂',
    'im am an zu so da ja',
  ])('%j', (passphrase) => {
    const { bits, weakness } = judge(passphrase);
    expect(weakness).not.toBeNull();
    expect(bits).toBeLessThan(leastPassphraseBits);
  });

  it.each([
    'Medinetz',
    'Medinetz Halle',
    'medinetz-halle dorfgemeinschaftshaus mkraus',
    'Medinetz Halle Dorfgemeinschaftshaus Mkraus Apfel Birne',
    'Medinetz2026!Halle',
    'MedinetzHalleMkraus2026!',
    'HALLE.MEDINETZ.2026.MKRAUS.!',
  ])('%j, where everyone knows those names', (passphrase) => {
    const named = ['Medinetz-Halle e.V.', 'Dorfgemeinschaftshaus', 'mkraus'];
    const { bits, weakness } = judge(passphrase, named);
    expect(weakness).toMatchObject({ type: 'containsNames' });
    expect(bits).toBeLessThan(leastPassphraseBits);
  });

  it('says that it is too long before anything else, so that nobody hashes a book', () => {
    expect(judge('x'.repeat(257)).weakness).toEqual({ type: 'tooLong', limit: 256 });
    expect(judge(`${'apfel birne kirsche wiese '.repeat(4_000)}`).weakness).toEqual({ type: 'tooLong', limit: 256 });
    expect(judge(`${'k7#Wq!zR2$mVx9&p'.repeat(16)}`).weakness).toBeNull();
  });
});

describe('the estimate', () => {
  it('never throws and never counts more than a guesser of all signs would need', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { bits } = judge(text);
        expect(Number.isInteger(bits) && bits >= 0).toBe(true);
        // 149,186 signs of Unicode: no sign can bring more than that.
        expect(bits).toBeLessThanOrEqual([...normalisePassphrase(text)].length * Math.log2(149_186));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('normalising', () => {
  it('makes the same passphrase of another keyboard the same bytes', () => {
    expect(normalisePassphrase('  Ba\u0308r \u00a0 Fluß\n')).toBe(normalisePassphrase('Bär Fluß'));
    expect(normalisePassphrase('Ａｐｆｅｌ')).toBe('Apfel');
  });
  it('does it once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalisePassphrase(text);
        expect(normalisePassphrase(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});

it('what the desk suggests passes with the list that ships', () => {
  const draw = () => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;
  for (let round = 0; round < 2_000; round++) {
    const suggestion = suggestPassphrase(draw);
    expect(judgePassphrase(suggestion, isShippedWord, ['Verein Feldrain']), suggestion).toEqual({
      bits: 55,
      weakness: null,
    });
  }
});
