/** Karte oder Schein, by accessible names: camera, typed number, and every answer that opens nothing. */
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { codeErrorWords } from '../../../src/app/i18n/codeErrorWords.ts';
import { answerWords } from '../../../src/app/scanner/answerWords.ts';
import { voucherCodeUrl } from '../../../src/protocol/voucherCode.ts';
import { createMemoryDesk } from '../../../src/testing/memoryDesk.ts';
import { nextCaseNumber, nextVoucherNumber } from '../../../src/testing/memoryDeskState.ts';
import {
  button,
  field,
  go,
  heading,
  pageText,
  press,
  type,
  useFoundedWindow,
  writeConsultation,
} from '../support/renderWindow.tsx';

const opened = useFoundedWindow();

const number = 'Oder Nummer eingeben';
const watching = () => screen.findByText(/Halten Sie den Code/);
const scanAtClinic = async (): Promise<void> => {
  press('Kommt wieder? Karte scannen');
  await watching();
};
const submit = (text: string): void => {
  type(number, text);
  press('Öffnen');
};

/** One case with one voucher. */
const issue = async () => {
  await writeConsultation();
  press('Schein ausstellen');
  await screen.findByLabelText('Überweisungsgrund');
  press('Ausstellen');
  await heading(/^Schein /);
  const [only] = opened.device.state.cases.values();
  const [voucher] = opened.device.state.vouchers.keys();
  if (only === undefined || voucher === undefined) throw new Error('nothing was issued');
  const desk = createMemoryDesk(opened.device.state);
  const paper = voucherCodeUrl('https://schein.example', (await desk.openVoucher(voucher))?.code ?? '');
  return { caseNumber: only.caseNumber, card: (await desk.caseCard(only.caseId))?.code ?? '', voucher, paper };
};

test('no camera is opened before a tap, and the number can be typed beside it', async () => {
  await go('Fälle');
  expect(opened.scanner.openCameras.size).toBe(0);
  press('Karte oder Schein scannen');
  await watching();
  expect(opened.scanner.openCameras.size).toBe(1);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Karte oder Schein'));
  const input = field(number);
  expect(input.getAttribute('autocomplete')).toBe('off');
  expect(input.getAttribute('autocapitalize')).toBe('characters');
});

test('a case card opens its case, the camera is off by then, and the address says nothing', async () => {
  const { card } = await issue();
  await go('Sprechstunde');
  await scanAtClinic();
  opened.scanner.inView = card;
  await heading('Alva Birken');
  expect(opened.scanner.openCameras.size).toBe(0);
  expect(opened.scanner.runningDecoders()).toBe(0);
  expect(opened.scanner.knocks()).toBe(1);
  expect(location.href).toMatch(/\/sprechstunde$/);
  expect(document.title).not.toMatch(/Birken/);
  expect(screen.getByText('Fall gefunden. Er wird geöffnet.').getAttribute('role')).toBe('status');
});

test('a voucher’s address opens the voucher, and back leads to where one came from', async () => {
  const { voucher, paper } = await issue();
  await go('Fälle');
  press('Karte oder Schein scannen');
  await watching();
  opened.scanner.inView = paper;
  await heading(`Schein ${voucher}`);
  expect(screen.getByText('Schein gefunden. Er wird geöffnet.')).toBeTruthy();
  press('Zurück');
  await heading('Fälle');
});

test('a number is found in any spelling', async () => {
  const { voucher, caseNumber } = await issue();
  const sloppy = (code: string): string =>
    ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
  await go('Fälle');
  press('Karte oder Schein scannen');
  submit(sloppy(voucher));
  await heading(`Schein ${voucher}`);
  await go('Fälle');
  press('Karte oder Schein scannen');
  submit(sloppy(caseNumber));
  await heading('Alva Birken');
});

