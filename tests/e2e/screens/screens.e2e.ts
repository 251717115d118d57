/**
 * Every state of the gallery in every look that people use: no violation that axe knows, nothing wider than the window,
 * every target large enough, no text missing.
 *
 * One page a look shows one state after another; `npm run pictures` draws the same for the eye.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../../src/tools/browser.ts';
import { type ServedGallery, serveGallery } from '../../../src/tools/gallery.ts';
import { type Look, looks, openStage, showState, stateNamesOf } from '../../../src/tools/looks.ts';
import { missingTexts, overflow, smallTargets } from './complaints.ts';

/** Axe takes its time, and finds the same in every size. More contrast is reckoned from the tokens instead. */
const looksForAxe: readonly string[] = ['phone', 'tablet-dark-en'];
/* The others lay out as one of these does, in other colours. */
const looksTested = looks.filter(({ name }) => !['desk', 'tablet', 'phone-dark', 'contrast-dark'].includes(name));

let gallery: ServedGallery;
let browser: Browser;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await chromium.launch({
    executablePath: process.env.FELDSCHEIN_CHROMIUM ?? (await findChromium()),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const violations = async (page: Page): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
};

const complaintsOf = async (stage: string, look: Look): Promise<readonly string[]> => {
  const page = await openStage(browser, stage, look);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const checks = [overflow, smallTargets, missingTexts, ...(looksForAxe.includes(look.name) ? [violations] : [])];
  for (const name of await stateNamesOf(page)) {
    await showState(page, name, look);
    for (const check of checks) complaints.push(...(await check(page)).map((complaint) => `${name}: ${complaint}`));
  }
  await page.context().close();
  return complaints;
};

/** Half a second of axe for each of more than two hundred states, and twice that on a busy machine. */
const patienceMs = 300_000;

test.each(looksTested)('$name', { timeout: patienceMs }, async (look) => {
  const complaints = [];
  for (const stage of gallery.stages) complaints.push(...(await complaintsOf(stage, look)));
  expect(complaints).toEqual([]);
});
