/** `npm run slow`: long simulations and millions of hostile inputs; words after it pick test files. */
import { conclude } from './summary.ts';
import { runVitest } from './vitestRun.ts';

const result = await runVitest(['slow'], {}, process.argv.slice(2));
conclude(result.ok ? [] : ['slow'], result);
