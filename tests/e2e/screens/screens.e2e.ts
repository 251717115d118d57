/**
 * Every screen on a phone, a narrow phone, a tablet, in both languages, light and dark, from right to left and with text
 * twice as large: no violation that axe knows, nothing wider than the window, every target large enough.
 *
 * With FELDSCHEIN_PICTURES=<folder> each stop is kept as a picture, to be looked at.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import preact from '@preact/preset-vite';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type InlineConfig, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../../src/tools/browser.ts';
import { repoPath } from '../../../src/tools/paths.ts';
import { walk } from './walk.ts';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'en';
  readonly direction?: 'rtl';
  readonly textPercent?: number;
  /** Axe takes its time, and finds the same in every size. */
  readonly axe?: true;
}

const looks: readonly Look[] = [
  { name: 'phone', width: 390, height: 844, axe: true },
  { name: 'tablet', width: 1024, height: 768 },
  { name: 'tablet-dark-en', width: 1024, height: 768, scheme: 'dark', language: 'en', axe: true },
  { name: 'phone-dark-rtl', width: 390, height: 844, scheme: 'dark', direction: 'rtl' },
  { name: 'narrow', width: 320, height: 640 },
  { name: 'large-text', width: 800, height: 1000, textPercent: 200 },
];

const pictures = process.env.FELDSCHEIN_PICTURES;
let server: PreviewServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const config: InlineConfig = {
    configFile: false,
    root: import.meta.dirname,
    publicDir: repoPath('public'),
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
    build: { outDir: repoPath('node_modules/.cache/screens'), emptyOutDir: true, target: 'es2022' },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  };
  await build(config);
  server = await preview(config);
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch({
    executablePath: process.env.FELDSCHEIN_CHROMIUM ?? (await findChromium()),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = async (look: Look): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme ?? 'light',
    locale: 'de-DE',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (look.language) await page.getByRole('button', { name: 'English' }).click();
  await page.evaluate(({ direction, textPercent }) => {
    if (direction) document.documentElement.dir = direction;
    if (textPercent) document.documentElement.style.fontSize = `${textPercent}%`;
  }, look);
  return page;
};

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
};

/** Wider than the window means that somebody has to push the page sideways to read it. */
const overflowOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) => element.closest('.table-scroll') === null && element.getBoundingClientRect().right > width + 1,
      )
      .map((element) => `${element.tagName}.${element.className}`);
  });

/** Targets lower than 44 CSS pixels: hard to hit with a cold finger. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, nav a, select, summary, input:not([type=checkbox])')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.5)
      .map((element) => `${element.tagName}.${element.className} ${element.textContent}`),
  );

test.each(looks)('$name', async (look) => {
  const page = await open(look);
  const complaints: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  if (pictures) await mkdir(join(pictures, look.name), { recursive: true });
  await walk(page, async (name) => {
    if (pictures) await page.screenshot({ path: join(pictures, look.name, `${name}.png`), fullPage: true });
    if (look.axe) for (const violation of await violationsOf(page)) complaints.push(`${name}: ${violation}`);
    for (const element of await overflowOf(page)) complaints.push(`${name}: too wide: ${element}`);
    for (const element of await smallTargets(page)) complaints.push(`${name}: too small: ${element}`);
  });
  await page.context().close();
  expect(complaints).toEqual([]);
  expect(errors).toEqual([]);
});
