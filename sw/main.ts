/**
 * The service worker: keeps the app's own files at hand, so that it opens without network.
 *
 * It never sees a voucher, a note or a key. It answers only GET requests for files named in its list, which are the same
 * for everyone; whatever else the app asks for (the protocol above all) passes by untouched and nothing of it is kept.
 *
 *   install ─► every listed file fetched, digest checked ─► waiting ─► active ─► claims the open windows
 *                                                             │           ▲
 *                                                             └───────────┘  first visit: at once;
 *                                                                            update: when the app says SKIP_WAITING
 *
 * A second list of larger files comes afterwards, when the app asks for it or needs one of them: see `later.ts`.
 *
 * An update never takes over by itself: a window with a half-written note would lose the files it was started from.
 */
import { clientsClaim } from 'workbox-core';
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { keepLaterFiles } from './later.ts';
import type { LaterFile } from './laterStore.ts';
import { skipWaitingWhenAsked } from './update.ts';

/* Written in by the build; see `src/tools/precache.ts`. */
declare const __PRECACHE__: Parameters<typeof precacheAndRoute>[0];
declare const __LATER__: readonly LaterFile[];

/** Addresses that are the queue's or the check page's; a navigation to them is not ours to answer. */
const notTheApp = [/^\/(?:p|v\d+)(?:\/|$)/, /^\/(?:health|metrics|ready)(?:[/?]|$)/];

/** Any other address opened in a window is a screen of the app, and all screens are the one page. */
const openScreensFromCache = (): void => {
  registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: notTheApp }));
};

precacheAndRoute(__PRECACHE__, { cleanURLs: false, ignoreURLParametersMatching: [] });
openScreensFromCache();
keepLaterFiles(__LATER__);
skipWaitingWhenAsked();
clientsClaim();
