/** The recovery sheet on paper: what has to be typed from it stands on it, and nothing that tells whose it is. */
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { RecoverySheetPaper } from '../../src/app/print/RecoverySheetPaper.tsx';
import type { Day } from '../../src/domain/calendar.ts';
import type { SheetSetId } from '../../src/domain/recoverySheets.ts';
import { expectOk } from '../../src/domain/result.ts';
import { parseSheet, printedSheet, type RecoverySheet, shareBytes } from '../../src/protocol/recoverySheet.ts';

afterEach(cleanup);

const sheet: RecoverySheet = {
  kind: 'point',
  setId: '3f2a91c0' as SheetSetId,
  threshold: 2,
  total: 3,
  index: 3,
  share: new Uint8Array(shareBytes).fill(170),
};
const show = (changes: Partial<RecoverySheet> = {}) =>
  render(
    <RecoverySheetPaper sheet={printedSheet({ ...sheet, ...changes })} madeOn={'2026-11-24' as Day} form={'voucher'} />,
  );

test('all lines stand there, numbered, and give the sheet back', () => {
  show();
  const list = screen.getByRole('list', { name: 'Die vier Zeilen / The four lines' });
  const typed = within(list)
    .getAllByRole('listitem')
    .map((item, index) => {
      expect(item.firstElementChild?.textContent).toBe(String(index + 1));
      return item.lastElementChild?.textContent ?? '';
    });
  expect(typed).toHaveLength(4);
  expect(expectOk(parseSheet(typed.join('\n')))).toEqual(sheet);
  screen.getByRole('img', { name: 'Wiederherstellungsblatt als Code' });
});

test('it says which one it is, of which set, for whom, from when and how many are needed', () => {
  const { container } = show();
  screen.getByRole('heading', { level: 1, name: 'Feldschein · Wiederherstellungsblatt 3 von 3, 2 nötig' });
  for (const text of ['Recovery sheet 3 of 3, 2 needed', 'Ausgabestelle / Issuing point', '3F2A-91C0', '24.11.2026']) {
    screen.getByText(text);
  }
  screen.getByText('Dieses Blatt allein öffnet nichts.');
  screen.getByText('This sheet alone opens nothing.');
  expect(container.textContent).toContain('2 von den 3 Blättern zusammen');
  expect(container.textContent).toContain('die Schlüssel der Ausgabestelle');
});

test('the office’s says so', () => {
  const { container } = show({ kind: 'office', threshold: 3, total: 5, index: 2 });
  screen.getByText('Koordination / Coordination office');
  expect(container.textContent).toContain('the keys of the coordination office');
  expect(container.textContent).not.toContain('Ausgabestelle');
});
