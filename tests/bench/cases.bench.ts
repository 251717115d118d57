/** Ten thousand cases on a tablet: the list, the search while somebody types, one case. */
import type { Page } from 'playwright-core';
import type { Bench, Figure } from '../../src/tools/benchTypes.ts';
import { newProfile } from '../e2e/support/browser.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { foundOrganisation, heading, lock, openNavigation, unlock } from '../e2e/support/volunteer.ts';
import type { FillOrder } from './support/fillWorker.ts';
import { launchForBench } from './support/launch.ts';
import { median, rounded } from './support/statistics.ts';
import { askOnce, workerCode } from './support/workerBench.ts';

const cases = 10_000;
const runs = 9;
const limitMs = 100;

/** Milliseconds from what somebody does to the first frame in which it shows. */
const timed = (page: Page, act: string, shows: string): Promise<number> =>
  page.evaluate(
    ([doing, showing]) =>
      new Promise<number>((resolve) => {
        const isShown = new Function(`return ${showing}`) as () => boolean;
        const observer = new MutationObserver(() => {
          if (!isShown()) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        const start = performance.now();
        (new Function(doing) as () => void)();
      }),
    [act, shows] as const,
  );

const figure = (values: readonly number[], how: string): Figure => ({
  value: rounded(median(values)),
  unit: 'ms',
  bar: `≤ ${limitMs}`,
  ok: median(values) <= limitMs,
  how: `${how}, with ${cases.toLocaleString('en')} cases of one note each on the device; median of ${runs}, no throttle`,
});

export const bench: Bench = {
  keys: ['list_10k_ms', 'search_10k_ms', 'open_10k_ms'],
  run: async (context) => {
    const queue = await startQueue({ env: { FELDSCHEIN_DIST: await context.distFolder() } });
    const browser = await launchForBench(await newProfile(), { serviceWorkers: 'block' });
    try {
      const page = await browser.newPage();
      await page.goto(queue.url);
      const passphrase = await foundOrganisation(page);
      await lock(page);
      // A page of the same origin without the app, whose rules forbid foreign workers.
      await page.route('**/bench', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
      await page.goto(`${queue.url}/bench`);
      const order: FillOrder = { passphrase, cases };
      const [name = ''] = await askOnce<readonly string[], FillOrder>(
        page,
        await workerCode(context, 'fillWorker'),
        order,
      );
      await page.goto(queue.url);
      await unlock(page, passphrase);
      await openNavigation(page, 'Fälle');
      await page.locator('.card-button').first().waitFor({ timeout: 60_000 });

      const [lists, searches, opens]: [number[], number[], number[]] = [[], [], []];
      const link = (words: string): string =>
        `[...document.querySelectorAll('a')].find((one) => one.textContent.trim() === '${words}').click()`;
      const typed = (text: string): string =>
        `const field = document.querySelector('input[type=search]'); field.value = '${text}'; field.dispatchEvent(new Event('input', { bubbles: true }))`;
      for (let run = 0; run < runs; run++) {
        await openNavigation(page, 'Sprechstunde');
        await heading(page, 'Sprechstunde').waitFor();
        lists.push(await timed(page, link('Fälle'), `document.querySelectorAll('.card-button').length >= 50`));
        searches.push(await timed(page, typed(name), `document.querySelectorAll('.card-button').length === 1`));
        opens.push(
          await timed(
            page,
            `document.querySelector('.card-button').click()`,
            `document.querySelector('.pseudonym .code') !== null`,
          ),
        );
        await timed(page, typed(''), `document.querySelectorAll('.card-button').length >= 50`).catch(() => 0);
      }
      return {
        list_10k_ms: figure(lists, 'click on «Fälle» to the frame with the first fifty'),
        search_10k_ms: figure(searches, 'a name put into the search field to the frame with the one that it is'),
        open_10k_ms: figure(opens, 'click on a case to the frame with its pseudonym'),
      };
    } finally {
      await browser.close();
      await queue.dispose();
    }
  },
};