test('a mistyped number is never corrected: the field says what to compare', async () => {
  const { voucher } = await issue();
  await go('Fälle');
  press('Karte oder Schein scannen');
  const wrong = voucher.slice(0, 6) + (voucher[6] === '2' ? '3' : '2') + voucher.slice(7);
  submit(wrong);
  const answer = await createMemoryDesk(opened.device.state).resolveCode(wrong);
  if (answer.type !== 'mistyped') throw new Error('it was taken for something');
  await screen.findByText(codeErrorWords(answer.error));
  expect(field(number).getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(field(number)));
  submit(voucher.slice(0, 8));
  await screen.findByText('Eine Nummer hat 12 Zeichen, hier sind es 7.');
  submit(`${voucher.slice(0, -1)}U`);
  await screen.findByText('«U» in Gruppe 3 kommt in keiner Nummer vor.');
  submit(' ');
  await screen.findByText('Bitte die Nummer eingeben.');
});

test('typing takes the camera’s answer away and leaves the camera to be opened again', async () => {
  opened.scanner.inView = 'https://example.org/';
  press('Kommt wieder? Karte scannen');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Dieser Code gehört nicht zu Feldschein');
  await waitFor(() => expect(document.activeElement?.className).toBe('scan-answer'));
  expect(pageText()).not.toContain('example.org');
  expect(opened.scanner.openCameras.size).toBe(0);
  type(number, '7');
  expect(screen.queryByRole('alert')).toBeNull();
  opened.scanner.inView = null;
  press('Kamera einschalten');
  await watching();
});

test('a card of a case that is elsewhere leads to a new consultation', async () => {
  const { card } = await issue();
  opened.device.state.cases.clear();
  await go('Sprechstunde');
  opened.scanner.inView = card;
  press('Kommt wieder? Karte scannen');
  await screen.findByText('Diesen Fall gibt es auf diesem Gerät nicht');
  press('Neue Beratung beginnen');
  await heading('Beratung');
});

test('a number that is not known here is named as what it is', async () => {
  press('Kommt wieder? Karte scannen');
  submit(nextCaseNumber(opened.device.state));
  await screen.findByText('Diesen Fall gibt es auf diesem Gerät nicht');
  const unknownVoucher = nextVoucherNumber(opened.device.state);
  submit(unknownVoucher);
  await screen.findByText(`Schein ${unknownVoucher} wurde nicht auf diesem Gerät ausgestellt`);
  expect(pageText()).toContain('sagt die Nummer allein nicht');
});

test('a paper that nobody known has signed is warned about', async () => {
  const { voucher, paper } = await issue();
  opened.device.state.vouchers.clear();
  await go('Sprechstunde');
  opened.scanner.inView = paper;
  press('Kommt wieder? Karte scannen');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(`Schein ${voucher} ist so nicht gültig`);
  expect(alert.className).toContain('notice-caution');
});

test('a reserve paper is told from a voucher', async () => {
  const printed = await createMemoryDesk(opened.device.state).printReserve('0011223344556677', 1);
  const sheet = printed.ok ? printed.value[0] : undefined;
  if (sheet === undefined) throw new Error('nothing was printed');
  press('Kommt wieder? Karte scannen');
  submit(sheet.number);
  await screen.findByText(`Das ist der Reserveschein ${sheet.number}`);
});

test('a training voucher is worth nothing', async () => {
  const { paper } = await issue();
  opened.device.state.isTraining = true;
  const training = (await createMemoryDesk(opened.device.state).vouchers(''))[0]?.number;
  if (training === undefined) throw new Error('nothing was issued');
  const code = (await createMemoryDesk(opened.device.state).openVoucher(training))?.code ?? '';
  opened.device.state.isTraining = false;
  await go('Sprechstunde');
  opened.scanner.inView = voucherCodeUrl('https://schein.example', code);
  expect(opened.scanner.inView).not.toBe(paper);
  press('Kommt wieder? Karte scannen');
  await screen.findByText('Das ist ein Übungsschein');
});

test('a genuine voucher of another device is not warned about', () => {
  const words = answerWords({
    type: 'unknownVoucher',
    number: nextVoucherNumber(opened.device.state),
    genuine: true,
  });
  expect(words.kind).toBe('info');
  expect(words.text).toContain('Er ist echt.');
});

