/** Saving and issuing, as a volunteer waits for it. */
import type { Page } from 'playwright-core';
import type { Bench } from '../../src/tools/benchTypes.ts';
import { newProfile } from '../e2e/support/browser.ts';
import { startQueue } from '../e2e/support/queue.ts';
import {
  button,
  field,
  fillConsultation,
  foundOrganisation,
  heading,
  openNavigation,
} from '../e2e/support/volunteer.ts';
import { launchForBench, workerMeasures } from './support/launch.ts';
import { median, rounded } from './support/statistics.ts';

const saves = 25;
const issues = 9;

/** Raw strict puts of `bytes` random bytes into a database of their own, in the desk's worker: milliseconds each. */
const rawPuts = async (page: Page, bytes: number, count: number): Promise<readonly number[]> => {
  for (const worker of page.workers()) {
    const durations = await worker.evaluate(
      async ([size, times]) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('bench');
          request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        const taken: number[] = [];
        for (let index = 0; index < times; index++) {
          const row = crypto.getRandomValues(new Uint8Array(size));
          const start = performance.now();
          await new Promise<void>((resolve, reject) => {
            const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
            transaction.objectStore('rows').put(row);
            transaction.oncomplete = () => resolve();
            transaction.onerror = () => reject(transaction.error);
          });
          taken.push(performance.now() - start);
        }
        database.close();
        return taken;
      },
      [bytes, count] as const,
    );
    if (durations.length > 0) return durations;
  }
  return [];
};

/** Click on «Ausstellen» to the frame that shows the voucher. */
const timeIssue = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const isThere = (): boolean =>
          [...document.querySelectorAll('h1, h2')].some((node) =>
            /^Schein [0-9A-Z]{4}-/.test(node.textContent?.trim() ?? ''),
          );
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        [...document.querySelectorAll('button')].find((node) => node.textContent?.trim() === 'Ausstellen')?.click();
      }),
  );

export const bench: Bench = {
  keys: ['save_ratio', 'issue_ms', 'longest_task_ms'],
  run: async (context) => {
    const queue = await startQueue({ env: { FELDSCHEIN_DIST: await context.distFolder() } });
    const browser = await launchForBench(await newProfile());
    try {
      const page = await browser.newPage();
      await page.addInitScript(() => {
        const tasks: number[] = [];
        Object.assign(globalThis, { benchTasks: tasks });
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
          type: 'longtask',
          buffered: true,
        });
      });
      await page.goto(queue.url);
      await heading(page, 'Feldschein einrichten').waitFor();
      await foundOrganisation(page);
      await queue.kill();

      await button(page, 'Neue Beratung').click();
      await fillConsultation(page, { findings: 'Klopfschmerz an Zahn 36, keine Schwellung, kein Fieber.' });
      const raw: number[] = [];
      for (let save = 0; save < saves; save++) {
        await field(page, 'Nächster Schritt').fill(`Kontrolle in ${save + 2} Tagen`);
        await button(page, 'Speichern').click();
        await waitForMeasures(page, 'feldschein save consultation', save + 1);
        raw.push(...(await rawPuts(page, noteRowBytes, 2)));
      }
      const saved = (await workerMeasures(page, 'feldschein save consultation')).slice(1);

      const issued: number[] = [];
      for (let issue = 0; issue < issues; issue++) {
        await openNavigation(page, 'Sprechstunde');
        await button(page, 'Neue Beratung').click();
        await fillConsultation(page, {});
        await button(page, 'Schein ausstellen').click();
        await field(page, 'Überweisungsgrund').fill('Kontrolle');
        issued.push(await timeIssue(page));
      }
      const tasks = await page.evaluate(() => (globalThis as unknown as { benchTasks: number[] }).benchTasks);
      const longest = Math.max(0, ...tasks);
      const ratio = median(saved) / median(raw);
      return {
        save_ratio: {
          value: rounded(ratio, 2),
          unit: '×',
          bar: '≤ 2',
          ok: ratio <= 2,
          how: `worker time to check, seal and strictly commit an amended note (median of ${saved.length}: ${rounded(median(saved), 2)} ms) over a raw strict put of ${noteRowBytes} bytes between them (median of ${raw.length}: ${rounded(median(raw), 2)} ms)`,
        },
        issue_ms: {
          value: rounded(median(issued)),
          unit: 'ms',
          bar: '≤ 100',
          ok: median(issued) <= 100,
          how: `click on «Ausstellen» to the frame with the voucher, which is committed by then; median of ${issues}`,
        },
        longest_task_ms: {
          value: rounded(longest),
          unit: 'ms',
          bar: '≤ 50',
          ok: longest <= 50,
          how: 'longest task of the window from first visit over founding, notes and vouchers, no throttle; 0 where none reached 50 ms',
        },
      };
    } finally {
      await browser.close();
      await queue.dispose();
    }
  },
};

/** Size of a sealed note row of this benchmark, in bytes: nonce, padded compressed entry, tag, ids and counts. */
const noteRowBytes = 320;

const waitForMeasures = async (page: Page, name: string, count: number): Promise<void> => {
  for (let attempt = 0; attempt < 500; attempt++) {
    if ((await workerMeasures(page, name)).length >= count) return;
    await page.waitForTimeout(10);
  }
  throw new Error(`${name} was not measured ${count} times`);
};
