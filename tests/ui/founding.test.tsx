/** Organisation gründen: weak, unequal and suggested passphrases. */
import { screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { memoryPassphrase } from '../../src/testing/memoryDesk.ts';
import { button, field, found, heading, press, type, useWindow } from './support/renderWindow.tsx';

const opened = useWindow();

const fillNames = (): void => {
  type('Name der Organisation', 'Medinetz Altmark');
  type('Name der Ausgabestelle', 'Weißewarte');
  type('Kürzel', 'KB');
};

test('the first start offers both ways without starting a desk', async () => {
  await heading('Feldschein einrichten');
  expect(button('Organisation gründen')).toBeTruthy();
  expect(button('Gerät anmelden')).toBeTruthy();
  expect(opened.device.state.listeners.size).toBe(0);
});

test('a weak passphrase is refused with the reason, and nothing typed is lost', async () => {
  press('Organisation gründen');
  fillNames();
  type('Passphrase', 'sommer');
  type('Passphrase wiederholen', 'sommer');
  press('Gründen');
  await waitFor(() => expect(field('Passphrase').getAttribute('aria-invalid')).toBe('true'));
  expect(document.getElementById('passphrase-error')?.textContent).toContain('zu leicht zu erraten');
  expect(field('Name der Organisation').value).toBe('Medinetz Altmark');
  expect(opened.device.state.identity).toBeNull();
  // What was refused is not what stands there now: no red beside the green.
  press('Vorschlag übernehmen');
  await screen.findByText(/stark genug/);
  expect(field('Passphrase').getAttribute('aria-invalid')).toBeNull();
  expect(document.getElementById('passphrase-error')).toBeNull();
});

test('a note on the strength follows what is typed', async () => {
  press('Organisation gründen');
  type('Passphrase', 'sommer');
  await screen.findByText(/Noch zu leicht zu erraten/);
  type('Passphrase', memoryPassphrase);
  await screen.findByText(/stark genug/);
});

test('two different entries are refused at the second', async () => {
  press('Organisation gründen');
  fillNames();
  type('Passphrase', memoryPassphrase);
  type('Passphrase wiederholen', 'etwas anderes');
  press('Gründen');
  await waitFor(() => expect(field('Passphrase wiederholen').getAttribute('aria-invalid')).toBe('true'));
});

test('missing names are listed in a summary that takes the focus', async () => {
  press('Organisation gründen');
  press('Gründen');
  await screen.findByText('Bitte noch 4 Angaben prüfen');
  expect(document.activeElement?.textContent).toContain('Name der Ausgabestelle: Bitte ausfüllen.');
});

test('the suggestion fills both fields and is shown to write down', async () => {
  press('Organisation gründen');
  press('Vorschlag übernehmen');
  await screen.findByText(memoryPassphrase);
  expect(field('Passphrase').value).toBe(memoryPassphrase);
  expect(field('Passphrase wiederholen').value).toBe(memoryPassphrase);
  expect(field('Passphrase').className).toContain('masked');
  expect(opened.device.state.identity).toBeNull();
});

test('founding ends in the clinic', async () => {
  await found();
  expect(button('Neue Beratung')).toBeTruthy();
  expect(opened.device.state.identity?.handle).toBe('KB');
  expect(location.pathname).toBe('/sprechstunde');
  expect(document.title).not.toContain('Medinetz');
});

test('a full disk is said and the form stays', async () => {
  opened.device.state.trouble = { type: 'storageFull' };
  press('Organisation gründen');
  fillNames();
  type('Passphrase', memoryPassphrase);
  type('Passphrase wiederholen', memoryPassphrase);
  press('Gründen');
  await screen.findByText(/Der Browser hat keinen Platz mehr/);
  expect(field('Name der Ausgabestelle').value).toBe('Weißewarte');
});

test('no field invites the browser to remember what is typed', async () => {
  press('Organisation gründen');
  for (const input of document.querySelectorAll('input')) {
    expect(input.getAttribute('autocomplete')).toBe('off');
    expect(input.hasAttribute('name')).toBe(false);
  }
});

test('a server whose address does not fit into the papers is named, and nothing typed is lost', async () => {
  opened.device.state.host = 'feldschein.medizinische-fluechtlingshilfe-altmark.example';
  press('Organisation gründen');
  fillNames();
  press('Vorschlag übernehmen');
  await waitFor(() => expect(field('Passphrase').value).toBe(memoryPassphrase));
  press('Gründen');
  await screen.findByText('Die Adresse dieses Servers ist zu lang');
  expect(screen.getByText(/feldschein\.medizinische.* höchstens 20 Zeichen/)).toBeTruthy();
  expect(field('Name der Organisation').value).toBe('Medinetz Altmark');
  expect(opened.device.state.identity).toBeNull();
});

test('a founding token is asked for but not needed, and what was typed goes along', async () => {
  press('Organisation gründen');
  const label = 'Einrichtungscode der Zentrale (falls Sie einen bekommen haben)';
  type(label, 'apfel-birne-quitte');
  fillNames();
  press('Vorschlag übernehmen');
  await waitFor(() => expect(field('Passphrase').value).toBe(memoryPassphrase));
  press('Gründen');
  await heading('Sprechstunde');
  expect(opened.device.state.foundingToken).toBe('apfel-birne-quitte');
});
