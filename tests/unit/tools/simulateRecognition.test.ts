/** The figures that are committed are those of today's rules; and they say what ADR 21 says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repoPath } from '../../../src/tools/paths.ts';
import { assumptions, caseCounts, errorRates } from '../../../src/tools/recognition/assumptions.ts';
import { countCollisions } from '../../../src/tools/recognition/collisions.ts';
import type { Cell, Measured } from '../../../src/tools/recognition/measure.ts';
import { ruleNames } from '../../../src/tools/recognition/rules.ts';
import { measureCells, measureEntropy, simulationPath } from '../../../src/tools/simulateRecognition.ts';
import { classesPerCode } from '../../../src/worker/pseudonym/recognition/soundClasses.ts';

interface Simulation {
  readonly assumptions: unknown;
  readonly cells: readonly (Cell & Measured)[];
  readonly entropy: readonly { readonly codeLength: number }[];
  readonly collisions: readonly {
    readonly rule: string;
    readonly how: string;
    readonly cases: number;
    readonly strangers: number;
  }[];
}
const committed = JSON.parse(readFileSync(repoPath(simulationPath), 'utf8')) as Simulation;
const cellsOf = (cases: number, rule: string) =>
  committed.cells.filter((cell) => cell.cases === cases && cell.rule === rule);

describe('the committed simulation', () => {
  it('stands on these assumptions', () => {
    expect(committed.assumptions).toEqual(assumptions);
    expect(committed.cells).toHaveLength(ruleNames.length * caseCounts.length * errorRates.length);
  });

  it.each(ruleNames)('is what the same seed gives today, for 2,000 cases: %s', (rule) => {
    expect(measureCells(rule, 2_000)).toEqual(cellsOf(2_000, rule));
  });

  it('is what the same seed gives today, for the entropy of each answer', () => {
    const entropy = measureEntropy(classesPerCode).map((answer) => ({ codeLength: classesPerCode, ...answer }));
    expect(entropy).toEqual(committed.entropy.filter(({ codeLength }) => codeLength === classesPerCode));
  });

  it('counts about as many strangers in a pair as it computes', () => {
    for (const rule of ruleNames) {
      const [counted, computed] = committed.collisions.filter((entry) => entry.rule === rule && entry.cases === 10_000);
      const expected = computed?.strangers ?? 0;
      expect(Math.abs((counted?.strangers ?? 0) - expected)).toBeLessThan(3 * Math.sqrt(expected) + 1);
    }
  });

  it('takes siblings for one another more often than strangers, pair by pair', () => {
    const { strangers, siblings } = countCollisions(2_000, 'sixOfEight');
    expect(siblings).toBeGreaterThan(strangers);
  });
});

describe('ADR 21', () => {
  const percent = (share: number): string => `${Math.round(share * 10_000) / 100} %`;

  it('has the table that was simulated', () => {
    const decision = readFileSync(repoPath('src/decisions/0021-recognising-without-a-card.md'), 'utf8');
    const rows = ruleNames.flatMap((rule) =>
      cellsOf(10_000, rule).map((cell) => {
        const { errorRate, recognised, newcomersMistaken, siblingsMistaken, twinsMistaken } = cell;
        const shares = [errorRate, recognised, newcomersMistaken, siblingsMistaken, twinsMistaken];
        return `| ${rule === 'sevenOfEight' ? 'seven' : 'six'} | ${shares.map(percent).join(' | ')} |`;
      }),
    );
    expect(decision).toContain(`${rows.join('\n')}\n`);
  });
});

describe('seven of eight', () => {
  it('suggests hardly anybody else', () => {
    for (const cases of caseCounts)
      for (const cell of cellsOf(cases, 'sevenOfEight')) {
        expect(cell.newcomersMistaken).toBeLessThan(0.002);
        expect(cell.siblingsMistaken).toBeLessThan(0.005);
      }
  });
});
