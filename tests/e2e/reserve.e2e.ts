/** Reserve papers in a real browser: printed with the queue dead, entered after the browser was killed, once. */
import { rm } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { killBrowser, launch, newProfile } from './support/browser.ts';
import { type RunningQueue, startQueue } from './support/queue.ts';
import {
  button,
  field,
  foundOrganisation,
  heading,
  openNavigation,
  receivedNumbers,
  unlock,
  voucherNumber,
  waitForEverythingSent,
} from './support/volunteer.ts';

let profile: string;
let queue: RunningQueue;
let context: BrowserContext;

beforeEach(async () => {
  profile = await newProfile();
  queue = await startQueue();
  context = await launch(profile);
});
afterEach(async () => {
  await context.close();
  await queue.dispose();
  await rm(profile, { recursive: true, force: true });
});

const openApp = async (): Promise<Page> => {
  await context.addInitScript(() => {
    window.print = () => undefined;
  });
  const page = await context.newPage();
  await page.goto(queue.url);
  return page;
};

const openReserve = async (page: Page): Promise<void> => {
  await openNavigation(page, 'Scheine');
  await button(page, 'Reservescheine').click();
  await heading(page, /^Reservescheine$/).waitFor();
};

test('blanks printed without a signal are entered once after the tablet died, and the office sees one voucher', async () => {
  let page = await openApp();
  await heading(page, 'Feldschein einrichten').waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const passphrase = await foundOrganisation(page);
  await waitForEverythingSent(page);
  await queue.kill();
  await openReserve(page);
  await field(page, 'Wie viele?').fill('3');
  await button(page, 'Reservescheine drucken').click();
  await page.getByText('3 leere Scheine liegen bereit.').waitFor();
  const onPaper = await page.locator('.papers .reserve-paper .paper-number').allInnerTexts();
  expect(new Set(onPaper).size).toBe(3);
  await killBrowser(context, profile);

  context = await launch(profile);
  page = await openApp();
  await unlock(page, passphrase);
  await openReserve(page);
  const [number = ''] = onPaper;
  await button(page, `Nacherfassen: ${number}`).click();
  const today = new Date().toLocaleDateString('sv-SE');
  await field(page, 'Ausgestellt am').fill(today);
  await field(page, 'Geburtsdatum auf dem Schein').fill('1988-04-02');
  await field(page, 'Anliegen').fill('Zahnschmerzen');
  await button(page, 'Nacherfassen').click();
  expect(await voucherNumber(page)).toBe(number);
  await openReserve(page);
  await button(page, `Schein öffnen: ${number}`).waitFor();
  expect(await button(page, `Nacherfassen: ${number}`).count()).toBe(0);

  await queue.restart();
  await waitForEverythingSent(page);
  expect(await receivedNumbers(page)).toEqual([number]);
});
