/** What the window asks the browser about storage; the data themselves are the worker's. */

const ledgerName = 'feldschein';

/** False only where the browser says that no ledger was ever made here. */
export const mayHoldLedger = async (): Promise<boolean> => {
  // Older browsers do not list their databases; then the worker looks.
  if (typeof indexedDB.databases !== 'function') return true;
  const databases = await indexedDB.databases().catch(() => null);
  return databases === null || databases.some((database) => database.name === ledgerName);
};

const demoName = 'feldschein-demo';
/** Held by whoever works at the desk, an example included. */
const deskLock = 'feldschein-desk';
const patienceMs = 2_000;

/** An example that a reload or a crash left over. One that is open in another window stays. */
export const deleteLeftOverDemo = async (): Promise<void> => {
  const databases = await indexedDB.databases?.().catch(() => []);
  if (databases?.every((database) => database.name !== demoName)) return;
  const whenFree = { signal: AbortSignal.timeout(patienceMs) };
  await navigator.locks.request(deskLock, whenFree, () => deleteDatabase(demoName)).catch(() => undefined);
};

/* Answers also where a dying worker still holds it: the browser then deletes it a moment later. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve());
  });

/** Null where the browser does not know the question. */
export const askToKeepData = async (): Promise<boolean | null> => {
  if (navigator.storage?.persist === undefined) return null;
  return navigator.storage.persist().catch(() => null);
};
