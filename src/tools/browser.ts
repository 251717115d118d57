/**
 * A Chromium for tests, benchmarks and icons.
 *
 *   CHROMIUM_PATH ─► Playwright's own ─► the system's ─► apt (root on Debian) ─► Playwright's download ─► clear refusal
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { repoPath } from './paths.ts';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
] as const;

const ran = (command: string, args: readonly string[]): boolean =>
  // Progress goes to stderr: standard output belongs to the tool that asked.
  spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;

const fromEnvironment = (): string | undefined => {
  const path = process.env.CHROMIUM_PATH;
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, but nothing is there.`);
  return path;
};

const fromPlaywright = (): string | undefined => {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
};

const fromSystem = (): string | undefined => systemPaths.find((path) => existsSync(path));

const fromApt = (): string | undefined => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('No browser found: installing Debian’s chromium.');
  const installed = ran('apt-get', ['update', '-qq']) && ran('apt-get', ['install', '-y', '-qq', 'chromium']);
  return installed ? fromSystem() : undefined;
};

const fromDownload = (): string | undefined => {
  console.error('No browser found: downloading Playwright’s chromium.');
  const cli = repoPath('node_modules/playwright-core/cli.js');
  return ran(process.execPath, [cli, 'install', 'chromium']) ? fromPlaywright() : undefined;
};

/**
 * Path of a Chromium that can be started.
 *
 * @throws Error with what to do when there is none and none could be installed.
 */
export const findChromium = async (): Promise<string> => {
  const path = fromEnvironment() ?? fromPlaywright() ?? fromSystem() ?? fromApt() ?? fromDownload();
  if (path === undefined) {
    throw new Error('No Chromium found and none could be installed. Install one and set CHROMIUM_PATH to its program.');
  }
  return path;
};
