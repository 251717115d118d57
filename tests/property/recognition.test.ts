/** Answers of an interview, over whatever a keyboard or a paste may bring. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyInterview, type InterviewQuestion, interviewQuestions } from '../../src/domain/interview.ts';
import { origins, spellingsByOrigin } from '../../src/testing/spellings/origins.ts';
import { type AnswerClasses, readAnswers } from '../../src/worker/pseudonym/recognition/answerClasses.ts';
import { leaveOneOut } from '../../src/worker/pseudonym/recognition/leaveOneOut.ts';
import { soundClasses } from '../../src/worker/pseudonym/recognition/soundClasses.ts';

const names = origins.flatMap((origin) =>
  Object.values(spellingsByOrigin[origin])
    .flat()
    .flatMap(({ alike, missed }) => [...alike, ...missed]),
);
const letters = fc.oneof(
  fc.constantFrom(...'aeiouyjhwvckqxzgndtŞçğıİßđłöüẢữьъйёїжщюяџاأإآئؤءعةىیکپچژگهوحخظذ'),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    '🙂',
    '👨‍👩‍👧',
    '\u200f',
    '\u200c',
    '\u202e',
    '\u0301',
    '\u0654',
    '\ufdfa',
    '李',
    'ሰ',
  ),
  fc.constantFrom(' ', '-', '’', '.', '\n', '0', '٣'),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(letters, { maxLength: 40 }).map((signs) => signs.join('')),
  fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
);
const anyName = fc.constantFrom(...names);

const answerOf = fc.option(fc.constantFrom('A', 'B', 'MX', '1', '","', '\ud800'), { nil: null });
const toClasses = (values: readonly (string | null)[]): AnswerClasses =>
  Object.fromEntries(interviewQuestions.map((question, index) => [question, values[index] ?? null])) as AnswerClasses;
const someClasses = fc.array(answerOf, { minLength: 8, maxLength: 8 }).map(toClasses);
const agreeing = (one: AnswerClasses, other: AnswerClasses): number =>
  interviewQuestions.filter((question) => one[question] !== null && one[question] === other[question]).length;
const shareText = (one: AnswerClasses, other: AnswerClasses): boolean => {
  const textsOfOne = new Set(leaveOneOut(one).map(({ text }) => text));
  return leaveOneOut(other).some(({ text }) => textsOfOne.has(text));
};

describe('an answer', () => {
  it('is read, skipped or refused by name, never thrown at', () => {
    fc.assert(
      fc.property(fc.constantFrom(...interviewQuestions), texts, (question: InterviewQuestion, typed) => {
        const result = readAnswers({ ...emptyInterview, [question]: typed });
        if (result.ok) expect(result.value[question] ?? 'A').toMatch(/^(?:[A-Z]{1,4}|[a-z]{1,7}|[0-9]{1,2})$/);
        else expect(result.error.map(({ field }) => field)).toEqual([question]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('of ten thousand signs is refused fast, and its code would not take long either', () => {
    fc.assert(
      fc.property(texts, (typed) => {
        const long = typed.repeat(Math.ceil(10_000 / Math.max(typed.length, 1)));
        const startedAt = performance.now();
        const result = readAnswers({ ...emptyInterview, ownName: long });
        soundClasses(long);
        expect(performance.now() - startedAt).toBeLessThan(500);
        if (long.trim().length > 100) expect(result).toMatchObject({ error: [{ type: 'tooLong' }] });
      }),
      { numRuns: 100 },
    );
  });

  it('has the same class in small letters and capitals, composed or not, and with space around it', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const code = soundClasses(name);
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
          expect(soundClasses(name.normalize(form))).toBe(code);
        expect(soundClasses(name.toUpperCase())).toBe(code);
        expect(soundClasses(name.toLowerCase())).toBe(code);
        expect(soundClasses(` \t${name}\u00a0\n`)).toBe(code);
      }),
      { numRuns: 3_000 },
    );
  });

  it('has the same class with marks of direction, joiners and accents anywhere in it', () => {
    const marks = fc.constantFrom(
      ...'\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202e\u2066\u2069\ufeff\u00ad',
      ...'\u0300\u0301\u0302\u0303\u0306\u0308\u030c\u0327\u0328\u0323\u031b',
      ...'\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640',
    );
    fc.assert(
      fc.property(anyName, marks, fc.nat(), (name, mark, at) => {
        const signs = [...name.normalize('NFC')];
        signs.splice(1 + (at % signs.length), 0, mark);
        expect(soundClasses(signs.join(''))).toBe(soundClasses(name));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is read the same whatever else was answered, and again', () => {
    fc.assert(
      fc.property(anyName, anyName, (own, mother) => {
        const both = readAnswers({ ...emptyInterview, ownName: own, motherName: mother });
        const again = readAnswers({ ...emptyInterview, ownName: mother, motherName: own });
        if (!both.ok || !again.ok) throw new Error('a name of the table was refused');
        expect([both.value.ownName, both.value.motherName]).toEqual([again.value.motherName, again.value.ownName]);
      }),
    );
  });
});

describe('sets that leave one out', () => {
  it('are shared by interviews that agree in seven answers, and by no others', () => {
    const pairs = fc.tuple(someClasses, fc.array(fc.tuple(fc.nat({ max: 7 }), answerOf), { maxLength: 3 }));
    fc.assert(
      fc.property(pairs, ([one, changes]) => {
        const values = interviewQuestions.map((question) => one[question]);
        for (const [index, answer] of changes) values[index] = answer;
        const other = toClasses(values);
        expect(shareText(one, other)).toBe(agreeing(one, other) >= 7);
      }),
      { numRuns: 10_000 },
    );
  });

  it('are as many as the answers allow', () => {
    fc.assert(
      fc.property(someClasses, (classes) => {
        const given = agreeing(classes, classes);
        expect(leaveOneOut(classes)).toHaveLength({ 8: 8, 7: 1 }[given] ?? 0);
      }),
    );
  });
});
