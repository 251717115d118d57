/** Schein ausstellen: what is typed is kept until the voucher exists, and only until then. */
import { act, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  field,
  go,
  heading,
  press,
  type,
  unlock,
  useFoundedWindow,
  writeConsultation,
} from './support/renderWindow.tsx';

const opened = useFoundedWindow();
beforeEach(async () => {
  await writeConsultation();
  press('Speichern');
  await screen.findByText('Gespeichert');
  await openForm();
});
afterEach(() => {
  vi.useRealTimers();
});

const openForm = async (): Promise<void> => {
  press('Schein ausstellen');
  await screen.findByLabelText('Überweisungsgrund');
};
const openFormOfCase = async (): Promise<void> => {
  await go('Fälle');
  press((await screen.findByRole('button', { name: /Alva Birken/ })).textContent ?? '');
  await heading('Alva Birken');
  await openForm();
};
const kept = () => [...opened.device.state.forms.values()];

test('a reason is sealed at the latest half a second after a keystroke', async () => {
  vi.useFakeTimers();
  type('Überweisungsgrund', 'Wurzel');
  type('Überweisungsgrund', 'Wurzelbehandlung');
  expect(kept()).toEqual([]);
  await act(async () => void (await vi.advanceTimersByTimeAsync(500)));
  expect(kept()).toEqual([{ referralReason: 'Wurzelbehandlung' }]);
});

test('locking seals at once; after unlocking the reason is there, the rest is as proposed', async () => {
  type('Überweisungsgrund', 'Wurzelbehandlung');
  press('Sperren');
  await heading('Gesperrt');
  expect(kept()).toEqual([{ referralReason: 'Wurzelbehandlung' }]);
  await unlock();
  await openFormOfCase();
  expect(field('Überweisungsgrund').value).toBe('Wurzelbehandlung');
  expect(field('Gültig bis').value).toBe('2027-02-24');
});

test('leaving seals, issuing forgets: a second voucher begins empty', async () => {
  type('Überweisungsgrund', 'Wurzelbehandlung');
  await openFormOfCase();
  expect(field('Überweisungsgrund').value).toBe('Wurzelbehandlung');
  press('Ausstellen');
  await heading(/^Schein [0-9A-Z-]+$/);
  await waitFor(() => expect(kept()).toEqual([]));
  expect([...opened.device.state.vouchers.values()][0]?.referralReason).toBe('Wurzelbehandlung');
  await openFormOfCase();
  expect(field('Überweisungsgrund').value).toBe('');
});

test('a reason that cannot be sealed is said, and stays', async () => {
  opened.device.state.trouble = { type: 'storageFull' };
  type('Überweisungsgrund', 'Wurzelbehandlung');
  await screen.findByText(/Der Browser hat keinen Platz mehr/);
  expect(field('Überweisungsgrund').value).toBe('Wurzelbehandlung');
  expect(kept()).toEqual([]);
});

test('a voucher that says nothing of what it is for is asked about first, and never refused', async () => {
  press('Zurück');
  await heading(/Beratung ergänzen/);
  type('Verdachtsdiagnose', '');
  press('Speichern');
  await screen.findByText('Gespeichert, als Fassung 2');
  await openForm();
  type('Überweisungsgrund', '  ');
  press('Ausstellen');
  await screen.findByText('Wofür ist der Schein?');
  // A second tap in the same place lands on what changes nothing.
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Grund angeben'));
  press('Grund angeben');
  expect(opened.device.state.vouchers.size).toBe(0);
  expect(document.activeElement).toBe(field('Überweisungsgrund'));
  press('Ausstellen');
  await screen.findByText('Wofür ist der Schein?');
  type('Überweisungsgrund', 'Bitte ansehen');
  expect(screen.queryByText('Wofür ist der Schein?')).toBeNull();
  type('Überweisungsgrund', '');
  press('Ohne Angabe ausstellen');
  await heading(/^Schein [0-9A-Z-]+$/);
  expect(opened.device.state.vouchers.size).toBe(1);
});

test('a diagnosis alone says enough', async () => {
  press('Ausstellen');
  await heading(/^Schein [0-9A-Z-]+$/);
  expect([...opened.device.state.vouchers.values()]).toHaveLength(1);
});
