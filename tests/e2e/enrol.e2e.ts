/** A second tablet in a second browser, by camera and without network: two codes, four words, then the same cases on both. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listLater } from '../../src/tools/laterList.ts';
import { distFolder } from '../../src/tools/paths.ts';
import { fakeCameraArguments, writeFilm } from '../support/fakeCamera.ts';
import { useMoreBrowsers } from './support/moreBrowsers.ts';
import { codeOn } from './support/secondTablet.ts';
import { useTabletSwitchedOff } from './support/tablet.ts';
import {
  button,
  field,
  foundOrganisation,
  heading,
  noteAndIssue,
  openNavigation,
  receivedNumbers,
  waitForEverythingSent,
} from './support/volunteer.ts';

const first = useTabletSwitchedOff();
const startBrowser = useMoreBrowsers();

const readerIsKept = async (page: Page): Promise<void> => {
  const wanted = await listLater(distFolder);
  const kept = () => page.evaluate(async () => (await (await caches.open('feldschein-later')).keys()).length);
  await expect.poll(kept, { timeout: 30_000 }).toBe(wanted.length);
};
const hold = (film: string, text: string): Promise<void> =>
  writeFilm(film, [{ text, width: 0.85, tilt: 0.03, blur: 1 }]);

test('by camera, with the queue dead; afterwards both work on the same cases and the office counts once', async () => {
  const films = { first: join(first.profile, 'first.y4m'), second: join(first.profile, 'second.y4m') };
  await first.start(fakeCameraArguments(films.first));
  const page = await first.firstVisit();
  await foundOrganisation(page);
  const before = await noteAndIssue(page, { complaint: 'Husten' }, 'Kontrolle');
  await waitForEverythingSent(page);
  const second = await startBrowser(fakeCameraArguments(films.second));
  const fresh = await second.context.newPage();
  await fresh.goto(first.queue.url);
  await heading(fresh, 'Feldschein einrichten').waitFor();
  await fresh.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // What the camera needs is kept a little after the rest.
  for (const one of [page, fresh]) await readerIsKept(one);
  await first.queue.kill();

  await button(fresh, 'Gerät anmelden').click();
  const words = await fresh.locator('.enrol-words').innerText();
  await hold(films.first, await codeOn(fresh));
  await openNavigation(page, 'Einstellungen');
  await button(page, 'Geräte').click();
  await button(page, 'Neues Gerät anmelden').click();
  await button(page, 'Kamera einschalten').click();
  await page.locator('.enrol-words').waitFor();
  expect(await page.locator('.enrol-words').innerText()).toBe(words);
  await field(page, 'Name des Geräts').fill('Tablet Bismark');
  await button(page, 'Ja, dieselben Wörter: anmelden').click();
  await heading(page, 'Tablet Bismark ist aufgenommen').waitFor();
  await hold(films.second, await codeOn(page));
  await button(fresh, 'Kamera einschalten').click();
  await field(fresh, 'Kürzel').fill('zw');
  await button(fresh, 'Vorschlag übernehmen').click();
  await fresh.locator('.suggestion-words').waitFor();
  await button(fresh, 'Anmelden').click();
  await button(fresh, 'Neue Beratung').waitFor();
  const after = await noteAndIssue(fresh, { complaint: 'Fieber' }, 'Labor');

  await first.queue.restart();
  await waitForEverythingSent(fresh);
  await openNavigation(fresh, 'Scheine');
  await fresh.getByText(before).waitFor({ timeout: 30_000 });
  await openNavigation(fresh, 'Fälle');
  await expect.poll(() => fresh.locator('.card-button').count()).toBe(2);
  await page.bringToFront();
  await expect.poll(() => receivedNumbers(page), { timeout: 60_000 }).toHaveLength(2);
  expect([...(await receivedNumbers(page))].sort()).toEqual([before, after].sort());
});
