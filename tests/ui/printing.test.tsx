/** Printing by the names on the buttons: what is recorded, what comes to the printer, what is asked afterwards. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { button, go, heading, press, type, useFoundedWindow, writeConsultation } from './support/renderWindow.tsx';

/** What stood on the papers each time that the browser was told to print. */
let printed: string[];
const paperText = (): string => document.querySelector('.papers')?.textContent ?? '';
beforeEach(() => {
  printed = [];
  vi.stubGlobal('print', () => printed.push(paperText()));
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const opened = useFoundedWindow();

const issue = async (): Promise<void> => {
  await writeConsultation();
  press('Schein ausstellen');
  await screen.findByLabelText('Überweisungsgrund');
  type('Überweisungsgrund', 'Behandlung des Abszesses');
  press('Ausstellen');
  await heading(/^Schein [0-9A-Z]{4}-/);
};
const cameOut = () => screen.findByText('Kam das Papier gut heraus?');
const prints = () => [...opened.device.state.vouchers.values()].map((voucher) => voucher.printed);

test('there is one original, recorded before it is printed; then reprints and copies', async () => {
  await issue();
  press('Original drucken');
  await cameOut();
  expect(prints()).toEqual([{ original: 1, copy: 0, reprint: 0 }]);
  expect(printed).toHaveLength(1);
  expect(printed[0]).toContain('Original');
  expect(printed[0]).toContain('Behandlung des Abszesses');
  // Nobody prints a second paper by mistake while the first is asked about.
  expect(screen.queryByRole('button', { name: /drucken$/ })?.textContent).toBe('Praxisblatt drucken');
  press('Ja');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Nachdruck drucken'));
  expect(screen.queryByText('Kam das Papier gut heraus?')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Original drucken' })).toBeNull();
  press('Nachdruck drucken');
  await cameOut();
  expect(printed[1]).toContain('24.11.2026, statt des Originals');
  press('Ja');
  press('Kopie drucken');
  await waitFor(() => expect(printed).toHaveLength(3));
  expect(printed[2]).toContain('nicht für die Abrechnung');
  expect(prints()).toEqual([{ original: 1, copy: 1, reprint: 1 }]);
});

test('after a paper jam the same original comes again and is not recorded twice', async () => {
  await issue();
  press('Original drucken');
  await cameOut();
  press('Nein, noch einmal');
  await waitFor(() => expect(printed).toHaveLength(2));
  expect(printed[1]).toBe(printed[0]);
  await cameOut();
  expect(prints()).toEqual([{ original: 1, copy: 0, reprint: 0 }]);
});

test('what cannot be recorded is not printed', async () => {
  await issue();
  opened.device.state.trouble = { type: 'storageFull' };
  press('Original drucken');
  await screen.findByText(/Speicher/);
  expect(printed).toEqual([]);
  expect(paperText()).toBe('');
});

test('a voided voucher can only be copied', async () => {
  await issue();
  press('Stornieren');
  press('Endgültig stornieren');
  await screen.findByText(/storniert am/);
  expect(screen.queryByRole('button', { name: /Original|Nachdruck/ })).toBeNull();
  press('Kopie drucken');
  await waitFor(() => expect(printed).toHaveLength(1));
  expect(printed[0]).toContain('STORNIERT');
});

test('papers leave the page with the next touch, and with the lock', async () => {
  await issue();
  press('Original drucken');
  await cameOut();
  expect(paperText()).not.toBe('');
  fireEvent.pointerDown(document.body);
  await waitFor(() => expect(paperText()).toBe(''));
  press('Ja');
  press('Kopie drucken');
  await waitFor(() => expect(printed).toHaveLength(2));
  press('Sperren');
  await heading('Gesperrt');
  expect(document.querySelector('.papers')).toBeNull();
});

test('the letter holds what the person chose', async () => {
  await issue();
  press('Überweisungsbrief');
  await heading('Überweisungsbrief');
  fireEvent.input(await screen.findByLabelText('Name und Anschrift'), { target: { value: 'Praxis am Markt' } });
  fireEvent.click(screen.getByLabelText('Anliegen'));
  press('Brief drucken');
  await waitFor(() => expect(printed).toHaveLength(1));
  expect(printed[0]).toContain('Praxis am Markt');
  expect(printed[0]).toContain('Abszess');
  expect(printed[0]).not.toContain('Zahnschmerzen seit drei Tagen');
});

test('case cards of several people go on one sheet', async () => {
  await writeConsultation();
  press('Speichern');
  await screen.findByText('Gespeichert');
  await go('Sprechstunde');
  await writeConsultation('Husten');
  press('Speichern');
  await screen.findByText('Gespeichert');
  await go('Fälle');
  const [first] = [...opened.device.state.cases.values()];
  fireEvent.click(screen.getByRole('button', { name: new RegExp(first?.callName ?? '') }));
  await heading(first?.callName ?? '');
  press('Fallkarte drucken');
  await heading('Fallkarten drucken');
  fireEvent.click((await screen.findAllByRole('checkbox'))[0] ?? document.body);
  await screen.findByText('2 Karten gewählt');
  press('Karten drucken');
  await waitFor(() => expect(printed).toHaveLength(1));
  for (const { callName } of opened.device.state.cases.values()) expect(printed[0]).toContain(callName);
});

test('the papers of the organisation come from the settings', async () => {
  await go('Einstellungen');
  for (const [name, words] of [
    ['Praxisblatt drucken', 'Bevor Sie die Rechnung abschicken'],
    ['Aushang zum Datenschutz drucken', 'We do not write down your name'],
    ['Checkliste «Tablet verloren» drucken', 'Was diese Version nicht kann'],
  ] as const) {
    await screen.findByRole('button', { name });
    fireEvent.click(button(name));
    await waitFor(() => expect(printed.at(-1)).toContain(words));
  }
  expect(printed).toHaveLength(3);
});

test('what was just saved in the settings stands on the next paper', async () => {
  await go('Einstellungen');
  await screen.findByRole('button', { name: 'Praxisblatt drucken' });
  type('Name des Kostenträgers', 'Gesundheitsfonds Altmark');
  type('Anschrift', 'Am Markt 3');
  type('Telefon', '03931 2100');
  press('Kostenträger speichern');
  await screen.findByText('Gespeichert');
  type('GOZ-Faktor, höchstens', '1,746');
  press('Abrechnung speichern');
  await waitFor(() => expect(screen.getAllByText('Gespeichert')).toHaveLength(2));
  press('Praxisblatt drucken');
  await waitFor(() => expect(printed).toHaveLength(1));
  for (const words of ['1,746', 'Gesundheitsfonds Altmark', '03931 2100']) expect(printed[0]).toContain(words);
  // Not the organisation's own telephone: that is written by hand.
  press('Checkliste «Tablet verloren» drucken');
  await waitFor(() => expect(printed).toHaveLength(2));
  expect(printed[1]).not.toContain('03931 2100');
});
