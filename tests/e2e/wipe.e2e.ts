/** Wiping a real browser: from the locked screen, during a sync, with another window, and by the emergency passphrase. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { filesWith } from './support/canaries.ts';
import { heapOf } from './support/heap.ts';
import { useTablet } from './support/tablet.ts';
import { button, field, foundOrganisation, heading, lock, noteAndIssue, openNavigation } from './support/volunteer.ts';

const tablet = useTablet();
const secret = 'Brombeerzaunlatte';

/** What the browser keeps for this address, by name. */
const remains = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('feldschein')),
    cached: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat()
      .length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    preferences: Object.keys(localStorage),
  }));
const nothing = { databases: [], cached: 0, workers: 0, preferences: [] };

const confirmWipe = async (page: Page): Promise<void> => {
  await button(page, 'Alles auf diesem Gerät löschen …').click();
  await button(page, 'Endgültig löschen').click();
  await button(page, 'Zum Anfang').waitFor();
};

test('from the locked screen: says what is lost, and leaves neither data nor app, in files that anybody can read', async () => {
  const page = await tablet.firstVisit();
  await tablet.context.setOffline(true);
  const passphrase = await foundOrganisation(page);
  const number = await noteAndIssue(page, { complaint: secret }, 'Kontrolle');
  await lock(page);
  await page.getByRole('status', { name: 'Übertragung' }).filter({ hasText: '2 noch nicht übertragen' }).waitFor();
  await button(page, 'Alles auf diesem Gerät löschen …').click();
  await page.getByText(/2 Einträge sind noch nicht bei der Zentrale/).waitFor();
  await button(page, 'Abbrechen').click();
  await confirmWipe(page);
  expect(await remains(page)).toEqual(nothing);
  const heap = await heapOf(page);
  for (const word of [secret, number, passphrase]) expect(heap).not.toContain(word);
  await button(page, 'Zum Anfang').click();
  await heading(page, 'Feldschein einrichten').waitFor();
  await tablet.context.close();
  for (const word of [secret, number, passphrase]) expect(await filesWith(tablet.profile, [word])).toEqual([]);
});

test('from the open app, while a round is under way and another window is open', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  const other = await tablet.open();
  await heading(other, 'Gesperrt').waitFor();
  await noteAndIssue(page, { complaint: secret }, 'Kontrolle');
  await tablet.context.route('**/v2/**', () => undefined);
  await openNavigation(page, 'Übertragung');
  await button(page, 'Jetzt übertragen').click();
  await openNavigation(page, 'Einstellungen');
  await button(page, 'Notfall').click();
  await confirmWipe(page);
  // The app's own files may be fetched once more by a window that is still open: nothing in them is anybody's.
  expect(await remains(page)).toMatchObject({ databases: [], workers: 0, preferences: [] });
  await other.reload();
  await heading(other, 'Feldschein einrichten').waitFor();
});

test('by the emergency passphrase: the first screen of a new app, offline too, and nothing behind it', async () => {
  const page = await tablet.firstVisit();
  const passphrase = await foundOrganisation(page);
  await openNavigation(page, 'Einstellungen');
  await button(page, 'Notfall').click();
  await button(page, 'Notfall-Passphrase festlegen').click();
  await button(page, 'Vorschlag übernehmen').click();
  await page.locator('.suggestion-words').waitFor();
  const emergency = await page.locator('.suggestion-words').innerText();
  await button(page, 'Festlegen').click();
  await page.getByText('Festgelegt. Sie gilt ab jetzt.').waitFor();
  await noteAndIssue(page, { complaint: secret }, 'Kontrolle');
  await lock(page);
  await tablet.context.setOffline(true);
  await field(page, 'Passphrase').fill(emergency);
  await button(page, 'Entsperren').click();
  await heading(page, 'Feldschein einrichten').waitFor();
  expect((await remains(page)).databases).toEqual([]);
  expect((await remains(page)).preferences).toEqual([]);
  await page.reload();
  await heading(page, 'Feldschein einrichten').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  const heap = await heapOf(page);
  for (const word of [secret, passphrase]) expect(heap).not.toContain(word);
});
