/** The worst day: the only tablet is gone. Sheets from its printer and the queue bring everything back on another one. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { filesWith } from './support/canaries.ts';
import { useMoreBrowsers } from './support/moreBrowsers.ts';
import { useTablet } from './support/tablet.ts';
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

const tablet = useTablet();
const startBrowser = useMoreBrowsers();

/** Makes sheets and reads them as they come to the printer, four lines each. */
const printSheets = async (page: Page, make: string): Promise<readonly string[]> => {
  await button(page, make).click();
  await button(page, 'Alle Blätter drucken').click();
  const papers = page.locator('.papers .recovery-paper');
  await papers.first().waitFor({ state: 'attached' });
  const sheets = await papers.evaluateAll((all) =>
    all.map((paper) => [...paper.querySelectorAll('ol .paper-number')].map((line) => line.textContent).join('\n')),
  );
  await button(page, 'Gedruckt und verteilt').click();
  return sheets;
};
const readSheet = async (page: Page, sheet: string): Promise<void> => {
  await page.locator('#enrol-text').fill(sheet.toLowerCase());
  await button(page, 'Blatt übernehmen').click();
};

test('three sheets of the office and two of the point bring back vouchers and notes', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  const number = await noteAndIssue(page, { complaint: 'Brombeerzaunlatte' }, 'Kontrolle');
  await openNavigation(page, 'Einstellungen');
  await button(page, 'Wiederherstellungsblätter').click();
  const office = await printSheets(page, 'Blätter der Koordination machen');
  const point = await printSheets(page, 'Blätter der Ausgabestelle machen');
  expect([office.length, point.length]).toEqual([5, 3]);
  await waitForEverythingSent(page);
  await expect
    .poll(() => page.getByText('liegt bei der Zentrale und ist aktuell').count(), { timeout: 30_000 })
    .toBe(2);
  await tablet.context.close();
  const [line = ''] = office[0]?.split('\n') ?? [];
  expect(await filesWith(tablet.profile, [line, line.replaceAll(' ', '')])).toEqual([]);

  const { context } = await startBrowser();
  const fresh = await context.newPage();
  await fresh.goto(tablet.queue.url);
  await button(fresh, 'Alle Geräte verloren').click();
  await heading(fresh, 'Alle Geräte verloren').waitFor();
  for (const [index, sheet] of [office[4], office[1], office[2]].entries()) {
    await readSheet(fresh, sheet ?? '');
    await fresh.getByText(`Koordination: ${index + 1} von 3 Blättern`).waitFor();
  }
  for (const [index, sheet] of [point[2], point[0]].entries()) {
    await readSheet(fresh, sheet ?? '');
    await fresh.getByText(`Ausgabestelle: ${index + 1} von 2 Blättern`).waitFor();
  }
  await button(fresh, 'Weiter').click();
  await field(fresh, 'Kürzel').fill('ne');
  await button(fresh, 'Vorschlag übernehmen').click();
  await fresh.locator('.suggestion-words').waitFor();
  await button(fresh, 'Wiederherstellen').click();
  await heading(fresh, 'Wiederhergestellt').waitFor();
  await openNavigation(fresh, 'Fälle');
  await fresh.locator('.card-button').first().click({ timeout: 60_000 });
  await fresh.getByText('Brombeerzaunlatte').waitFor();
  await expect.poll(() => receivedNumbers(fresh), { timeout: 30_000 }).toEqual([number]);
});
