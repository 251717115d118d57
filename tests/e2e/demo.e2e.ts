/** The example in a real browser: begun with one tap, alone with itself, practised in, gone with one tap. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { useTablet } from './support/tablet.ts';
import {
  button,
  field,
  fillConsultation,
  foundOrganisation,
  heading,
  openNavigation,
  voucherNumber,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
/** Requests to the queue's own routes, from window, workers and service worker. */
let asked: string[];

beforeEach(() => {
  asked = [];
  tablet.context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/v1')) asked.push(pathname);
  });
});

const visit = async (): Promise<Page> => {
  const page = await tablet.context.newPage();
  await page.goto(tablet.queue.url);
  await heading(page, 'Feldschein einrichten').waitFor();
  return page;
};

const startDemo = async (page: Page): Promise<void> => {
  await button(page, 'Mit Beispieldaten ausprobieren').click();
  await button(page, 'Neue Beratung').waitFor();
};

const databases = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== 'keyval-store'),
  );

const step = (page: Page, words: RegExp): Promise<void> =>
  page.getByRole('button', { name: words }).filter({ visible: true }).first().waitFor();

test('a newcomer does the five tasks; no request leaves, one tap ends it, and a real organisation begins empty', async () => {
  const page = await visit();
  await startDemo(page);
  await page.getByText('Beispiel: nichts hiervon ist echt, nichts wird gesendet').waitFor();
  await openNavigation(page, 'Fälle');
  await expect.poll(() => page.locator('.cards > li').count()).toBe(30);
  await openNavigation(page, 'Scheine');
  await expect.poll(() => page.locator('.cards > li').count()).toBe(40);
  await openNavigation(page, 'Koordination');
  await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(30);

  await openNavigation(page, 'Sprechstunde');
  await step(page, /Übung 1 von 5/);
  await button(page, 'Neue Beratung').click();
  await fillConsultation(page, { suspectedDiagnosis: 'Pulpitis' });
  await button(page, 'Speichern').click();
  await step(page, /Übung 2 von 5/);
  const callName = await page.locator('.call-name').innerText();
  await button(page, 'Schein ausstellen').click();
  await field(page, 'Überweisungsgrund').fill('Wurzelbehandlung');
  await button(page, 'Ausstellen').click();
  const number = await voucherNumber(page);
  await step(page, /Übung 3 von 5/);
  await button(page, 'Original drucken').click();
  const [checkPage] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Prüfen wie eine Praxis' }).click(),
  ]);
  await heading(checkPage, 'Übungsschein').waitFor();
  await checkPage.getByText(number).waitFor();
  await checkPage.close();
  await step(page, /Übung 4 von 5/);
  await openNavigation(page, 'Fälle');
  await field(page, 'Rufname oder Fallnummer suchen').fill(callName);
  await page.locator('.card-button').filter({ hasText: callName }).click();
  await step(page, /Übung 5 von 5/);
  await page.locator('.card-button').filter({ hasText: number }).click();
  await button(page, 'Stornieren').click();
  await button(page, 'Endgültig stornieren').click();
  await page.getByText(/Alle fünf Aufgaben geschafft/).waitFor();

  expect(await databases(page)).toEqual(['feldschein-demo']);
  await button(page, 'Beispiel beenden').first().click();
  await heading(page, 'Feldschein einrichten').waitFor();
  expect(await databases(page)).toEqual([]);
  expect(new URL(page.url()).pathname).toBe('/');
  expect(asked).toEqual([]);

  await foundOrganisation(page);
  await waitForEverythingSent(page);
  // The recorder hears the workers: what it did not hear before was not there.
  expect(asked.length).toBeGreaterThan(0);
  await openNavigation(page, 'Fälle');
  await page.getByText('Noch keine Fälle').waitFor();
  expect(await databases(page)).toEqual(['feldschein']);
});

test('a reload leads back to the first screen and leaves nothing behind', async () => {
  const page = await visit();
  await startDemo(page);
  await page.reload();
  await heading(page, 'Feldschein einrichten').waitFor();
  expect(await databases(page)).toEqual([]);
  await startDemo(page);
  await openNavigation(page, 'Fälle');
  await expect.poll(() => page.locator('.cards > li').count()).toBe(30);
});

test('a second window neither ends the example nor begins another', async () => {
  const page = await visit();
  await startDemo(page);
  const second = await visit();
  await button(second, 'Mit Beispieldaten ausprobieren').click();
  await second.getByText(/schon in einem anderen Fenster geöffnet/).waitFor();
  await openNavigation(page, 'Scheine');
  await expect.poll(() => page.locator('.cards > li').count()).toBe(40);
});

test('the example works without network, once the app is here', async () => {
  const page = await visit();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await tablet.queue.kill();
  await page.reload();
  await startDemo(page);
  await openNavigation(page, 'Übertragung');
  await page.getByText('Es bleibt auf diesem Gerät und wird nie gesendet').waitFor();
});
