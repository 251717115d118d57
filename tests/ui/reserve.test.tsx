/** Reservescheine and Nacherfassung by accessible names, on the memory twin. */
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeWindow, found, go, heading, openWindow, press, type TestWindow, type } from './support/renderWindow.tsx';

let opened: TestWindow;
beforeEach(async () => {
  vi.stubGlobal('print', vi.fn());
  opened = await openWindow();
  await found();
  await go('Scheine');
  press('Reservescheine');
  await heading('Reservescheine');
});
afterEach(() => {
  closeWindow();
  vi.unstubAllGlobals();
});

const printThree = async (): Promise<readonly string[]> => {
  type('Wie viele?', '3');
  press('Reservescheine drucken');
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1), { timeout: 5_000 });
  await screen.findByText('3 leere Scheine liegen bereit.');
  return [...opened.device.state.reserves.keys()];
};

test('blanks are written down first, then printed with their list', async () => {
  await screen.findByText('Noch keine Reservescheine');
  const numbers = await printThree();
  expect(numbers).toHaveLength(3);
  const papers = document.querySelector('.papers')?.textContent ?? '';
  for (const number of numbers) expect(papers.split(number).length - 1).toBeGreaterThanOrEqual(2);
});

test('a count that cannot be is said beside the field, and nothing is printed', async () => {
  for (const count of ['0', '21', 'viele']) {
    type('Wie viele?', count);
    press('Reservescheine drucken');
    await screen.findByText('Bitte eine Zahl von 1 bis 20.');
  }
  expect(opened.device.state.reserves.size).toBe(0);
  expect(print).not.toHaveBeenCalled();
});

test('a used paper is entered once and opens as a voucher', async () => {
  const [first = ''] = await printThree();
  press(`Nacherfassen: ${first}`);
  await screen.findByLabelText('Nummer des Reservescheins');
  const number = screen.getByLabelText<HTMLInputElement>('Nummer des Reservescheins').value;
  press('Nacherfassen');
  await waitFor(() => expect(screen.getByLabelText('Anliegen').getAttribute('aria-invalid')).toBe('true'));
  type('Ausgestellt am', '2026-11-24');
  type('Geburtsdatum auf dem Schein', '1988-04-02');
  type('Anliegen', 'Zahnschmerzen');
  press('Nacherfassen');
  await heading(`Schein ${number}`);
  expect(opened.device.state.vouchers.size).toBe(1);
  expect(number).toBe(first);
});

test('what was typed so far is there again after a look elsewhere', async () => {
  const [first = ''] = await printThree();
  press(`Nacherfassen: ${first}`);
  await screen.findByLabelText('Anliegen');
  type('Anliegen', 'Zahnschmerzen seit');
  await go('Fälle');
  await go('Scheine');
  press('Reservescheine');
  await screen.findByRole('button', { name: `Nacherfassen: ${first}` });
  press(`Nacherfassen: ${first}`);
  expect((await screen.findByLabelText<HTMLInputElement>('Anliegen')).value).toBe('Zahnschmerzen seit');
});
