/** The looks in which every state of the gallery is tested and pictured: window, scheme, language, direction, text size. */
import type { Browser, Page } from 'playwright-core';

export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'light' | 'dark';
  /** As somebody set it in the system. */
  readonly contrast?: 'more' | 'forced';
  readonly language?: 'en';
  readonly direction?: 'rtl';
  readonly textPercent?: number;
}

export const looks = [
  { name: 'narrow', width: 320, height: 640 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'desk', width: 1280, height: 800 },
  { name: 'phone-dark', width: 390, height: 844, scheme: 'dark' },
  { name: 'tablet-dark-en', width: 1024, height: 768, scheme: 'dark', language: 'en' },
  { name: 'contrast', width: 768, height: 1024, contrast: 'more' },
  { name: 'contrast-dark', width: 390, height: 844, contrast: 'more', scheme: 'dark' },
  { name: 'forced', width: 768, height: 1024, contrast: 'forced' },
  { name: 'rtl', width: 1024, height: 768, direction: 'rtl' },
  { name: 'phone-rtl', width: 390, height: 844, direction: 'rtl' },
  { name: 'large-text', width: 800, height: 1000, textPercent: 200 },
] as const satisfies readonly Look[];

/** Opens the stage in a window of that look. Close its context when done. */
export const openStage = async (browser: Browser, stage: string, look: Look): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.scheme ?? 'light',
    contrast: look.contrast === 'more' ? 'more' : null,
    forcedColors: look.contrast === 'forced' ? 'active' : null,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(stage);
  await page.waitForFunction('window.gallery !== undefined');
  return page;
};

/* As text, since the tools know nothing of a page's types. */
export const stateNamesOf = (page: Page): Promise<readonly string[]> => page.evaluate('window.gallery.names');

/** Rejects where the state cannot be reached. */
export const showState = async (page: Page, name: string, look: Look): Promise<void> => {
  const wanted = {
    language: look.language ?? 'de',
    direction: look.direction ?? 'ltr',
    textPercent: look.textPercent ?? 100,
  };
  await page.evaluate(`window.gallery.show(${JSON.stringify(name)}, ${JSON.stringify(wanted)})`);
};
