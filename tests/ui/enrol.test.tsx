/** Gerät anmelden, both sides: words to compare, an answer, and what is wrong said in words. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { memoryPassphrase } from '../../src/testing/memoryDesk.ts';
import { memoryAnswer, memoryRequest, memoryWords } from '../../src/testing/memoryDeskEnrol.ts';
import { found, go, heading, press, type, useWindow } from './support/renderWindow.tsx';

const opened = useWindow();

describe('the new device', () => {
  const readAnswer = async (answer: string): Promise<void> => {
    press('Gerät anmelden');
    await screen.findByText(memoryWords);
    type('Antwort des anderen Geräts', answer);
    press('Text übernehmen');
  };

  test('shows its code and four words, reads the answer, and is part of the organisation', async () => {
    await readAnswer(memoryAnswer);
    await screen.findByText(/Die Antwort passt/);
    type('Kürzel', 'ZW');
    type('Passphrase', memoryPassphrase);
    type('Passphrase wiederholen', memoryPassphrase);
    press('Anmelden');
    await heading('Sprechstunde');
    expect(opened.device.state.identity).toMatchObject({ handle: 'ZW', actsForPoint: true, actsForOffice: false });
  });

  test('an answer for another request is refused, and another one can be read', async () => {
    await readAnswer('FSA1:ANOTHER');
    await screen.findByText(/Die Antwort passt/);
    type('Kürzel', 'ZW');
    type('Passphrase', memoryPassphrase);
    type('Passphrase wiederholen', memoryPassphrase);
    press('Anmelden');
    await screen.findByText(/gehört zu einer anderen Anfrage/, { selector: '[role=alert] *' });
    expect(await screen.findByText(memoryWords)).toBeTruthy();
    expect(opened.device.state.identity).toBeNull();
  });
});

describe('the other device', () => {
  beforeEach(async () => {
    await found();
    await go('Einstellungen');
    press('Geräte');
    await heading('Geräte');
    press('Neues Gerät anmelden');
  });

  test('compares the words before anything is signed, and gives the answer', async () => {
    type('Code des neuen Geräts', memoryRequest);
    press('Text übernehmen');
    await screen.findByText(memoryWords);
    expect(opened.device.state.writes).not.toContain('device');
    type('Name des Geräts', 'Tablet Bismark');
    press('Ja, dieselben Wörter: anmelden');
    await heading('Tablet Bismark ist aufgenommen');
    await screen.findByDisplayValue(memoryAnswer);
    press('Fertig');
    await screen.findByText('Tablet Bismark');
  });

  test('a further issuing point is named, and its tablet stands under that name', async () => {
    type('Code des neuen Geräts', memoryRequest);
    press('Text übernehmen');
    await screen.findByText(memoryWords);
    expect(screen.queryByLabelText('Name der neuen Ausgabestelle')).toBeNull();
    fireEvent.click(screen.getByLabelText('Erstes Tablet einer weiteren Ausgabestelle'));
    type('Name des Geräts', 'Tablet Bismark');
    press('Ja, dieselben Wörter: anmelden');
    await waitFor(() => {
      expect(screen.getByLabelText('Name der neuen Ausgabestelle').getAttribute('aria-invalid')).toBe('true');
    });
    type('Name der neuen Ausgabestelle', 'Pfarrhaus Bismark');
    press('Ja, dieselben Wörter: anmelden');
    await heading('Tablet Bismark ist aufgenommen');
    press('Fertig');
    await screen.findByText('Pfarrhaus Bismark');
  });

  test('other words: no, and nothing has happened', async () => {
    type('Code des neuen Geräts', memoryRequest);
    press('Text übernehmen');
    await screen.findByText(memoryWords);
    press('Nein, abbrechen');
    await screen.findByRole('button', { name: 'Neues Gerät anmelden' });
    expect(opened.device.state.writes).not.toContain('device');
  });

  test('something else that was scanned is said', async () => {
    type('Code des neuen Geräts', 'https://schein.example/p/#1');
    press('Text übernehmen');
    await screen.findByText('Das ist kein Code eines neuen Geräts.', { selector: '[role=alert] *' });
  });
});
