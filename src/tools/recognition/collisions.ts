/** Pairs of different people whom a rule takes for one: counted among ten thousand, computed for a million. */
import type { InterviewQuestion } from '../../domain/interview.ts';
import { createSeeded } from '../../testing/seeded.ts';
import { type Origin, origins } from '../../testing/spellings/origins.ts';
import type { AnswerClasses } from '../../worker/pseudonym/recognition/answerClasses.ts';
import { classesPerCode } from '../../worker/pseudonym/recognition/soundClasses.ts';
import { assumptions } from './assumptions.ts';
import { countBy } from './entropy.ts';
import { drawPeople, drawPerson } from './people.ts';
import { roundSmall } from './rounding.ts';
import { type RuleName, ruleByName } from './rules.ts';
import { firstVisit, type Reading, toClasses } from './visits.ts';

export interface Collisions {
  readonly rule: RuleName;
  readonly cases: number;
  readonly strangers: number;
  /** Of one family, twins included. */
  readonly siblings: number;
  readonly how: 'counted' | 'computed';
}

/** People without siblings, from whom the chances are read. */
const sampled = 40_000;

export const countCollisions = (cases: number, rule: RuleName): Collisions => {
  const seeded = createSeeded(assumptions.seed + cases);
  const people = drawPeople(cases, seeded);
  const peopleByText = new Map<string, number[]>();
  people.forEach((person, index) => {
    for (const text of ruleByName[rule](toClasses(firstVisit(person, seeded))))
      peopleByText.set(text, [...(peopleByText.get(text) ?? []), index]);
  });
  const pairs = new Set<number>();
  for (const sharing of peopleByText.values())
    for (const [at, one] of sharing.entries())
      for (const other of sharing.slice(at + 1)) pairs.add(one * cases + other);
  const siblings = [...pairs].filter(
    (pair) => people[Math.floor(pair / cases)]?.family === people[pair % cases]?.family,
  ).length;
  return { rule, cases, strangers: pairs.size - siblings, siblings, how: 'counted' };
};

const independent = [
  'ownName',
  'motherName',
  'fatherName',
  'grandmotherName',
  'birthPlace',
  'olderSiblings',
] as const satisfies readonly InterviewQuestion[];

const samplesByOrigin = (reading: Reading): ReadonlyMap<Origin, readonly AnswerClasses[]> => {
  const seeded = createSeeded(assumptions.seed);
  const people = Array.from({ length: sampled }, () => drawPerson(-1, seeded));
  return new Map(
    [...Map.groupBy(people, ({ origin }) => origin)].map(([origin, group]) => [
      origin,
      group.map((person) => toClasses(firstVisit(person, seeded), reading)),
    ]),
  );
};

/** The chance that somebody of the one list and somebody else of the other give the same answer, which is not a skipped one. */
const sameChance = (
  one: readonly AnswerClasses[],
  other: readonly AnswerClasses[],
  answer: (classes: AnswerClasses) => string | null,
): number => {
  const [ofOne, ofOther] = [countBy(one.map(answer)), countBy(other.map(answer))];
  let same = 0;
  for (const [given, count] of ofOne)
    if (given !== null) same += count * ((ofOther.get(given) ?? 0) - (one === other ? 1 : 0));
  return same / (one.length * (one === other ? one.length - 1 : other.length));
};

/** The chance of each number of agreeing answers, from that of each answer; they do not depend on one another. */
const agreeingChances = (chances: readonly number[]): readonly number[] => {
  let counts: readonly number[] = [1];
  for (const chance of chances) {
    const before = counts;
    counts = Array.from(
      { length: before.length + 1 },
      (_, agreeing) => (before[agreeing] ?? 0) * (1 - chance) + (before[agreeing - 1] ?? 0) * chance,
    );
  }
  return counts;
};

const collisionChance = (one: readonly AnswerClasses[], other: readonly AnswerClasses[], needed: number): number => {
  const names = agreeingChances(independent.map((question) => sameChance(one, other, (classes) => classes[question])));
  // Month and day depend on one another by the first of January.
  const month = sameChance(one, other, ({ birthMonth }) => birthMonth);
  const day = sameChance(one, other, ({ birthDay }) => birthDay);
  const both = sameChance(one, other, ({ birthMonth, birthDay }) =>
    birthMonth === null || birthDay === null ? null : `${birthMonth} ${birthDay}`,
  );
  const births = [1 - month - day + both, month + day - 2 * both, both];
  return names.reduce(
    (total, chance, agreeing) =>
      total + chance * births.reduce((rest, birth, more) => rest + (agreeing + more >= needed ? birth : 0), 0),
    0,
  );
};

/** Pairs of strangers to be expected, by the chance that two people collide. */
export const expectStrangers = (cases: number, rule: RuleName, reading: Reading): number => {
  const samples = samplesByOrigin(reading);
  const needed = rule === 'sevenOfEight' ? 7 : 6;
  let chance = 0;
  for (const one of origins)
    for (const other of origins)
      chance +=
        assumptions.originShares[one] *
        assumptions.originShares[other] *
        collisionChance(samples.get(one) ?? [], samples.get(other) ?? [], needed);
  return roundSmall(((cases * (cases - 1)) / 2) * chance);
};

/** Siblings as many for each person as were counted. */
export const computeCollisions = (cases: number, rule: RuleName, counted: Collisions): Collisions => ({
  rule,
  cases,
  strangers: expectStrangers(cases, rule, classesPerCode),
  siblings: roundSmall((counted.siblings * cases) / counted.cases),
  how: 'computed',
});
