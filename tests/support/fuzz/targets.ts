/** Every parser that reads what somebody else wrote. */
import { byteTargets } from './bytes.ts';
import { messageTargets } from './messages.ts';
import type { FuzzTarget } from './run.ts';
import { textTargets } from './texts.ts';

export const fuzzTargets: readonly FuzzTarget[] = [...byteTargets, ...messageTargets, ...textTargets];
