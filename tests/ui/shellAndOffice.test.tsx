/** What stands around the work: courier, second window, words of sending, joining, coordination, language, update. */
import { screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { parseDay } from '../../src/domain/calendar.ts';
import { memoryOfficeCode, memoryPassphrase } from '../../src/testing/memoryDesk.ts';
import {
  button,
  field,
  found,
  go,
  heading,
  openWindow,
  press,
  type,
  unlock,
  useWindow,
  writeConsultation,
} from './support/renderWindow.tsx';

const opened = useWindow();

const status = (): string | null => screen.getByRole('status', { name: 'Übertragung' }).textContent;

test('the courier runs while locked and is ended before the desk unlocks', async () => {
  await found();
  expect(opened.courierRuns()).toBe(0);
  press('Sperren');
  await heading('Gesperrt');
  await waitFor(() => expect(opened.courierRuns()).toBe(1));
  await unlock();
  expect(opened.courierRuns()).toBe(0);
});

test('a founded device starts locked; a second window is explained', async () => {
  await found();
  const second = await openWindow(opened.device);
  await heading('Gesperrt');
  second.device.state.isHeldElsewhere = true;
  type('Passphrase', memoryPassphrase);
  press('Entsperren');
  await screen.findByText(/schon in einem anderen Fenster geöffnet/);
});

test('set-up alone is not called «everything», and no signal is no error', async () => {
  await found();
  await waitFor(() => expect(status()).toBe('Einrichtung noch nicht übertragen'));
  await (await opened.shell.desk()).syncNow();
  await screen.findByText('Gerade kein Netz – alles ist sicher auf diesem Tablet.');
  expect(screen.queryByRole('alert')).toBeNull();
  opened.device.state.isOnline = true;
  await (await opened.shell.desk()).syncNow();
  await waitFor(() => expect(status()).toBe('Alles übertragen'));
});

test('one record is told in the singular; a try without signal says that nothing arrived', async () => {
  await found();
  await writeConsultation();
  press('Speichern');
  await screen.findByText('Gespeichert');
  expect(status()).toBe('1 noch nicht übertragen');
  await go('Übertragung');
  press('Jetzt übertragen');
  await screen.findByText('Diesmal ist nichts angekommen. Auf diesem Tablet ist alles sicher.');
});

test('a joined office sees coordination and no screens of the point', async () => {
  opened.device.state.isOnline = true;
  press('Gerät anmelden');
  await screen.findByText('Vergleichswörter');
  press('Gerät der Koordination mit Einmal-Code anmelden (braucht Netz)');
  type('Einmal-Code der Koordinierungsstelle', memoryOfficeCode);
  type('Kürzel', 'Büro');
  press('Vorschlag übernehmen');
  await screen.findByText(memoryPassphrase);
  press('Anmelden');
  await heading('Koordination');
  expect(screen.queryByRole('link', { name: 'Sprechstunde' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Fälle' })).toBeNull();
  expect(location.pathname).toBe('/koordination');
});

test.each([
  ['kurz', /fehlt ein Zeichen/],
  ['9999-9999-9999-9999-9999-9999-9999', /gilt nicht/],
])('a code that does not work is explained: %s', async (code, words) => {
  opened.device.state.isOnline = true;
  press('Gerät anmelden');
  await screen.findByText('Vergleichswörter');
  press('Gerät der Koordination mit Einmal-Code anmelden (braucht Netz)');
  type('Einmal-Code der Koordinierungsstelle', code);
  type('Kürzel', 'Büro');
  press('Vorschlag übernehmen');
  await screen.findByText(memoryPassphrase);
  press('Anmelden');
  await waitFor(() => expect(screen.getAllByText(words).length).toBeGreaterThan(0));
  expect(field('Kürzel').value).toBe('Büro');
});

test('coordination tells conflicts and unreadable deliveries in words, and shows a code', async () => {
  const day = parseDay('2026-11-24');
  if (day === null) throw new Error('no day');
  await found();
  opened.device.state.received = {
    vouchers: [
      {
        entryId: '00000000000000c1' as never,
        number: 'ABCD-EFGH-JKMN' as never,
        pointName: 'Stendal',
        specialty: null,
        issuedOn: day,
        validUntil: day,
        guaranteeCents: 12_345,
        state: { type: 'expired' },
        fromReserve: true,
        conflict: true,
      },
    ],
    unreadable: [{ receivedAt: opened.device.state.now(), reason: 'corrupt' }],
  };
  opened.device.state.isOnline = true;
  await go('Koordination');
  const table = await screen.findByRole('table', { name: 'Eingegangene Scheine' });
  expect(within(table).getByText(/Nummer doppelt vergeben/)).toBeTruthy();
  expect(within(table).getByText('zuerst als Reserveschein ausgegeben')).toBeTruthy();
  expect(within(table).getByText('123,45 €')).toBeTruthy();
  expect(screen.getByText('Eine Lieferung ließ sich nicht lesen')).toBeTruthy();
  press('Zweiten Browser verbinden');
  await screen.findByText(memoryOfficeCode);
});

test('the language changes while the app runs and is kept', async () => {
  press('English');
  await heading('Set up Feldschein');
  expect(document.documentElement.lang).toBe('en');
  expect(opened.writtenLanguages).toEqual(['en']);
  press('Deutsch');
  await heading('Feldschein einrichten');
});

test('the payer is saved by the office', async () => {
  await found();
  await go('Einstellungen');
  type('Anschrift', 'Hauptstr. 1');
  press('Kostenträger speichern');
  await screen.findByText('Gespeichert');
  expect(opened.device.state.payer.address).toBe('Hauptstr. 1');
});

test('a new version asks, locks, and only then starts', async () => {
  await found();
  let isAccepted = false;
  opened.update.offer(() => {
    isAccepted = true;
  });
  await screen.findByRole('dialog', { name: 'Neue Version bereit' });
  expect(button('Später')).toBeTruthy();
  press('Jetzt aktualisieren');
  await heading('Gesperrt');
  await waitFor(() => expect(isAccepted).toBe(true));
});
