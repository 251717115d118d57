/** Printing in the built app, without network: one A5 page, in the shipped font, and nothing of the screen on it. */
import { rm } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paperComplaints } from '../../support/paperComplaints.ts';
import { launch, newProfile } from '../support/browser.ts';
import { type RunningQueue, startQueue } from '../support/queue.ts';
import { button, field, foundOrganisation, noteAndIssue, openNavigation } from '../support/volunteer.ts';
import { pdfOf } from './printer.ts';

let profile: string;
let queue: RunningQueue;
let context: BrowserContext;
beforeEach(async () => {
  profile = await newProfile();
  queue = await startQueue();
  context = await launch(profile);
});
afterEach(async () => {
  await context.close();
  await queue.dispose();
  await rm(profile, { recursive: true, force: true });
});

test('a voucher is printed without network, in the shipped font, and no note with it', async () => {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  await page.goto(queue.url);
  await foundOrganisation(page);
  await openNavigation(page, 'Einstellungen');
  await field(page, 'Name des Kostenträgers').fill('Anonymer Krankenschein e. V.');
  await field(page, 'Anschrift').fill('Feldweg 1\n06108 Halle');
  await field(page, 'Telefon').fill('0345 123456');
  await button(page, 'Kostenträger speichern').click();
  const keptFonts = (): Promise<number> =>
    page.evaluate(async () => {
      const cache = await caches.open('feldschein-later');
      return (await cache.keys()).filter(({ url }) => url.endsWith('.woff2')).length;
    });
  await expect.poll(keptFonts, { timeout: 60_000 }).toBe(6);
  await queue.kill();

  const words = { complaint: 'Zaunkönig', findings: 'Rotkehlchen', suspectedDiagnosis: 'Pulpitis' };
  const number = await noteAndIssue(page, words, 'Wurzelbehandlung');
  await button(page, 'Original drucken').click();
  await page.getByText('Kam das Papier gut heraus?').waitFor();
  const pdf = await pdfOf(page);
  expect(pdf.pages.map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)])).toEqual([[148, 210]]);
  expect(paperComplaints(pdf.pages)).toEqual([]);
  for (const text of [number, 'Pulpitis', 'Wurzelbehandlung', 'ORIGINAL', '0345 123456'])
    expect(pdf.text).toContain(text);
  for (const text of ['Zaunkönig', 'Rotkehlchen', 'Kam das Papier', 'Sperren']) expect(pdf.text).not.toContain(text);
  const fonts = new Set(pdf.pages.flatMap(({ lines }) => lines.flatMap((line) => line.fonts)));
  expect([...fonts].filter((name) => !name.includes('AtkinsonHyperlegible'))).toEqual([]);

  await button(page, 'Ja').click();
  await openNavigation(page, 'Fälle');
  const bare = await pdfOf(page);
  expect(bare.text).toMatch(/^Feldschein druckt nur Papiere/);
  expect(errors).toEqual([]);
});
