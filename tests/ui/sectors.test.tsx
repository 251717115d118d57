/** Lists for recipients: what is in them, that they are handed to the browser, and that a year is destroyed only after a question. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Day } from '../../src/domain/calendar.ts';
import type { VoucherNumber } from '../../src/domain/codes.ts';
import type { EntryId } from '../../src/domain/ids.ts';
import type { ReceivedVoucher } from '../../src/protocol/deskOffice.ts';
import { field, go, heading, press, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();

/** What the browser was given to save: the text of each file by its name. */
let downloads: Map<string, Promise<string>>;
let blobs: Blob[];
beforeEach(() => {
  [downloads, blobs] = [new Map(), []];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `blob:test/${blobs.push(blob) - 1}`,
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.split('/').at(-1))];
    if (blob) downloads.set(this.download, textOf(blob));
  });
});
afterEach(() => vi.restoreAllMocks());

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

const received = (id: number, issuedOn: string): ReceivedVoucher => ({
  entryId: id.toString(16).padStart(16, '0') as EntryId,
  number: `V${id}` as VoucherNumber,
  pointName: 'Stendal',
  specialty: 'dentistry',
  issuedOn: issuedOn as Day,
  validUntil: '2027-01-01' as Day,
  guaranteeCents: 12_345,
  state: { type: 'valid' },
  fromReserve: false,
  conflict: false,
});
const openSectors = async (): Promise<void> => {
  opened.device.state.received = {
    vouchers: [received(1, '2026-11-20'), received(2, '2026-03-01'), received(3, '2025-12-31')],
    unreadable: [],
  };
  await go('Koordination');
  press('Pseudonyme für Empfänger');
  await heading('Pseudonyme für Empfänger');
};
const choose = (label: string, value: string): void => {
  fireEvent.input(field(label), { target: { value } });
};

test('a list is made for one recipient and one year, and holds what that recipient needs', async () => {
  opened.device.state.isOnline = true;
  await openSectors();
  await screen.findByText('2 Personen, 2 Scheine. Stornierte zählen nicht.');
  press('Als Datei speichern');
  await screen.findByText(/^Erstellt: pseudonyme-abrechnung-2026\.csv/);
  expect(await downloads.get('pseudonyme-abrechnung-2026.csv')).toMatch(/;V[12]\r\n.*;V[12]\r\n$/);

  choose('Empfänger', 'ministry');
  await screen.findByText(/^Pseudonym, Fachrichtung, Monat und Kostengrenze/);
  expect(screen.queryByText(/^Erstellt:/)).toBeNull();
  choose('Jahr der Ausstellung', '2025');
  await screen.findByText('1 Person, 1 Schein. Stornierte zählen nicht.');
  press('Als Datei speichern');
  await screen.findByText(/^Erstellt: pseudonyme-ministerium-2025\.csv/);
  const text = await downloads.get('pseudonyme-ministerium-2025.csv');
  expect(text).toContain(';Zahnmedizin;2025-12;123,45');
  expect(text).not.toContain('V3');
});

test('without a shared key nothing is made, and it is said what helps', async () => {
  await openSectors();
  await screen.findByText(/^2 Personen/);
  press('Als Datei speichern');
  await screen.findByText(/Dafür braucht dieses Gerät einmal Netz/);
  expect(downloads.size).toBe(0);
});

test('a year’s key is destroyed after a question that has to be confirmed, and then gives nothing', async () => {
  opened.device.state.isOnline = true;
  await openSectors();
  await screen.findByText(/^2 Personen/);
  press('Schlüssel für 2026 vernichten …');
  await heading('Schlüssel für 2026 endgültig vernichten?');
  screen.getByText(/^Dieses Jahr läuft noch/);
  press('Endgültig vernichten');
  await screen.findByText('Bitte bestätigen Sie das zuerst.');
  expect(opened.device.state.destroyedYears.size).toBe(0);
  fireEvent.click(screen.getByLabelText('Abrechnung und Rückfragen zu diesem Jahr sind erledigt.'));
  press('Endgültig vernichten');
  await screen.findByText(/^Der Schlüssel für 2026 ist vernichtet/);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Als Datei speichern' })).toBeNull());
  expect(opened.device.state.destroyedYears).toEqual(new Set([2026]));
});

test('where nothing has come in there is nothing to make', async () => {
  await go('Koordination');
  press('Pseudonyme für Empfänger');
  await heading('Noch keine Scheine eingegangen');
});
