/**
 * `npm run pictures -- [--out FOLDER] [--look NAME]… [word]…`: the gallery's states as pictures, to be looked at.
 *
 * Three widths (phone, tablet, desk) unless looks are named; `--look all` takes every one. Words pick the states whose
 * names contain one of them.
 *
 *   FOLDER/<look>/<screen>/<state>.png
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from './browser.ts';
import { serveGallery } from './gallery.ts';
import { type Look, looks, openStage, showState, stateNamesOf } from './looks.ts';
import { repoPath } from './paths.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, look: { type: 'string', multiple: true } },
});
const folder = values.out === undefined ? repoPath('node_modules/.cache/pictures') : resolve(values.out);
const wantedLooks = values.look ?? ['phone', 'tablet', 'desk'];
const unknown = wantedLooks.filter((name) => name !== 'all' && !looks.some((look) => look.name === name));
if (unknown.length > 0) {
  console.error(`No look is called ${unknown.join(', ')}. There are: ${looks.map((look) => look.name).join(', ')}.`);
  process.exit(1);
}

const gallery = await serveGallery();
const browser = await chromium.launch({
  executablePath: process.env.FELDSCHEIN_CHROMIUM ?? (await findChromium()),
  args: ['--no-sandbox'],
});

/** The window as high as what it shows: what sticks to its edges then stands at the end, not across the middle. */
const growToContent = async (page: Page, { width, height }: Look): Promise<void> => {
  const needed: number = await page.evaluate('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.max(height, needed) });
};

const take = async (stage: string, look: Look): Promise<number> => {
  const page = await openStage(browser, stage, look);
  const names = (await stateNamesOf(page)).filter(
    (name) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
  );
  for (const name of names) {
    const path = join(folder, look.name, `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await showState(page, name, look);
    await growToContent(page, look);
    await page.screenshot({ path });
    await page.setViewportSize(look);
  }
  await page.context().close();
  return names.length;
};

let count = 0;
for (const look of looks.filter(({ name }) => wantedLooks.includes('all') || wantedLooks.includes(name))) {
  for (const stage of gallery.stages) count += await take(stage, look);
}
await browser.close();
await gallery.close();
console.log(`${count} pictures in ${folder}`);
