/**
 * `npm test`: everything a newcomer needs to trust the project.
 *
 *   browser ─► format and lint ─► types ─► unit and ui ─► build ─► size ─► e2e ─► «N passed, N failed»
 */
import { findChromium } from './browser.ts';
import { buildStep, lintStep, runSteps, sizeStep, typesStep } from './steps.ts';
import { conclude } from './summary.ts';
import { createTally } from './vitestRun.ts';

const chromium = await findChromium();
const tally = createTally();
const failed = await runSteps([
  lintStep,
  typesStep,
  tally.vitestStep('unit and ui', ['unit', 'ui']),
  buildStep,
  sizeStep,
  tally.vitestStep('e2e', ['e2e'], { FELDSCHEIN_CHROMIUM: chromium }),
]);
conclude(failed, tally.total());
