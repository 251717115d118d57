/**
 * `npm run simulate:recognition`: how well eight answers recognise invented people, and whom they confuse. Prints JSON; with
 * `--write` it writes `src/worker/pseudonym/recognition/simulation.json`, which a test compares with a part of it run again.
 *
 * What is assumed: `recognition/assumptions.ts`, and in the output. The same seed gives the same figures on every machine.
 */
import { writeFile } from 'node:fs/promises';
import { createSeeded } from '../testing/seeded.ts';
import { classesPerCode } from '../worker/pseudonym/recognition/soundClasses.ts';
import { repoPath } from './paths.ts';
import { assumptions, caseCounts, codeLengths, errorRates, readings } from './recognition/assumptions.ts';
import { computeCollisions, countCollisions, expectStrangers } from './recognition/collisions.ts';
import { type AnswerEntropy, answerEntropies } from './recognition/entropy.ts';
import { type Cell, measure } from './recognition/measure.ts';
import { drawPeople } from './recognition/people.ts';
import { type RuleName, ruleNames } from './recognition/rules.ts';
import { firstVisit, toClasses } from './recognition/visits.ts';

export const simulationPath = 'src/worker/pseudonym/recognition/simulation.json';
const manyCases = 1_000_000;
const countedCases = 10_000;

const measureCell = (cell: Cell) => ({ ...cell, ...measure(cell) });

export const measureCells = (rule: RuleName, cases: number) =>
  errorRates.map((errorRate) => measureCell({ cases, errorRate, rule, reading: classesPerCode }));

const compareReadings = () =>
  readings.map((reading) => ({
    ...measureCell({ cases: countedCases, errorRate: errorRates[1], rule: 'sevenOfEight', reading }),
    pairsOfStrangers: expectStrangers(countedCases, 'sevenOfEight', reading),
  }));

/** What each answer tells when its code is so long. */
export const measureEntropy = (codeLength: number): readonly AnswerEntropy[] => {
  const seeded = createSeeded(assumptions.seed);
  return answerEntropies(
    drawPeople(countedCases, seeded).map((person) => toClasses(firstVisit(person, seeded), codeLength)),
  );
};

const simulate = () => ({
  assumptions,
  cells: ruleNames.flatMap((rule) => caseCounts.flatMap((cases) => measureCells(rule, cases))),
  readings: compareReadings(),
  entropy: codeLengths.flatMap((codeLength) => measureEntropy(codeLength).map((answer) => ({ codeLength, ...answer }))),
  collisions: ruleNames.flatMap((rule) => {
    const counted = countCollisions(countedCases, rule);
    return [counted, computeCollisions(countedCases, rule, counted), computeCollisions(manyCases, rule, counted)];
  }),
});

if (import.meta.main) {
  const json = `${JSON.stringify(simulate(), null, 2)}\n`;
  if (process.argv.includes('--write')) await writeFile(repoPath(simulationPath), json);
  else process.stdout.write(json);
}
