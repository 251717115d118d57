/** The way through every screen of the memory window. Each stop has a name for its picture. */
import type { Page } from 'playwright-core';

export type Stop = (name: string) => Promise<void>;

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Language-free: everything is reached by ids, places in the page or roles, so that one walk serves both languages. */
export const walk = async (page: Page, stop: Stop): Promise<void> => {
  const primary = page.locator('main .button.primary');
  const section = (path: string) => page.locator(`nav a[href="${path}"]`).click();
  await stop('set-up');
  await page.locator('main .button.secondary').click();
  await stop('joining');
  await page.locator('main .back').click();
  await primary.click();
  await primary.last().click();
  await stop('founding-errors');
  await page.locator('#organisationName').fill('Medinetz Altmark');
  await page.locator('#pointName').fill('Dorfgemeinschaftshaus Weißewarte');
  await page.locator('#handle').fill('KB');
  await page.locator('fieldset .button.secondary').click();
  await page.locator('.suggestion').waitFor();
  const passphrase = await page.locator('#passphrase').inputValue();
  await stop('founding');
  await primary.last().click();
  await page.locator('.teach').waitFor();
  await stop('clinic-empty');
  for (const [path, name] of [
    ['/faelle', 'cases-empty'],
    ['/scheine', 'vouchers-empty'],
    ['/koordination', 'office-empty'],
  ] as const) {
    await section(path);
    await page.waitForTimeout(50);
    await stop(name);
  }
  await section('/sprechstunde');
  await primary.click();
  await page.locator('#birthYear').fill('1799');
  await page.locator('form .primary').click();
  await page.locator('.notice-error').waitFor();
  await page.locator('summary').click();
  await stop('consultation-errors');
  await page.locator('#birthYear').fill('2019');
  await page.locator('#complaint').fill('Fieber und Ohrenschmerzen seit zwei Tagen, trinkt wenig.');
  await section('/sprechstunde');
  await page.locator('.cards .card').waitFor();
  await stop('clinic-draft');
  await page.locator('.cards .quiet').click();
  await page.locator('dialog').waitFor();
  await stop('discard');
  await page.locator('dialog .secondary').click();
  await page.locator('.cards .primary').click();
  await page.locator('#birthMonth').selectOption('5');
  await page.locator('#language').selectOption('ar');
  await page.locator('#interpretingNeeded').check();
  await page.locator('#suspectedDiagnosis').fill('Otitis media');
  await page.locator('#specialty').selectOption('paediatrics');
  await page.locator('#urgency').selectOption('today');
  await page.locator('form .primary').click();
  await page.locator('.pseudonym').waitFor();
  await stop('consultation-saved');
  await page.locator('form .actions .secondary').click();
  await page.locator('#referralReason').fill('Bitte Befund am Ohr abklären und behandeln.');
  await stop('voucher-form');
  await page.locator('form .primary').click();
  await page.locator('.voucher-facts').waitFor();
  await stop('voucher');
  await page.locator('.actions.sticky .quiet').click();
  await stop('void');
  await page.locator('dialog .secondary').click();
  await section('/faelle');
  await page.locator('.card-button').first().waitFor();
  await stop('cases');
  await page.locator('.card-button').first().click();
  await page.locator('.note').waitFor();
  await stop('case');
  await section('/scheine');
  await page.locator('.card-button').first().waitFor();
  await stop('vouchers');
  await section('/uebertragung');
  await primary.click();
  await page.locator('.notice').waitFor();
  await stop('sync-no-signal');
  await page.evaluate(() => Object.assign(Reflect.get(window, 'memoryState'), { isOnline: true, problem: null }));
  await primary.click();
  await page.locator('.sync-all').waitFor();
  await stop('sync-all');
  await page.evaluate(() =>
    Object.assign(Reflect.get(window, 'memoryState'), {
      received: { vouchers: [], unreadable: [{ receivedAt: Date.UTC(2026, 10, 23, 15), reason: 'corrupt' }] },
    }),
  );
  await section('/koordination');
  await page.locator('tbody tr').first().waitFor();
  await page.locator('.connect .secondary').click();
  await page.locator('.office-code').waitFor();
  await stop('office');
  await section('/einstellungen');
  await page.locator('#payer-name').waitFor();
  await stop('settings');
  await page.evaluate(() => Reflect.get(window, 'offerUpdate')());
  await page.locator('.update').waitFor();
  await stop('update');
  await press(page, (await page.locator('.update .secondary').textContent()) ?? '');
  await page.locator('.lock').click();
  await page.locator('#passphrase').fill('falsch');
  await primary.click();
  await page.locator('.field-error').waitFor();
  await stop('locked');
  await page.locator('#passphrase').fill(passphrase);
};
