/** Übertragung at the screen: every record with its way, and a try that is told as it was. */
import { screen, waitFor, within } from '@testing-library/preact';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomeOf, outcomeWords } from '../../src/app/screens/sync/outcome.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import type { SyncProblem, SyncReport } from '../../src/protocol/syncStatus.ts';
import { addCase, addVoucher } from '../../src/testing/samples.ts';
import { field, go, press, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();

const state = () => opened.device.state;
const writeOne = async (): Promise<string> => {
  const desk = await opened.shell.desk();
  return (await addVoucher(desk, await addCase(desk))).number;
};
const list = (name: string) => screen.findByRole('region', { name });

test('a record waits on this device, then is at the queue, then backed up and seen', async () => {
  const number = await writeOne();
  await go('Übertragung');
  const waiting = await list('Wartet auf diesem Gerät');
  expect(within(waiting).getByText(`Schein ${number}`).closest('li')?.textContent).toContain('auf diesem Gerät');
  state().isOnline = true;
  press('Jetzt übertragen');
  const arrived = await list('Bei der Zentrale');
  expect(within(arrived).getByText(`Schein ${number}`).closest('li')?.textContent).toMatch(/bei der Zentrale$/);
  expect(within(arrived).getByText(/meldet keine Sicherung/)).toBeTruthy();
  state().backup = 'there';
  state().sending = state().sending.map((record) => ({ ...record, isSafe: true, isSeen: record.kind !== 'note' }));
  await (await opened.shell.desk()).syncNow();
  await screen.findByText('bei der Zentrale, gesichert, von der Koordination gesehen');
  expect(screen.queryByText(/meldet keine Sicherung/)).toBeNull();
});

test('a link that breaks is told by numbers, and the rest goes on waiting', async () => {
  await writeOne();
  await writeOne();
  await go('Übertragung');
  state().breaksAfter = 3;
  press('Jetzt übertragen');
  await screen.findByText('3 von 4 übertragen, dann riss die Verbindung ab.');
  expect(within(await list('Wartet auf diesem Gerät')).getAllByRole('listitem')).toHaveLength(1);
});

test('nothing to send is called that, and everything only when it is', async () => {
  state().isOnline = true;
  await writeOne();
  await go('Übertragung');
  press('Jetzt übertragen');
  await screen.findByText('Alles übertragen: 2 Einträge.');
  press('Jetzt übertragen');
  await screen.findByText('Es war nichts zu übertragen.');
  state().isOnline = false;
  press('Jetzt übertragen');
  await screen.findByText(/Ob es Neues gibt, ließ sich diesmal nicht fragen/);
});

test('what cannot go is shown with its reason and tried again', async () => {
  state().parked = [
    { entryId: 'a1' as EntryId, record: { kind: 'voucher', about: 'ABCD-EFGH-JKMN' }, at: 1, reason: 'refused' },
    { entryId: 'a2' as EntryId, record: null, at: 0, reason: 'unreadable' },
  ];
  await go('Übertragung');
  await screen.findByText('2 Einträge können so nicht gehen');
  expect(screen.getByText('Schein ABCD-EFGH-JKMN')).toBeTruthy();
  state().isOnline = true;
  state().parked = [];
  press('Noch einmal versuchen');
  await waitFor(() => expect(screen.queryByText(/können so nicht gehen/)).toBeNull());
});

test('the switch to save data is kept, and a clock that is off is told by how much', async () => {
  state().clockOffsetMs = -2 * 86_400_000;
  await (await opened.shell.desk()).syncNow();
  await go('Übertragung');
  await screen.findByText(/Sie geht 2 Tage vor/);
  const saver = await screen.findByLabelText('Daten sparen');
  saver.click();
  await waitFor(() => expect(state().isSavingData).toBe(true));
  await waitFor(() => expect(field('Daten sparen').checked).toBe(true));
});

test('the window that comes back into sight asks for a round, open or locked', async () => {
  opened.shell.onShown();
  await waitFor(() => expect(state().writes).toContain('nudge'));
  press('Sperren');
  await waitFor(() => expect(opened.courierRuns()).toBe(1));
  opened.shell.onShown();
  await waitFor(() => expect(opened.courierNudges()).toBe(1));
});

const problems: readonly (SyncProblem | null)[] = [
  null,
  'noConnection',
  'captivePortal',
  'queueBusy',
  'queuePaused',
  'deviceRevoked',
  'queueFull',
  'queueFailed',
  'foundingRefused',
  'clockWrong',
  'appTooOld',
  'deviceRefused',
  'recordRefused',
  'storageFull',
  'storage',
];
const reports: fc.Arbitrary<SyncReport> = fc
  .record({
    recordsBefore: fc.nat(500),
    received: fc.nat(500),
    savedMeanwhile: fc.nat(3),
    setUpMissing: fc.boolean(),
    nothingBefore: fc.boolean(),
    problem: fc.constantFrom(...problems),
  })
  .map(({ recordsBefore, received, savedMeanwhile, setUpMissing, nothingBefore, problem }) => {
    const recordsReceived = Math.min(received, recordsBefore);
    const unsentRecords = recordsBefore - recordsReceived + savedMeanwhile;
    return {
      unsentRecords,
      everythingReceived: unsentRecords === 0 && !setUpMissing,
      oldestUnsentAt: null,
      lastContactAt: null,
      clockOffsetMs: 0,
      phase: 'resting',
      nextTryAt: null,
      problem,
      recordsBefore,
      recordsReceived,
      nothingToSend: recordsBefore === 0 && nothingBefore && !setUpMissing,
    };
  });

test('whatever came of it: no «Alles» without every receipt, no number that is not true', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const words = outcomeWords(outcomeOf(report));
      expect(words).not.toBe('');
      if (/^Alles übertragen/.test(words)) {
        expect(report).toMatchObject({ everythingReceived: true, unsentRecords: 0, nothingToSend: false });
      }
      if (/nichts zu übertragen/.test(words)) {
        expect(report).toMatchObject({ everythingReceived: true, nothingToSend: true });
      }
      const numbers = /^(\d+) von (\d+)/.exec(words);
      if (numbers) expect([report.recordsReceived, report.recordsBefore].map(String)).toEqual(numbers.slice(1, 3));
      if (/nichts angekommen/.test(words)) expect(report.recordsReceived).toBe(0);
    }),
    { numRuns: 2_000 },
  );
});

test('entries that cannot be read are counted, with what helps, and asked for again', async () => {
  state().unreadableRows = 3;
  await go('Übertragung');
  await screen.findByText('3 Einträge sind nicht lesbar');
  expect(screen.getByText(/sichern Sie bitte unten die Rettungsdatei/)).toBeTruthy();
  state().isOnline = true;
  state().unreadableRows = 0;
  press('Noch einmal aus der Zentrale lesen');
  await waitFor(() => expect(screen.queryByText(/nicht lesbar/)).toBeNull());
});
