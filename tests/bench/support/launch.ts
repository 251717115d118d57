/** Chromium for figures: as in the tests, with the options that only a measurement wants. */
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../src/tools/browser.ts';

export interface BenchLaunchOptions {
  readonly serviceWorkers?: 'allow' | 'block';
}

export const launchForBench = async (profileDir: string, options: BenchLaunchOptions = {}): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profileDir, {
    executablePath: process.env.FELDSCHEIN_CHROMIUM ?? (await findChromium()),
    headless: true,
    locale: 'de-DE',
    serviceWorkers: options.serviceWorkers ?? 'allow',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });

/** Slows the window's thread. Workers cannot be slowed: their share is counted apart. One session a page. */
export const throttleWindow = async (page: Page, rate: number): Promise<(rate: number) => Promise<void>> => {
  const session = await page.context().newCDPSession(page);
  const set = async (next: number): Promise<void> => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: next });
  };
  await set(rate);
  return set;
};

/** The durations of a user-timing measure in the page's desk worker, in milliseconds, oldest first. */
export const workerMeasures = async (page: Page, name: string): Promise<readonly number[]> => {
  for (const worker of page.workers()) {
    const durations = await worker
      .evaluate((measure) => performance.getEntriesByName(measure).map((entry) => entry.duration), name)
      .catch(() => []);
    if (durations.length > 0) return durations;
  }
  return [];
};
