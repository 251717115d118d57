/**
 * A real Chromium with its profile on disk, as a tablet has it: databases, caches and service workers survive a restart.
 *
 * `browser.newContext()` would keep IndexedDB in memory; only a persistent context shows what a restart shows.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../src/tools/browser.ts';

export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'feldschein-profile-'));

/** Starts the browser on that profile; `close()` it before starting another on the same. */
export const launch = async (profileDir: string, moreArguments: readonly string[] = []): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profileDir, {
    executablePath: process.env.FELDSCHEIN_CHROMIUM ?? (await findChromium()),
    headless: true,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      ...moreArguments,
    ],
  });

/** As when the system takes the memory or the power goes: every process of that profile ends at once, no handler runs. */
export const killBrowser = async (context: BrowserContext, profileDir: string): Promise<void> => {
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  for (const { pid, command } of await listProcesses()) {
    if (command.includes(`--user-data-dir=${profileDir}`) && !command.includes('--type=')) process.kill(pid, 'SIGKILL');
  }
  await closed;
};

const listProcesses = async (): Promise<readonly { readonly pid: number; readonly command: string }[]> => {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^[0-9]+$/.test(name));
  if (pids.length === 0) return listWithPs();
  return Promise.all(
    pids.map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return { pid: Number(pid), command: command.replaceAll('\0', ' ') };
    }),
  );
};

/* Where there is no /proc, such as on macOS. */
const listWithPs = async (): Promise<readonly { readonly pid: number; readonly command: string }[]> => {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command=']);
  return stdout.split('\n').flatMap((line) => {
    const match = /^\s*([0-9]+)\s+(.*)$/.exec(line);
    return match ? [{ pid: Number(match[1]), command: match[2] ?? '' }] : [];
  });
};
