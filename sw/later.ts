/**
 * The second list: larger files that a device keeps after it can already start without network.
 *
 *   window idle, data not to be saved ─► KEEP_LATER ─► what is missing, one by one ─┐
 *   at every start and when the line comes back ──────────────┘                     ├─► kept, answered from here
 *   window needs one that is not here yet ─► fetched now ───────────────────────────┘
 *   activation of another version ─► what that version no longer names is removed
 *
 * The window asks, and not the activation itself: a page would wait for its files until a slow line has brought all of these.
 */
import { registerRoute } from 'workbox-routing';
import { createLaterStore, type KeptFiles, type LaterFile } from './laterStore.ts';
import { whenAsked } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

const cacheName = 'feldschein-later';

const openKeptFiles = async (): Promise<KeptFiles> => {
  const cache = await caches.open(cacheName);
  return {
    match: (url) => cache.match(url, { ignoreVary: true }),
    put: (url, response) => cache.put(url, response),
    delete: (url) => cache.delete(url, { ignoreVary: true }),
    urls: async () => (await cache.keys()).map((request) => new URL(request.url).pathname),
  };
};

export const keepLaterFiles = (files: readonly LaterFile[]): void => {
  const store = createLaterStore(files, { open: openKeptFiles, fetch: (url, init) => fetch(url, init) });
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && store.has(url.pathname),
    ({ url }) => store.answer(url.pathname),
  );
  whenAsked('KEEP_LATER', store.keepAll);
  self.addEventListener('activate', (event) => event.waitUntil(store.dropOld()));
};
