/** Invented people and their families. */
import { type InterviewQuestion, interviewQuestions } from '../../domain/interview.ts';
import type { Seeded } from '../../testing/seeded.ts';
import { type Origin, origins, spellingsByOrigin } from '../../testing/spellings/origins.ts';
import type { Spelled } from '../../testing/spellings/spellings.ts';
import { assumptions } from './assumptions.ts';

export interface Person {
  readonly origin: Origin;
  /** Of parents in common; people without siblings among the others have a family of their own. */
  readonly family: number;
  /** Names as they are, not yet spelled. */
  readonly truth: Readonly<Record<InterviewQuestion, Spelled | number>>;
  readonly knows: readonly InterviewQuestion[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The index of one of the weights, each as often as it weighs. */
const drawIndex = (weights: readonly number[], seeded: Seeded): number => {
  let left = seeded.next() * sum(weights);
  const index = weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
  return index < 0 ? weights.length - 1 : index;
};

const drawRanked = (list: readonly Spelled[], offset: number, seeded: Seeded): Spelled => {
  const drawn =
    list[
      drawIndex(
        list.map((_, rank) => 1 / (rank + offset)),
        seeded,
      )
    ];
  if (drawn === undefined) throw new Error('a list of names is empty');
  return drawn;
};

const drawOrigin = (seeded: Seeded): Origin =>
  origins[
    drawIndex(
      origins.map((origin) => assumptions.originShares[origin]),
      seeded,
    )
  ] ?? 'arabic';

const drawName = (origin: Origin, kind: 'women' | 'men', seeded: Seeded): Spelled =>
  drawRanked(spellingsByOrigin[origin][kind], assumptions.nameRankOffset, seeded);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** An answer to one question, as somebody of that origin may truly give it. Birth month and day come from `drawBirth` together. */
export const drawAnswer = (question: InterviewQuestion, origin: Origin, seeded: Seeded): Spelled | number => {
  switch (question) {
    case 'ownName':
      return drawName(origin, seeded.chance(0.5) ? 'women' : 'men', seeded);
    case 'motherName':
    case 'grandmotherName':
      return drawName(origin, 'women', seeded);
    case 'fatherName':
      return drawName(origin, 'men', seeded);
    case 'birthPlace':
      return drawRanked(spellingsByOrigin[origin].places, assumptions.placeRankOffset, seeded);
    case 'birthMonth':
      return 1 + seeded.below(12);
    case 'birthDay':
      return 1 + seeded.below(31);
    case 'olderSiblings':
      return drawIndex(Object.values(assumptions.olderSiblings), seeded);
  }
};

const drawBirth = (origin: Origin, seeded: Seeded): { readonly birthMonth: number; readonly birthDay: number } => {
  if (seeded.chance(assumptions.firstOfJanuary[origin])) return { birthMonth: 1, birthDay: 1 };
  const index = drawIndex(monthLengths, seeded);
  return { birthMonth: index + 1, birthDay: 1 + seeded.below(monthLengths[index] ?? 28) };
};

const drawKnows = (seeded: Seeded): readonly InterviewQuestion[] =>
  interviewQuestions.filter((question) => !seeded.chance(assumptions.neverKnown[question]));

export const drawPerson = (family: number, seeded: Seeded): Person => {
  const origin = drawOrigin(seeded);
  const answers = interviewQuestions.map((question) => [question, drawAnswer(question, origin, seeded)] as const);
  const truth = { ...Object.fromEntries(answers), ...drawBirth(origin, seeded) } as Person['truth'];
  return { origin, family, truth, knows: drawKnows(seeded) };
};

const otherName = (person: Person, seeded: Seeded): Spelled | number => {
  const name = drawAnswer('ownName', person.origin, seeded);
  return name === person.truth.ownName ? otherName(person, seeded) : name;
};

/** Born after `person`, of the same parents. */
export const drawSibling = (person: Person, seeded: Seeded): Person => ({
  ...person,
  truth: {
    ...person.truth,
    ...drawBirth(person.origin, seeded),
    ownName: otherName(person, seeded),
    birthPlace: seeded.chance(assumptions.siblingsBornInOnePlace)
      ? person.truth.birthPlace
      : drawAnswer('birthPlace', person.origin, seeded),
    olderSiblings: Number(person.truth.olderSiblings) + 1 + (seeded.chance(0.3) ? 1 : 0),
  },
  knows: drawKnows(seeded),
});

export const drawTwin = (person: Person, seeded: Seeded): Person => ({
  ...person,
  truth: {
    ...person.truth,
    ownName: otherName(person, seeded),
    olderSiblings: Number(person.truth.olderSiblings) + (seeded.chance(assumptions.twinCounted) ? 1 : 0),
  },
  knows: drawKnows(seeded),
});

/** So many people, siblings one after the other. */
export const drawPeople = (count: number, seeded: Seeded): readonly Person[] => {
  const sizes = Object.values(assumptions.siblings);
  const meanSize = 1 + sum(sizes.map((share, index) => share * (index + 1)));
  // Of those who are drawn first in their family; larger families bring more people.
  const startsFamily = assumptions.inFamilies / (assumptions.inFamilies + (1 - assumptions.inFamilies) * meanSize);
  const people: Person[] = [];
  for (let family = 0; people.length < count; family++) {
    let latest = drawPerson(family, seeded);
    people.push(latest);
    if (!seeded.chance(startsFamily)) continue;
    const siblings = 1 + drawIndex(sizes, seeded);
    for (let born = 0; born < siblings; born++) {
      const twin = born === 0 && seeded.chance(assumptions.twinFamilies);
      latest = twin ? drawTwin(latest, seeded) : drawSibling(latest, seeded);
      people.push(latest);
    }
  }
  return people.slice(0, count);
};
