/**
 * The one place where an address becomes code: scripts of the worker and of the service worker.
 *
 * The pages are served with `require-trusted-types-for 'script'` and `trusted-types feldschein`, so a plain string is
 * refused by the browser. The policy lets through our own built files and nothing else; a browser that does not know
 * Trusted Types gets the same checks without the mark.
 */

interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => unknown;
}

interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => ScriptUrlPolicy;
}

const builtScript = /^\/(?:sw|assets\/[\w.-]+)\.js$/;

/** Vite serves sources under their own names while developing. */
const isOurScript = (path: string): boolean => import.meta.env.DEV || builtScript.test(path);

const checkedUrl = (url: string): string => {
  const { origin, pathname, href } = new URL(url, location.origin);
  if (origin !== location.origin || !isOurScript(pathname)) throw new TypeError('Not a script of this app.');
  return href;
};

const createPolicy = (): ScriptUrlPolicy => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  const rules = { createScriptURL: checkedUrl };
  return trustedTypes?.createPolicy('feldschein', rules) ?? rules;
};

// Made once: the browser refuses a second policy of the same name.
let policy: ScriptUrlPolicy | undefined;

/**
 * The address as the browser wants it for `new Worker` and `serviceWorker.register`.
 *
 * Typed as a string, since that is what those are declared to take; it may be a TrustedScriptURL.
 *
 * @throws TypeError if the address is not one of this app's own scripts: a bug or an attack, never something to handle.
 */
export const trustedScriptUrl = (url: string): string => {
  policy ??= createPolicy();
  return policy.createScriptURL(url) as string;
};
