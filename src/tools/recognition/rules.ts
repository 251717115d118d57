/** How many of eight answers have to agree: as the desk does it, and the alternative. */
import { interviewQuestions } from '../../domain/interview.ts';
import type { AnswerClasses } from '../../worker/pseudonym/recognition/answerClasses.ts';
import { leaveOneOut } from '../../worker/pseudonym/recognition/leaveOneOut.ts';

/** The texts of an interview: two that share one are of one person, as the rule has it. */
export type Rule = (classes: AnswerClasses) => readonly string[];

const sevenOfEight: Rule = (classes) => leaveOneOut(classes).map(({ text }) => text);

const pairs = interviewQuestions.flatMap((one, index) =>
  interviewQuestions.slice(index + 1).map((other) => [one, other] as const),
);

const sixOfEight: Rule = (classes) =>
  pairs.flatMap((left) => {
    const others = interviewQuestions
      .filter((question) => !left.some((out) => out === question))
      .map((question) => classes[question]);
    return others.includes(null) ? [] : [JSON.stringify([left, others])];
  });

export const ruleByName = { sevenOfEight, sixOfEight } as const;
export type RuleName = keyof typeof ruleByName;
export const ruleNames = ['sevenOfEight', 'sixOfEight'] as const satisfies readonly RuleName[];
