/** The only tablet drowns with its backup on a stick; another one of the point reads it, with no queue anywhere. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesWith } from './support/canaries.ts';
import { useSecondTablet } from './support/secondTablet.ts';
import { useTablet } from './support/tablet.ts';
import { button, foundOrganisation, noteAndIssue, openNavigation, waitForEverythingSent } from './support/volunteer.ts';

const tablet = useTablet();
const startSecond = useSecondTablet();
const secret = 'Brombeerzaunlatte';

test('a backup holds what was sent and what was not, opens on another tablet of the point, and nowhere else', async () => {
  const page = await tablet.firstVisit();
  await foundOrganisation(page);
  const second = await startSecond(page, tablet.queue.url, 'Tablet Bismark');
  await second.context.setOffline(true);
  const sent = await noteAndIssue(page, { complaint: secret }, 'Kontrolle');
  await waitForEverythingSent(page);
  await tablet.queue.kill();
  const unsent = await noteAndIssue(page, { complaint: 'Fieber' }, 'Labor');
  await openNavigation(page, 'Übertragung');
  const downloading = page.waitForEvent('download');
  await button(page, 'Sicherung speichern').click();
  const download = await downloading;
  await page.getByText(/^Sicherung mit 4 Einträgen erstellt$/).waitFor();
  const folder = join(second.profile, 'stick');
  const path = join(folder, 'carried by hand.bin');
  await download.saveAs(path);
  expect(download.suggestedFilename()).toMatch(/^feldschein-sicherung-\d{4}-\d\d-\d\d\.bin$/);
  await tablet.context.close();
  expect(await filesWith(folder, [secret, sent, unsent])).toEqual([]);

  await openNavigation(second.page, 'Übertragung');
  await second.page.locator('#rescue-file').setInputFiles(path);
  await second.page.getByText('4 neue Einträge sind jetzt hier').waitFor({ timeout: 30_000 });
  await openNavigation(second.page, 'Scheine');
  for (const number of [sent, unsent]) await second.page.getByText(number).waitFor();
  await openNavigation(second.page, 'Fälle');
  await expect.poll(() => second.page.locator('.card-button').count(), { timeout: 30_000 }).toBe(2);
  await second.page.locator('.card-button').last().click();
  await second.page.getByText(secret).waitFor();
});
