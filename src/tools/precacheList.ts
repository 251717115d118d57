/**
 * Which files of the built app every device keeps, so that it starts without network.
 *
 * Each entry carries the digest of its content: behind a captive portal that answers every address with its own page,
 * the installation then fails and is tried again later, instead of keeping the portal's page as the app.
 */
import { relative, sep } from 'node:path';
import { integrityOf, listFiles } from './contentHash.ts';
import { isLater } from './laterList.ts';

export interface PrecacheEntry {
  readonly url: string;
  /** Null where the file's name already changes with its content. */
  readonly revision: string | null;
  readonly integrity: string;
}

/**
 * Files left to the network: the service worker itself, compressed neighbours, source maps, and the check page, which has
 * its own worker. What `laterList.ts` names comes afterwards.
 */
const leftOut = [/^sw\.js$/, /\.(?:br|gz|map)$/, /^p\//] as const;

const hasHashedName = (path: string): boolean => path.startsWith('assets/');

const toEntry = async (folder: string, path: string): Promise<PrecacheEntry> => {
  const integrity = await integrityOf(`${folder}/${path}`);
  return { url: `/${path}`, revision: hasHashedName(path) ? null : integrity.slice(7, 19), integrity };
};

/** Paths relative to the folder, with slashes, of all that is kept. */
export const listPrecachePaths = async (folder: string): Promise<readonly string[]> =>
  (await listFiles(folder))
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((path) => !isLater(path) && !leftOut.some((pattern) => pattern.test(path)));

export const listPrecache = async (folder: string): Promise<readonly PrecacheEntry[]> =>
  Promise.all((await listPrecachePaths(folder)).map((path) => toEntry(folder, path)));
