/**
 * Auslassungen: an interview as sets of seven answers. Two interviews that agree in seven answers share a text, and others share
 * none, so that comparing needs no answer, only keyed tags of these texts.
 */
import { answersToAgree, type InterviewQuestion, interviewQuestions } from '../../../domain/interview.ts';
import type { AnswerClasses } from './answerClasses.ts';

export interface AnswerSubset {
  /** The one that may differ. */
  readonly left: InterviewQuestion;
  /** JSON of `left` and the other seven by name: no two sets of answers have the same. */
  readonly text: string;
}

/** Eight for eight answers; for seven the one that leaves out what was skipped; none for fewer. */
export const leaveOneOut = (classes: AnswerClasses): readonly AnswerSubset[] =>
  interviewQuestions.flatMap((left) => {
    const others = interviewQuestions.flatMap((question) => {
      const answer = classes[question];
      return question === left || answer === null ? [] : [[question, answer]];
    });
    return others.length === answersToAgree ? [{ left, text: JSON.stringify([left, others]) }] : [];
  });
