/** Printing in the built app, without network: one A5 page, in the shipped font, and nothing of the screen on it. */
import { expect, test } from 'vitest';
import { paperComplaints } from '../../support/paperComplaints.ts';
import { useTablet } from '../support/tablet.ts';
import { button, enterPayer, foundOrganisation, noteAndIssue, openNavigation } from '../support/volunteer.ts';
import { pdfOf } from './printer.ts';

const tablet = useTablet();

test('a voucher is printed without network, in the shipped font, and no note with it', async () => {
  const page = await tablet.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  await page.goto(tablet.queue.url);
  await foundOrganisation(page);
  await enterPayer(page);
  const keptFonts = (): Promise<number> =>
    page.evaluate(async () => {
      const cache = await caches.open('feldschein-later');
      return (await cache.keys()).filter(({ url }) => url.endsWith('.woff2')).length;
    });
  await expect.poll(keptFonts, { timeout: 60_000 }).toBe(6);
  await tablet.queue.kill();

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
