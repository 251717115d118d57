/** What a person may ask for: all that is written about them on paper, and that it goes. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryDesk } from '../../src/testing/memoryDesk.ts';
import { addCase, addVoucher } from '../../src/testing/samples.ts';
import { go, heading, press, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();
let printed: string[];
beforeEach(() => {
  printed = [];
  vi.stubGlobal('print', () => printed.push(document.querySelector('.papers')?.textContent ?? ''));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const openCase = async () => {
  const desk = createMemoryDesk(opened.device.state);
  const saved = await addCase(desk, { complaint: 'Zahnschmerzen', nextStep: 'Kontrolle' });
  await addCase(desk, { complaint: 'Zahnschmerzen, besser' }, { caseId: saved.caseId, noteId: saved.noteId });
  const voucher = await addVoucher(desk, saved);
  await go('Fälle');
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(saved.callName) }));
  await heading(saved.callName);
  return { ...saved, number: voucher.number };
};

test('the record holds every version of every note and every voucher, in words', async () => {
  const { callName, number, caseNumber } = await openCase();
  press('Auskunft drucken');
  await waitFor(() => expect(printed).toHaveLength(1));
  for (const part of [callName, number, caseNumber, 'Zahnschmerzen, besser', 'Kontrolle', 'Fassung 2', 'Art. 15']) {
    expect(printed[0]).toContain(part);
  }
  expect(printed[0]).not.toContain('MUSTER');
});

test('a case is erased only after somebody has said why, and then it is nowhere', async () => {
  const { callName, caseId } = await openCase();
  press('Fall löschen …');
  await heading(`${callName}: Fall löschen?`);
  screen.getByText(/^Ein Schein ist noch gültig/);
  press('Endgültig löschen');
  await screen.findByText(/zehn Jahre aufbewahrt/);
  expect(opened.device.state.cases.has(caseId)).toBe(true);
  fireEvent.click(screen.getByLabelText('Die Person will es, oder die Aufbewahrung ist abgelaufen'));
  press('Endgültig löschen');
  await heading('Fälle');
  await waitFor(() => expect(screen.queryByText(callName)).toBeNull());
  expect(opened.device.state.cases.has(caseId)).toBe(false);
});

test('a full disk is said, and the case stays', async () => {
  const { caseId } = await openCase();
  press('Fall löschen …');
  fireEvent.click(await screen.findByLabelText('Die Person will es, oder die Aufbewahrung ist abgelaufen'));
  opened.device.state.trouble = { type: 'storageFull' };
  press('Endgültig löschen');
  await screen.findByRole('alert');
  expect(opened.device.state.cases.has(caseId)).toBe(true);
});

test('a case that nobody touched for ten years is offered to the coordination', async () => {
  const desk = createMemoryDesk(opened.device.state);
  const { caseId, callName } = await addCase(desk);
  const known = opened.device.state.cases.get(caseId);
  if (known) known.touchedAt -= 3_700 * 86_400_000;
  await go('Fälle');
  await screen.findByText('Bei einem Fall ist die Aufbewahrung abgelaufen');
  press(screen.getByText(new RegExp(`^${callName}, zuletzt`)).textContent ?? '');
  await screen.findByRole('button', { name: 'Fall löschen …' });
});
