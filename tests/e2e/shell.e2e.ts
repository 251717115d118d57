/** The shell: the app opens without network after one visit, and a new version asks before it takes over. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { distFolder, repoPath } from '../../src/tools/paths.ts';
import { finishFolder } from '../../src/tools/precache.ts';
import { launch, newProfile } from './support/browser.ts';
import { type RunningQueue, startQueue } from './support/queue.ts';

let folder: string;
let profile: string;
let queue: RunningQueue;
let context: BrowserContext;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feldschein-dist-'));
  await cp(distFolder, folder, { recursive: true });
  profile = await newProfile();
  queue = await startQueue({ env: { FELDSCHEIN_DIST: folder } });
  context = await launch(profile);
});

afterEach(async () => {
  await context.close();
  await queue.dispose();
  for (const path of [folder, profile]) await rm(path, { recursive: true, force: true, maxRetries: 5 });
});

const refusals = (page: Page): readonly string[] => {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
};

const heading = (page: Page) => page.getByRole('heading').first();

/** One visit, as long as it takes until the service worker has everything and controls the page. */
const visit = async (): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(queue.url);
  await heading(page).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
};

/** A new version as a build makes it: one file differs, so the service worker's list does too. */
const publishNewVersion = async (): Promise<void> => {
  const index = join(folder, 'index.html');
  const html = await readFile(index, 'utf8');
  await rm(`${index}.br`, { force: true });
  await rm(`${index}.gz`, { force: true });
  await writeFile(index, html.replace('<html ', '<html data-version="2" '));
  await finishFolder(repoPath('sw/main.ts'), folder);
};

const isNewVersion = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset.version === '2');

test('a single visit is enough to open any screen with the server dead, even after the browser was closed', async () => {
  await visit();
  await queue.kill();

  const tab = await context.newPage();
  await tab.goto(`${queue.url}/scheine`);
  await heading(tab).waitFor();

  await context.close();
  context = await launch(profile);
  const cold = await context.newPage();
  await cold.goto(`${queue.url}/scheine`);
  await heading(cold).waitFor();
});

test('the strict headers refuse nothing that the app itself does', async () => {
  const page = await context.newPage();
  const found = refusals(page);
  await page.goto(queue.url);
  await heading(page).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(found).toEqual([]);
});

test('the service worker keeps files only and leaves the protocol and the check page to the network', async () => {
  const page = await visit();
  await queue.kill();
  for (const path of ['/v1/anything', '/health', '/p/', '/metrics', '/ready']) {
    const other = await context.newPage();
    await expect(other.goto(queue.url + path), path).rejects.toThrow();
    await other.close();
  }
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/index.html');
  expect(kept.filter((path) => /^\/(?:v1|health|p\/|sw\.js)|\.(?:br|gz|map)$/.test(path))).toEqual([]);
});

test('a new version asks, waits for the answer, and then reloads once', async () => {
  const page = await visit();
  await publishNewVersion();
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });

  // The line comes back: that is when the app looks for a new version.
  await context.setOffline(true);
  await context.setOffline(false);
  const accept = page.getByRole('button', { name: 'Jetzt aktualisieren' });
  await accept.waitFor();
  expect(await isNewVersion(page)).toBe(false);
  expect(loads).toBe(0);

  const reloaded = page.waitForEvent('load');
  await accept.click();
  await reloaded;
  await heading(page).waitFor();
  expect(await isNewVersion(page)).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(loads).toBe(1);
});

test('a captive portal’s page is never kept as a part of the app', async () => {
  // The answer is 200 and HTML for every script, as behind a portal; only the digests tell.
  const html = '<!doctype html><title>Willkommen im WLAN</title>';
  const page = await visit();
  await publishNewVersion();
  await writeFile(join(folder, 'index.html'), html);
  for (const ending of ['.br', '.gz']) await rm(join(folder, `index.html${ending}`), { force: true });

  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const fresh = registration.installing;
    if (fresh === null) return 'none';
    await new Promise<void>((resolve) => {
      fresh.addEventListener('statechange', () => resolve());
    });
    return fresh.state;
  });
  expect(outcome).toBe('redundant');
  await queue.kill();
  await page.reload();
  expect(await page.title()).not.toContain('WLAN');
  await heading(page).waitFor();
});
