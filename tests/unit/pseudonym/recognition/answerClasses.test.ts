/** What is read of an interview, what is refused and by which name, and which sets of answers are compared. */
import { describe, expect, it } from 'vitest';
import {
  emptyInterview,
  type InterviewAnswers,
  type InterviewQuestion,
  interviewAnswerLimit,
  interviewQuestions,
} from '../../../../src/domain/interview.ts';
import { expectOk } from '../../../../src/domain/result.ts';
import { type AnswerClasses, readAnswers } from '../../../../src/worker/pseudonym/recognition/answerClasses.ts';
import { leaveOneOut } from '../../../../src/worker/pseudonym/recognition/leaveOneOut.ts';

const answers: InterviewAnswers = {
  ownName: 'Yusuf',
  motherName: 'Fatima',
  fatherName: 'Mohammed',
  grandmotherName: 'Khadija',
  birthPlace: 'Aleppo',
  birthMonth: '3',
  birthDay: '21',
  olderSiblings: '2',
};
const classes = expectOk(readAnswers(answers));
const read = (field: InterviewQuestion, typed: string) => readAnswers({ ...emptyInterview, [field]: typed });

describe('answers', () => {
  it('become classes of sound, and numbers', () => {
    expect(classes).toEqual({
      ownName: 'JSF',
      motherName: 'FTM',
      fatherName: 'MX',
      grandmotherName: 'KTS',
      birthPlace: 'VLP',
      birthMonth: '3',
      birthDay: '21',
      olderSiblings: '2',
    });
  });

  it('are the same in another script, with other digits', () => {
    const arabic = {
      ownName: 'يوسف',
      motherName: 'فاطمة',
      fatherName: 'محمد',
      grandmotherName: 'خديجة',
      birthPlace: 'Alepo',
      birthMonth: '٠٣',
      birthDay: '\u200f۲۱',
      olderSiblings: ' ２ ',
    };
    expect(readAnswers(arabic)).toEqual({ ok: true, value: classes });
  });

  it('may all be skipped', () => {
    const skipped = Object.fromEntries(interviewQuestions.map((question) => [question, null]));
    expect(readAnswers(emptyInterview)).toEqual({ ok: true, value: skipped });
  });

  it.each(['', ' ', '\n\t', '\u200f', '\u200b\ufeff', '\u0301', ' \u202b\u202c ', '\ufe0f', '\ud800'])(
    'that cannot be seen are skipped: %j',
    (typed) => {
      for (const question of interviewQuestions)
        expect(read(question, typed)).toMatchObject({ ok: true, value: { [question]: null } });
    },
  );

  it.each([
    ['birthMonth', '1', '1'],
    ['birthMonth', '012', '12'],
    ['birthDay', '٣١', '31'],
    ['birthDay', '۰۹', '9'],
    ['olderSiblings', '0', '0'],
    ['olderSiblings', '020', '20'],
  ] as const)('that are numbers are read: %s %j', (field, typed, value) => {
    expect(read(field, typed)).toMatchObject({ ok: true, value: { [field]: value } });
  });

  it.each([
    ['birthMonth', '0'],
    ['birthMonth', '13'],
    ['birthDay', '32'],
    ['birthDay', '٠'],
    ['olderSiblings', '21'],
    ['olderSiblings', '999999'],
  ] as const)('out of their range are refused: %s %j', (field, typed) => {
    expect(read(field, typed)).toMatchObject({ ok: false, error: [{ type: 'outOfRange', field }] });
  });

  it.each(['März', '-1', '1.5', '1,5', '3rd', '½', '1 2', '1234567', '三', '🙂', '+3', '0x1'])(
    'that are no whole number are refused: %j',
    (typed) => {
      expect(read('birthMonth', typed)).toEqual({ ok: false, error: [{ type: 'notANumber', field: 'birthMonth' }] });
    },
  );

  it.each(['?', '—', '123', '🙂', '👨‍👩‍👧', '李小龍', 'ሰላም', '한글', '...', 'ь', '٣'])(
    'without a letter that is known are refused: %j',
    (typed) => {
      expect(read('ownName', typed)).toEqual({ ok: false, error: [{ type: 'unreadable', field: 'ownName' }] });
    },
  );

  it('that are too long are refused at once', () => {
    const long = 'محمد '.repeat(2_000);
    const startedAt = performance.now();
    const result = readAnswers(
      Object.fromEntries(interviewQuestions.map((question) => [question, long])) as InterviewAnswers,
    );
    expect(performance.now() - startedAt).toBeLessThan(200);
    expect(result).toMatchObject({
      ok: false,
      error: interviewQuestions.map((field) => ({
        type: 'tooLong',
        field,
        length: 9_999,
        limit: interviewAnswerLimit,
      })),
    });
    expect(read('ownName', 'a'.repeat(interviewAnswerLimit)).ok).toBe(true);
    expect(read('ownName', 'a'.repeat(interviewAnswerLimit + 1)).ok).toBe(false);
  });

  it('say all that is wrong, in the order of the questions, and repeat nothing of it', () => {
    const result = readAnswers({ ...answers, olderSiblings: 'zwei', ownName: '???', birthDay: '44' });
    expect(result).toEqual({
      ok: false,
      error: [
        { type: 'unreadable', field: 'ownName' },
        { type: 'outOfRange', field: 'birthDay', least: 1, most: 31 },
        { type: 'notANumber', field: 'olderSiblings' },
      ],
    });
  });
});

describe('sets that leave one out', () => {
  const without = (...skipped: readonly InterviewQuestion[]): AnswerClasses => ({
    ...classes,
    ...Object.fromEntries(skipped.map((question) => [question, null])),
  });

  it('are eight of eight answers', () => {
    const subsets = leaveOneOut(classes);
    expect(subsets.map(({ left }) => left)).toEqual(interviewQuestions);
    expect(new Set(subsets.map(({ text }) => text)).size).toBe(8);
  });

  it.each(interviewQuestions)('are one of seven answers, and one of the eight as well: without %s', (question) => {
    const [subset, ...others] = leaveOneOut(without(question));
    expect(others).toEqual([]);
    expect(subset?.left).toBe(question);
    expect(leaveOneOut(classes)).toContainEqual(subset);
  });

  it('are none of six answers or fewer', () => {
    expect(leaveOneOut(without('ownName', 'birthDay'))).toEqual([]);
    expect(leaveOneOut(without(...interviewQuestions))).toEqual([]);
  });

  // Frozen like the codes: tags were made of this text.
  it('name every answer', () => {
    expect(leaveOneOut(without('birthDay'))).toEqual([
      {
        left: 'birthDay',
        text: '["birthDay",[["ownName","JSF"],["motherName","FTM"],["fatherName","MX"],["grandmotherName","KTS"],["birthPlace","VLP"],["birthMonth","3"],["olderSiblings","2"]]]',
      },
    ]);
  });
});
