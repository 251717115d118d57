/**
 * Asks the service worker for the files that may come later: at every start and whenever the line comes back, until all are
 * kept. Where the device saves data, they come when they are first used.
 */

/** Chromium's reading of the system's data saver; other browsers do not say. */
const savesData = (): boolean => {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
};

export const askForLaterFiles = async (signal: AbortSignal): Promise<void> => {
  const ask = async (): Promise<void> => {
    if (savesData()) return;
    (await navigator.serviceWorker.ready).active?.postMessage({ type: 'KEEP_LATER' });
  };
  window.addEventListener('online', () => void ask(), { signal });
  await ask();
};
