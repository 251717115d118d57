/**
 * The check page in a real browser against the real queue: every verdict by real signatures, nothing of a code in any request,
 * and all of it again without network.
 *
 * With FELDSCHEIN_PICTURES=<folder> each verdict is kept as a picture, to be looked at.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, createDay } from '../../src/domain/calendar.ts';
import { keyIdOf } from '../../src/protocol/cose.ts';
import { encodeMessage } from '../../src/protocol/wire/message.ts';
import { createTestSigner, testSha256 } from '../../src/testing/signer.ts';
import { createIssuer, drawNumber } from '../support/issuer.ts';
import { foundAtQueue, publishAtQueue } from '../support/publish.ts';
import { launch, newProfile } from './support/browser.ts';
import { type RunningQueue, startQueue } from './support/queue.ts';

const pictures = process.env.FELDSCHEIN_PICTURES;
const date = new Date();
const today = createDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
const now = Math.floor(date.getTime() / 1_000);
const day = 86_400;
const soon = addDays(today, 80);
type Issuer = Awaited<ReturnType<typeof createIssuer>>;

let queue: RunningQueue;
let issuer: Issuer;
const voided = drawNumber();
const fresh = {
  // A little more than a day: not the list of today.
  issuedAt: now - day - 60,
  renewBy: now + 40 * day,
  phone: '0391 23456',
  phoneHours: 'Mo bis Fr, 9 bis 12 Uhr',
};

beforeAll(async () => {
  queue = await startQueue();
  issuer = await createIssuer();
  await foundAtQueue(queue.url, issuer);
  await publishAtQueue(queue.url, issuer, (await issuer.publish({ ...fresh, number: 3 }, [voided])).list);
});
afterAll(() => queue.dispose());

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: readonly Request[];
}

const visits: BrowserContext[] = [];
afterAll(async () => {
  for (const context of visits) await context.close();
});

const visit = async (): Promise<Visit> => {
  const context = await launch(await newProfile());
  visits.push(context);
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width: 390, height: 844 });
  return { context, page, requests };
};

const open = async (page: Page, digits: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${queue.url}/p/#${digits}`);
};
const title = (page: Page) => page.getByRole('heading', { level: 1 });
/** As on a slow line: the lists come when what is returned is called. */
const holdLists = async (page: Page): Promise<() => void> => {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/p/lists', async (route) => {
    await answered;
    await route.continue();
  });
  return () => answer();
};
const loaded = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /neuesten Stand|Gerade kein Internet/ })
    .waitFor();

/** The words of each verdict, and a code that earns it. */
const verdicts: readonly (readonly [string, string, () => Promise<string>])[] = [
  ['genuine', 'Echt und gültig', () => issuer.sign({ issuedOn: today, validUntil: soon, specialty: 'dentistry' })],
  ['reserve', 'Echter Reserveschein', () => issuer.sign({ form: 'reserve', issuedOn: today, validUntil: soon })],
  [
    'expired',
    'Echt, aber abgelaufen',
    () => issuer.sign({ issuedOn: addDays(today, -90), validUntil: addDays(today, -1) }),
  ],
  ['revoked', 'Echt, aber nicht mehr gültig', () => issuer.sign({ number: voided, issuedOn: today, validUntil: soon })],
  [
    'notYet',
    'Ausstellungstag liegt in der Zukunft',
    () => issuer.sign({ issuedOn: addDays(today, 3), validUntil: soon }),
  ],
  [
    'unknownIssuer',
    'Aussteller unbekannt',
    async () => (await createIssuer()).sign({ issuedOn: today, validUntil: soon }),
  ],
  ['forged', 'Nicht echt', async () => issuer.sign({ issuedOn: today, validUntil: soon }, await createTestSigner())],
  ['training', 'Übungsschein', () => issuer.sign({ form: 'training', issuedOn: today, validUntil: soon })],
  ['unreadable', 'Nicht lesbar', async () => '123'],
  ['none', 'Behandlungsschein prüfen', async () => ''],
];

