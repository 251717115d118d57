/** What the window asks the browser about storage; the data themselves are the worker's. */

const ledgerName = 'feldschein';

/** False only where the browser says that no ledger was ever made here. */
export const mayHoldLedger = async (): Promise<boolean> => {
  // Older browsers do not list their databases; then the worker looks.
  if (typeof indexedDB.databases !== 'function') return true;
  const databases = await indexedDB.databases().catch(() => null);
  return databases === null || databases.some((database) => database.name === ledgerName);
};

/** Null where the browser does not know the question. */
export const askToKeepData = async (): Promise<boolean | null> => {
  if (navigator.storage?.persist === undefined) return null;
  return navigator.storage.persist().catch(() => null);
};
