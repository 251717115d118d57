/** The built app on disk: files by the path of their address, with the compressed neighbours that the build left. */
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Asset, Assets } from '../deps.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Smallest first. */
const neighbours = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/**
 * Names as the build makes them. Without «%», «\» and names that begin with a dot there is nothing to decode and no way
 * out of the folder, so nothing has to be cut away afterwards.
 */
const safePath = /^(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/;

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(cause.code));

export const createFolderAssets = (folder: string): Assets => {
  const read = async (
    path: string,
    contentType: string,
    encoding?: 'br' | 'gzip',
    ending = '',
  ): Promise<Asset | null> => {
    const file = join(folder, path + ending);
    try {
      const { size, mtimeMs } = await stat(file);
      const bytes = new Uint8Array(await readFile(file));
      const etag = `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}${ending}"`;
      return { bytes, contentType, etag, ...(encoding && { encoding }) };
    } catch (cause) {
      if (isMissing(cause)) return null;
      throw cause;
    }
  };

  return {
    find: async (path, accepted) => {
      const contentType = contentTypes[extname(path)];
      if (contentType === undefined || !safePath.test(path)) return null;
      for (const { encoding, ending } of neighbours) {
        if (!accepted.has(encoding)) continue;
        const packed = await read(path, contentType, encoding, ending);
        if (packed) return packed;
      }
      return read(path, contentType);
    },
  };
};
