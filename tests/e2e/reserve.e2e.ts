/** Reserve papers in a real browser: printed with the queue dead, entered after the browser was killed, once. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { killBrowser } from './support/browser.ts';
import { useTablet } from './support/tablet.ts';
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

const tablet = useTablet();

const openApp = async (): Promise<Page> => {
  await tablet.context.addInitScript(() => {
    window.print = () => undefined;
  });
  return tablet.open();
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
  await tablet.queue.kill();
  await openReserve(page);
  await field(page, 'Wie viele?').fill('3');
  await button(page, 'Reservescheine drucken').click();
  await page.getByText('3 leere Scheine liegen bereit.').waitFor();
  const onPaper = await page.locator('.papers .reserve-paper .paper-number').allInnerTexts();
  expect(new Set(onPaper).size).toBe(3);
  await killBrowser(tablet.context, tablet.profile);

  await tablet.start();
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

  await tablet.queue.restart();
  await waitForEverythingSent(page);
  expect(await receivedNumbers(page)).toEqual([number]);
});
