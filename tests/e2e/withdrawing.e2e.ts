/** Two real browsers: a lost tablet is withdrawn and empties itself, locked as it is; a case that is erased is gone on both. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { filesWith } from './support/canaries.ts';
import { useSecondTablet } from './support/secondTablet.ts';
import { useTablet } from './support/tablet.ts';
import {
  button,
  foundOrganisation,
  heading,
  lock,
  noteAndIssue,
  openNavigation,
  receivedNumbers,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
const startSecond = useSecondTablet();
const secret = 'Brombeerzaunlatte';

const databasesOf = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('feldschein')).length);

test('a lost tablet hands over what it had, empties itself while locked, and its voucher counts once it is released', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  const lost = await startSecond(page, tablet.queue.url, 'Tablet Bismark');
  await waitForEverythingSent(lost.page);
  await lost.context.setOffline(true);
  const number = await noteAndIssue(lost.page, { complaint: secret }, 'Kontrolle');
  await lock(lost.page);

  await button(page, 'Tablet Bismark abmelden').click();
  await page.getByText('Es soll sich selbst löschen').click();
  await button(page, 'Endgültig abmelden').click();
  await heading(page, 'Abgemeldet').waitFor();
  await waitForEverythingSent(page);
  await lost.context.setOffline(false);
  await heading(lost.page, 'Gelöscht').waitFor({ timeout: 60_000 });
  expect(await databasesOf(lost.page)).toBe(0);
  await lost.context.close();
  expect(await filesWith(lost.profile, [secret, number])).toEqual([]);

  expect(await receivedNumbers(page)).not.toContain(number);
  await button(page, 'Zurückgehaltenes').click();
  await page.getByText(new RegExp(`Schein ${number} `)).waitFor();
  for (;;) {
    const release = button(page, 'Freigeben').first();
    if (!(await release.isVisible())) break;
    const before = await button(page, 'Freigeben').count();
    await release.click();
    await expect.poll(() => button(page, 'Freigeben').count(), { timeout: 30_000 }).toBe(before - 1);
  }
  await page.getByText('Nichts zurückgehalten').waitFor();
  await expect.poll(() => receivedNumbers(page), { timeout: 30_000 }).toContain(number);
});

test('an erased case is gone on both tablets and in neither profile, and its voucher still stands', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  const number = await noteAndIssue(page, { complaint: secret }, 'Kontrolle');
  const second = await startSecond(page, tablet.queue.url, 'Tablet Bismark');
  await waitForEverythingSent(page);
  await openNavigation(second.page, 'Fälle');
  await expect.poll(() => second.page.locator('.card-button').count(), { timeout: 30_000 }).toBe(1);

  await openNavigation(page, 'Fälle');
  await page.locator('.card-button').first().click();
  await button(page, 'Fall löschen …').click();
  await page.getByText('Die Person will es, oder die Aufbewahrung ist abgelaufen').click();
  await button(page, 'Endgültig löschen').click();
  await heading(page, 'Fälle').waitFor();
  await expect.poll(() => page.locator('.card-button').count(), { timeout: 30_000 }).toBe(0);
  await waitForEverythingSent(page);
  await second.page.bringToFront();
  await expect.poll(() => second.page.locator('.card-button').count(), { timeout: 60_000 }).toBe(0);
  expect(await receivedNumbers(page)).toContain(number);
  await openNavigation(page, 'Fälle');
  expect(await page.locator('.card-button').count()).toBe(0);
});
