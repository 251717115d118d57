/** Wiping: how long until every key on the device is gone, with a filled ledger, in the built app. */
import { rm } from 'node:fs/promises';
import type { Bench } from '../../src/tools/benchTypes.ts';
import { newProfile } from '../e2e/support/browser.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { button, foundOrganisation, lock, noteAndIssue } from '../e2e/support/volunteer.ts';
import { launchForBench, workerMeasures } from './support/launch.ts';
import { median, rounded } from './support/statistics.ts';

const runs = 5;
const limitMs = 200;

export const bench: Bench = {
  keys: ['wipe_keys_ms'],
  run: async (context) => {
    const queue = await startQueue({ env: { FELDSCHEIN_DIST: await context.distFolder() } });
    const times: number[] = [];
    try {
      for (let run = 0; run < runs; run++) {
        const profile = await newProfile();
        const browser = await launchForBench(profile);
        try {
          const page = await browser.newPage();
          // The worker has to live a little longer than it would, to say how long it took.
          await page.addInitScript(() => {
            Worker.prototype.terminate = () => undefined;
          });
          await page.goto(queue.url);
          await foundOrganisation(page);
          for (let count = 0; count < 3; count++) await noteAndIssue(page, {}, 'Kontrolle');
          await lock(page);
          await button(page, 'Alles auf diesem Gerät löschen …').click();
          await button(page, 'Endgültig löschen').click();
          await button(page, 'Zum Anfang').waitFor();
          times.push((await workerMeasures(page, 'feldschein wipe keys')).at(-1) ?? Number.NaN);
        } finally {
          await browser.close();
          await rm(profile, { recursive: true, force: true, maxRetries: 5 });
        }
      }
    } finally {
      await queue.dispose();
    }
    const value = median(times);
    return {
      wipe_keys_ms: {
        value: rounded(value),
        unit: 'ms',
        bar: `≤ ${limitMs}`,
        ok: value <= limitMs,
        how: `strict transaction that deletes slots, ring, device secret, case keys and drafts; median of ${runs}`,
      },
    };
  },
};
