/** Who somebody is, at the case: another card, another name, two cases that are one, recognition that is taken back. */
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/calendar.ts';
import type { VoucherNumber } from '../../src/domain/codes.ts';
import { emptyInterview } from '../../src/domain/interview.ts';
import { createMemoryDesk } from '../../src/testing/memoryDesk.ts';
import { addCase, addVoucher } from '../../src/testing/samples.ts';
import { go, heading, press, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();

const openCase = async (callName: string) => {
  await go('Fälle');
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(callName) }));
  await heading(callName);
  fireEvent.click(screen.getByText('Karte, Rufname, Wiedererkennen'));
};
/** The button that led to a change may be gone with it: the focus is at the heading of what changed, the news below it. */
const expectNews = async (title: string, words: string): Promise<void> => {
  const news = await screen.findByText(words);
  expect(news.getAttribute('role')).toBe('status');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: title }));
};
const twoCases = async () => {
  const desk = createMemoryDesk(opened.device.state);
  const one = await addCase(desk, { complaint: 'Zahnschmerzen' });
  const two = await addCase(desk, { complaint: 'Schwindel' });
  return { desk, one, two };
};
const dialog = () => within(screen.getByRole('dialog'));

test('a lost card leads to the new one, and can count again', async () => {
  const { one } = await twoCases();
  await openCase(one.callName);
  press('Karte verloren …');
  await heading(`${one.callName}: neue Karte?`);
  press('Neue Karte machen');
  await heading('Fallkarten drucken');
  const found = opened.device.state.cases.get(one.caseId);
  expect(found?.caseNumber).not.toBe(one.caseNumber);
  await openCase(one.callName);
  screen.getAllByText(found?.caseNumber ?? '');
  press('Alte Karte ist wieder da …');
  press('Alte Karte gilt wieder');
  await expectNews('Karte und Rufname', 'Die alte Karte gilt wieder.');
  await screen.findAllByText(one.caseNumber);
});

test('another name is drawn of the kind that was asked for, and said', async () => {
  const { one } = await twoCases();
  await openCase(one.callName);
  press('Anderer Rufname …');
  fireEvent.click(dialog().getByLabelText('Frauenname'));
  fireEvent.click(dialog().getByRole('button', { name: 'Anderen Rufnamen ziehen' }));
  await expectNews('Karte und Rufname', 'Neuer Rufname: Wiebke Lanfer');
  await heading('Wiebke Lanfer');
});

test('a new person may ask for another name at once', async () => {
  await go('Sprechstunde');
  press('Neue Beratung');
  await heading('Beratung');
  fireEvent.input(screen.getByLabelText('Geburtsjahr'), { target: { value: '1990' } });
  fireEvent.input(screen.getByLabelText('Anliegen'), { target: { value: 'Husten' } });
  press('Speichern');
  await screen.findByText('Rufname für diese Person');
  press('Anderer Rufname …');
  fireEvent.click(dialog().getByRole('button', { name: 'Anderen Rufnamen ziehen' }));
  await screen.findByText('Neuer Rufname: Robin Lanfer');
  expect(document.querySelector('.call-name')?.textContent).toBe('Robin Lanfer');
});

test('two cases become one time line, and are taken apart again', async () => {
  const { desk, one, two } = await twoCases();
  await addVoucher(desk, two);
  await openCase(one.callName);
  press('Doppelt angelegt …');
  press('Zusammenführen');
  await screen.findByText('Bitte wählen Sie den anderen Fall.');
  fireEvent.input(screen.getByLabelText('Rufname oder Nummer des anderen Falls'), {
    target: { value: two.caseNumber },
  });
  fireEvent.click(
    await screen.findByRole('radio', { name: two.callName, description: `Fallnummer ${two.caseNumber}` }),
  );
  press('Zusammenführen');
  await screen.findByText('Zusammengeführte Fälle');
  await expectNews('Karte und Rufname', `Zusammengeführt mit ${two.callName}`);
  screen.getByText('Schwindel');
  screen.getByText(`geschrieben, als der Rufname ${two.callName} war`);
  press('Wieder trennen');
  fireEvent.click(dialog().getByRole('button', { name: 'Wieder trennen' }));
  await waitFor(() => expect(screen.queryByText('Zusammengeführte Fälle')).toBeNull());
  await expectNews('Karte und Rufname', `${two.callName} ist wieder ein eigener Fall.`);
  expect(screen.queryByText('Schwindel')).toBeNull();
});

