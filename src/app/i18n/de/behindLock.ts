/** All German words behind the lock, loaded as one file once somebody unlocks. */
import { codesDe } from './codes.ts';
import { demoDe } from './demo.ts';
import { directoryDe } from './directory.ts';
import { enrolDe } from './enrol.ts';
import { lookDe } from './look.ts';
import { numbersDe } from './numbers.ts';
import { officeDe } from './office.ts';
import { papersDe } from './papers.ts';
import { peopleDe } from './people.ts';
import { personDe } from './person.ts';
import { recognitionDe } from './recognition.ts';
import { recoveryDe } from './recovery.ts';
import { rescueDe } from './rescue.ts';
import { reserveDe } from './reserve.ts';
import { scanDe } from './scan.ts';
import { sectorsDe } from './sectors.ts';
import { sendingDe } from './sending.ts';
import { workDe } from './work.ts';

export const behindLockDe = {
  ...codesDe,
  ...demoDe,
  ...directoryDe,
  ...enrolDe,
  ...lookDe,
  ...numbersDe,
  ...officeDe,
  ...papersDe,
  ...peopleDe,
  ...recognitionDe,
  ...personDe,
  ...recoveryDe,
  ...rescueDe,
  ...reserveDe,
  ...scanDe,
  ...sectorsDe,
  ...sendingDe,
  ...workDe,
};

export type BehindLockTexts = Record<keyof typeof behindLockDe, string>;
