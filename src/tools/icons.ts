/**
 * `node src/tools/run.mjs icons`: draws the PNG icons again from `public/icon.svg`.
 *
 * Their results are committed; only who changes the mark needs this. The maskable icon is the same mark without round
 * corners: launchers cut their own shape out of it, and the slip lies within the middle four fifths they must keep.
 */
import { readFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './browser.ts';
import { repoPath } from './paths.ts';

interface Icon {
  readonly file: string;
  readonly pixels: number;
  readonly isMaskable: boolean;
}

const icons: readonly Icon[] = [
  { file: 'icon-192.png', pixels: 192, isMaskable: false },
  { file: 'icon-512.png', pixels: 512, isMaskable: false },
  { file: 'icon-maskable-512.png', pixels: 512, isMaskable: true },
];

const toMaskable = (svg: string): string => svg.replace('rx="96"', '');

const pageOf = (svg: string, icon: Icon): string =>
  `<style>body{margin:0}svg{display:block;width:${icon.pixels}px}</style>${svg}`;

const draw = async (browser: Browser, svg: string, icon: Icon): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: icon.pixels, height: icon.pixels } });
  await page.setContent(pageOf(icon.isMaskable ? toMaskable(svg) : svg, icon));
  await page.screenshot({ path: repoPath(`public/${icon.file}`), omitBackground: true });
  await page.close();
};

const svg = await readFile(repoPath('public/icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
for (const icon of icons) await draw(browser, svg, icon);
await browser.close();
