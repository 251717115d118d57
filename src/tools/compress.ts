/** Writes a brotli and a gzip neighbour of every file worth it, so that the queue only has to pick one. */
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from './contentHash.ts';

const compressible = /\.(?:css|html|js|json|mjs|svg|txt|wasm|webmanifest)$/;

export const brotli = (content: Uint8Array): Promise<Uint8Array> =>
  promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength,
    },
  });

const gzipBest = (content: Uint8Array): Promise<Uint8Array> => promisify(gzip)(content, { level: 9 });

const writeIfSmaller = async (path: string, packed: Uint8Array, content: Uint8Array): Promise<void> => {
  if (packed.byteLength < content.byteLength) await writeFile(path, packed);
};

export const compressFolder = async (folder: string): Promise<void> => {
  for (const file of await listFiles(folder)) {
    if (!compressible.test(file)) continue;
    const content = await readFile(file);
    await writeIfSmaller(`${file}.br`, await brotli(content), content);
    await writeIfSmaller(`${file}.gz`, await gzipBest(content), content);
  }
};
