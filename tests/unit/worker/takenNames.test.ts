/** Call names that are taken, also where a record of somebody else names a day at the end of all calendars. */
import { expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import type { CaseNumber } from '../../../src/domain/codes.ts';
import type { CaseId, CaseRoot, DeviceId, EntryId } from '../../../src/domain/ids.ts';
import { createLedgerFold } from '../../../src/domain/ledger.ts';
import { isKeptLongEnough } from '../../../src/domain/retention.ts';
import type { OpenDesk } from '../../../src/worker/desk/openDesk.ts';
import { takenNames } from '../../../src/worker/desk/takenNames.ts';

const idOf = <Id extends string>(index: number): Id => index.toString(16).padStart(16, '0') as Id;
const monthMs = 2_630_000_000;
const now = Date.UTC(2026, 10, 26);

it('counts back from today: the far future is no error, and takes its name', () => {
  const { ledger, apply } = createLedgerFold();
  const touched = { far: Number.MAX_SAFE_INTEGER, lately: now - 12 * monthMs, longAgo: now - 60 * monthMs };
  for (const [index, [callName, at]] of Object.entries(touched).entries()) {
    apply(
      {
        type: 'caseOpened',
        entryId: idOf<EntryId>(index),
        at,
        caseId: idOf<CaseId>(index),
        root: idOf<CaseRoot>(index),
        number: idOf<CaseNumber>(index),
        callName,
        fictiveBirthDate: '1987-03-05' as Day,
        birth: { year: 1987, month: null },
      },
      idOf<DeviceId>(0),
    );
  }
  const desk = {
    records: { ledger } as OpenDesk['records'],
    machine: { today: () => '2026-11-26' as Day } as OpenDesk['machine'],
  };
  expect([...takenNames(desk)]).toEqual(['far', 'lately']);
  expect(isKeptLongEnough(touched.far, now, now)).toBe(false);
});