const complaintsOf = async (page: Page, name: string): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${name}: ${id}: ${node.target.join(' ')}`));
};

describe('the check page', () => {
  test('says each verdict in words, with what to do, and nothing of a code leaves the phone', async () => {
    const { page, requests } = await visit();
    const complaints: string[] = [];
    const secrets: string[] = [voided, voided.replaceAll('-', '')];
    const keyId = await keyIdOf(testSha256, issuer.device.signing.publicKey);
    if (pictures) await mkdir(join(pictures, 'check'), { recursive: true });
    for (const [name, words, makeCode] of verdicts) {
      const digits = await makeCode();
      if (digits.length > 10) secrets.push(digits.slice(100, 120));
      await open(page, digits);
      await loaded(page);
      await expect.poll(() => title(page).textContent(), { message: name }).toBe(words);
      expect(page.url()).toBe(`${queue.url}/p/`);
      expect(await page.locator('.steps li').count()).toBeGreaterThan(0);
      const number = page.locator('dd .number');
      if (await number.count()) secrets.push(await number.innerText());
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        complaints.push(...(await complaintsOf(page, `${name} ${scheme}`)));
        if (pictures) await page.screenshot({ path: join(pictures, 'check', `${name}-${scheme}.png`), fullPage: true });
      }
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (isTooWide) complaints.push(`${name}: wider than 320 px with large text`);
      await page.setViewportSize({ width: 390, height: 844 });
    }
    expect(complaints).toEqual([]);

    const seen = await Promise.all(
      requests.map(async (request) =>
        [request.url(), JSON.stringify(await request.allHeaders()), request.postData() ?? ''].join('\n'),
      ),
    );
    expect(seen.length).toBeGreaterThan(verdicts.length);
    expect(secrets.length).toBeGreaterThan(15);
    expect([...secrets, keyId].filter((secret) => seen.some((text) => text.includes(secret)))).toEqual([]);
    const paths = new Set(
      requests.map((request) => new URL(request.url())).map(({ pathname, search }) => pathname + search),
    );
    for (const path of paths) expect(path).toMatch(/^\/(?:p\/(?:|lists|sw\.js|assets\/[\w.-]+)|blank)$/);
    expect(requests.filter((request) => request.method() !== 'GET')).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(queue.output()).not.toMatch(/[0-9]{60}/);
  });

  test('calls the number of the list, shows the Prüfzahl, and speaks English at a tap', async () => {
    const { page } = await visit();
    await open(page, await issuer.sign({ issuedOn: today, validUntil: soon }));
    await title(page).filter({ hasText: 'Echt und gültig' }).waitFor();
    expect(await page.getByRole('link', { name: /Anrufen/ }).getAttribute('href')).toBe('tel:039123456');
    await page.getByText(issuer.fingerprint).waitFor();
    await page.getByText(`Sie sind auf ${new URL(queue.url).host}`).waitFor();
    await page.getByText(/Liste Nr\. 3 vom/).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await title(page).filter({ hasText: 'Genuine and valid' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  test('keeps the focus where it was, and announces another verdict', async () => {
    const { page } = await visit();
    await open(page, await issuer.sign({ issuedOn: today, validUntil: soon }));
    await loaded(page);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(focused).toBe('verdict');
    for (const [name, id] of [
      ['English', 'language-en'],
      ['Load the list again', 'reload'],
    ] as const) {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').filter({ hasText: 'The list is up to date' }).waitFor();
      expect(await focused()).toBe(id);
    }
    // A second voucher in the same window, with the same verdict.
    const second = drawNumber();
    const digits = await issuer.sign({ number: second, issuedOn: today, validUntil: soon });
    await page.evaluate((hash) => location.assign(hash), `#${digits}`);
    await page.getByText(second).waitFor();
    expect(await focused()).toBe('verdict');
    expect(page.url()).toBe(`${queue.url}/p/`);
  });

  test('holds back on a slow line what a newer list may overturn, but not for ever', async () => {
    const { page } = await visit();
    const answer = await holdLists(page);
    await open(page, await issuer.sign({ issuedOn: today, validUntil: soon }));
    await title(page).filter({ hasText: 'wird geprüft' }).waitFor();
    await title(page).filter({ hasText: 'Noch nicht prüfbar' }).waitFor({ timeout: 12_000 });
    answer();
    await title(page).filter({ hasText: 'Echt und gültig' }).waitFor();
  });

  test('waits for the list of today before it calls a voucher genuine by that of yesterday', async () => {
    const { page } = await visit();
    const digits = await issuer.sign({ issuedOn: today, validUntil: soon });
    await open(page, digits);
    await title(page).filter({ hasText: 'Echt und gültig' }).waitFor();
    await loaded(page);
    const answer = await holdLists(page);
    await open(page, digits);
    await title(page).filter({ hasText: 'wird geprüft' }).waitFor();
    answer();
    await title(page).filter({ hasText: 'Echt und gültig' }).waitFor();
  });

  test('asks once for the Prüfzahl, and keeps nothing else of what was checked', async () => {
    const { page } = await visit();
    const digits = await issuer.sign({ issuedOn: today, validUntil: soon });
    await open(page, digits);
    const step = page.getByText('Vergleichen Sie einmal die Prüfzahl');
    await step.waitFor();
    await page.getByRole('button', { name: 'Verglichen: Die Prüfzahl stimmt' }).click();
    await page.getByText('Auf diesem Telefon mit dem Praxisblatt verglichen.').waitFor();
    await open(page, digits);
    await page.getByText('Auf diesem Telefon mit dem Praxisblatt verglichen.').waitFor();
    expect(await step.count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
      'check-compared',
      `check-list ${issuer.organisation.tenant}`,
    ]);
  });

  test('leaves no trace of a code in address, history, title or storage', async () => {
    const { page } = await visit();
    const digits = await issuer.sign({ issuedOn: today, validUntil: soon });
    await open(page, digits);
    await title(page).filter({ hasText: 'Echt' }).waitFor();
    const traces = await page.evaluate(async () =>
      JSON.stringify([
        location.href,
        'navigation' in globalThis ? navigation.entries().map((entry) => entry.url) : [],
        document.title,
        history.state,
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        await indexedDB.databases(),
        performance.getEntriesByType('resource').map((entry) => entry.name),
      ]),
    );
    expect(traces).not.toContain(digits.slice(100, 130));
    await page.reload();
    await title(page).filter({ hasText: 'Behandlungsschein prüfen' }).waitFor();
  });

  test('checks without network and without queue after one visit, and says that a first visit needs it', async () => {
    const { page, context } = await visit();
    await open(page, '');
    await loaded(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await queue.kill();
    await open(page, await issuer.sign({ number: voided, issuedOn: today, validUntil: soon }));
    await title(page).filter({ hasText: 'Echt, aber nicht mehr gültig' }).waitFor();
    await queue.restart();
    await context.setOffline(true);
    await open(page, await issuer.sign({ issuedOn: today, validUntil: soon }));
    await title(page).filter({ hasText: 'Echt und gültig' }).waitFor();
    await page.locator('.panel').getByText('Gerade kein Internet').waitFor();
    const first = await visit();
    await first.page.route('**/p/lists', (route) => route.abort());
    await open(first.page, await issuer.sign({ issuedOn: today, validUntil: soon }));
    await title(first.page).filter({ hasText: 'Noch nicht prüfbar' }).waitFor();
    expect(await first.page.getByText('500,00').count()).toBe(0);
    expect(await complaintsOf(first.page, 'noList')).toEqual([]);
  });
});

