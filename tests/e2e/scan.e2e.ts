/**
 * Scanning with a real camera's stream: the app as built, Chromium with a film as its camera, no network.
 *
 * Debian's Chromium has no `BarcodeDetector`, so what runs here is zxing-wasm in its worker.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { VoucherNumber } from '../../src/domain/codes.ts';
import type { CaseCard } from '../../src/protocol/deskPapers.ts';
import { voucherCodeUrl } from '../../src/protocol/voucherCode.ts';
import { listLater } from '../../src/tools/laterList.ts';
import { distFolder } from '../../src/tools/paths.ts';
import { fakeCameraArguments, writeFilm } from '../support/fakeCamera.ts';
import { filesWith } from './support/canaries.ts';
import { callDesk, rememberWorkers } from './support/deskCall.ts';
import { useTabletSwitchedOff } from './support/tablet.ts';
import {
  button,
  field,
  foundOrganisation,
  heading,
  noteAndIssue,
  openNavigation,
  unlock,
} from './support/volunteer.ts';

const tablet = useTabletSwitchedOff();
let film: string;

beforeEach(() => {
  film = join(tablet.profile, 'film.y4m');
});

const start = async (browserArguments: readonly string[]): Promise<Page> => {
  await tablet.start(browserArguments);
  await rememberWorkers(tablet.context);
  return visit();
};

const visit = async (): Promise<Page> => {
  const page = await tablet.context.newPage();
  await page.goto(tablet.queue.url);
  await page.getByRole('heading').first().waitFor();
  return page;
};

const keptLater = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const kept = await (await caches.open('feldschein-later')).keys();
    return kept.map(({ url }) => new URL(url).pathname);
  });

/** `only`: of those that the list names. */
const waitForLaterFiles = async (page: Page, only = /./): Promise<void> => {
  const wanted = (await listLater(distFolder))
    .map(({ url }) => url)
    .filter((url) => only.test(url))
    .sort();
  await expect.poll(async () => [...(await keptLater(page))].sort(), { timeout: 20_000 }).toEqual(wanted);
};

const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });

/** What stands in the paper's QR code. */
const paperOf = async (page: Page, number: string): Promise<string> => {
  const view = await callDesk(page, 'openVoucher', number as VoucherNumber);
  return voucherCodeUrl(tablet.queue.url, view?.code ?? '');
};

const onlyCard = async (page: Page): Promise<CaseCard> => {
  const [only] = await callDesk(page, 'cases', '');
  const card = only && (await callDesk(page, 'caseCard', only.caseId));
  if (!card) throw new Error('there is no case');
  return card;
};

const held = (text: string) => [
  { text: null },
  { text, turnDegrees: 12, tilt: 0.15, blur: 1 },
  { text, turnDegrees: 10, tilt: 0.12, blur: 1 },
];

test('after one visit a voucher and a case are opened by camera, with the queue dead and the browser started anew', async () => {
  const first = await start(fakeCameraArguments(film));
  const passphrase = await foundOrganisation(first);
  const number = await noteAndIssue(first, { suspectedDiagnosis: 'Abszess' }, 'Behandlung');
  const paper = await paperOf(first, number);
  const card = await onlyCard(first);
  await waitForLaterFiles(first);
  await tablet.queue.kill();

  await tablet.start(fakeCameraArguments(film));
  const page = await visit();
  await unlock(page, passphrase);
  await openNavigation(page, 'Fälle');
  await writeFilm(film, held(paper));
  await button(page, 'Karte oder Schein scannen').click();
  await heading(page, `Schein ${number}`).waitFor();
  expect(await page.locator('video').count()).toBe(0);
  expect(page.url()).toBe(`${tablet.queue.url}/faelle`);
  await page.goBack();

  await writeFilm(film, held(card.code));
  await openNavigation(page, 'Sprechstunde');
  await button(page, 'Kommt wieder? Karte scannen').click();
  await button(page, 'Weitere Beratung').waitFor();
  await heading(page, card.callName).waitFor();
  expect(page.url()).toBe(`${tablet.queue.url}/sprechstunde`);
});

test('a paper whose signature was changed is warned about', async () => {
  const page = await start(fakeCameraArguments(film));
  await foundOrganisation(page);
  const number = await noteAndIssue(page, { suspectedDiagnosis: 'Abszess' }, 'Behandlung');
  const paper = await paperOf(page, number);
  const last = Number(paper.at(-1));
  await writeFilm(film, held(paper.slice(0, -1) + ((last + 1) % 10)));
  await openNavigation(page, 'Fälle');
  await button(page, 'Karte oder Schein scannen').click();
  await page.getByText(`Schein ${number} ist so nicht gültig`).waitFor();
});

