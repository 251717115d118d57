/**
 * Which files of the built app every device keeps, so that it starts without network.
 *
 * Each entry carries the digest of its content: behind a captive portal that answers every address with its own page,
 * the installation then fails and is tried again later, instead of keeping the portal's page as the app.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { listFiles } from './contentHash.ts';

export interface PrecacheEntry {
  readonly url: string;
  /** Null where the file's name already changes with its content. */
  readonly revision: string | null;
  readonly integrity: string;
}

/**
 * Files left to the network: the service worker itself, compressed neighbours, source maps, the check page (it has its
 * own worker), and the large reader of codes that only a few devices need.
 */
const leftOut = [/^sw\.js$/, /\.(?:br|gz|map)$/, /^p\//, /zxing/i] as const;

const hasHashedName = (path: string): boolean => path.startsWith('assets/');

const toEntry = async (folder: string, path: string): Promise<PrecacheEntry> => {
  const digest = createHash('sha256')
    .update(await readFile(`${folder}/${path}`))
    .digest('base64');
  return {
    url: `/${path}`,
    revision: hasHashedName(path) ? null : digest.slice(0, 12),
    integrity: `sha256-${digest}`,
  };
};

/** Paths relative to the folder, with slashes, of all that is kept. */
export const listPrecachePaths = async (folder: string): Promise<readonly string[]> =>
  (await listFiles(folder))
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((path) => !leftOut.some((pattern) => pattern.test(path)));

export const listPrecache = async (folder: string): Promise<readonly PrecacheEntry[]> =>
  Promise.all((await listPrecachePaths(folder)).map((path) => toEntry(folder, path)));
