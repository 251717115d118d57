/** The device's own lock as a second way in, with Chromium's virtual authenticator. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useTablet } from './support/tablet.ts';
import { button, field, foundOrganisation, heading, lock, openNavigation, unlock } from './support/volunteer.ts';

const tablet = useTablet();

const addAuthenticator = async (page: Page): Promise<{ readonly session: CDPSession; readonly id: string }> => {
  const session = await tablet.context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    },
  });
  return { session, id: authenticatorId };
};

test('set up with the passphrase, opens without it, and says calmly where it does not', async () => {
  const page = await tablet.context.newPage();
  const { session, id } = await addAuthenticator(page);
  // Authenticators belong to names, not to numbers of machines.
  await page.goto(tablet.queue.url.replace('127.0.0.1', 'localhost'));
  const passphrase = await foundOrganisation(page);
  await openNavigation(page, 'Einstellungen');
  await button(page, 'Menschen an diesem Gerät').click();
  await field(page, 'Ihre Passphrase, zur Sicherheit').fill('falsch');
  await button(page, 'Einrichten').click();
  await page.getByText(/Die bisherige Passphrase stimmt nicht/).waitFor();
  await field(page, 'Ihre Passphrase, zur Sicherheit').fill(passphrase);
  await button(page, 'Einrichten').click();
  await page.getByText('Eingerichtet. Die Passphrase gilt weiterhin.').waitFor();
  await lock(page);
  await button(page, 'Mit Fingerabdruck oder Geräte-PIN').click();
  await button(page, 'Sperren').waitFor();

  await lock(page);
  await session.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  await button(page, 'Mit Fingerabdruck oder Geräte-PIN').click();
  await page.getByText(/Das hat nicht geklappt oder wurde abgebrochen/).waitFor();
  await unlock(page, passphrase);
  await openNavigation(page, 'Einstellungen');
  await button(page, 'Menschen an diesem Gerät').click();
  await page.locator('section', { hasText: 'Fingerabdruck oder Geräte-PIN' }).getByRole('button').last().click();
  await page.getByText('Nicht eingerichtet.').waitFor();
  await lock(page);
  expect(await button(page, 'Mit Fingerabdruck oder Geräte-PIN').count()).toBe(0);
  await heading(page, 'Gesperrt').waitFor();
});
