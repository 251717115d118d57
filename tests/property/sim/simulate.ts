/** Many runs after one another, and what is said of one that fails. */
import { vi } from 'vitest';
import { createCheapCrypto } from './cheapCrypto.ts';
import type { Plant } from './queueProcess.ts';
import { type Chance, createChance } from './random.ts';
import { actionsOf, type Failure, type Outcome, run } from './run.ts';
import { shrink } from './shrink.ts';

let chance: Chance = createChance(1);
/** Puts the simulation's crypto in the place of the platform's, for the rest of the test file. */
export const useCheapCrypto = (): void => {
  vi.stubGlobal(
    'crypto',
    createCheapCrypto(() => chance),
  );
};
const useChance = (next: Chance): void => {
  chance = next;
};

export interface Simulated {
  readonly steps: number;
  readonly saved: number;
  readonly failed: { readonly seed: number; readonly failure: Failure; readonly words: string } | null;
}

/** Runs from `seed` on until so many steps are done or a promise is broken. `SIM_SEED` replays one run. */
export const simulate = async (
  seed: number,
  steps: number,
  stepsPerRun: number,
  plant: Plant | null = null,
): Promise<Simulated> => {
  let done = 0;
  let saved = 0;
  for (let current = seed; done < steps; current++) {
    const outcome = await runSeed(current, stepsPerRun, plant);
    done += outcome.steps;
    saved += outcome.saved;
    if (outcome.failure) {
      const { failure } = outcome;
      return {
        steps: done,
        saved,
        failed: { seed: current, failure, words: await explain(current, stepsPerRun, failure, plant) },
      };
    }
  }
  return { steps: done, saved, failed: null };
};

export const runSeed = (seed: number, steps: number, plant: Plant | null = null): Promise<Outcome> =>
  run({ seed, actions: actionsOf(seed, steps), plant, useChance });

const explain = async (seed: number, steps: number, failure: Failure, plant: Plant | null): Promise<string> => {
  const actions = await shrink(actionsOf(seed, steps), failure, async (fewer) => {
    const { failure: again } = await run({ seed, actions: fewer, plant, useChance });
    return again;
  });
  return [
    `Broken in the run of seed ${seed}: ${failure.promise}: ${failure.detail}`,
    `Again: SIM_SEED=${seed} npm run slow -- sync`,
    `Shortest known row of ${actions.length} actions: ${actions.map(({ kind }) => kind).join(' ')}`,
  ].join('\n');
};
