/**
 * Lighthouse's own figures, mobile preset: performance of the pages that somebody waits for, accessibility and best practices
 * of the screens that somebody works on. The lowest of all is the figure.
 */
import lighthouse, { snapshot } from 'lighthouse';
import { chromium, type Page } from 'playwright-core';
import { connect } from 'puppeteer-core';
import type { Bench } from '../../src/tools/benchTypes.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { foundOrganisation, heading, lock, noteAndIssue, openNavigation } from '../e2e/support/volunteer.ts';
import { startChromium } from './support/chromiumProcess.ts';

const bar = 95;

interface Score {
  readonly what: string;
  /** 0 to 100. */
  readonly value: number;
}

type Scored = Awaited<ReturnType<typeof lighthouse>>;

const scoresOf = (what: string, result: Scored): readonly Score[] =>
  Object.values(result?.lhr.categories ?? {}).map(({ id, score }) => ({
    what: `${what} ${id}`,
    value: Math.round((score ?? 0) * 100),
  }));

const settings = { extends: 'lighthouse:default', settings: { formFactor: 'mobile' } } as const;

const scorePerformance = async (what: string, url: string, port: number): Promise<readonly Score[]> => {
  const flags = { port, onlyCategories: ['performance'], disableStorageReset: true, logLevel: 'error' } as const;
  return scoresOf(what, await lighthouse(url, { ...flags, onlyCategories: [...flags.onlyCategories] }, settings));
};

/** The screen that a page shows right now, without loading it again. */
const scoreScreen = async (what: string, page: Page, browserUrl: string): Promise<readonly Score[]> => {
  const browser = await connect({ browserURL: browserUrl, defaultViewport: null });
  try {
    const target = (await browser.pages()).find((candidate) => candidate.url() === page.url());
    if (!target) throw new Error(`no page at ${page.url()}`);
    const flags = { onlyCategories: ['accessibility', 'best-practices'], logLevel: 'error' } as const;
    return scoresOf(what, await snapshot(target, { flags: { ...flags, onlyCategories: [...flags.onlyCategories] } }));
  } finally {
    await browser.disconnect();
  }
};

const screens = [
  ['Sprechstunde', 'clinic'],
  ['Fälle', 'cases'],
  ['Scheine', 'vouchers'],
  ['Übertragung', 'sync'],
  ['Koordination', 'office'],
  ['Einstellungen', 'settings'],
] as const;

export const bench: Bench = {
  keys: ['lighthouse_min'],
  run: async (context) => {
    const queue = await startQueue({ env: { FELDSCHEIN_DIST: await context.distFolder() } });
    const process = await startChromium();
    const scores: Score[] = [];
    try {
      scores.push(...(await scorePerformance('set-up', queue.url, process.port)));
      scores.push(...(await scorePerformance('check page', `${queue.url}/p/`, process.port)));
      const browser = await chromium.connectOverCDP(process.url);
      const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
      await page.goto(queue.url);
      await heading(page, 'Feldschein einrichten').waitFor();
      await foundOrganisation(page);
      await noteAndIssue(page, {}, 'Kontrolle');
      scores.push(...(await scoreScreen('voucher', page, process.url)));
      for (const [section, what] of screens) {
        await openNavigation(page, section);
        await page.waitForTimeout(200);
        scores.push(...(await scoreScreen(what, page, process.url)));
      }
      await lock(page);
      await page.close();
      scores.push(...(await scorePerformance('unlock', queue.url, process.port)));
      await browser.close();
    } finally {
      await process.dispose();
      await queue.dispose();
    }
    const lowest = Math.min(...scores.map(({ value }) => value));
    const low = scores.filter(({ value }) => value < 100).map(({ what, value }) => `${what} ${value}`);
    return {
      lighthouse_min: {
        value: lowest,
        unit: 'of 100',
        bar: `≥ ${bar}`,
        ok: lowest >= bar,
        how: `lowest of ${scores.length} scores: performance of set-up, unlock and check page, accessibility and best practices of ${screens.length + 1} screens; below 100: ${low.join(', ') || 'none'}`,
      },
    };
  },
};
