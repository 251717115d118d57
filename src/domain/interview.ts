/**
 * Wiedererkennen ohne Karte: eight questions whose answers a person knows by heart and does not change. Each may be skipped.
 *
 * Siblings give four of the answers alike, so the other four (own name, day, month, older siblings) have to tell them apart.
 * Privacy: answers go to the worker, become keyed tags there, and are kept nowhere.
 */

export const interviewQuestions = [
  'ownName',
  'motherName',
  'fatherName',
  'grandmotherName',
  'birthPlace',
  'birthMonth',
  'birthDay',
  'olderSiblings',
] as const;
export type InterviewQuestion = (typeof interviewQuestions)[number];

/** As typed, in any script; empty where it was skipped («weiß nicht»). */
export type InterviewAnswers = Readonly<Record<InterviewQuestion, string>>;

export const emptyInterview: InterviewAnswers = {
  ownName: '',
  motherName: '',
  fatherName: '',
  grandmotherName: '',
  birthPlace: '',
  birthMonth: '',
  birthDay: '',
  olderSiblings: '',
};

/** Answers that have to agree: one may differ, or be skipped. */
export const answersToAgree = interviewQuestions.length - 1;

/** Signs of one answer. */
export const interviewAnswerLimit = 100;

/** The whole numbers that an answer may be, both ends included; the other questions are answered with a name. */
export const interviewRanges: Readonly<
  Partial<Record<InterviewQuestion, { readonly least: number; readonly most: number }>>
> = {
  birthMonth: { least: 1, most: 12 },
  birthDay: { least: 1, most: 31 },
  olderSiblings: { least: 0, most: 20 },
};

/** Languages in which the questions are asked: translated, and whether a reviewer was recorded. */
export const interviewLanguages = ['de', 'en', 'fr', 'ar', 'fa', 'ru', 'uk', 'ro', 'bg', 'vi', 'tr', 'es'] as const;
export type InterviewLanguage = (typeof interviewLanguages)[number];
