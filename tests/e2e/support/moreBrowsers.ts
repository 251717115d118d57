/** Further browsers beside the tablet's, each on an empty profile; nothing of them is left after the test. */
import { rm } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { afterEach } from 'vitest';
import { launch, newProfile } from './browser.ts';

export interface FurtherBrowser {
  readonly profile: string;
  readonly context: BrowserContext;
}

export const useMoreBrowsers = (): ((moreArguments?: readonly string[]) => Promise<FurtherBrowser>) => {
  const cleanUp: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const act of cleanUp.splice(0).reverse()) await act();
  });
  return async (moreArguments) => {
    const profile = await newProfile();
    cleanUp.push(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    const context = await launch(profile, moreArguments);
    cleanUp.push(() => context.close());
    return { profile, context };
  };
};
