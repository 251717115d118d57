/**
 * Asks the desk of a running window, by the same messages as the window: for what is printed and never shown.
 *
 * Comlink's own form: `{ id, type: 'APPLY', path, argumentList: [{ type: 'RAW', value }] }`.
 */
import type { BrowserContext, Page } from 'playwright-core';
import type { Desk } from '../../../src/protocol/desk.ts';

/** To be called before the window is opened: remembers its workers. */
export const rememberWorkers = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const workers: { readonly url: string; readonly worker: Worker }[] = [];
    const Unwatched = window.Worker;
    Object.assign(window, {
      workers,
      Worker: class extends Unwatched {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          workers.push({ url: String(url), worker: this });
        }
      },
    });
  });

export const callDesk = async <Method extends keyof Desk>(
  page: Page,
  method: Method,
  ...values: Parameters<Desk[Method]>
): Promise<Awaited<ReturnType<Desk[Method]>>> => {
  const answer: unknown = await page.evaluate(
    ({ path, argumentList }) =>
      new Promise((resolve, reject) => {
        const workers = Reflect.get(window, 'workers') as { readonly url: string; readonly worker: Worker }[];
        const desk = workers.findLast(({ url }) => /\/main-[\w-]+\.js$/.test(url))?.worker;
        const id = 'asked by a test';
        desk?.addEventListener('message', ({ data }) => {
          if (data.id !== id) return;
          if (data.type === 'RAW') resolve(data.value);
          else reject(new Error(JSON.stringify(data.value)));
        });
        desk?.postMessage({ id, type: 'APPLY', path, argumentList });
      }),
    { path: [method], argumentList: values.map((value) => ({ type: 'RAW', value })) },
  );
  return answer as Awaited<ReturnType<Desk[Method]>>;
};
