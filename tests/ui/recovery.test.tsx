/** Recovery sheets as people handle them: made and printed once, rehearsed from paper, and used where every device is lost. */
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { memoryPassphrase } from '../../src/testing/memoryDesk.ts';
import { memorySheets } from '../../src/testing/memoryDeskRecovery.ts';
import { found, go, heading, press, type, useWindow } from './support/renderWindow.tsx';

const opened = useWindow();
let printed: string[];
beforeEach(() => {
  printed = [];
  vi.stubGlobal('print', () => printed.push(document.querySelector('.papers')?.textContent ?? ''));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const readSheet = async (code: string): Promise<void> => {
  type('Blatt', code);
  press('Blatt übernehmen');
};

describe('at a desk', () => {
  beforeEach(async () => {
    await found();
    await go('Einstellungen');
    press('Wiederherstellungsblätter');
    await heading('Koordination');
  });

  test('sheets are made, printed and not shown again; newer ones are made only after a question', async () => {
    press('Blätter der Koordination machen');
    await heading('5 Blätter sind gemacht');
    press('Alle Blätter drucken');
    await waitFor(() => expect(printed).toHaveLength(1));
    const { setId } = opened.device.state.recovery.get('office') ?? { setId: '' as never };
    for (const { lines } of memorySheets('office', setId)) expect(printed[0]).toContain(lines[0]);
    expect(printed[0]).not.toContain('Medinetz Altmark');
    press('Gedruckt und verteilt');
    await screen.findByText(/^Noch nicht übertragen/);
    press('Neue Blätter der Koordination machen');
    await heading('Neue Blätter machen?');
    press('Abbrechen');
    expect(opened.device.state.writes.filter((write) => write === 'sheets office')).toHaveLength(1);
  });

  test('a rehearsal names the line that is mistyped, counts sheets once, and remembers that it passed', async () => {
    press('Blätter der Koordination machen');
    await heading('5 Blätter sind gemacht');
    press('Gedruckt und verteilt');
    await heading('Koordination');
    const set = opened.device.state.recovery.get('office');
    if (!set) throw new Error('no sheets');
    opened.device.state.recovery.set('office', { ...set, parcel: 'atQueue' });
    opened.device.state.isOnline = true;
    press('Blätter der Koordination proben');
    await heading('Probe: Koordination');
    const sheets = memorySheets('office', set.setId);
    const [first, second, third] = sheets;
    const broken = first?.lines.map((line, index) =>
      index === 2 ? `${line.slice(0, -1)}${line.endsWith('0') ? '1' : '0'}` : line,
    );
    await readSheet(broken?.join('\n') ?? '');
    await screen.findByText(/^In Zeile 3 stimmt etwas nicht/, { selector: '.field-error' });
    await readSheet(first?.lines.join('\n') ?? '');
    await screen.findByText('Koordination: 1 von 3 Blättern');
    await readSheet(first?.code ?? '');
    await screen.findByText(/schon eingelesen/, { selector: '.field-error' });
    await readSheet(second?.code ?? '');
    await screen.findByText('Koordination: 2 von 3 Blättern');
    press('Prüfen');
    await screen.findByText(/zu wenige Blätter der Koordination: 2 von 3/);
    await readSheet(third?.code ?? '');
    await screen.findByText(/^Koordination: 3 von 3 Blättern/);
    press('Prüfen');
    await heading('Probe bestanden');
    press('Fertig');
    await screen.findByText(/^An diesem Gerät zuletzt geprobt/);
  });
});

describe('where all devices are lost', () => {
  beforeEach(async () => {
    press('Alle Geräte verloren');
    await heading('Alle Geräte verloren');
  });

  test('sheets of office and point make this device one of the organisation, and the next steps are said', async () => {
    opened.device.state.isOnline = true;
    for (const kind of ['office', 'point'] as const) {
      const need = kind === 'office' ? 3 : 2;
      for (const [index, { code }] of memorySheets(kind).slice(0, need).entries()) {
        await readSheet(code);
        await screen.findByText(new RegExp(`: ${index + 1} von ${need} Blättern`));
      }
    }
    press('Weiter');
    await screen.findByText('Diese Blätter gehören zu: Medinetz Altmark');
    type('Kürzel', 'NE');
    type('Passphrase', memoryPassphrase);
    type('Passphrase wiederholen', memoryPassphrase);
    press('Wiederherstellen');
    await heading('Wiederhergestellt');
    expect(opened.device.state.identity).toMatchObject({ handle: 'NE', actsForOffice: true, actsForPoint: true });
    press('Zu den Geräten');
    await heading('Geräte');
  });

  test('without network the sheets stay, and sheets of the point alone say what is missing', async () => {
    for (const { code } of memorySheets('point').slice(0, 2)) await readSheet(code);
    await screen.findByText(/Blätter der Ausgabestelle allein können kein Gerät anmelden/);
    for (const [index, { code }] of memorySheets('office').slice(0, 3).entries()) {
      await readSheet(code);
      await screen.findByText(new RegExp(`Koordination: ${index + 1} von 3`));
    }
    press('Weiter');
    await screen.findByText(/nicht zu erreichen. Die Blätter bleiben eingelesen/);
    opened.device.state.isOnline = true;
    press('Weiter');
    await screen.findByText('Diese Blätter gehören zu: Medinetz Altmark');
    expect(opened.device.state.identity).toBeNull();
  });
});
