/** A rescue file in real browsers: saved by a tablet without network, read by the office, carried on to the queue, counted once. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useOffice } from './support/office.ts';
import { useTablet } from './support/tablet.ts';
import {
  button,
  foundOrganisation,
  heading,
  noteAndIssue,
  openNavigation,
  receivedNumbers,
  syncRegion,
  unlock,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
const coordination = useOffice(tablet);

/** Segments and certificates on the queue's disk. */
const itemsAtQueue = (): number => {
  const database = new DatabaseSync(join(tablet.queue.dataDir, 'feldschein.db'), { readOnly: true });
  const row = database.prepare('SELECT count(*) AS items FROM items').get();
  database.close();
  return Number(row?.items);
};

const saveRescueFile = async (page: Page): Promise<{ readonly name: string; readonly path: string }> => {
  await openNavigation(page, 'Übertragung');
  const downloading = page.waitForEvent('download');
  await button(page, 'Rettungsdatei speichern').click();
  const download = await downloading;
  await page.getByText(/^Rettungsdatei mit 2 Einträgen erstellt$/).waitFor();
  const path = join(tablet.profile, 'carried by hand.bin');
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
};

test('a voucher reaches the office on a stick, then the queue from the office, and is one voucher', async () => {
  let page = await tablet.firstVisit();
  const passphrase = await foundOrganisation(page);
  const office = await coordination.join(page);
  await heading(office, /^Koordination$/).waitFor();
  await waitForEverythingSent(office);
  await waitForEverythingSent(page);
  await tablet.queue.kill();

  const number = await noteAndIssue(page, {}, 'Kontrolle');
  const { name, path } = await saveRescueFile(page);
  expect(name).toMatch(/^feldschein-rettung-\d{4}-\d\d-\d\d\.bin$/);
  await syncRegion(page).filter({ hasText: '2 noch nicht übertragen' }).waitFor();

  await openNavigation(office, 'Übertragung');
  await office.locator('#rescue-file').setInputFiles(path);
  await office.getByText('1 neuer Eintrag ist jetzt hier').waitFor();
  expect(await receivedNumbers(office)).toEqual([number]);

  // The tablet is switched off: whatever arrives now comes from the office.
  await tablet.context.close();
  const before = itemsAtQueue();
  await tablet.queue.restart();
  await expect.poll(itemsAtQueue, { timeout: 60_000 }).toBeGreaterThanOrEqual(before + 2);
  // The office may have had a word of its own to send.
  await waitForEverythingSent(office);
  const carried = itemsAtQueue();

  await openNavigation(office, 'Übertragung');
  await office.locator('#rescue-file').setInputFiles(path);
  await office.getByText('Alles aus dieser Datei war schon hier; nichts zählt doppelt').waitFor();

  await tablet.start();
  page = await tablet.context.newPage();
  await page.goto(tablet.queue.url);
  await unlock(page, passphrase);
  await waitForEverythingSent(page);
  expect(await receivedNumbers(page)).toEqual([number]);
  expect(await receivedNumbers(office)).toEqual([number]);
  expect(itemsAtQueue()).toBe(carried);
});

test('a file that is none is refused in words', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  await openNavigation(page, 'Übertragung');
  await page.locator('#rescue-file').setInputFiles({
    name: 'Urlaub.bin',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('no rescue file'),
  });
  await page.getByText(/Das ist keine Rettungsdatei/).waitFor();
});
