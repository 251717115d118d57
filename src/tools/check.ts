/** `npm run check`: what must hold before every commit; no browser needed. */
import { buildStep, lintStep, runSteps, sizeStep, typesStep, unusedStep } from './steps.ts';
import { conclude } from './summary.ts';
import { createTally } from './vitestRun.ts';

const tally = createTally();
const failed = await runSteps([
  lintStep,
  typesStep,
  tally.vitestStep('unit and ui', ['unit', 'ui']),
  buildStep,
  sizeStep,
  unusedStep,
]);
conclude(failed, tally.total());
