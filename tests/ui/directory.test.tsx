/** Verzeichnis, Abrechnung, Prüfseite: the office writes, the others read. */
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { dialOf } from '../../src/app/screens/directory/ProviderCard.tsx';
import { button, field, go, heading, press, type, unlock, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();

const openDirectory = async (): Promise<void> => {
  await go('Koordination');
  press('Verzeichnis der Behandelnden');
  await heading('Verzeichnis der Behandelnden');
};
const addLinde = async (): Promise<void> => {
  await openDirectory();
  await heading('Noch steht niemand im Verzeichnis');
  press('Eintrag hinzufügen');
  type('Name der Praxis oder Einrichtung', 'Praxis Linde');
  type('Telefon', '03931 / 21-00');
  press('Eintrag speichern');
  await screen.findByText('Gespeichert: Praxis Linde');
};
/** The same device without the office's role, unlocked anew. */
const becomePoint = async (): Promise<void> => {
  press('Sperren');
  await heading('Gesperrt');
  const { identity } = opened.device.state;
  if (identity) opened.device.state.identity = { ...identity, actsForOffice: false };
  await unlock();
};
const names = (): readonly string[] => [...opened.device.state.careProviders.values()].map(({ name }) => name);

test('the office adds, changes and removes a line, and is asked before it goes', async () => {
  await addLinde();
  expect((await screen.findByRole('link', { name: '03931 / 21-00' })).getAttribute('href')).toBe('tel:039312100');
  press('Ändern: Praxis Linde');
  expect(field('Telefon').value).toBe('03931 / 21-00');
  type('Name der Praxis oder Einrichtung', 'Praxis Ahorn');
  press('Eintrag speichern');
  await heading('Praxis Ahorn');
  expect(names()).toEqual(['Praxis Ahorn']);

  press('Entfernen: Praxis Ahorn');
  await heading('Eintrag entfernen?');
  press('Abbrechen');
  expect(names()).toEqual(['Praxis Ahorn']);
  press('Entfernen: Praxis Ahorn');
  press('Ja, entfernen');
  await screen.findByText('Entfernt: Praxis Ahorn');
  expect(names()).toEqual([]);
});

test('a line without a name is refused at the field, a full disk in words, and the text stays', async () => {
  await openDirectory();
  press('Eintrag hinzufügen');
  type('Hinweis', 'Arabisch');
  press('Eintrag speichern');
  await screen.findByText('Bitte noch eine Angabe prüfen');
  expect(field('Name der Praxis oder Einrichtung').getAttribute('aria-invalid')).toBe('true');
  type('Name der Praxis oder Einrichtung', 'Praxis Linde');
  opened.device.state.trouble = { type: 'storageFull' };
  press('Eintrag speichern');
  await screen.findByText(/Der Browser hat keinen Platz mehr/);
  expect(field('Hinweis').value).toBe('Arabisch');
  expect(names()).toEqual([]);
});

test('a point reads and searches, and changes nothing', async () => {
  await addLinde();
  await becomePoint();
  await go('Scheine');
  press('Verzeichnis der Behandelnden');
  await heading('Praxis Linde');
  expect(screen.queryByRole('button', { name: /Ändern|Entfernen|hinzufügen/ })).toBeNull();
  const { careProviders } = opened.device.state;
  const linde = [...careProviders.values()][0];
  if (!linde) throw new Error('Linde is listed');
  careProviders.set(linde.providerId, { ...linde, specialty: 'gynaecology', address: 'Markt 4\n39576 Stendal' });
  for (const words of ['Gynäkologie', 'gynakologie stendal', 'LINDE', '03931']) {
    type('Name, Fachrichtung oder Ort suchen', words);
    await screen.findByText('1 Treffer');
  }
  type('Name, Fachrichtung oder Ort suchen', 'Linde Magdeburg');
  await screen.findByText('Dazu steht nichts im Verzeichnis.');
  type('Name, Fachrichtung oder Ort suchen', 'Hautarzt');
  await screen.findByText('Dazu steht nichts im Verzeichnis.');
});

test.each([
  ['03931 / 21-00', 'tel:039312100'],
  ['+49 (0)3931 660', 'tel:+493931660'],
  ['116 117', 'tel:116117'],
  ['über die Koordinierungsstelle', null],
  ['', null],
  ['03931 2100, 03931 2101', 'tel:039312100'],
  ['0391 1234 oder 0391 5678', 'tel:03911234'],
  ['ab 8 Uhr 0391 1234', 'tel:03911234'],
  ['(03931) 66\u201312', 'tel:039316612'],
])('«%s» is dialled as %s', (phone, dial) => {
  expect(dialOf(phone)).toBe(dial);
});

test('the office changes the billing terms; factors that no fee schedule knows are refused', async () => {
  await go('Einstellungen');
  await waitFor(() => expect(field('GOÄ-Faktor').value).toBe('1,0'));
  type('GOZ-Faktor, höchstens', '4');
  press('Abrechnung speichern');
  await waitFor(() => expect(document.getElementById('terms-goz-error')?.textContent).toContain('von 0,001 bis 3,5'));
  type('GOZ-Faktor, höchstens', '2.30');
  type('Telefonzeiten des Kostenträgers', 'Mo–Do 9–12 Uhr');
  press('Abrechnung speichern');
  await screen.findByText('Gespeichert');
  expect(opened.device.state.terms).toMatchObject({ gozThousandths: 2_300, phoneHours: 'Mo–Do 9–12 Uhr' });
  expect(field('GOZ-Faktor, höchstens').value).toBe('2,3');
});

test('the check page tells its address, the check number and how far the list has come', async () => {
  await go('Einstellungen');
  await heading('Prüfseite');
  expect(screen.getByText(`${location.host}/p/`)).toBeTruthy();
  expect(screen.getByText('2741 0963 5518 4402')).toBeTruthy();
  expect(screen.getByText(/noch nicht veröffentlicht/)).toBeTruthy();
  opened.device.state.isOnline = true;
  await (await opened.shell.desk()).syncNow();
  await go('Übertragung');
  await go('Einstellungen');
  await screen.findByText(/Nr\. 3, veröffentlicht am 24\.11\.26/);
});

test('a point reads terms that it cannot change', async () => {
  await becomePoint();
  await go('Einstellungen');
  await waitFor(() => expect(field('GOÄ-Faktor').disabled).toBe(true));
  expect(screen.queryByRole('button', { name: 'Abrechnung speichern' })).toBeNull();
  expect(screen.getByText('veröffentlicht die Koordinierungsstelle')).toBeTruthy();
  expect(button('Sperren')).toBeTruthy();
});
