/** The list of cases answers while somebody types, however many cases were joined. */
import { expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import type { CaseNumber } from '../../../src/domain/codes.ts';
import type { CaseId, CaseRoot, DeviceId, EntryId } from '../../../src/domain/ids.ts';
import { createLedgerFold } from '../../../src/domain/ledger.ts';
import { listCases } from '../../../src/worker/desk/cases.ts';
import type { OpenDesk } from '../../../src/worker/desk/openDesk.ts';

const idOf = <Id extends string>(index: number): Id => index.toString(16).padStart(16, '0') as Id;

it('ten thousand cases, half of them joined, are listed in a moment', () => {
  const { ledger, apply } = createLedgerFold();
  const device = idOf<DeviceId>(0);
  for (let index = 0; index < 10_000; index++) {
    apply(
      {
        type: 'caseOpened',
        entryId: idOf<EntryId>(index),
        at: index,
        caseId: idOf<CaseId>(index),
        root: idOf<CaseRoot>(index),
        number: idOf<CaseNumber>(index),
        callName: `Kim ${index}`,
        fictiveBirthDate: '1987-03-05' as Day,
        birth: { year: 1987, month: null },
      },
      device,
    );
  }
  for (let index = 0; index < 5_000; index++) {
    const [kept, joined] = [idOf<CaseId>(index), idOf<CaseId>(index + 5_000)];
    apply({ type: 'casesJoined', entryId: idOf<EntryId>(index + 20_000), at: index, kept, joined }, device);
  }
  const desk = { records: { ledger } as OpenDesk['records'] };
  const begun = performance.now();
  expect(listCases(desk, '')).toHaveLength(5_000);
  expect(listCases(desk, 'kim 7000')).toMatchObject([{ callName: 'Kim 2000', touchedAt: 7_000 }]);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
