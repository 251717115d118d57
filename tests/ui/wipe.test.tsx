/** Alles löschen: from the locked screen, with what it costs; the emergency passphrase shows a new app. */
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createMemoryDesk } from '../../src/testing/memoryDesk.ts';
import { addCase } from '../../src/testing/samples.ts';
import { go, heading, press, type, useFoundedWindow } from './support/renderWindow.tsx';

const opened = useFoundedWindow();
const emergency = 'leiter kamille insel hafer garten';

test('asks once, says what is lost, and then nothing is here', async () => {
  await addCase(createMemoryDesk(opened.device.state));
  press('Sperren');
  await heading('Gesperrt');
  press('Alles auf diesem Gerät löschen …');
  await heading('Wirklich alles löschen?');
  press('Abbrechen');
  expect(opened.device.state.identity).not.toBeNull();
  press('Alles auf diesem Gerät löschen …');
  await heading('Wirklich alles löschen?');
  press('Endgültig löschen');
  await heading('Gelöscht');
  expect(opened.device.state.identity).toBeNull();
  expect(opened.wipes).toEqual(['everything']);
  press('Zum Anfang');
  await heading('Feldschein einrichten');
});

test('a passphrase for the emergency is set in the settings and looks like a new app', async () => {
  await go('Einstellungen');
  press('Notfall');
  await heading('Notfall');
  press('Notfall-Passphrase festlegen');
  type('Passphrase', emergency);
  type('Passphrase wiederholen', emergency);
  press('Festlegen');
  await screen.findByText('Festgelegt. Sie gilt ab jetzt.');
  press('Sperren');
  await heading('Gesperrt');
  type('Passphrase', emergency);
  press('Entsperren');
  await heading('Feldschein einrichten');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(opened.wipes).toEqual(['quietly']);
});
