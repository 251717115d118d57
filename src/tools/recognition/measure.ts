/** How well one rule recognises those who come back, and whom it takes for somebody else. */
import type { InterviewAnswers } from '../../domain/interview.ts';
import { createSeeded } from '../../testing/seeded.ts';
import { assumptions } from './assumptions.ts';
import { drawPeople, drawPerson, drawSibling, drawTwin, type Person } from './people.ts';
import { roundShare } from './rounding.ts';
import { type RuleName, ruleByName } from './rules.ts';
import { firstVisit, laterVisit, type Reading, toClasses } from './visits.ts';

export interface Cell {
  readonly cases: number;
  readonly errorRate: number;
  readonly rule: RuleName;
  readonly reading: Reading;
}

/** Shares of the people named, unless it says otherwise. */
export interface Measured {
  /** Cases with enough answers to be remembered at all. */
  readonly remembered: number;
  /** Returning, and their case among the candidates. */
  readonly recognised: number;
  /** Returning, and their case the only candidate. */
  readonly onlyRight: number;
  /** Returning, and others suggested but not their case. */
  readonly onlyWrong: number;
  /** Cases suggested to somebody who returns. */
  readonly meanCandidates: number;
  /** People without a case of theirs, to whom a case is suggested; then the same for brothers and sisters of cases, and twins. */
  readonly newcomersMistaken: number;
  readonly siblingsMistaken: number;
  readonly twinsMistaken: number;
}

const asked = 2_000;

const meanOf = (numbers: readonly number[]): number =>
  roundShare(numbers.reduce((total, number) => total + number, 0) / numbers.length);
const shareOf = <T>(list: readonly T[], is: (item: T) => boolean): number =>
  meanOf(list.map((item) => (is(item) ? 1 : 0)));

/** A set number of the list, evenly spread. */
const spread = <T>(list: readonly T[]): readonly T[] =>
  list.filter(
    (_, index) => Math.floor((index * asked) / list.length) !== Math.floor(((index - 1) * asked) / list.length),
  );

export const measure = ({ cases, errorRate, rule, reading }: Cell): Measured => {
  // The same people in every cell of so many cases, and the same slips for every rule.
  const seeded = createSeeded(assumptions.seed + cases);
  const textsOf = (answers: InterviewAnswers): readonly string[] => ruleByName[rule](toClasses(answers, reading));
  const known = drawPeople(cases, seeded).map((person, index) => ({
    person,
    index,
    first: firstVisit(person, seeded),
  }));

  const casesByText = new Map<string, number[]>();
  const remembered = shareOf(known, ({ first, index }) => {
    const texts = textsOf(first);
    for (const text of texts) {
      const sharing = casesByText.get(text);
      if (sharing === undefined) casesByText.set(text, [index]);
      else sharing.push(index);
    }
    return texts.length > 0;
  });
  const candidatesOf = (answers: InterviewAnswers): ReadonlySet<number> =>
    new Set(textsOf(answers).flatMap((text) => casesByText.get(text) ?? []));
  const isMistaken = (person: Person): boolean => candidatesOf(firstVisit(person, seeded)).size > 0;

  const returning = spread(known).map(({ person, index, first }) => {
    const candidates = candidatesOf(laterVisit(person, first, errorRate, seeded));
    return { right: candidates.has(index), count: candidates.size };
  });
  return {
    remembered,
    recognised: shareOf(returning, ({ right }) => right),
    onlyRight: shareOf(returning, ({ right, count }) => right && count === 1),
    onlyWrong: shareOf(returning, ({ right, count }) => !right && count > 0),
    meanCandidates: meanOf(returning.map(({ count }) => count)),
    newcomersMistaken: shareOf(
      Array.from({ length: asked }, () => drawPerson(-1, seeded)),
      isMistaken,
    ),
    siblingsMistaken: shareOf(
      spread(known).map(({ person }) => drawSibling(person, seeded)),
      isMistaken,
    ),
    twinsMistaken: shareOf(
      spread(known).map(({ person }) => drawTwin(person, seeded)),
      isMistaken,
    ),
  };
};
