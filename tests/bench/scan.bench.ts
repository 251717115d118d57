/** What scanning costs: reading one picture of the camera in the reader's worker, and the window meanwhile. */
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Bench } from '../../src/tools/benchTypes.ts';
import { startQueue } from '../e2e/support/queue.ts';
import { button, foundOrganisation } from '../e2e/support/volunteer.ts';
import { fakeCameraArguments, writeFilm } from '../support/fakeCamera.ts';
import { median, rounded } from './support/statistics.ts';

const watchMs = 5_000;

/** Comlink's question to a worker. */
interface Sent {
  readonly id: string;
  readonly path?: readonly string[];
}

/** Notes when a picture goes to the reader and when its answer is back. */
const noteFrames = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const readings: number[] = [];
    const sentAt = new Map<string, number>();
    const Unwatched = window.Worker;
    Object.assign(window, {
      readings,
      Worker: class extends Unwatched {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          const send = this.postMessage.bind(this);
          this.addEventListener('message', ({ data }) => {
            const sent = sentAt.get(data?.id);
            if (sent !== undefined) readings.push(performance.now() - sent);
          });
          const postMessage = (message: Sent, transfer: Transferable[]): void => {
            if (message.path?.at(-1) === 'decode') sentAt.set(message.id, performance.now());
            send(message, transfer);
          };
          Object.assign(this, { postMessage });
        }
      },
    });
  });

/** The part of Chromium's trace that is read. Microseconds: `dur` as the clock says, `tdur` of the processor. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

interface Task {
  readonly ms: number;
  /** Without the time in which other programs had the processor. */
  readonly busyMs: number;
}

/** The window's tasks while `act` runs. */
const traceTasks = async (browser: Browser, page: Page, act: () => Promise<void>): Promise<readonly Task[]> => {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const windows = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return trace.traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && windows.has(`${pid}/${tid}`))
    .map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1_000, busyMs: tdur / 1_000 }));
};

export const bench: Bench = {
  keys: ['scan_frame_ms', 'scan_longest_task_ms'],
  run: async (context) => {
    const queue = await startQueue({ env: { FELDSCHEIN_DIST: await context.distFolder() } });
    const film = join(await context.makeTempDir('scan'), 'film.y4m');
    // No code in sight is the long way: the reader looks everywhere and finds nothing.
    await writeFilm(film, [{ text: null }]);
    const browser = await chromium.launch({
      executablePath: await context.chromiumPath(),
      args: ['--no-sandbox', ...fakeCameraArguments(film)],
    });
    try {
      const page = await browser.newPage({ locale: 'de-DE' });
      await noteFrames(page);
      await page.goto(queue.url);
      await foundOrganisation(page);
      const tasks = await traceTasks(browser, page, async () => {
        await button(page, 'Kommt wieder? Karte scannen').click();
        await page.waitForTimeout(watchMs);
      });
      const frames = await page.evaluate(() => Reflect.get(window, 'readings') as number[]);
      if (frames.length === 0 || tasks.length === 0) return {};
      const longest = Math.max(...tasks.map(({ ms }) => ms));
      const busiest = rounded(Math.max(...tasks.map(({ busyMs }) => busyMs)));
      return {
        scan_frame_ms: {
          value: rounded(median(frames)),
          unit: 'ms',
          bar: 'report',
          ok: true,
          how: `median of ${frames.length} pictures of 1280 × 720 without a code, window to worker and back`,
        },
        scan_longest_task_ms: {
          value: rounded(longest),
          unit: 'ms',
          bar: '≤ 50',
          ok: longest <= 50,
          how: `longest of ${tasks.length} tasks of the window in ${watchMs} ms from the tap on; most processor time of one: ${busiest} ms`,
        },
      };
    } finally {
      await browser.close();
      await queue.dispose();
    }
  },
};
