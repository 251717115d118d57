/** A tablet and a queue of its own for every test of a file; nothing of either is left behind. */
import { rm } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { launch, newProfile } from './browser.ts';
import { type RunningQueue, startQueue } from './queue.ts';
import { heading } from './volunteer.ts';

export interface Tablet {
  readonly profile: string;
  readonly queue: RunningQueue;
  /** The browser that was started last. */
  readonly context: BrowserContext;
  /** Starts the browser anew on the same profile; one that still runs is closed first. */
  readonly start: (moreArguments?: readonly string[]) => Promise<void>;
  /** The app in a new window. */
  readonly open: () => Promise<Page>;
  /** One visit with network, so that the app is on the tablet; then the app without anything typed. */
  readonly firstVisit: () => Promise<Page>;
}

/** For tests that start the browser themselves, since something must be ready before it. */
export const useTabletSwitchedOff = (): Tablet => {
  let profile: string;
  let queue: RunningQueue;
  let context: BrowserContext | undefined;
  const switchOff = async (): Promise<void> => {
    await context?.close();
    context = undefined;
  };
  beforeEach(async () => {
    profile = await newProfile();
    queue = await startQueue();
  });
  afterEach(async () => {
    await switchOff();
    await queue.dispose();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const openedContext = (): BrowserContext => {
    if (context === undefined) throw new Error('the tablet is switched off');
    return context;
  };
  const open = async (): Promise<Page> => {
    const page = await openedContext().newPage();
    await page.goto(queue.url);
    return page;
  };
  return {
    get profile() {
      return profile;
    },
    get queue() {
      return queue;
    },
    get context() {
      return openedContext();
    },
    open,
    firstVisit: async () => {
      const page = await open();
      await heading(page, 'Feldschein einrichten').waitFor();
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      return page;
    },
    start: async (moreArguments) => {
      await switchOff();
      context = await launch(profile, moreArguments);
    },
  };
};

export const useTablet = (): Tablet => {
  const tablet = useTabletSwitchedOff();
  beforeEach(() => tablet.start());
  return tablet;
};
