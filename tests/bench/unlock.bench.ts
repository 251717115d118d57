/**
 * Opening and closing the app on a weak tablet.
 *
 * The window runs at a sixth of the speed; a worker cannot be slowed, so its share (user timing «feldschein unlock» and
 * «feldschein argon2id») is counted six times: 6 × worker + (whole at 6× − worker).
 */
import type { Page } from 'playwright-core';
import type { Bench } from '../../src/tools/benchTypes.ts';
import { newProfile } from '../e2e/support/browser.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { button, field, foundOrganisation, heading, noteAndIssue, syncRegion } from '../e2e/support/volunteer.ts';
import { launchForBench, throttleWindow, workerMeasures } from './support/launch.ts';
import { median, rounded } from './support/statistics.ts';

const runs = 7;
const rate = 6;

/** Milliseconds from the click on the button named to the first frame with an element that matches. */
const timeClick = (page: Page, buttonName: string, selector: string, text: string): Promise<number> =>
  page.evaluate(
    ([name, wanted, words]) =>
      new Promise<number>((resolve) => {
        const target = [...document.querySelectorAll('button')].find((node) => node.textContent?.trim() === name);
        const isThere = (): boolean =>
          [...document.querySelectorAll(wanted)].some((node) => node.textContent?.trim() === words);
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        target?.click();
      }),
    [buttonName, selector, text] as const,
  );

export const bench: Bench = {
  keys: ['offline_start_ms_6x', 'unlock_ms_6x', 'unlock_rest_ms_6x', 'lock_ms'],
  run: async (context) => {
    const queue = await startQueue({ env: { FELDSCHEIN_DIST: await context.distFolder() } });
    const browser = await launchForBench(await newProfile());
    try {
      let page = await browser.newPage();
      await page.goto(queue.url);
      await heading(page, 'Feldschein einrichten').waitFor();
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const passphrase = await foundOrganisation(page);
      await queue.kill();

      const starts: number[] = [];
      const unlocks: number[] = [];
      const rests: number[] = [];
      const locks: number[] = [];
      for (let run = 0; run < runs; run++) {
        await page.close();
        page = await browser.newPage();
        await page.addInitScript(() => {
          const look = (): void => {
            const shown = [...document.querySelectorAll('h1')].some((node) => node.textContent?.trim() === 'Gesperrt');
            if (shown && document.querySelector('input')) performance.mark('unlock screen');
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
        const throttle = await throttleWindow(page, rate);
        await page.goto(queue.url);
        await heading(page, 'Gesperrt').waitFor();
        await page.waitForFunction(() => performance.getEntriesByName('unlock screen').length > 0);
        starts.push(
          await page.evaluate(() => performance.getEntriesByName('unlock screen')[0]?.startTime ?? Number.NaN),
        );

        await field(page, 'Passphrase').fill(passphrase);
        const whole = await timeClick(page, 'Entsperren', 'button', 'Sperren');
        const worker = (await workerMeasures(page, 'feldschein unlock')).at(-1) ?? Number.NaN;
        const argon2id = (await workerMeasures(page, 'feldschein argon2id')).at(-1) ?? Number.NaN;
        unlocks.push(rate * worker + (whole - worker));
        rests.push(rate * (worker - argon2id) + (whole - worker));

        await throttle(1);
        await noteAndIssue(page, {}, 'Kontrolle');
        await syncRegion(page).waitFor();
        locks.push(await timeClick(page, 'Sperren', 'h1', 'Gesperrt'));
        await button(page, 'Entsperren').waitFor();
      }
      const ms = (value: number, limit: number, how: string) => ({
        value: rounded(value),
        unit: 'ms',
        bar: `≤ ${limit.toLocaleString('en')}`,
        ok: value <= limit,
        how: `${how}; median of ${runs}`,
      });
      return {
        offline_start_ms_6x: ms(
          median(starts),
          1_000,
          'navigation to heading «Gesperrt» with its field, server dead, window at 6×',
        ),
        unlock_ms_6x: ms(median(unlocks), 600, 'click to button «Sperren»: window at 6× + 6 × worker'),
        unlock_rest_ms_6x: ms(median(rests), 120, 'the same without Argon2id'),
        lock_ms: ms(median(locks), 100, 'click to heading «Gesperrt» with two records unsent, no throttle'),
      };
    } finally {
      await browser.close();
      await queue.dispose();
    }
  },
};
