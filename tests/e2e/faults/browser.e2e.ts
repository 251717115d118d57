/** The worst that happens to a profile in a real browser: an older copy put back, and its storage deleted while the app is open. */
import { cp, rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { killBrowser } from '../support/browser.ts';
import { useOffice } from '../support/office.ts';
import { useTablet } from '../support/tablet.ts';
import {
  button,
  fillConsultation,
  foundOrganisation,
  noteAndIssue,
  receivedNumbers,
  unlock,
  waitForEverythingSent,
} from '../support/volunteer.ts';

const tablet = useTablet();

const office = useOffice(tablet);

test('a profile put back to an older state loses nothing and sends nothing twice', async () => {
  let page = await tablet.open();
  const passphrase = await foundOrganisation(page);
  const numbers = [await noteAndIssue(page, {}, 'Kontrolle')];
  await waitForEverythingSent(page);
  await tablet.context.close();
  const backup = `${tablet.profile}-backup`;
  await cp(tablet.profile, backup, { recursive: true });

  // A day's work after the backup was taken.
  await tablet.start();
  page = await tablet.open();
  await unlock(page, passphrase);
  numbers.push(await noteAndIssue(page, { complaint: 'Husten' }, 'Röntgen'));
  await waitForEverythingSent(page);
  await killBrowser(tablet.context, tablet.profile);

  // The queue knows more than this profile now, and the next voucher takes a place that is taken.
  // The killed browser's helpers end a little later, and may still write.
  await rm(tablet.profile, { recursive: true, maxRetries: 10, retryDelay: 200 });
  await cp(backup, tablet.profile, { recursive: true });
  await rm(backup, { recursive: true });
  await tablet.start();
  page = await tablet.open();
  await unlock(page, passphrase);
  numbers.push(await noteAndIssue(page, { complaint: 'Fieber' }, 'Labor'));
  await waitForEverythingSent(page);
  const officePage = await office.join(page);
  const received = async () => [...(await receivedNumbers(officePage))].sort();
  await expect.poll(received, { timeout: 30_000 }).toEqual([...numbers].sort());
});

const gone = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Der Browser hat die Daten auf diesem Gerät gelöscht' });

test.each([
  [
    'by the browser, as in its settings',
    async (page: Page) => {
      const session = await tablet.context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin: tablet.queue.url, storageTypes: 'indexeddb' });
    },
  ],
  [
    'from another window of the same address',
    async () => {
      const other = await tablet.open();
      await other.evaluate(() => {
        indexedDB.deleteDatabase('feldschein');
      });
      await other.close();
    },
  ],
] as const)(
  'storage that is deleted %s while the app is open is said, and the device can be set up again',
  async (_, clear) => {
    const page = await tablet.open();
    await foundOrganisation(page);
    await waitForEverythingSent(page);
    const crashes: string[] = [];
    page.on('pageerror', (error) => crashes.push(error.message));
    await button(page, 'Neue Beratung').click();
    await fillConsultation(page, {});
    await clear(page);
    await gone(page).waitFor();
    expect(await page.getByText('Zahnschmerzen').count()).toBe(0);
    await foundOrganisation(page);
    await noteAndIssue(page, {}, 'Kontrolle');
    await waitForEverythingSent(page);
    expect(crashes).toEqual([]);
  },
);
