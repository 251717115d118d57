/**
 * Antwortklassen: what of an interview's answers is compared. Names and places become classes of sound, numbers one spelling.
 *
 * Privacy: classes stay in the worker's memory until they are tags; no error repeats what was typed.
 */
import { toAsciiDigits } from '../../../domain/digits.ts';
import {
  type InterviewAnswers,
  type InterviewQuestion,
  interviewAnswerLimit,
  interviewQuestions,
  interviewRanges,
} from '../../../domain/interview.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { InterviewFieldError } from '../../../protocol/deskRecognition.ts';
import { classesPerCode, soundClasses } from './soundClasses.ts';
import { isBlank } from './words.ts';

/** Null: skipped. A number in ASCII digits without leading zero, or a code of `soundClasses`. */
export type AnswerClasses = Readonly<Record<InterviewQuestion, string | null>>;

/** All that is wrong, in the order of the questions: `tooLong`, `notANumber`, `outOfRange`, `unreadable`. */
export const readAnswers = (
  answers: InterviewAnswers,
  codeLength = classesPerCode,
): Result<AnswerClasses, readonly InterviewFieldError[]> => {
  const read = interviewQuestions.map(
    (question) => [question, readAnswer(question, answers[question], codeLength)] as const,
  );
  const errors = read.flatMap(([, result]) => (result.ok ? [] : [result.error]));
  if (errors.length > 0) return err(errors);
  return ok(
    Object.fromEntries(read.map(([question, result]) => [question, result.ok ? result.value : null])) as AnswerClasses,
  );
};

const readAnswer = (
  field: InterviewQuestion,
  typed: string,
  codeLength: number,
): Result<string | null, InterviewFieldError> => {
  const text = typed.trim();
  // First, so that nothing is done with a text that was pasted by mistake.
  if (text.length > interviewAnswerLimit)
    return err({ type: 'tooLong', field, length: text.length, limit: interviewAnswerLimit });
  if (isBlank(text)) return ok(null);
  const range = interviewRanges[field];
  if (range !== undefined) return readNumber(field, text, range);
  const code = soundClasses(text, codeLength);
  return code === null ? err({ type: 'unreadable', field }) : ok(code);
};

const readNumber = (
  field: InterviewQuestion,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): Result<string, InterviewFieldError> => {
  const digits = toAsciiDigits(text.replace(/[\p{Cf}\p{M}]/gu, '')).trim();
  if (!/^[0-9]{1,6}$/.test(digits)) return err({ type: 'notANumber', field });
  const value = Number(digits);
  return value < least || value > most ? err({ type: 'outOfRange', field, least, most }) : ok(String(value));
};