test('a code of somebody else is said to be one, can be tried again, and stays nowhere', async () => {
  const words = ['Quittenbogen', 'Storchenschritt'];
  await writeFilm(film, [{ text: `WIFI:T:WPA;S:${words[0]};P:${words[1]};;` }]);
  const page = await start(fakeCameraArguments(film));
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  tablet.context.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
  await foundOrganisation(page);
  await button(page, 'Kommt wieder? Karte scannen').click();
  await page.getByText('Dieser Code gehört nicht zu Feldschein').waitFor();
  await status(page, 'Die Kamera ist aus.').waitFor();
  await button(page, 'Kamera einschalten').click();
  await page.getByText('Dieser Code gehört nicht zu Feldschein').waitFor({ state: 'detached' });
  await page.getByText('Dieser Code gehört nicht zu Feldschein').waitFor();
  await button(page, 'Sperren').click();
  await heading(page, 'Gesperrt').waitFor();

  expect(complaints).toEqual([]);
  expect(requests.filter((request) => !request.startsWith(tablet.queue.url))).toEqual([]);
  expect(requests.filter((request) => words.some((word) => request.includes(word)))).toEqual([]);
  expect(tablet.queue.output()).not.toContain(words[0]);
  await tablet.context.close();
  expect(await filesWith(tablet.profile, words)).toEqual([]);
});

test('locking and leaving switch the camera off at once', async () => {
  await writeFilm(film, [{ text: null }]);
  const page = await start(fakeCameraArguments(film));
  await foundOrganisation(page);
  await page.evaluate(() => {
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const tracks: MediaStreamTrack[] = [];
    Object.assign(window, { tracks });
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await ask(constraints);
      tracks.push(...stream.getTracks());
      return stream;
    };
  });
  const trackStates = () =>
    page.evaluate(() => (Reflect.get(window, 'tracks') as MediaStreamTrack[]).map((track) => track.readyState));
  const scanAgain = async (): Promise<void> => {
    await button(page, 'Kommt wieder? Karte scannen').click();
    await status(page, 'Halten Sie den Code').waitFor();
    await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  };
  await scanAgain();
  expect(await trackStates()).toEqual(['live']);
  await openNavigation(page, 'Fälle');
  await expect.poll(trackStates).toEqual(['ended']);
  await openNavigation(page, 'Sprechstunde');
  await scanAgain();
  await button(page, 'Sperren').click();
  await expect.poll(trackStates).toEqual(['ended', 'ended']);
});

test('where the camera is refused, the number opens the same, in any spelling', async () => {
  await writeFilm(film, [{ text: null }]);
  const page = await start(fakeCameraArguments(film, 'deny'));
  await foundOrganisation(page);
  const number = await noteAndIssue(page, { suspectedDiagnosis: 'Abszess' }, 'Behandlung');
  await openNavigation(page, 'Fälle');
  await button(page, 'Karte oder Schein scannen').click();
  await page.getByRole('alert').filter({ hasText: 'Die Kamera ist nicht erlaubt' }).waitFor();
  expect(await field(page, 'Oder Nummer eingeben').evaluate((input: HTMLInputElement) => input.spellcheck)).toBe(false);
  await field(page, 'Oder Nummer eingeben').fill(` ${number.toLowerCase().replaceAll('-', '').replaceAll('0', 'o')} `);
  await page.keyboard.press('Enter');
  await heading(page, `Schein ${number}`).waitFor();
});

test('a device without a camera is told so', async () => {
  const page = await start([]);
  await foundOrganisation(page);
  await button(page, 'Kommt wieder? Karte scannen').click();
  await page.getByRole('alert').filter({ hasText: 'Keine Kamera gefunden' }).waitFor();
});

test('where data are saved the scanner is not fetched ahead: offline it is missed kindly, later it comes and stays', async () => {
  await writeFilm(film, [{ text: 'https://example.org/' }]);
  await tablet.start(fakeCameraArguments(film));
  await tablet.context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const page = await visit();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await foundOrganisation(page);
  expect(await keptLater(page)).toEqual([]);
  await tablet.queue.kill();
  await button(page, 'Kommt wieder? Karte scannen').click();
  await page.getByRole('alert').filter({ hasText: 'Der Scanner ist noch nicht auf diesem Gerät' }).waitFor();
  await tablet.queue.restart();
  await button(page, 'Noch einmal versuchen').click();
  await page.getByText('Dieser Code gehört nicht zu Feldschein').waitFor();
  // What was needed was fetched, and stays; the rest still waits for a better line.
  await waitForLaterFiles(page, /codeReader|zxing/);
});
