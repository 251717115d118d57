/** All English words behind the lock, loaded as one file once somebody unlocks. A missing one fails to compile. */
import type { BehindLockTexts } from '../de/behindLock.ts';
import { codesEn } from './codes.ts';
import { demoEn } from './demo.ts';
import { directoryEn } from './directory.ts';
import { enrolEn } from './enrol.ts';
import { lookEn } from './look.ts';
import { numbersEn } from './numbers.ts';
import { officeEn } from './office.ts';
import { papersEn } from './papers.ts';
import { peopleEn } from './people.ts';
import { personEn } from './person.ts';
import { recognitionEn } from './recognition.ts';
import { recoveryEn } from './recovery.ts';
import { rescueEn } from './rescue.ts';
import { reserveEn } from './reserve.ts';
import { scanEn } from './scan.ts';
import { sectorsEn } from './sectors.ts';
import { sendingEn } from './sending.ts';
import { workEn } from './work.ts';

export const behindLockEn: BehindLockTexts = {
  ...codesEn,
  ...demoEn,
  ...directoryEn,
  ...enrolEn,
  ...lookEn,
  ...numbersEn,
  ...officeEn,
  ...papersEn,
  ...peopleEn,
  ...recognitionEn,
  ...personEn,
  ...recoveryEn,
  ...rescueEn,
  ...reserveEn,
  ...scanEn,
  ...sectorsEn,
  ...sendingEn,
  ...workEn,
};
