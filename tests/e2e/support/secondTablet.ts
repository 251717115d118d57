/** A second tablet in a browser of its own, enrolled by the first one with copied text: of the same point, or the first of a further one. */
import type { Page } from 'playwright-core';
import { type FurtherBrowser, useMoreBrowsers } from './moreBrowsers.ts';
import { button, field, heading, openNavigation } from './volunteer.ts';

export interface SecondTablet extends FurtherBrowser {
  readonly page: Page;
}

/** What is started is closed and deleted after each test. */
export const useSecondTablet = (): ((
  first: Page,
  url: string,
  label: string,
  furtherPoint?: string,
) => Promise<SecondTablet>) => {
  const startBrowser = useMoreBrowsers();
  return async (first, url, label, furtherPoint) => {
    const { profile, context } = await startBrowser();
    const page = await context.newPage();
    await page.goto(url);
    await heading(page, 'Feldschein einrichten').waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await button(page, 'Gerät anmelden').click();
    await openNavigation(first, 'Einstellungen');
    await button(first, 'Geräte').click();
    await button(first, 'Neues Gerät anmelden').click();
    await paste(first, await codeOn(page));
    if (furtherPoint !== undefined) {
      await field(first, 'Erstes Tablet einer weiteren Ausgabestelle').check();
      await field(first, 'Name der neuen Ausgabestelle').fill(furtherPoint);
    }
    await field(first, 'Name des Geräts').fill(label);
    await button(first, 'Ja, dieselben Wörter: anmelden').click();
    await heading(first, `${label} ist aufgenommen`).waitFor();
    await paste(page, await codeOn(first));
    await field(page, 'Kürzel').fill('zw');
    await button(page, 'Vorschlag übernehmen').click();
    await page.locator('.suggestion-words').waitFor();
    await button(page, 'Anmelden').click();
    await button(page, 'Neue Beratung').waitFor();
    await button(first, 'Fertig').click();
    return { profile, context, page };
  };
};

/** The text behind the code on the screen. */
export const codeOn = async (page: Page): Promise<string> => {
  await page.getByText('Keine Kamera? Als Text').click();
  return page.locator('textarea[readonly]').inputValue();
};

const paste = async (page: Page, text: string): Promise<void> => {
  await page.locator('#enrol-text').fill(text);
  await button(page, 'Text übernehmen').click();
};
