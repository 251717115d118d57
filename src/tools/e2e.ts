/** `npm run e2e`: the built app in a real browser; words after it pick test files. */
import { findChromium } from './browser.ts';
import { buildStep, runSteps } from './steps.ts';
import { conclude } from './summary.ts';
import { runVitest } from './vitestRun.ts';

const chromium = await findChromium();
const failed = await runSteps([buildStep]);
if (failed.length > 0) {
  process.exitCode = 1;
} else {
  const result = await runVitest(['e2e'], { FELDSCHEIN_CHROMIUM: chromium }, process.argv.slice(2));
  conclude(result.ok ? [] : ['e2e'], result);
}
