/** How much each answer tells of a person. */
import { type InterviewQuestion, interviewQuestions } from '../../domain/interview.ts';
import type { AnswerClasses } from '../../worker/pseudonym/recognition/answerClasses.ts';
import { roundBits } from './rounding.ts';

export interface AnswerEntropy {
  readonly question: InterviewQuestion;
  readonly differentClasses: number;
  /** Shannon's. */
  readonly bits: number;
  /** −log₂ of the chance that two people give the same answer. */
  readonly collisionBits: number;
}

export const countBy = <T>(list: readonly T[]): ReadonlyMap<T, number> => {
  const counts = new Map<T, number>();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** Over those who answered. */
export const answerEntropies = (people: readonly AnswerClasses[]): readonly AnswerEntropy[] =>
  interviewQuestions.map((question) => {
    const given = people.map((classes) => classes[question]).filter((answer) => answer !== null);
    const shares = [...countBy(given).values()].map((count) => count / given.length);
    return {
      question,
      differentClasses: shares.length,
      bits: roundBits(-shares.reduce((total, share) => total + share * Math.log2(share), 0)),
      collisionBits: roundBits(-Math.log2(shares.reduce((total, share) => total + share * share, 0))),
    };
  });
