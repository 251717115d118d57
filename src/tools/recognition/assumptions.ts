/**
 * Annahmen: what the simulation of recognising takes for granted. Guesses, on the careful side, where no count is known; they stand
 * in its output too.
 *
 * Names come from short lists, 20 to 30 a kind and origin: in life there are more, so that strangers are taken for one another more
 * often here. Every spelling of a name is as likely as every other, known misses too, so that more of them miss.
 */
import type { InterviewQuestion } from '../../domain/interview.ts';
import type { Origin } from '../../testing/spellings/origins.ts';

export const assumptions = {
  seed: 20_261_126,
  /** Where people come from. */
  originShares: {
    arabic: 0.25,
    persian: 0.15,
    turkish: 0.1,
    eastSlavic: 0.13,
    balkan: 0.13,
    vietnamese: 0.1,
    african: 0.09,
    latin: 0.05,
  } satisfies Record<Origin, number>,
  /** The name of rank r (from 0) is borne in proportion to 1 / (r + offset): about one Arab man in eight is Mohammed. */
  nameRankOffset: 3,
  placeRankOffset: 2,
  /** So often a name is spelled anew at the second visit; else as at the first. */
  spelledAnew: 0.5,
  /** Documents that say 1 January for want of a date, and people who then say so. */
  firstOfJanuary: {
    arabic: 0.06,
    persian: 0.25,
    turkish: 0.05,
    eastSlavic: 0,
    balkan: 0,
    vietnamese: 0.01,
    african: 0.15,
    latin: 0.01,
  } satisfies Record<Origin, number>,
  /** Share of people by the number of their older siblings, from 0. */
  olderSiblings: { none: 0.28, one: 0.25, two: 0.17, three: 0.12, four: 0.08, five: 0.05, six: 0.03, seven: 0.02 },
  /** People with siblings among the cases, and how many siblings then. */
  inFamilies: 0.3,
  siblings: { one: 0.7, two: 0.25, three: 0.05 },
  /** Families in which the first two are twins: about one person in a hundred. */
  twinFamilies: 0.04,
  /** One twin counts the other as older, or neither does. */
  twinCounted: 0.5,
  siblingsBornInOnePlace: 0.7,
  /** What somebody knows at no visit. */
  neverKnown: {
    ownName: 0,
    motherName: 0.005,
    fatherName: 0.02,
    grandmotherName: 0.06,
    birthPlace: 0.005,
    birthMonth: 0.01,
    birthDay: 0.02,
    olderSiblings: 0.01,
  } satisfies Record<InterviewQuestion, number>,
  /** Each answer, at each visit, beside those. */
  skipped: 0.01,
} as const;

/** Per answer: another than at the first visit. 7.4 % is what published codes of this kind come to; 12 % is a bad day. */
export const errorRates = [0, 0.074, 0.12] as const;
export const caseCounts = [2_000, 10_000] as const;
export const codeLengths = [3, 4, 5] as const;
export const readings = ['asTyped', ...codeLengths] as const;
