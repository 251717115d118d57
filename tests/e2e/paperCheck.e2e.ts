/**
 * From the tablet over paper to a practice: a voucher issued and printed in the app, its code read off the paper as a camera does,
 * judged on a phone that was never here before, and judged again after it was voided.
 */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { digitsOfVoucherUrl } from '../../src/protocol/voucherCode.ts';
import { repoPath } from '../../src/tools/paths.ts';
import { launch, newProfile } from './support/browser.ts';
import { type RunningQueue, startQueue } from './support/queue.ts';
import {
  button,
  field,
  foundOrganisation,
  heading,
  noteAndIssue,
  openNavigation,
  plainOrganisation,
  waitForEverythingSent,
} from './support/volunteer.ts';

let queue: RunningQueue;
let tablet: BrowserContext;
let phone: BrowserContext;
beforeAll(async () => {
  queue = await startQueue();
  tablet = await launch(await newProfile());
  phone = await launch(await newProfile());
  const wasmBinary = await readFile(repoPath('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer }, fireImmediately: true });
});
afterAll(async () => {
  await tablet?.close();
  await phone?.close();
  await queue?.dispose();
});

/** Presses the button and looks at what would come out of the printer; the screen is as before afterwards. */
const print = async <T>(page: Page, name: string, look: () => Promise<T>): Promise<T> => {
  await button(page, name).click();
  await page.emulateMedia({ media: 'print' });
  const seen = await look();
  await page.emulateMedia({ media: null });
  return seen;
};

const scan = async (page: Page): Promise<string> => {
  const picture = await page.locator('svg.qr').first().screenshot();
  const found = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] });
  return found[0]?.text ?? '';
};

test('a printed voucher is genuine in a practice, and void there soon after it was voided', async () => {
  const page = await tablet.newPage();
  await page.goto(queue.url);
  await foundOrganisation(page);
  await openNavigation(page, 'Einstellungen');
  await field(page, 'Name des Kostenträgers').fill('Anonymer Krankenschein e. V.');
  await field(page, 'Anschrift').fill('Feldweg 1\n06108 Halle');
  await field(page, 'Telefon').fill('0345 123456');
  await button(page, 'Kostenträger speichern').click();
  const sheet = await print(page, 'Praxisblatt drucken', () => page.locator('body').innerText());
  const fingerprint = /[0-9]{4}(?:\s[0-9]{4}){3}/.exec(sheet)?.[0].replace(/\s/g, ' ') ?? '';
  expect(fingerprint).toMatch(/^[0-9 ]{19}$/);
  expect(sheet).toContain(new URL(queue.url).host);

  const number = await noteAndIssue(page, { suspectedDiagnosis: 'Pulpitis' }, 'Wurzelbehandlung');
  const address = await print(page, 'Original drucken', () => scan(page));
  expect(address.startsWith(`${queue.url}/p/#`)).toBe(true);
  expect(digitsOfVoucherUrl(address)).not.toBeNull();
  await waitForEverythingSent(page);

  const practice = await phone.newPage();
  await practice.goto(address);
  await heading(practice, 'Echt und gültig').waitFor();
  const shown = await practice.locator('main').innerText();
  for (const words of [number, plainOrganisation.organisationName, fingerprint, '500,00', 'Anrufen: 0345 123456']) {
    expect(shown).toContain(words);
  }
  for (const words of ['Pulpitis', 'Wurzelbehandlung', 'Zahnschmerzen', '1987', 'Feldweg']) {
    expect(shown).not.toContain(words);
  }

  await button(page, 'Ja').click();
  await button(page, 'Stornieren').click();
  await page.getByLabel('Grund').selectOption({ index: 1 });
  await button(page, 'Endgültig stornieren').click();
  await expect
    .poll(
      async () => {
        await practice.goto('about:blank');
        await practice.goto(address);
        await practice.getByRole('status').filter({ hasText: 'neuesten Stand' }).waitFor();
        return practice.getByRole('heading', { level: 1 }).innerText();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe('Echt, aber nicht mehr gültig');
});
