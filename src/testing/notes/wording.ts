/**
 * Building blocks of the generated notes: how somebody at an issuing point might put things, in a hurry, by hand. All of it
 * is invented for this file; no note of a person went into it.
 *
 * Dictionary 2 was trained from these very lines: new words belong into a file of their own, or it cannot be made again.
 */
import { complaints } from './wording/complaints.ts';
import { findings } from './wording/findings.ts';
import { plans } from './wording/plans.ts';
import { stories } from './wording/stories.ts';
import type { Ways } from './wording/waysOf.ts';

export const wording: Ways = { ...complaints, ...stories, ...findings, ...plans };
