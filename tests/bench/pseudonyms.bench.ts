/** What it takes to name ten thousand persons for every recipient, in a worker of a real browser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Bench, BenchContext } from '../../src/tools/benchTypes.ts';
import { newProfile } from '../e2e/support/browser.ts';
import { launchForBench } from './support/launch.ts';
import type { PseudonymsTaken } from './support/pseudonymsWorker.ts';
import { median, rounded } from './support/statistics.ts';

const persons = 10_000;
const recipients = 4;
const runs = 7;
const barMs = 1_500;

const workerCode = async (context: BenchContext): Promise<string> => {
  const outDir = await context.makeTempDir('pseudonyms');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./support/pseudonymsWorker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'worker.js', codeSplitting: false },
      },
    },
  });
  return readFile(join(outDir, 'worker.js'), 'utf8');
};

/** A fresh worker each time: nothing is warm that would not be. */
const takeOnce = (page: Page, code: string): Promise<PseudonymsTaken> =>
  page.evaluate(
    ([script, count]) =>
      new Promise<PseudonymsTaken>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => {
          worker.terminate();
          resolve(data);
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(count);
      }),
    [code, persons] as const,
  );

export const bench: Bench = {
  keys: ['sector_pseudonyms_10k_ms'],
  run: async (context) => {
    const code = await workerCode(context);
    const browser = await launchForBench(await newProfile());
    try {
      const page = await browser.newPage();
      // Nobody listens there: a page that counts as safe, so that it has WebCrypto.
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
      await page.goto('http://localhost/');
      const taken: PseudonymsTaken[] = [];
      for (let run = 0; run < runs; run++) taken.push(await takeOnce(page, code));
      if (taken.some(({ pseudonyms }) => pseudonyms !== persons * recipients))
        throw new Error('pseudonyms are missing');
      const ms = median(taken.map((run) => run.ms));
      const wait = Math.max(...taken.map(({ longestWaitMs }) => longestWaitMs));
      return {
        sector_pseudonyms_10k_ms: {
          value: rounded(ms),
          unit: 'ms',
          bar: '≤ 1,500',
          ok: ms <= barMs,
          how: `median of ${runs} fresh workers in Chromium: ${persons} handles × ${recipients} recipients with the desk's code, keys derived and symbols encoded; the worker answered nothing else for ${rounded(wait)} ms at most`,
        },
      };
    } finally {
      await browser.close();
    }
  },
};