test.each([
  ['denied', 'Die Kamera ist nicht erlaubt'],
  ['none', 'Keine Kamera gefunden'],
  ['busy', 'Die Kamera ist gerade belegt'],
  ['unsupported', 'Hier gibt der Browser keine Kamera frei'],
] as const)('where the camera is %s, words say so and the number works', async (trouble, words) => {
  const { voucher } = await issue();
  await go('Fälle');
  opened.scanner.trouble = { type: trouble };
  press('Karte oder Schein scannen');
  expect((await screen.findByRole('alert')).textContent).toContain(words);
  submit(voucher);
  await heading(`Schein ${voucher}`);
});

test('a camera that was refused can be tried again', async () => {
  opened.scanner.trouble = { type: 'denied' };
  press('Kommt wieder? Karte scannen');
  await screen.findByRole('alert');
  opened.scanner.trouble = null;
  press('Noch einmal versuchen');
  await watching();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a device without the reader yet is told so, and nobody is asked for the camera', async () => {
  opened.scanner.isReaderMissing = true;
  press('Kommt wieder? Karte scannen');
  await screen.findByText('Der Scanner ist noch nicht auf diesem Gerät');
  expect(opened.scanner.openCameras.size).toBe(0);
});

test('a camera that is taken away is said to be in use', async () => {
  await scanAtClinic();
  opened.scanner.takeAway();
  await screen.findByText('Die Kamera ist gerade belegt');
  expect(opened.scanner.openCameras.size).toBe(0);
});

test('lamp and other camera are offered where there are any', async () => {
  await scanAtClinic();
  expect(screen.queryByRole('button', { name: 'Licht' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Andere Kamera' })).toBeNull();
  press('Kamera ausschalten');
  await screen.findByText('Die Kamera ist aus.');
  Object.assign(opened.scanner, { hasTorch: true, cameraIds: ['back', 'front'] });
  press('Kamera einschalten');
  await watching();
  press('Licht');
  await waitFor(() => expect(button('Licht').getAttribute('aria-pressed')).toBe('true'));
  expect([...opened.scanner.litCameras]).toEqual(['back']);
  press('Andere Kamera');
  await waitFor(() => expect([...opened.scanner.openCameras]).toEqual(['front']));
  expect(opened.scanner.litCameras.size).toBe(0);
  await waitFor(() => expect(button('Licht').getAttribute('aria-pressed')).toBe('false'));
});

test.each<[string, () => void | Promise<void>]>([
  ['closed', () => press('Schließen')],
  ['left with Escape', () => void fireEvent.keyDown(field(number), { key: 'Escape' })],
  ['left for another screen', () => go('Scheine')],
  ['locked', () => press('Sperren')],
  ['hidden', () => opened.shell.onHidden()],
])('the camera goes off when the scanner is %s', async (_how, leave) => {
  await scanAtClinic();
  expect(opened.scanner.openCameras.size).toBe(1);
  await leave();
  await waitFor(() => expect(opened.scanner.openCameras.size).toBe(0));
});

test('where the list stays beside what is opened, the scanner closes and leaves the focus alone', async () => {
  const { card } = await issue();
  // Text of a known size: then the window of the tests is wide enough for two.
  document.documentElement.style.fontSize = '16px';
  try {
    await go('Fälle');
    window.dispatchEvent(new Event('resize'));
    await waitFor(() => expect(document.querySelector('.split')).not.toBeNull());
    press('Karte oder Schein scannen');
    await watching();
    opened.scanner.inView = card;
    await heading('Alva Birken');
    const again = await screen.findByRole('button', { name: 'Karte oder Schein scannen' });
    expect(document.activeElement).not.toBe(again);
    expect(opened.scanner.runningDecoders()).toBe(0);

    opened.scanner.inView = null;
    press('Karte oder Schein scannen');
    await watching();
    fireEvent.click(screen.getByRole('button', { name: /^Alva Birken/ }));
    await waitFor(() => expect(opened.scanner.openCameras.size).toBe(0));
  } finally {
    document.documentElement.style.fontSize = '';
  }
});

test('a camera that is allowed too late is closed again', async () => {
  opened.scanner.isSlow = true;
  press('Kommt wieder? Karte scannen');
  await screen.findByText('Die Kamera wird eingeschaltet …');
  press('Schließen');
  opened.scanner.answer();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(opened.scanner.openCameras.size).toBe(0);
  await waitFor(() => expect(document.activeElement).toBe(button('Kommt wieder? Karte scannen')));
});
