/**
 * Keeps the page for cellars without signal. The page is served under `require-trusted-types-for 'script'`, so the worker's
 * address passes through the one policy that the headers name.
 */
interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => unknown };
}

const worker = '/p/sw.js';

/** A browser without service workers checks all the same, with a signal. */
export const registerOffline = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  const rules = { createScriptURL: () => worker };
  const url = (trustedTypes?.createPolicy('feldschein', rules) ?? rules).createScriptURL(worker) as string;
  navigator.serviceWorker.register(url, { scope: '/p/' }).catch(() => undefined);
};
