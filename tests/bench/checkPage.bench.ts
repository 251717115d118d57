/** What checking a paper costs a practice's phone that was never here before. */
import type { Day } from '../../src/domain/calendar.ts';
import { type CheckList, joinDigests, keysStep, revokedStep } from '../../src/protocol/checkList.ts';
import { createTestSigner, testRandom } from '../../src/testing/signer.ts';
import type { Bench } from '../../src/tools/benchTypes.ts';
import { newProfile } from '../e2e/support/browser.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { createIssuer } from '../support/issuer.ts';
import { foundAtQueue, publishAtQueue } from '../support/publish.ts';
import { startCountingProxy } from './support/countingProxy.ts';
import { launchForBench } from './support/launch.ts';

const bar = 25_600;

/** As large as an office makes it: filled up to the first round lengths. */
const fullList = async ({ device }: Awaited<ReturnType<typeof createIssuer>>): Promise<Partial<CheckList>> => {
  const others = await Promise.all(Array.from({ length: keysStep - 1 }, createTestSigner));
  return {
    keys: [device.signing, ...others].map(({ publicKey }) => ({ publicKey, from: '1970-01-01' as Day, until: null })),
    revoked: joinDigests(Array.from({ length: revokedStep }, () => testRandom(8))),
    phoneHours: 'Mo bis Fr, 9 bis 12 Uhr',
  };
};

export const bench: Bench = {
  keys: ['check_page_bytes'],
  run: async (context) => {
    const queue = await startQueue({ env: { FELDSCHEIN_DIST: await context.distFolder() } });
    const issuer = await createIssuer();
    await foundAtQueue(queue.url, issuer);
    await publishAtQueue(queue.url, issuer, (await issuer.publish(await fullList(issuer))).list);
    const proxy = await startCountingProxy(queue.port);
    const browser = await launchForBench(await newProfile(), { serviceWorkers: 'block' });
    try {
      const page = await browser.newPage();
      const digits = await issuer.sign();
      await page.goto(`${proxy.url}/p/#${digits}`);
      await page.getByRole('status').filter({ hasText: 'neuesten Stand' }).waitFor();
      await page.waitForLoadState('networkidle');
      const value = proxy.bytesDown();
      return {
        check_page_bytes: {
          value,
          unit: 'B',
          bar: `≤ ${bar.toLocaleString('en')}`,
          ok: value <= bar,
          how: 'bytes down the wire, headers and the filled-up list of one organisation included, until a scanned code is judged against it',
        },
      };
    } finally {
      await browser.close();
      await proxy.close();
      await queue.dispose();
    }
  },
};
