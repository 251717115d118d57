/** The steps of checks and tests: each runs whatever came of the others, and the failed ones are named at the end. */
import { runScript } from './children.ts';

export interface Step {
  readonly name: string;
  readonly run: () => Promise<boolean>;
}

export const scriptStep = (name: string, script: string, args: readonly string[] = []): Step => ({
  name,
  run: async () => (await runScript(script, args)) === 0,
});

export const lintStep = scriptStep('format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '.']);
export const typesStep = scriptStep('types', 'node_modules/typescript/bin/tsc', ['-b']);
export const buildStep = scriptStep('build', 'src/tools/build.ts');
export const sizeStep = scriptStep('size', 'src/tools/size.ts');
export const unusedStep = scriptStep('unused', 'node_modules/knip/bin/knip.js', []);

/** Runs all, in order, and returns the names of those that failed. */
export const runSteps = async (steps: readonly Step[]): Promise<readonly string[]> => {
  const failed: string[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    if (!(await step.run())) failed.push(step.name);
  }
  return failed;
};
