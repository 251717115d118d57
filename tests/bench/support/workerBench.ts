/** Code of the desk in a worker of a real browser, by itself: a fresh worker each time, so that nothing is warm that would not be. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { BenchContext } from '../../../src/tools/benchTypes.ts';
import { newProfile } from '../../e2e/support/browser.ts';
import { launchForBench } from './launch.ts';

/** `name`: of the file beside this one. */
export const workerCode = async (context: BenchContext, name: string): Promise<string> => {
  const outDir = await context.makeTempDir(name);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
        output: { format: 'iife', entryFileNames: 'worker.js', codeSplitting: false },
      },
    },
  });
  return readFile(join(outDir, 'worker.js'), 'utf8');
};

/** What comes of the first message. */
export const askOnce = <Taken, Message = number>(page: Page, code: string, message: Message): Promise<Taken> =>
  page.evaluate(
    ([script, asked]) =>
      new Promise<Taken>((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => {
          worker.terminate();
          resolve(data);
        };
        worker.onerror = ({ message: reason }) => reject(new Error(reason));
        worker.postMessage(asked);
      }),
    [code, message] as const,
  ) as Promise<Taken>;

/** `name`: of the file beside this one, which answers a number with what it took. */
export const askWorkers = async <Taken>(
  context: BenchContext,
  name: string,
  message: number,
  runs: number,
): Promise<readonly Taken[]> => {
  const code = await workerCode(context, name);
  const browser = await launchForBench(await newProfile());
  try {
    const page = await browser.newPage();
    // Nobody listens there: a page that counts as safe, so that it has WebCrypto.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto('http://localhost/');
    const taken: Taken[] = [];
    for (let run = 0; run < runs; run++) taken.push(await askOnce<Taken>(page, code, message));
    return taken;
  } finally {
    await browser.close();
  }
};
