/**
 * Keeps the files of a list one by one: what is here stays, what is missing is fetched when asked for.
 *
 * Invariant: a file is kept only with the digest that the build wrote down; one that is being fetched is not fetched twice.
 */

export interface LaterFile {
  /** Path with a digest in its name, so that a kept file is never stale. */
  readonly url: string;
  readonly integrity: string;
}

/** The part of a `Cache` that is used. */
export interface KeptFiles {
  readonly match: (url: string) => Promise<Response | undefined>;
  readonly put: (url: string, response: Response) => Promise<void>;
  readonly delete: (url: string) => Promise<boolean>;
  /** Paths of what is kept. */
  readonly urls: () => Promise<readonly string[]>;
}

export interface LaterStoreDeps {
  readonly open: () => Promise<KeptFiles>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export interface LaterStore {
  readonly has: (url: string) => boolean;
  /** From here, else from the network and kept. Rejects where neither has it. */
  readonly answer: (url: string) => Promise<Response>;
  /** Fetches what is missing, one after the other; a file that cannot be had now is left for the next time. */
  readonly keepAll: () => Promise<void>;
  /** Removes what an older version kept. */
  readonly dropOld: () => Promise<void>;
}

export const createLaterStore = (files: readonly LaterFile[], deps: LaterStoreDeps): LaterStore => {
  const integrityByUrl = new Map(files.map(({ url, integrity }) => [url, integrity]));
  const underWay = new Map<string, Promise<Response>>();

  /* A browser that gives no storage, as some private windows, still gets its files. */
  const openOrNull = (): Promise<KeptFiles | null> => deps.open().catch(() => null);

  const fetchAndKeep = async (url: string): Promise<Response> => {
    const integrity = integrityByUrl.get(url) ?? '';
    // Past the browser's own cache: it is kept here, and what a portal left there would fail for ever.
    const response = await deps.fetch(url, { integrity, cache: 'no-store' });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    // A full disk costs the keeping, not the answer.
    await (await openOrNull())?.put(url, response.clone()).catch(() => undefined);
    return response;
  };
  const fetchOnce = (url: string): Promise<Response> => {
    const running = underWay.get(url) ?? fetchAndKeep(url).finally(() => underWay.delete(url));
    underWay.set(url, running);
    return running;
  };

  return {
    has: (url) => integrityByUrl.has(url),
    answer: async (url) =>
      (await (await openOrNull())?.match(url).catch(() => undefined)) ?? (await fetchOnce(url)).clone(),
    keepAll: async () => {
      const kept = await deps.open();
      for (const { url } of files) {
        if ((await kept.match(url)) === undefined) await fetchOnce(url).catch(() => undefined);
      }
    },
    dropOld: async () => {
      const kept = await deps.open();
      for (const url of await kept.urls()) {
        if (!integrityByUrl.has(url)) await kept.delete(url);
      }
    },
  };
};
