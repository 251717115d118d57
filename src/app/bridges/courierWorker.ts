/** Bridge to the courier, the keyless worker that sends what is sealed while the tablet is locked. */
import { proxy, wrap } from 'comlink';
import type { Courier, SyncStatus } from '../../protocol/syncStatus.ts';
import courierUrl from '../../worker/courierMain.ts?worker&url';
import type { CourierLink } from '../shell/ports.ts';
import { trustedScriptUrl } from './trustedUrl.ts';

/** Rejects when the worker's file cannot be had. */
export const startCourierWorker = (onStatus: (status: SyncStatus) => void): Promise<CourierLink> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(trustedScriptUrl(courierUrl), { type: 'module' });
    const end = (): void => worker.terminate();
    worker.addEventListener('error', () => {
      end();
      reject(new Error('the courier did not start'));
    });
    const courier = wrap<Courier>(worker) as unknown as Courier;
    courier.subscribe(proxy(onStatus)).then(() => {
      resolve({ end, syncSoon: () => void courier.syncSoon() });
      // Also tells how far things are: nothing may have moved since the lock.
      courier.syncNow().then(onStatus, () => undefined);
    }, reject);
  });
