/** Reservescheine and Nacherfassung by accessible names, on the memory twin. */
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReserve } from '../../src/app/screens/reserve/model.ts';
import type { VoucherNumber } from '../../src/domain/codes.ts';
import { emptyLateEntryForm } from '../../src/domain/reserve.ts';
import { createMemoryDesk, createMemoryDevice } from '../../src/testing/memoryDesk.ts';
import { addCase, addVoucher } from '../../src/testing/samples.ts';
import { found, go, heading, noon, openWindow, press, type, useFoundedWindow } from './support/renderWindow.tsx';

beforeEach(() => {
  vi.stubGlobal('print', vi.fn());
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const opened = useFoundedWindow();
beforeEach(async () => {
  await go('Scheine');
  press('Reservescheine');
  await heading('Reservescheine');
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

const openEntry = async (number: string): Promise<void> => {
  press(`Nacherfassen: ${number}`);
  await screen.findByLabelText('Anliegen');
  type('Ausgestellt am', '2026-11-24');
  type('Geburtsdatum auf dem Schein', '1988-04-02');
  type('Anliegen', 'Zahnschmerzen');
};

test('a lost paper is voided for a reason, can then not be entered, and few blanks are pointed out', async () => {
  const [first = ''] = await printThree();
  expect(screen.queryByText(/Es wird knapp/)).toBeNull();
  press(`Stornieren: ${first}`);
  await screen.findByRole('dialog', { name: `Reserveschein ${first} stornieren?` });
  press('Endgültig stornieren');
  await screen.findByText('2 leere Scheine liegen bereit.');
  screen.getByText(/Es wird knapp/);
  const paper = screen.getByRole('article', { name: first });
  expect(paper.textContent).toContain('storniert');
  expect(within(paper).queryAllByRole('button')).toEqual([]);
});

test('full storage keeps the question of voiding open, and the paper blank', async () => {
  const [first = ''] = await printThree();
  press(`Stornieren: ${first}`);
  opened.device.state.trouble = { type: 'storageFull' };
  press('Endgültig stornieren');
  await within(screen.getByRole('dialog')).findByRole('alert');
  opened.device.state.trouble = null;
  press('Endgültig stornieren');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await screen.findByText('2 leere Scheine liegen bereit.');
});

test('blanks that will soon be too old are pointed out, those that are can be voided or entered only', async () => {
  const clock = { now: noon };
  const { device } = await openWindow(createMemoryDevice(() => clock.now));
  await found();
  const desk = createMemoryDesk(device.state);
  await desk.printReserve('one', 4);
  clock.now += 300 * 86_400_000;
  await go('Scheine');
  press('Reservescheine');
  await screen.findByText('4 leere Scheine liegen bereit.');
  expect(screen.queryByText(/bald zu alt/)).toBeNull();
  clock.now += 30 * 86_400_000;
  await desk.printReserve('two', 1);
  await screen.findByText('4 leere Scheine werden bald zu alt, der erste am 24.11.2027. Drucken Sie rechtzeitig neue.');
  clock.now += 40 * 86_400_000;
  await desk.printReserve('three', 2);
  await screen.findByText('3 leere Scheine liegen bereit.');
  expect(screen.queryByText(/bald zu alt/)).toBeNull();
  const [old = ''] = [...device.state.reserves.keys()];
  const paper = within(screen.getByRole('article', { name: old }));
  expect(paper.getAllByRole('button').map((found) => found.textContent)).toEqual(['Nacherfassen', 'Stornieren']);
  press(`Stornieren: ${old}`);
  await screen.findByRole('dialog');
  press('Endgültig stornieren');
  await waitFor(() => expect(screen.getByRole('article', { name: old }).textContent).toContain('storniert'));
});

test('a number typed from the paper leads to the same voucher, which says that the paper stays valid', async () => {
  const [, second = ''] = await printThree();
  press('Nummer vom Papier eingeben');
  await screen.findByLabelText('Anliegen');
  expect(screen.getByLabelText<HTMLInputElement>('Nummer des Reservescheins').value).toBe('');
  type('Nummer des Reservescheins', ` ${second.toLowerCase().replaceAll('-', ' ')}`);
  type('Ausgestellt am', '2026-11-24');
  type('Geburtsdatum auf dem Schein', '1988-04-02');
  type('Anliegen', 'Zahnschmerzen');
  press('Nacherfassen');
  await heading(`Schein ${second}`);
  await screen.findByText(/Das Papier gilt weiter/);
  await waitFor(() => expect(opened.device.state.forms.size).toBe(0));
});

test('one blank is printed once more under its own number', async () => {
  const [first = '', second = ''] = await printThree();
  press(`Noch einmal drucken: ${first}`);
  await waitFor(() => expect(print).toHaveBeenCalledTimes(2), { timeout: 5_000 });
  const papers = document.querySelector('.papers')?.textContent ?? '';
  expect(papers).toContain(first);
  expect(papers).not.toContain(second);
  expect(opened.device.state.reserves.size).toBe(3);
});

test('what was entered before leads to its voucher', async () => {
  const [number = ''] = await printThree();
  await openEntry(number);
  const form = { ...emptyLateEntryForm, number, issuedOn: '2026-11-24', fictiveBirthDate: '1988-04-02' };
  await createMemoryDesk(opened.device.state).enterLate({ ...form, complaint: 'Zahnschmerzen' });
  press('Nacherfassen');
  await screen.findByText('Dieser Schein wurde schon nacherfasst. Ein zweites Mal geht nicht.');
  press('Schein öffnen');
  await heading(`Schein ${number}`);
  expect(opened.device.state.vouchers.size).toBe(1);
});

test('a number that is no blank, a voided one and an unknown case are told apart, and the text stays', async () => {
  const [first = '', second = ''] = await printThree();
  const desk = createMemoryDesk(opened.device.state);
  await desk.voidReserve(first as VoucherNumber, 'lost');
  await openEntry(second);
  const { number } = await addVoucher(desk, await addCase(desk));
  opened.device.state.vouchers.clear();
  const said = async (changes: readonly (readonly [string, string])[], words: RegExp): Promise<void> => {
    for (const [label, value] of changes) type(label, value);
    press('Nacherfassen');
    await screen.findByText(words);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Anliegen').value).toBe('Zahnschmerzen');
  };
  const paper = 'Nummer des Reservescheins';
  const caseField = 'Fallnummer, falls es schon eine gibt';
  const { caseNumber } = await addCase(desk);
  opened.device.state.cases.clear();
  await said([[paper, number]], /ist kein Reserveschein dieser Ausgabestelle/);
  await said([[paper, first]], /wurde storniert/);
  await said(
    [
      [paper, second],
      [caseField, caseNumber],
    ],
    /Diesen Fall gibt es auf dem Gerät nicht/,
  );
  type(caseField, '');
  press('Nacherfassen');
  await heading(`Schein ${second}`);
});

test('after a lost answer the same order prints the same papers; after success the next order prints others', async () => {
  const { state } = createMemoryDevice(() => noon);
  const desk = createMemoryDesk(state);
  let losesAnswer = true;
  let orders = 0;
  const printed: string[][] = [];
  const model = createReserve(
    {
      randomHex: (count) => String(++orders).padStart(count * 2, '0'),
      desk: {
        ...desk,
        printReserve: async (orderId, count) => {
          const result = await desk.printReserve(orderId, count);
          if (losesAnswer) throw new Error('the worker is gone');
          return result;
        },
      },
    },
    async (sheets) => void printed.push(sheets.map(({ number }) => number)),
  );
  model.setCount('2');
  await expect(model.print()).rejects.toThrow('the worker is gone');
  losesAnswer = false;
  await model.print();
  expect(printed).toEqual([[...state.reserves.keys()]]);
  await model.print();
  expect(state.reserves.size).toBe(4);
  expect(printed[1]).not.toEqual(printed[0]);
});
