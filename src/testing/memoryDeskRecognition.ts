/**
 * Wiedererkennen ohne Karte in the memory twin: answers are kept as they are and compared letter by letter.
 *
 * The worker keeps keyed tags and reads names by their sound; whoever tests a screen types the same twice.
 */
import { toAsciiDigits } from '../domain/digits.ts';
import type { CaseId } from '../domain/ids.ts';
import {
  answersToAgree,
  type InterviewAnswers,
  type InterviewQuestion,
  interviewAnswerLimit,
  interviewQuestions,
  interviewRanges,
} from '../domain/interview.ts';
import { err, ok } from '../domain/result.ts';
import type { Desk } from '../protocol/desk.ts';
import type { CandidateElsewhere, InterviewFieldError, InterviewId } from '../protocol/deskRecognition.ts';
import { type MemoryDeskState, nextHex } from './memoryDeskState.ts';

export interface MemoryRemembered {
  readonly answers: InterviewAnswers;
  readonly shared: boolean;
}
export interface MemoryElsewhere extends CandidateElsewhere {
  readonly answers: InterviewAnswers;
}

const keptMs = 1_800_000;

/** Interviews end with the «worker», as its memory does. */
export const createMemoryRecognition = (state: MemoryDeskState): Pick<Desk, 'recognise' | 'remember' | 'forget'> => {
  const interviews = new Map<InterviewId, { readonly answers: InterviewAnswers; readonly at: number }>();
  return {
    recognise: async (typed) => {
      const answers = trimmed(typed);
      const errors = interviewQuestions.flatMap((question) => errorsOf(question, answers[question]));
      if (errors.length > 0) return err({ type: 'fields', errors });
      const given = interviewQuestions.filter((question) => answers[question] !== '').length;
      if (given < answersToAgree) return err({ type: 'tooFewAnswers', given, needed: answersToAgree });
      const interviewId = nextHex(state, 8);
      interviews.set(interviewId, { answers, at: state.now() });
      return ok({
        interviewId,
        candidates: [...state.remembered]
          .filter(([, known]) => agree(known.answers, answers))
          .flatMap(([caseId]) => {
            const found = state.cases.get(caseId);
            return found === undefined ? [] : [{ caseId, callName: found.callName }];
          }),
        elsewhere: state.sharedElsewhere
          .filter((known) => agree(known.answers, answers))
          .map(({ pointName, callName }) => ({ pointName, callName })),
      });
    },
    remember: async (caseId, interviewId, { shared }) => {
      if (!state.cases.has(caseId)) return err({ type: 'unknownCase' });
      const interview = interviews.get(interviewId);
      if (interview === undefined || state.now() - interview.at > keptMs) return err({ type: 'interviewOver' });
      if (state.trouble) return err(state.trouble);
      state.remembered.set(caseId, { answers: interview.answers, shared });
      state.writes.push('remembered');
      return ok(null);
    },
    forget: async (caseId: CaseId) => {
      if (!state.cases.has(caseId)) return err({ type: 'unknownCase' });
      if (state.trouble) return err(state.trouble);
      state.remembered.delete(caseId);
      state.writes.push('forgotten');
      return ok(null);
    },
  };
};

const trimmed = (answers: InterviewAnswers): InterviewAnswers =>
  Object.fromEntries(
    interviewQuestions.map((question) => [question, toAsciiDigits(answers[question]).trim()]),
  ) as InterviewAnswers;

const errorsOf = (field: InterviewQuestion, answer: string): readonly InterviewFieldError[] => {
  if (answer === '') return [];
  if (answer.length > interviewAnswerLimit) {
    return [{ type: 'tooLong', field, length: answer.length, limit: interviewAnswerLimit }];
  }
  const range = interviewRanges[field];
  if (range === undefined) return /\p{L}/u.test(answer) ? [] : [{ type: 'unreadable', field }];
  if (!/^\d+$/.test(answer)) return [{ type: 'notANumber', field }];
  const number = Number(answer);
  return number < range.least || number > range.most ? [{ type: 'outOfRange', field, ...range }] : [];
};

/** One may differ, or be skipped. */
const agree = (known: InterviewAnswers, answers: InterviewAnswers): boolean =>
  interviewQuestions.filter((question) => known[question] !== '' && known[question] === answers[question]).length >=
  answersToAgree;