test('the own case is not offered as the other one', async () => {
  const { one } = await twoCases();
  await openCase(one.callName);
  press('Doppelt angelegt …');
  fireEvent.input(screen.getByLabelText('Rufname oder Nummer des anderen Falls'), {
    target: { value: one.caseNumber },
  });
  await screen.findByText('Kein anderer Fall passt dazu.');
});

test('recognition is asked for at the case, shown, and taken back', async () => {
  const { one } = await twoCases();
  await openCase(one.callName);
  screen.getByRole('button', { name: 'Fragen stellen' });
  opened.device.state.remembered.set(one.caseId, { answers: emptyInterview, shared: true });
  await openCase(one.callName);
  await screen.findByText(/^Vereinbart am .*, auch für andere Ausgabestellen\.$/);
  press('Nicht mehr wiedererkennen …');
  fireEvent.click(dialog().getByRole('button', { name: 'Nicht mehr wiedererkennen' }));
  await expectNews('Wiedererkennen ohne Karte', 'Diese Person wird ohne Karte nicht mehr wiedererkannt.');
  expect(opened.device.state.remembered.has(one.caseId)).toBe(false);
});

test('a full disk is said in the dialog, and nothing changes', async () => {
  const { one } = await twoCases();
  await openCase(one.callName);
  press('Karte verloren …');
  opened.device.state.trouble = { type: 'storageFull' };
  press('Neue Karte machen');
  await screen.findByRole('alert');
  expect(opened.device.state.cases.get(one.caseId)?.caseNumber).toBe(one.caseNumber);
});

test('a lost card that is typed says that it no longer counts', async () => {
  const { desk, one } = await twoCases();
  await desk.replaceCard(one.caseId);
  await go('Sprechstunde');
  press('Kommt wieder? Karte scannen');
  fireEvent.input(await screen.findByLabelText('Oder Nummer eingeben'), { target: { value: one.caseNumber } });
  press('Öffnen');
  await screen.findByText('Diese Karte gilt nicht mehr');
});

test('a card that this device does not know may be of another point, which only the queue can say', async () => {
  const { one } = await twoCases();
  opened.device.state.cases.delete(one.caseId);
  opened.device.state.otherPoints = ['Pfarrhaus'];
  await go('Sprechstunde');
  press('Kommt wieder? Karte scannen');
  fireEvent.input(await screen.findByLabelText('Oder Nummer eingeben'), { target: { value: one.caseNumber } });
  press('Öffnen');
  await screen.findByText('Diese Karte ist von einer anderen Ausgabestelle');
});

test('valid vouchers of other points are named before another one is issued', async () => {
  const { one } = await twoCases();
  const found = opened.device.state.cases.get(one.caseId);
  if (found) {
    found.vouchersElsewhere = [
      {
        pointName: 'Pfarrhaus',
        number: '0123-4567-89QV' as VoucherNumber,
        validUntil: '2027-02-24' as Day,
        guaranteeCents: 50_000,
      },
    ];
  }
  await openCase(one.callName);
  screen.getByText(/0123-4567-89QV, Pfarrhaus, gültig bis 24.02.2027/);
  press('Schein ausstellen');
  await screen.findByText('Gültige Scheine anderer Ausgabestellen');
});

test('sharing with other points is offered where there are any, and decided by who coordinates', async () => {
  await go('Einstellungen');
  await heading('Einstellungen');
  expect(screen.queryByText('Andere Ausgabestellen')).toBeNull();
  opened.device.state.otherPoints = ['Pfarrhaus'];
  await go('Sprechstunde');
  await go('Einstellungen');
  await screen.findByText('Zur Organisation gehören auch: Pfarrhaus.');
  press('Teilen');
  await screen.findByText(/^Diese Ausgabestelle teilt:/);
  expect(opened.device.state.isSharing).toBe(true);
  press('Nicht mehr teilen');
  await screen.findByText(/^Diese Ausgabestelle teilt nicht:/);
});
