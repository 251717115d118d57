/**
 * From the tablet over paper to a practice: a voucher issued and printed in the app, its code read off the paper as a camera does,
 * judged on a phone that was never here before, and judged again after it was voided.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digitsOfVoucherUrl } from '../../src/protocol/voucherCode.ts';
import type { Pdf } from '../support/pdf.ts';
import { toGrey } from '../support/pixels.ts';
import { readCodes } from '../support/readCode.ts';
import { pdfOf } from './print/printer.ts';
import { launch, newProfile } from './support/browser.ts';
import { useTablet } from './support/tablet.ts';
import {
  button,
  enterPayer,
  foundOrganisation,
  heading,
  noteAndIssue,
  plainOrganisation,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
let phone: BrowserContext;
beforeEach(async () => {
  phone = await launch(await newProfile());
});
afterEach(async () => {
  await phone?.close();
});

/** Presses the button and takes what comes out of the printer. */
const print = async (page: Page, name: string): Promise<Pdf> => {
  await button(page, name).click();
  await page.waitForFunction(() => document.querySelector('.papers')?.hasChildNodes());
  return pdfOf(page);
};

const scan = async (pdf: Pdf): Promise<string> => {
  const [first] = pdf.pages;
  const [code] = first ? await readCodes(toGrey(first.picture(150))) : [];
  return code?.text ?? '';
};

test('a printed voucher is genuine in a practice, and void there soon after it was voided', async () => {
  const page = await tablet.context.newPage();
  await page.goto(tablet.queue.url);
  await foundOrganisation(page);
  await enterPayer(page);
  const sheet = (await print(page, 'Praxisblatt drucken')).text;
  const fingerprint = /[0-9]{4}(?:\s[0-9]{4}){3}/.exec(sheet)?.[0] ?? '';
  expect(fingerprint).toMatch(/^[0-9 ]{19}$/);
  expect(sheet).toContain(new URL(tablet.queue.url).host);

  const number = await noteAndIssue(page, { suspectedDiagnosis: 'Pulpitis' }, 'Wurzelbehandlung');
  const address = await scan(await print(page, 'Original drucken'));
  expect(address.startsWith(`${tablet.queue.url}/p/#`)).toBe(true);
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
