/** Nothing that a volunteer types is found anywhere but on her screen while the app is open. */
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { checkListPath } from '../../src/protocol/wire/checkList.ts';
import { canaries, filesWith, wordsIn } from './support/canaries.ts';
import { useTablet } from './support/tablet.ts';
import {
  button,
  enterPayer,
  field,
  fillConsultation,
  foundOrganisation,
  heading,
  lock,
  openNavigation,
  unlock,
  voucherNumber,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
const wire: Buffer[] = [];
/** What the office publishes for practices, apart: see `src/decisions/0007-one-signed-check-list.md`. */
const published: Buffer[] = [];

beforeEach(() => {
  wire.length = 0;
  published.length = 0;
});

const record = async (page: Page): Promise<void> => {
  await tablet.context.route('**/v1/**', async (route) => {
    const request = route.request();
    const to = new URL(request.url()).pathname === checkListPath ? published : wire;
    to.push(Buffer.from(JSON.stringify(request.headers())), request.postDataBuffer() ?? Buffer.alloc(0));
    try {
      const response = await route.fetch();
      const body = await response.body();
      to.push(Buffer.from(JSON.stringify(response.headers())), body);
      await route.fulfill({ response, body });
    } catch {
      await route.abort().catch(() => undefined);
    }
  });
  await page.goto(tablet.queue.url);
};

const typeEverything = async (page: Page): Promise<{ readonly passphrase: string; readonly number: string }> => {
  const passphrase = await foundOrganisation(page, canaries);
  await enterPayer(page, { ...canaries, payerPhone: '03931 555 0199' });
  await openNavigation(page, 'Sprechstunde');
  await button(page, 'Neue Beratung').click();
  await fillConsultation(page, canaries);
  await page.getByText('Weitere Angaben').click();
  await field(page, 'Vorgeschichte').fill(canaries.history);
  await field(page, 'Allergien und Medikamente').fill(canaries.allergies);
  // Long enough that the browser has written its session files with the form half filled.
  await page.waitForTimeout(1_500);
  await button(page, 'Speichern').click();
  await page.getByRole('status').filter({ hasText: 'Gespeichert' }).waitFor();
  await button(page, 'Schein ausstellen').click();
  await field(page, 'Überweisungsgrund').fill(canaries.referralReason);
  await button(page, 'Ausstellen').click();
  return { passphrase, number: await voucherNumber(page) };
};

test('twelve canary words, the passphrase and the number stay out of queue, wire, profile and locked page', async () => {
  const page = await tablet.context.newPage();
  await record(page);
  const { passphrase, number } = await typeEverything(page);
  const words = [...Object.values(canaries), passphrase, number];
  // The search finds what is there: the open page shows the voucher.
  expect(wordsIn(Buffer.from(await page.content()), words)).toContain(number);
  await waitForEverythingSent(page);

  await lock(page);
  const locked = await page.evaluate(() => document.documentElement.outerHTML + document.title + location.href);
  expect(wordsIn(Buffer.from(locked), words)).toEqual([]);
  const values = await page
    .locator('input, textarea, select')
    .evaluateAll((fields) => fields.map((node) => (node as HTMLInputElement).value).join('\n'));
  expect(wordsIn(Buffer.from(values), words)).toEqual([]);

  // Unlock once more and browse, so that history and session files have every page.
  await unlock(page, passphrase);
  for (const name of ['Fälle', 'Scheine', 'Übertragung', 'Koordination', 'Einstellungen'])
    await openNavigation(page, name);
  await page.waitForTimeout(1_500);
  await heading(page, 'Einstellungen').first().waitFor();
  await tablet.context.close();

  expect(wire.length).toBeGreaterThan(4);
  expect(wordsIn(Buffer.concat(wire), words)).toEqual([]);
  expect(wordsIn(Buffer.from(tablet.queue.output()), words)).toEqual([]);
  // The organisation's name is public, and of everything that was typed only that.
  expect(wordsIn(Buffer.concat(published), words)).toEqual([canaries.organisationName]);
  const secret = words.filter((word) => word !== canaries.organisationName);
  expect(await filesWith(tablet.queue.dataDir, secret)).toEqual([]);
  expect(await filesWith(tablet.profile, words)).toEqual([]);
});