describe('a list', () => {
  /** Answers /p/lists with something else than the queue would. */
  const answerWith = (page: Page, body: Uint8Array) =>
    page.route('**/p/lists', (route) => route.fulfill({ contentType: 'application/cbor', body: Buffer.from(body) }));
  const message = (...lists: readonly { readonly officeKey: Uint8Array; readonly list: Uint8Array }[]): Uint8Array =>
    encodeMessage({ lists: [...lists] });

  test('that is older, forged, cut or replayed with other content is refused; the one that is here goes on', async () => {
    const { page } = await visit();
    const digits = await issuer.sign({ number: voided, issuedOn: today, validUntil: soon });
    await open(page, digits);
    await title(page).filter({ hasText: 'nicht mehr gültig' }).waitFor();
    const older = await issuer.publish({ ...fresh, number: 2 });
    const same = await issuer.publish({ ...fresh, number: 3 });
    const forged = await issuer.publish({ ...fresh, number: 9 }, [], await createTestSigner());
    const newer = await issuer.publish({ ...fresh, number: 9 });
    const cut = { ...newer, list: newer.list.slice(0, -1) };
    for (const bad of [older, same, forged, cut]) {
      await page.unroute('**/p/lists');
      await answerWith(page, message(bad));
      await open(page, digits);
      await page.getByText('Eine Liste wurde abgelehnt').waitFor();
      await title(page).filter({ hasText: 'nicht mehr gültig' }).waitFor();
    }
    await page.unroute('**/p/lists');
    await page.route('**/p/lists', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Willkommen im WLAN</h1>' }),
    );
    await open(page, digits);
    await page.locator('.panel').getByText('Gerade kein Internet').waitFor();
    await title(page).filter({ hasText: 'nicht mehr gültig' }).waitFor();
    await page.unroute('**/p/lists');
    await answerWith(page, message(newer));
    await open(page, digits);
    await title(page).filter({ hasText: 'Echt und gültig' }).waitFor();
  });

  test('that is too old is said, and so are a second organisation with the same name and a new one', async () => {
    const { page } = await visit();
    const digits = await issuer.sign({ issuedOn: today, validUntil: soon });
    const old = await issuer.publish({ number: 3, issuedAt: now - 60 * day, renewBy: now - 15 * day, phone: '1' });
    await answerWith(page, message(old));
    await open(page, digits);
    await title(page).filter({ hasText: 'Liste zu alt' }).waitFor();
    await page.getByText(/60 Tage alt/).waitFor();
    expect(await complaintsOf(page, 'listTooOld')).toEqual([]);
    const twin = await createIssuer();
    await page.unroute('**/p/lists');
    const named = await twin.publish({ ...fresh, organisationName: 'Verein FeIdrain e.V.' });
    await answerWith(page, message(await issuer.publish({ ...fresh, number: 4 }), named));
    await open(page, await twin.sign({ issuedOn: today, validUntil: soon }));
    await page.getByText('zweite Organisation mit fast demselben Namen').waitFor();
    await page.getByText('sieht dieses Telefon zum ersten Mal').waitFor();
  });
});
