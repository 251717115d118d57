/** A browser of its own at the coordination office, for every test of a file; closed and gone at its end. */
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { launch, newProfile } from './browser.ts';
import type { Tablet } from './tablet.ts';
import { button, field, openNavigation } from './volunteer.ts';

export interface Office {
  /** As the volunteer reads the one-time code out and somebody types it: lower case, blanks, no hyphens. */
  readonly join: (first: Page) => Promise<Page>;
}

export const useOffice = (tablet: Tablet): Office => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const task of cleanUp.splice(0)) await task();
  });
  return {
    join: async (first) => {
      await openNavigation(first, 'Koordination');
      await button(first, 'Zweiten Browser verbinden').click();
      const code = first.getByText(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}$/);
      await code.waitFor();
      const profile = await newProfile();
      const browser = await launch(profile);
      cleanUp.push(
        () => browser.close(),
        () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
      );
      const page = await browser.newPage();
      await page.goto(tablet.queue.url);
      await button(page, 'Gerät anmelden').click();
      await button(page, 'Gerät der Koordination mit Einmal-Code anmelden (braucht Netz)').click();
      await field(page, 'Einmal-Code der Koordinierungsstelle').fill(
        (await code.innerText()).toLowerCase().replaceAll('-', ' '),
      );
      await field(page, 'Kürzel').fill('ko');
      await button(page, 'Vorschlag übernehmen').click();
      await button(page, 'Anmelden').click();
      return page;
    },
  };
};
