/** The main job in a real browser on the built app, with the queue's process really killed. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { killBrowser } from './support/browser.ts';
import { useOffice } from './support/office.ts';
import { useTablet } from './support/tablet.ts';
import {
  button,
  field,
  fillConsultation,
  foundOrganisation,
  heading,
  lock,
  noteAndIssue,
  openNavigation,
  receivedNumbers,
  syncRegion,
  unlock,
  voucherNumber,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
const office = useOffice(tablet);

const restartBrowser = async (): Promise<Page> => {
  await tablet.start();
  return tablet.open();
};

test('two vouchers issued without the queue arrive exactly once after browser and queue were restarted', async () => {
  let page = await tablet.firstVisit();
  const passphrase = await foundOrganisation(page);
  await waitForEverythingSent(page);
  await tablet.queue.kill();

  const first = await noteAndIssue(page, { suspectedDiagnosis: 'Pulpitis' }, 'Wurzelbehandlung');
  await syncRegion(page).filter({ hasText: '2 noch nicht übertragen' }).waitFor();
  const second = await noteAndIssue(page, { birthYear: '1950', complaint: 'Husten' }, 'Röntgen');
  await syncRegion(page).filter({ hasText: '4 noch nicht übertragen' }).waitFor();
  expect(second).not.toBe(first);

  page = await restartBrowser();
  await unlock(page, passphrase);
  await syncRegion(page).filter({ hasText: '4 noch nicht übertragen' }).waitFor();
  expect(await receivedNumbers(page)).toEqual([]);

  await tablet.queue.restart();
  await waitForEverythingSent(page);
  expect([...(await receivedNumbers(page))].sort()).toEqual([first, second].sort());

  await openNavigation(page, 'Scheine');
  await page.getByText(first).first().waitFor();
});

test('vouchers leave the tablet while it is locked, once the signal is back', async () => {
  const page = await tablet.firstVisit();
  await tablet.queue.kill();
  const passphrase = await foundOrganisation(page);
  const number = await noteAndIssue(page, {}, 'Kontrolle');
  await lock(page);
  await syncRegion(page).filter({ hasText: '2 noch nicht übertragen' }).waitFor();

  await tablet.queue.restart();
  await waitForEverythingSent(page);
  await heading(page, 'Gesperrt').waitFor();

  await unlock(page, passphrase);
  expect(await receivedNumbers(page)).toEqual([number]);
});

test('a tab killed right after «Ausstellen» loses no voucher and issues none twice', async () => {
  let page = await tablet.firstVisit();
  const passphrase = await foundOrganisation(page);
  await waitForEverythingSent(page);
  const pushed: string[] = [];
  // The segment arrives at the queue, the receipt never at the tablet: the worst moment to die.
  await tablet.context.route('**/v2/exchange', async (route) => {
    const isEmpty = (route.request().postDataBuffer()?.length ?? 0) < 300;
    if (isEmpty) return route.continue();
    await route.fetch();
    pushed.push(route.request().url());
    await route.abort();
  });
  const number = await noteAndIssue(page, {}, 'Kontrolle');
  await expect.poll(() => pushed.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await killBrowser(tablet.context, tablet.profile);

  page = await restartBrowser();
  await unlock(page, passphrase);
  await waitForEverythingSent(page);
  expect(await receivedNumbers(page)).toEqual([number]);
});

test('a second browser becomes the office by a one-time code and sees vouchers, not notes', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  const number = await noteAndIssue(page, { complaint: 'Rotkehlchen', findings: 'Zaunkönig' }, 'Kontrolle');
  await waitForEverythingSent(page);
  const officePage = await office.join(page);
  await expect.poll(() => receivedNumbers(officePage), { timeout: 30_000 }).toEqual([number]);
  expect(await officePage.getByRole('link', { name: 'Fälle', exact: true }).count()).toBe(0);
  expect(await officePage.content()).not.toContain('Rotkehlchen');
});

test('what was typed is there again after the tab was closed in the middle of a sentence', async () => {
  let page = await tablet.firstVisit();
  const passphrase = await foundOrganisation(page);
  await button(page, 'Neue Beratung').click();
  await fillConsultation(page, { complaint: 'Zahnschmerzen seit' });
  await page.waitForTimeout(1_000);
  await killBrowser(tablet.context, tablet.profile);

  page = await restartBrowser();
  await unlock(page, passphrase);
  await openNavigation(page, 'Sprechstunde');
  await button(page, /Weiterschreiben/).click();
  expect(await field(page, 'Anliegen').inputValue()).toBe('Zahnschmerzen seit');
});

test('the reason of a voucher is there again after the tab was killed in the middle of it', async () => {
  let page = await tablet.firstVisit();
  const passphrase = await foundOrganisation(page);
  await button(page, 'Neue Beratung').click();
  await fillConsultation(page, {});
  await button(page, 'Speichern').click();
  await page.getByRole('status').filter({ hasText: 'Gespeichert' }).waitFor();
  await button(page, 'Schein ausstellen').click();
  await field(page, 'Überweisungsgrund').fill('Wurzelbehandlung an');
  await page.waitForTimeout(1_000);
  await killBrowser(tablet.context, tablet.profile);

  page = await restartBrowser();
  await unlock(page, passphrase);
  await openNavigation(page, 'Fälle');
  await page.locator('.card-button').first().click();
  await button(page, 'Schein ausstellen').click();
  const reason = field(page, 'Überweisungsgrund');
  await reason.waitFor();
  expect(await reason.inputValue()).toBe('Wurzelbehandlung an');
  await button(page, 'Ausstellen').click();
  await voucherNumber(page);
});

test('the wrong passphrase says so and loses nothing', async () => {
  const page = await tablet.firstVisit();
  const passphrase = await foundOrganisation(page);
  await noteAndIssue(page, {}, 'Kontrolle');
  await lock(page);
  await field(page, 'Passphrase').fill('apfel birne kirsche traube pflaume');
  await button(page, 'Entsperren').click();
  await expect.poll(() => field(page, 'Passphrase').getAttribute('aria-invalid')).toBe('true');
  await page.getByText(/Passphrase (passt|stimmt) nicht/).waitFor();
  await unlock(page, passphrase);
  await openNavigation(page, 'Scheine');
  await page
    .getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    .first()
    .waitFor();
});

test('a reload without network locks, opens again and keeps what was issued', async () => {
  const page = await tablet.firstVisit();
  const passphrase = await foundOrganisation(page);
  await tablet.queue.kill();
  const number = await noteAndIssue(page, {}, 'Kontrolle');
  await page.reload();
  await unlock(page, passphrase);
  await openNavigation(page, 'Scheine');
  await page.getByText(number).first().click();
  expect(await voucherNumber(page)).toBe(number);
});
