/**
 * What the browser keeps of this app beside the desk's keys, which the worker has deleted before.
 *
 * ```
 *   marker ─► databases ─► service worker ─► caches ─► preferences, the marker last
 *     └─ still there at the next start: what was left is deleted then
 * ```
 * Each step goes on where one before it failed.
 */
import { clear } from 'idb-keyval';
import type { WipeMode } from '../shell/ports.ts';
import type { WipeRemains } from '../shell/stage.ts';

/** Says only that something had to go. */
const marker = 'feldschein-wipe';
const patienceMs = 3_000;

export const wipeBrowser = async (mode: WipeMode): Promise<readonly WipeRemains[]> => {
  mark();
  const left: WipeRemains[] = [];
  const attempt = async (what: WipeRemains, work: () => Promise<boolean>): Promise<void> => {
    if (!(await work().catch(() => false))) left.push(what);
  };
  await attempt('databases', deleteDatabases);
  if (mode === 'everything') {
    await attempt('serviceWorker', async () => {
      const known = await navigator.serviceWorker.getRegistrations();
      const gone = await Promise.all(known.map((registration) => registration.unregister()));
      return gone.every(Boolean);
    });
    await attempt('caches', async () => {
      const deleted = await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
      return deleted.every(Boolean);
    });
  }
  await attempt('preferences', async () => {
    sessionStorage.clear();
    if (left.length === 0) localStorage.clear();
    return true;
  });
  return left;
};

/** What a wipe could not delete because another window held it, or because the browser was closed. */
export const finishWipe = async (): Promise<void> => {
  if (!isMarked()) return;
  await wipeBrowser('quietly');
};

const mark = (): void => {
  try {
    localStorage.setItem(marker, '1');
  } catch {
    // A browser that keeps nothing has nothing to finish.
  }
};
const isMarked = (): boolean => {
  try {
    return localStorage.getItem(marker) !== null;
  } catch {
    return false;
  }
};

const deleteDatabases = async (): Promise<boolean> => {
  // The language is kept in a database that this window has open: emptied, since it cannot be deleted under itself.
  await clear().catch(() => undefined);
  const known = (await indexedDB.databases?.()) ?? [{ name: 'feldschein' }, { name: 'feldschein-demo' }];
  const own = known.flatMap(({ name }) => (name?.startsWith('feldschein') ? [name] : []));
  const deleted = await Promise.all(own.map(deleteDatabase));
  return deleted.every(Boolean);
};

const deleteDatabase = (name: string): Promise<boolean> =>
  Promise.race([
    new Promise<boolean>((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve(true));
      request.addEventListener('error', () => resolve(false));
    }),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs)),
  ]);
