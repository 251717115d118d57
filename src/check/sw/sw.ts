/**
 * The check page's own service worker: keeps its few files, so that a paper can be checked where there is no signal.
 *
 * It never sees a code: that stands behind `#`, which no request carries. The lists (`/p/lists`) it leaves to the page.
 *
 * ```
 *   install ─► every file of this build, whole or not at all ─► active at once: nothing half written can be lost here
 *   fetch /p/, /p/assets/… ─► the kept file; a newer build is looked for by the browser itself and shown the next time
 * ```
 */
declare const self: ServiceWorkerGlobalScope;
/* Written in by the build; see `src/tools/checkPage.ts`. */
declare const __FILES__: readonly { readonly url: string; readonly integrity: string }[];
declare const __VERSION__: string;

const cacheName = `check-${__VERSION__}`;

const install = async (): Promise<void> => {
  const cache = await caches.open(cacheName);
  // The digests keep out a sign-in page, and a mix of two builds.
  await cache.addAll(__FILES__.map(({ url, integrity }) => new Request(url, { cache: 'reload', integrity })));
  await self.skipWaiting();
};

const activate = async (): Promise<void> => {
  for (const name of await caches.keys()) {
    if (name.startsWith('check-') && name !== cacheName) await caches.delete(name);
  }
  await self.clients.claim();
};

const kept = async (url: string): Promise<Response | undefined> => (await caches.open(cacheName)).match(url);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (__FILES__.some(({ url }) => url === pathname)) {
    event.respondWith(kept(pathname).then((answer) => answer ?? fetch(request)));
  }
});
