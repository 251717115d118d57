/** The main job by accessible names: consultation, pseudonym, voucher, lock, unlock, coordination. */
import { fireEvent, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import {
  button,
  field,
  go,
  heading,
  pageText,
  press,
  type,
  unlock,
  useFoundedWindow,
  writeConsultation,
} from './support/renderWindow.tsx';

const opened = useFoundedWindow();

const issue = async (): Promise<void> => {
  press('Schein ausstellen');
  await screen.findByLabelText('Überweisungsgrund');
  type('Überweisungsgrund', 'Behandlung des Abszesses');
  press('Ausstellen');
  await heading(/^Schein [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
};

test('a consultation gives a pseudonym whose birth date is marked as invented', async () => {
  await writeConsultation();
  press('Speichern');
  await screen.findByText('Gespeichert');
  expect(screen.getByText('Alva Birken')).toBeTruthy();
  expect(screen.getAllByText('fiktiv').length).toBeGreaterThan(0);
  expect(pageText()).toContain('Infektionsschutzgesetz');
});

test('«Schein ausstellen» saves first, and the voucher form starts with the policy', async () => {
  await writeConsultation();
  press('Schein ausstellen');
  await screen.findByLabelText('Überweisungsgrund');
  expect(opened.device.state.writes).toContain('note');
  expect(field('Gültig bis').value).toBe('2027-02-24');
  expect(field('Kostengrenze').value).toBe('500,00');
});

test('a voucher is issued once however often the button is pressed', async () => {
  await writeConsultation();
  press('Schein ausstellen');
  await screen.findByLabelText('Überweisungsgrund');
  press('Ausstellen');
  fireEvent.click(button('Ausstellen'));
  await heading(/^Schein /);
  expect(opened.device.state.vouchers.size).toBe(1);
});

test('the voucher tells all facts and warns where the payer is missing', async () => {
  await writeConsultation();
  await issue();
  expect(button('Original drucken')).toBeTruthy();
  expect(screen.getByText(/Auf dem Papier fehlt noch/)).toBeTruthy();
  expect(screen.getAllByText('Abszess').length).toBeGreaterThan(0);
  expect(screen.getByText('auf diesem Gerät, noch nicht übertragen')).toBeTruthy();
});

test('a second voucher of the same case is warned about', async () => {
  await writeConsultation();
  await issue();
  await go('Fälle');
  fireEvent.click(screen.getByRole('button', { name: /Alva Birken/ }));
  await heading('Alva Birken');
  press('Schein ausstellen');
  await screen.findByText('Für diese Person gilt schon ein Schein:');
});

test('a voucher is voided with a reason, after making sure', async () => {
  await writeConsultation();
  await issue();
  press('Stornieren');
  fireEvent.input(screen.getByLabelText('Grund'), { target: { value: 'lost' } });
  press('Endgültig stornieren');
  await screen.findByText('storniert am 24.11.2026: Papier verloren');
  expect(screen.queryByRole('button', { name: 'Stornieren' })).toBeNull();
});

test('an amendment is a new version and leaves the original readable', async () => {
  await writeConsultation();
  press('Speichern');
  await screen.findByText('Gespeichert');
  type('Anliegen', 'Zahnschmerzen seit fünf Tagen');
  press('Speichern');
  await screen.findByText('Gespeichert, als Fassung 2');
  await go('Fälle');
  fireEvent.click(screen.getByRole('button', { name: /Alva Birken/ }));
  await heading('Alva Birken');
  expect(screen.getByText('Frühere Fassung')).toBeTruthy();
  expect(screen.getByText('Zahnschmerzen seit drei Tagen')).toBeTruthy();
});

test('a further consultation joins the same case', async () => {
  await writeConsultation();
  press('Speichern');
  await screen.findByText('Gespeichert');
  await go('Fälle');
  fireEvent.click(screen.getByRole('button', { name: /Alva Birken/ }));
  await heading('Alva Birken');
  press('Weitere Beratung');
  await heading('Weitere Beratung für Alva Birken');
  expect(field('Geburtsjahr').value).toBe('1988');
  type('Anliegen', 'Nachkontrolle');
  press('Speichern');
  await screen.findByText('Gespeichert');
  expect(opened.device.state.cases.size).toBe(1);
});

test('what was issued arrives at the office once there is a signal', async () => {
  await writeConsultation();
  await issue();
  expect(screen.getByRole('status', { name: 'Übertragung' }).textContent).toBe('2 noch nicht übertragen');
  opened.device.state.isOnline = true;
  await go('Übertragung');
  press('Jetzt übertragen');
  await screen.findByText('Alles übertragen: 2 Einträge.');
  expect(screen.getByRole('status', { name: 'Übertragung' }).textContent).toBe('Alles übertragen');
  await go('Koordination');
  const table = screen.getByRole('table', { name: 'Eingegangene Scheine' });
  expect(within(table).getAllByRole('row')).toHaveLength(2);
  expect(within(table).getByText('Zahnmedizin')).toBeTruthy();
  expect(within(table).getByText('500,00 €')).toBeTruthy();
});

test('lock and unlock lead back to work', async () => {
  press('Sperren');
  await heading('Gesperrt');
  type('Passphrase', 'falsch');
  press('Entsperren');
  await screen.findByText(/Diese Passphrase stimmt nicht/);
  await unlock();
  expect(button('Neue Beratung')).toBeTruthy();
});
