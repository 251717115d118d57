/** A browser without room: a note is not shown as saved, keeps standing in the form, and is saved once there is room again. */
import { expect, test } from 'vitest';
import { useTablet } from './support/tablet.ts';
import { button, field, fillConsultation, foundOrganisation, openNavigation } from './support/volunteer.ts';

const tablet = useTablet();
/** Chromium goes on believing for half a minute that there is as much room as before. */
const beliefMs = 40_000;

test('says that there is no room, loses nothing that was typed, and goes on afterwards', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  await button(page, 'Neue Beratung').click();
  await fillConsultation(page, { complaint: 'Zahnschmerzen', findings: 'Schwellung' });
  const devtools = await tablet.context.newCDPSession(page);
  const origin = new URL(tablet.queue.url).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await page.waitForTimeout(beliefMs);
  await button(page, 'Speichern').click();
  await page
    .getByText(/keinen Platz mehr/)
    .first()
    .waitFor();
  expect(await field(page, 'Anliegen').inputValue()).toBe('Zahnschmerzen');
  expect(
    await page
      .getByRole('status')
      .filter({ hasText: /^Gespeichert/ })
      .count(),
  ).toBe(0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await button(page, 'Speichern').click();
  await page.getByRole('status').filter({ hasText: 'Gespeichert' }).waitFor();
  await openNavigation(page, 'Fälle');
  await expect.poll(() => page.locator('.card-button').count(), { timeout: 30_000 }).toBe(1);
});
