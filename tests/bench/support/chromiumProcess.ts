/** A Chromium with an open debugging port, for tools that connect from outside. Its profile goes when it is ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { findChromium } from '../../../src/tools/browser.ts';
import { newProfile } from '../../e2e/support/browser.ts';
import { freePort } from '../../e2e/support/queue.ts';

export interface ChromiumProcess {
  readonly port: number;
  /** Address for tools that speak the DevTools protocol. */
  readonly url: string;
  readonly dispose: () => Promise<void>;
}

const startupMs = 20_000;

export const startChromium = async (): Promise<ChromiumProcess> => {
  const port = await freePort();
  const profile = await newProfile();
  const child = spawn(
    process.env.FELDSCHEIN_CHROMIUM ?? (await findChromium()),
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--lang=de-DE',
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}`;
  const dispose = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const giveUpAt = Date.now() + startupMs;
  for (;;) {
    const isUp = await fetch(`${url}/json/version`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return { port, url, dispose };
    if (Date.now() > giveUpAt) {
      await dispose();
      throw new Error('Chromium did not open its debugging port.');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
