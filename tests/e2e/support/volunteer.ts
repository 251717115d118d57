/** What a volunteer does at the screen, by the names that she sees and a screen reader says. */

import type { Page } from 'playwright-core';

export interface Organisation {
  readonly organisationName: string;
  readonly pointName: string;
  readonly handle: string;
}

export const plainOrganisation: Organisation = {
  organisationName: 'Verein Feldrain',
  pointName: 'Dorfgemeinschaftshaus',
  handle: 'mk',
};

export interface Payer {
  readonly payerName: string;
  readonly payerAddress: string;
  readonly payerPhone: string;
}

const plainPayer: Payer = {
  payerName: 'Anonymer Krankenschein e. V.',
  payerAddress: 'Feldweg 1\n06108 Halle',
  payerPhone: '0345 123456',
};

export interface ConsultationWords {
  readonly birthYear?: string;
  readonly complaint?: string;
  readonly findings?: string;
  readonly suspectedDiagnosis?: string;
  readonly nextStep?: string;
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
export const syncRegion = (page: Page) => page.getByRole('status', { name: 'Übertragung' });

export const openNavigation = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** Founds with the suggested passphrase, which is returned as it would be written down. */
export const foundOrganisation = async (page: Page, organisation = plainOrganisation): Promise<string> => {
  await heading(page, 'Feldschein einrichten').waitFor();
  await button(page, 'Organisation gründen').click();
  await field(page, 'Name der Organisation').fill(organisation.organisationName);
  await field(page, 'Name der Ausgabestelle').fill(organisation.pointName);
  await field(page, 'Kürzel').fill(organisation.handle);
  await button(page, 'Vorschlag übernehmen').click();
  await waitForValue(page, 'Passphrase', /^([a-z]+ ){4,}[a-z]+$/);
  const passphrase = await field(page, 'Passphrase').inputValue();
  await waitForValue(page, 'Passphrase wiederholen', new RegExp(`^${passphrase}$`));
  await button(page, 'Gründen').click();
  await button(page, 'Neue Beratung').waitFor();
  return passphrase;
};

/** Waits until the field holds what matches; throws after 10 s. Used by tests and benchmarks alike. */
const waitForValue = async (page: Page, name: string, wanted: RegExp): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (wanted.test(await field(page, name).inputValue())) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`«${name}» does not hold ${wanted}`);
};

/** In the settings, where she stays. */
export const enterPayer = async (page: Page, payer = plainPayer): Promise<void> => {
  await openNavigation(page, 'Einstellungen');
  await field(page, 'Name des Kostenträgers').fill(payer.payerName);
  await field(page, 'Anschrift').fill(payer.payerAddress);
  await field(page, 'Telefon').fill(payer.payerPhone);
  await button(page, 'Kostenträger speichern').click();
  await page.getByRole('status').filter({ hasText: 'Gespeichert' }).waitFor();
};

export const fillConsultation = async (page: Page, words: ConsultationWords): Promise<void> => {
  await field(page, 'Geburtsjahr').fill(words.birthYear ?? '1987');
  await field(page, 'Anliegen').fill(words.complaint ?? 'Zahnschmerzen');
  if (words.findings) await field(page, 'Befund').fill(words.findings);
  if (words.suspectedDiagnosis) await field(page, 'Verdachtsdiagnose').fill(words.suspectedDiagnosis);
  if (words.nextStep) await field(page, 'Nächster Schritt').fill(words.nextStep);
};

/** Notes a consultation of a new person and issues a voucher for it. Returns the number from the heading. */
export const noteAndIssue = async (page: Page, words: ConsultationWords, referralReason: string): Promise<string> => {
  await openNavigation(page, 'Sprechstunde');
  await button(page, 'Neue Beratung').click();
  await fillConsultation(page, words);
  await button(page, 'Speichern').click();
  await page.getByRole('status').filter({ hasText: 'Gespeichert' }).waitFor();
  await button(page, 'Schein ausstellen').click();
  await field(page, 'Überweisungsgrund').fill(referralReason);
  await button(page, 'Ausstellen').click();
  return voucherNumber(page);
};

export const voucherNumber = async (page: Page): Promise<string> => {
  const title = heading(page, /^Schein [0-9A-Z-]+$/);
  await title.waitFor();
  return (await title.innerText()).replace(/^Schein\s+/, '');
};

export const lock = async (page: Page): Promise<void> => {
  await button(page, 'Sperren').click();
  await heading(page, 'Gesperrt').waitFor();
};

export const unlock = async (page: Page, passphrase: string): Promise<void> => {
  await heading(page, 'Gesperrt').waitFor();
  await field(page, 'Passphrase').fill(passphrase);
  await button(page, 'Entsperren').click();
  await button(page, 'Sperren').waitFor();
};

export const waitForEverythingSent = (page: Page, timeoutMs = 90_000): Promise<void> =>
  syncRegion(page).filter({ hasText: 'Alles übertragen' }).waitFor({ timeout: timeoutMs });

/** Numbers in the office's table, as rows stand there. */
export const receivedNumbers = async (page: Page): Promise<readonly string[]> => {
  await openNavigation(page, 'Koordination');
  const table = page.getByRole('table', { name: 'Eingegangene Scheine' });
  await table.waitFor();
  const text = await table.innerText();
  return text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [];
};
