/**
 * Keeps the app available offline and up to date, without ever interrupting someone.
 *
 *   page loaded, idle ─► register ─► first visit: files kept, nothing to ask ─► the later files: laterFiles.ts
 *                            │
 *                    new version waits ◄── looked for hourly while visible, and when online again
 *                            │
 *                        mayAsk()? ──no──► later: recheck()
 *                            │yes
 *                      onUpdateReady ──► accept() ─► SKIP_WAITING ─► new version controls ─► reload, once
 *
 * Where another window accepted, this one reloads too, as soon as nothing is half written here.
 */
import type { Workbox } from 'workbox-window';
import { askForLaterFiles } from './laterFiles.ts';
import { createPatience } from './patience.ts';
import { trustedScriptUrl } from './trustedUrl.ts';

export interface UpdateHooks {
  /** False while something is half written: then nothing is asked and nothing reloads. */
  readonly mayAsk: () => boolean;
  /** A new version is ready; it starts when `accept` is called, and the page reloads. Called at most once a version. */
  readonly onUpdateReady: (accept: () => void) => void;
}

export interface UpdateHandle {
  /** To be called whenever `mayAsk` may have become true. */
  readonly recheck: () => void;
  readonly dispose: () => void;
}

const hourMs = 3_600_000;

/** Registration competes with the first screen for a slow line, so it comes after it. */
const whenIdle = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const idle = (): void => {
      if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5000 });
      else setTimeout(resolve, 500);
    };
    if (document.readyState === 'complete') idle();
    else window.addEventListener('load', idle, { once: true, signal });
  });

const createWorkbox = async (): Promise<Workbox> => {
  const { Workbox } = await import('workbox-window');
  return new Workbox(trustedScriptUrl('/sw.js'));
};

/** Looks for a new version every hour of being visible and whenever the line comes back; offline it just finds none. */
const lookForUpdates = (workbox: Workbox, signal: AbortSignal): void => {
  let lastLookAt = performance.now();
  const look = (): void => {
    lastLookAt = performance.now();
    workbox.update().catch(() => undefined);
  };
  const lookIfDue = (): void => {
    if (document.visibilityState === 'visible' && performance.now() - lastLookAt >= hourMs) look();
  };
  const timer = setInterval(lookIfDue, hourMs / 4);
  signal.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener('visibilitychange', lookIfDue, { signal });
  window.addEventListener('online', look, { signal });
};

/** The first take-over of a page is the first visit's and changes nothing; each later one is another version. */
const onVersionChange = (workbox: Workbox, act: () => void): void => {
  let isControlled = navigator.serviceWorker.controller !== null;
  workbox.addEventListener('controlling', () => {
    if (isControlled) act();
    isControlled = true;
  });
};

export const registerServiceWorker = (hooks: UpdateHooks): UpdateHandle => {
  const ending = new AbortController();
  const patience = createPatience(hooks.mayAsk);
  let isReloading = false;
  const reloadOnce = (): void => {
    if (isReloading) return;
    isReloading = true;
    location.reload();
  };

  const begin = async (): Promise<void> => {
    await whenIdle(ending.signal);
    const workbox = await createWorkbox();
    if (ending.signal.aborted) return;
    const accept = (): void => workbox.messageSkipWaiting();
    workbox.addEventListener('waiting', () => patience.want(() => hooks.onUpdateReady(accept)));
    onVersionChange(workbox, () => patience.want(reloadOnce));
    lookForUpdates(workbox, ending.signal);
    await workbox.register();
    await askForLaterFiles(ending.signal);
  };

  // While developing, and where the browser offers none (http from another machine), the app runs without.
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // A failed registration (no signal right after the first load) is tried again at the next start.
    begin().catch(() => undefined);
  }
  return { recheck: patience.recheck, dispose: () => ending.abort() };
};
