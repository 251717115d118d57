/** One tablet, several volunteers: pauses that hold nothing on the screen, PINs that cannot be tried, shifts that lose nothing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { heapOf } from './support/heap.ts';
import { useTablet } from './support/tablet.ts';
import {
  button,
  field,
  fillConsultation,
  foundOrganisation,
  heading,
  lock,
  noteAndIssue,
  openNavigation,
  receivedNumbers,
  unlock,
  waitForEverythingSent,
} from './support/volunteer.ts';

const tablet = useTablet();
const pin = '274983';
const secrets = ['Brombeerzaunlatte', 'Mondscheinkresse'] as const;

const choosePin = async (page: Page): Promise<void> => {
  await openNavigation(page, 'Einstellungen');
  await button(page, 'PIN für kurze Pausen').click();
  await field(page, 'Neue PIN').fill(pin);
  await field(page, 'PIN wiederholen').fill(pin);
  await button(page, 'PIN speichern').click();
  await page.getByText('Gespeichert. Die PIN gilt ab jetzt.').waitFor();
};

/** The app with a clock that the test moves; founded, with a PIN. */
const openWithPin = async (): Promise<{ readonly page: Page; readonly passphrase: string }> => {
  const page = await tablet.open();
  await page.clock.install();
  await page.reload();
  const passphrase = await foundOrganisation(page);
  await choosePin(page);
  return { page, passphrase };
};
const nobodyThere = async (page: Page): Promise<void> => {
  await page.clock.runFor(185_000);
  await heading(page, 'Pausiert').waitFor();
};

test('a pause leaves nothing on the screen or in the window’s memory, and the PIN brings back what was open', async () => {
  const { page } = await openWithPin();
  await openNavigation(page, 'Sprechstunde');
  await button(page, 'Neue Beratung').click();
  await fillConsultation(page, { complaint: secrets[0], findings: secrets[1] });
  // The search can find: as long as it is open, it is there.
  const before = await heapOf(page);
  for (const secret of secrets) expect(before).toContain(secret);
  await nobodyThere(page);
  const html = await page.content();
  const after = await heapOf(page);
  for (const secret of secrets) {
    expect(html).not.toContain(secret);
    expect(after).not.toContain(secret);
  }
  await field(page, 'PIN').fill(pin);
  await field(page, 'Anliegen').waitFor();
  expect(await field(page, 'Anliegen').inputValue()).toBe(secrets[0]);
  expect(await field(page, 'Befund').inputValue()).toBe(secrets[1]);
});

test('a PIN cannot be tried in ten tabs or by reloading: there only the passphrase is asked', async () => {
  const { page, passphrase } = await openWithPin();
  await nobodyThere(page);
  const others = await Promise.all(Array.from({ length: 10 }, () => tablet.open()));
  for (const other of others) {
    await heading(other, 'Gesperrt').waitFor();
    expect(await field(other, 'PIN').count()).toBe(0);
  }
  const [another] = others;
  if (!another) throw new Error('no tab');
  await field(another, 'Passphrase').fill(passphrase);
  await button(another, 'Entsperren').click();
  await another.getByText(/schon in einem anderen Fenster geöffnet/).waitFor();
  for (const other of others) await other.close();
  for (let tries = 0; tries < 3; tries++) {
    await field(page, 'PIN').fill('593827');
    await page.getByText(/Diese PIN stimmt nicht/).waitFor();
  }
  await page.reload();
  await heading(page, 'Gesperrt').waitFor();
  expect(await field(page, 'PIN').count()).toBe(0);
  await unlock(page, passphrase);
});

test('the fifth wrong PIN locks, and the locked window holds nothing either', async () => {
  const { page, passphrase } = await openWithPin();
  const number = await noteAndIssue(page, { complaint: secrets[0] }, secrets[1]);
  await nobodyThere(page);
  for (let tries = 0; tries < 5; tries++) {
    await field(page, 'PIN').fill('593827');
    if (tries < 4) await page.getByText(/Diese PIN stimmt nicht/).waitFor();
  }
  await heading(page, 'Gesperrt').waitFor();
  const heap = await heapOf(page);
  for (const secret of [...secrets, number]) expect(heap).not.toContain(secret);
  await unlock(page, passphrase);
});

test('a shift goes to another volunteer with its drafts, and whoever was removed does not come back', async () => {
  const page = await tablet.open();
  const passphrase = await foundOrganisation(page);
  await openNavigation(page, 'Einstellungen');
  await button(page, 'Menschen an diesem Gerät').click();
  await button(page, 'Jemanden hinzufügen').click();
  await field(page, 'Kürzel').fill('DR');
  await button(page, 'Vorschlag übernehmen').click();
  await page.locator('.suggestion-words').waitFor();
  const theirs = await page.locator('.suggestion-words').innerText();
  await button(page, 'Hinzufügen').click();
  await page.getByText('DR kann jetzt mit der eigenen Passphrase entsperren.').waitFor();

  await tablet.context.setOffline(true);
  await openNavigation(page, 'Sprechstunde');
  await button(page, 'Neue Beratung').click();
  await fillConsultation(page, { complaint: secrets[0] });
  await lock(page);
  await unlock(page, theirs);
  await openNavigation(page, 'Sprechstunde');
  await page.getByText(/von mk/).waitFor();
  const number = await noteAndIssue(page, { complaint: 'Husten' }, 'Kontrolle');
  expect(await page.getByRole('link', { name: 'Koordination', exact: true }).count()).toBe(0);
  await lock(page);
  await tablet.context.setOffline(false);

  await unlock(page, passphrase);
  await waitForEverythingSent(page);
  expect(await receivedNumbers(page)).toEqual([number]);
  await openNavigation(page, 'Einstellungen');
  await button(page, 'Menschen an diesem Gerät').click();
  await button(page, 'DR entfernen').click();
  await button(page, 'Entfernen').click();
  await page.getByText('DR kann an diesem Gerät nicht mehr entsperren.').waitFor();
  await lock(page);
  await field(page, 'Passphrase').fill(theirs);
  await button(page, 'Entsperren').click();
  await page.getByText(/Diese Passphrase stimmt nicht/).waitFor();
});
