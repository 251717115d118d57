import { expect, test } from 'vitest';
import { useTablet } from './support/tablet.ts';
import {
  button,
  field,
  foundOrganisation,
  heading,
  lock,
  noteAndIssue,
  openNavigation,
  receivedNumbers,
  syncRegion,
  unlock,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();

/** Below it an exchange carries no segment: a hello alone. */
const emptyExchangeBytes = 300;

test('two locked windows send each record once, never at the same time, and tell the same', async () => {
  const first = await tablet.open();
  await heading(first, 'Feldschein einrichten').waitFor();
  const passphrase = await foundOrganisation(first);
  await waitForEverythingSent(first);
  await tablet.queue.kill();
  const number = await noteAndIssue(first, {}, 'Kontrolle');
  await lock(first);
  const second = await tablet.open();
  await heading(second, 'Gesperrt').waitFor();
  for (const page of [first, second]) {
    await syncRegion(page).filter({ hasText: '2 noch nicht übertragen' }).waitFor();
  }

  let underWay = 0;
  let most = 0;
  let withSegments = 0;
  await tablet.context.route('**/v2/exchange', async (route) => {
    most = Math.max(most, ++underWay);
    if ((route.request().postDataBuffer()?.length ?? 0) > emptyExchangeBytes) withSegments++;
    // Slow, so that the other window would have time to send the same.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const response = await route.fetch().catch(() => null);
    underWay--;
    if (response) await route.fulfill({ response });
    else await route.abort();
  });
  await tablet.queue.restart();
  // Back in front of somebody: both try at once.
  for (const page of [first, second]) {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }
  for (const page of [first, second]) await waitForEverythingSent(page);
  expect(most).toBe(1);
  expect(withSegments).toBe(1);

  await unlock(second, passphrase);
  expect(await receivedNumbers(second)).toEqual([number]);
});

test('the other window does not open the same desk, and says why', async () => {
  const first = await tablet.open();
  await heading(first, 'Feldschein einrichten').waitFor();
  const passphrase = await foundOrganisation(first);
  await noteAndIssue(first, {}, 'Kontrolle');
  await openNavigation(first, 'Übertragung');
  await waitForEverythingSent(first);
  await button(first, 'Jetzt übertragen').click();
  await first.getByText('Es war nichts zu übertragen.').waitFor();
  const second = await tablet.open();
  await field(second, 'Passphrase').fill(passphrase);
  await button(second, 'Entsperren').click();
  await second.getByText(/schon in einem anderen Fenster geöffnet/).waitFor();
  await waitForEverythingSent(second);
});
