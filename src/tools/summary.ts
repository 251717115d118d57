/** The last words of a test run: what failed, then the count alone on the last line. */
import type { Count } from './vitestRun.ts';

/** Sets the exit code: zero only if every step passed and some test was executed. */
export const conclude = (failedSteps: readonly string[], count: Count): void => {
  console.log('');
  if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}`);
  if (count.passed + count.failed === 0) console.log('No test was executed.');
  console.log(`${count.passed} passed, ${count.failed} failed`);
  if (failedSteps.length > 0 || count.failed > 0 || count.passed === 0) process.exitCode = 1;
};
