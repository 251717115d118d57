/**
 * Which files of the built app a device fetches quietly after it can already start without network.
 *
 * What only some use, or only later, does not hold up the first visit: the reader of codes with its worker, and fonts. Only
 * files under `assets/` can be on this list: their names change with their content, so one that is kept is never stale.
 */
import { relative, sep } from 'node:path';
import { integrityOf, listFiles } from './contentHash.ts';

export interface LaterEntry {
  readonly url: string;
  /** As a browser checks it: a captive portal's page is never taken for the file. */
  readonly integrity: string;
}

/** `codeReader` is `src/app/scanner/codeReader.ts`, the reader's worker. */
const later = [/^assets\/zxing_reader-[\w-]+\.wasm$/, /^assets\/codeReader-[\w-]+\.js$/, /^assets\/[\w.-]+\.woff2$/];

/** Path relative to the built folder, with slashes. */
export const isLater = (path: string): boolean => later.some((pattern) => pattern.test(path));

export const listLater = async (folder: string): Promise<readonly LaterEntry[]> => {
  const files = (await listFiles(folder)).map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }));
  return Promise.all(
    files
      .filter(({ path }) => isLater(path))
      .map(async ({ file, path }) => ({ url: `/${path}`, integrity: await integrityOf(file) })),
  );
};
