/** Names of the check page's states, beside those of the app in `allStates.ts`. */
import { checkStates } from '../../check/states.ts';

export const checkStateNames: readonly string[] = Object.keys(checkStates).map((name) => `check/${name}`);
