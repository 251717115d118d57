/** What invented people answer at the desk, and what is read of it. */
import { type InterviewAnswers, type InterviewQuestion, interviewQuestions } from '../../domain/interview.ts';
import { expectOk } from '../../domain/result.ts';
import type { Seeded } from '../../testing/seeded.ts';
import type { Spelled } from '../../testing/spellings/spellings.ts';
import { type AnswerClasses, readAnswers } from '../../worker/pseudonym/recognition/answerClasses.ts';
import { classesPerCode } from '../../worker/pseudonym/recognition/soundClasses.ts';
import { assumptions } from './assumptions.ts';
import { drawAnswer, type Person } from './people.ts';

const spell = (answer: Spelled | number, seeded: Seeded): string =>
  typeof answer === 'number' ? String(answer) : seeded.pick([...answer.alike, ...answer.missed]);

const answerAll = (person: Person, seeded: Seeded, answer: (question: InterviewQuestion) => string): InterviewAnswers =>
  mapAnswers((question) => {
    const silent = seeded.chance(assumptions.skipped) || !person.knows.includes(question);
    return silent ? '' : answer(question);
  });

export const firstVisit = (person: Person, seeded: Seeded): InterviewAnswers =>
  answerAll(person, seeded, (question) => spell(person.truth[question], seeded));

/** `errorRate` per answer: another person's name, another number. */
export const laterVisit = (
  person: Person,
  first: InterviewAnswers,
  errorRate: number,
  seeded: Seeded,
): InterviewAnswers =>
  answerAll(person, seeded, (question) => {
    const truth = person.truth[question];
    if (seeded.chance(errorRate)) return spell(otherAnswer(question, person, seeded), seeded);
    return first[question] === '' || seeded.chance(assumptions.spelledAnew) ? spell(truth, seeded) : first[question];
  });

const otherAnswer = (question: InterviewQuestion, person: Person, seeded: Seeded): Spelled | number => {
  const answer = drawAnswer(question, person.origin, seeded);
  return answer === person.truth[question] ? otherAnswer(question, person, seeded) : answer;
};

/** Classes in each code, or names as they were typed, to see what the classes are good for. */
export type Reading = number | 'asTyped';

/** Throws if one of our own names cannot be read. */
export const toClasses = (answers: InterviewAnswers, reading: Reading = classesPerCode): AnswerClasses => {
  const classes = expectOk(readAnswers(answers, reading === 'asTyped' ? classesPerCode : reading));
  return reading === 'asTyped'
    ? mapAnswers((question) => (classes[question] === null ? null : answers[question]))
    : classes;
};

const mapAnswers = <T>(answer: (question: InterviewQuestion) => T): Readonly<Record<InterviewQuestion, T>> =>
  Object.fromEntries(interviewQuestions.map((question) => [question, answer(question)])) as Record<
    InterviewQuestion,
    T
  >;
