/**
 * Bridge to the desk: starts its worker, hands its interface to the window, ends it.
 *
 * Ending is not closing: the worker's memory goes away at once, and with it every key. Answers still out never come.
 */
import { proxy, wrap } from 'comlink';
import type { Desk } from '../../protocol/desk.ts';
import type { DeskEvent } from '../../protocol/deskDoor.ts';
import deskUrl from '../../worker/main.ts?worker&url';
import type { DeskLink } from '../shell/ports.ts';
import { trustedScriptUrl } from './trustedUrl.ts';

/** Rejects when the worker's file cannot be had. */
export const startDeskWorker = (onEvent: (event: DeskEvent) => void): Promise<DeskLink> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(trustedScriptUrl(deskUrl), { type: 'module' });
    // The same interface but for `subscribe`, whose listener Comlink has to proxy: that is done here, once.
    const desk = wrap<Desk>(worker) as unknown as Desk;
    const end = (): void => worker.terminate();
    const started = new AbortController();
    const onStartError = (): void => {
      end();
      reject(new Error('the desk did not start'));
    };
    worker.addEventListener('error', onStartError, { signal: started.signal });
    desk.subscribe(proxy(onEvent)).then(() => {
      started.abort();
      worker.addEventListener('error', () => reportError(new Error('the desk failed in itself')));
      resolve({ desk, end });
    }, reject);
  });
