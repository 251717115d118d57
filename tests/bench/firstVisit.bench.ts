/** What a first visit costs on a bad link: until the set-up can be used, and until a passphrase can be set. */
import type { Bench, Figure } from '../../src/tools/benchTypes.ts';
import { newProfile } from '../e2e/support/browser.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { button, field } from '../e2e/support/volunteer.ts';
import { startCountingProxy } from './support/countingProxy.ts';
import { launchForBench } from './support/launch.ts';

const figure = (value: number, limit: number, how: string): Figure => ({
  value,
  unit: 'B',
  bar: `≤ ${limit.toLocaleString('en')}`,
  ok: value <= limit,
  how,
});

export const bench: Bench = {
  keys: ['first_visit_bytes', 'unlock_ready_bytes'],
  run: async (context) => {
    const queue = await startQueue({ env: { FELDSCHEIN_DIST: await context.distFolder() } });
    const proxy = await startCountingProxy(queue.port);
    // Without service worker: its precache is counted by itself.
    const browser = await launchForBench(await newProfile(), { serviceWorkers: 'block' });
    try {
      const page = await browser.newPage();
      await page.goto(proxy.url);
      await button(page, 'Organisation gründen').waitFor();
      const firstVisit = proxy.bytesDown();
      await button(page, 'Organisation gründen').click();
      await field(page, 'Passphrase').waitFor();
      // The worker is there once it answers with a suggestion.
      await button(page, 'Vorschlag übernehmen').click();
      await page.waitForFunction(() =>
        [...document.querySelectorAll('input')].some((input) => input.value.split(' ').length >= 5),
      );
      await page.waitForLoadState('networkidle');
      const unlockReady = proxy.bytesDown();
      return {
        first_visit_bytes: figure(
          firstVisit,
          40_960,
          'bytes down the wire, headers included, until «Organisation gründen» is there',
        ),
        unlock_ready_bytes: figure(
          unlockReady,
          92_160,
          'the same until the worker has suggested a passphrase in the founding form',
        ),
      };
    } finally {
      await browser.close();
      await proxy.close();
      await queue.dispose();
    }
  },
};
