/** The main job in a real browser on the built app with nothing but a keyboard: the focus always seen, never lost. */
import { expect, test } from 'vitest';
import { keyboardOf } from './support/keyboard.ts';
import { useTablet } from './support/tablet.ts';
import { heading, plainOrganisation } from './support/volunteer.ts';

const tablet = useTablet();

const passphrase = 'quendel zwirbel ampfer dolde farn laube rispe';

test.each([
  ['tablet', { width: 1024, height: 768 }],
  ['phone', { width: 390, height: 844 }],
])('set up, note, issue, reach the print, lock and unlock: %s', async (_name, size) => {
  const page = await tablet.context.newPage();
  await page.setViewportSize(size);
  await page.addInitScript(() =>
    Object.assign(window, { prints: 0, print: () => Object.assign(window, { prints: 1 }) }),
  );
  await page.goto(tablet.queue.url);
  const keys = keyboardOf(page);
  await heading(page, 'Feldschein einrichten').waitFor();

  await keys.press('Organisation gründen');
  await heading(page, 'Organisation gründen').waitFor();
  await keys.fill('Name der Organisation', plainOrganisation.organisationName);
  await keys.fill('Name der Ausgabestelle', plainOrganisation.pointName);
  await keys.fill('Kürzel', plainOrganisation.handle);
  await keys.fill('Passphrase', passphrase);
  await keys.fill('Passphrase wiederholen', passphrase);
  await keys.press('Gründen');
  await heading(page, 'Sprechstunde').waitFor();

  await keys.press('Neue Beratung');
  await heading(page, 'Beratung').waitFor();
  await keys.fill('Geburtsjahr', '1987');
  await keys.fill('Anliegen', 'Zahnschmerzen seit drei Tagen');
  await keys.fill('Verdachtsdiagnose', 'Abszess');
  await keys.press('Speichern');
  await page.getByRole('status').filter({ hasText: 'Gespeichert' }).waitFor();
  expect(await keys.look()).toBe('Speichern');

  await keys.press('Schein ausstellen');
  await heading(page, 'Schein ausstellen').waitFor();
  await keys.fill('Überweisungsgrund', 'Bitte behandeln');
  await keys.press('Ausstellen');
  await heading(page, /^Schein [0-9A-Z-]+$/).waitFor();
  await keys.press('Original drucken');
  await page.getByText('Kam das Papier gut heraus?').waitFor();
  expect(await keys.look()).toBe('Ja');
  await page.keyboard.press('Enter');
  await page.getByText('Kam das Papier gut heraus?').waitFor({ state: 'detached' });
  expect(await keys.look()).toBe('Nachdruck drucken');
  expect(await page.evaluate(() => Reflect.get(window, 'prints'))).toBe(1);

  // A question takes the focus, and gives it back.
  await keys.press('Stornieren');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await keys.look()).toBe('Stornieren');

  await keys.press('Sperren');
  await heading(page, 'Gesperrt').waitFor();
  await keys.fill('Passphrase', 'falsch');
  await page.keyboard.press('Enter');
  await page.getByText('Diese Passphrase stimmt nicht').waitFor();
  expect(await keys.look()).toBe('Passphrase');
  await keys.fill('Passphrase', passphrase);
  await page.keyboard.press('Enter');
  await heading(page, 'Scheine').or(heading(page, 'Sprechstunde')).waitFor();
  await keys.look();
});
