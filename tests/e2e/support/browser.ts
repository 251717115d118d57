/**
 * A real Chromium with its profile on disk, as a tablet has it: databases, caches and service workers survive a restart.
 *
 * `browser.newContext()` would keep IndexedDB in memory; only a persistent context shows what a restart shows.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../src/tools/browser.ts';

export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'feldschein-profile-'));

/** Starts the browser on that profile; `close()` it before starting another on the same. */
export const launch = async (profileDir: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profileDir, {
    executablePath: process.env.FELDSCHEIN_CHROMIUM ?? (await findChromium()),
    headless: true,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
