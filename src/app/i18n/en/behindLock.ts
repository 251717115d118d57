/** All English words behind the lock, loaded as one file once somebody unlocks. */
import { codesEn } from './codes.ts';
import { numbersEn } from './numbers.ts';
import { officeEn } from './office.ts';
import { scanEn } from './scan.ts';
import { workEn } from './work.ts';

export const behindLockEn = { ...workEn, ...officeEn, ...codesEn, ...numbersEn, ...scanEn };
