/** Pausiert: the screen is empty, six digits go on where one was, and without a PIN it is locked. */
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createMemoryDesk } from '../../src/testing/memoryDesk.ts';
import { addCase } from '../../src/testing/samples.ts';
import { button, go, heading, press, type, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();

const openCase = async (): Promise<string> => {
  const saved = await addCase(createMemoryDesk(opened.device.state));
  await go('Fälle');
  (await screen.findByRole('button', { name: new RegExp(saved.callName) })).click();
  await heading(saved.callName);
  return saved.callName;
};
const pauseAfterThreeMinutes = async (): Promise<void> => {
  opened.lookAtHands('pause');
  await heading('Pausiert');
};

test('nothing of what was open is in the page, and the PIN brings it back', async () => {
  opened.device.state.pin = '274983';
  press('Sperren');
  await heading('Gesperrt');
  type('Passphrase', opened.device.state.identity?.passphrase ?? '');
  press('Entsperren');
  await screen.findByRole('button', { name: 'Sperren' });
  const callName = await openCase();
  await pauseAfterThreeMinutes();
  expect(document.documentElement.outerHTML).not.toContain(callName);
  type('PIN', '111111');
  await screen.findByText('Diese PIN stimmt nicht. Noch 4 Versuche.');
  type('PIN', '274983');
  await heading(callName);
});

test('five wrong PINs lock', async () => {
  opened.device.state.pin = '274983';
  opened.shell.stage.peek();
  await go('Einstellungen');
  press('PIN für kurze Pausen');
  type('Neue PIN', '274983');
  type('PIN wiederholen', '274983');
  press('PIN speichern');
  await screen.findByText('Gespeichert. Die PIN gilt ab jetzt.');
  await pauseAfterThreeMinutes();
  for (const left of ['4 Versuche', '3 Versuche', '2 Versuche', 'ein Versuch']) {
    type('PIN', '593827');
    await screen.findByText(new RegExp(left));
  }
  type('PIN', '593827');
  await heading('Gesperrt');
  await screen.findByText(/Die PIN war fünfmal falsch/);
});

test('without a PIN it is locked, and says how the next pause gets shorter', async () => {
  await openCase();
  opened.lookAtHands('pause');
  await heading('Gesperrt');
  await screen.findByText(/Mit einer PIN/);
});

test('shortly before, a bar says so; sleep locks at once', async () => {
  opened.lookAtHands('soon');
  await screen.findByText('Gleich wird pausiert');
  opened.lookAtHands('awake');
  await waitFor(() => expect(screen.queryByText('Gleich wird pausiert')).toBeNull());
  opened.lookAtHands('slept');
  await heading('Gesperrt');
  await screen.findByText(/länger geschlafen/);
});

test('what cannot be sealed is not thrown away: it stays, and is said', async () => {
  press('Neue Beratung');
  await screen.findByLabelText('Anliegen');
  type('Anliegen', 'Zahnschmerzen');
  opened.device.state.trouble = { type: 'storageFull' };
  opened.lookAtHands('pause');
  await heading('Angefangenes konnte nicht gesichert werden');
  expect(button('Beim Text bleiben')).toBeTruthy();
  opened.lookAtHands('gone');
  await heading('Gesperrt');
});
