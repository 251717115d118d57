/** Makes a failing run short: leaves out actions, in large pieces first, as long as the same promise is still broken. */
import type { Action } from './actions.ts';
import type { Failure } from './run.ts';

export const shrink = async (
  actions: readonly Action[],
  failure: Failure,
  fails: (actions: readonly Action[]) => Promise<Failure | null>,
  mostRuns = 300,
): Promise<readonly Action[]> => {
  let shortest = actions;
  let runs = 0;
  for (let size = Math.ceil(actions.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < shortest.length && runs < mostRuns; ) {
      const without = [...shortest.slice(0, start), ...shortest.slice(start + size)];
      runs++;
      if ((await fails(without))?.promise === failure.promise) shortest = without;
      else start += size;
    }
  }
  return shortest;
};
