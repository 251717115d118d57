/** How much a device fetches to keep the app: the precached files as they travel, against their bar. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listPrecachePaths } from './precacheList.ts';

export const precacheBarBytes = 460_800;

export interface FileSize {
  readonly path: string;
  readonly bytes: number;
}

/** Brotli where the build wrote it, which is where it is smaller. */
const transferredBytes = async (file: string): Promise<number> =>
  (await stat(existsSync(`${file}.br`) ? `${file}.br` : file)).size;

export const measurePrecache = async (folder: string): Promise<readonly FileSize[]> =>
  Promise.all(
    (await listPrecachePaths(folder)).map(async (path) => ({
      path,
      bytes: await transferredBytes(join(folder, path)),
    })),
  );

export const sumBytes = (sizes: readonly FileSize[]): number => sizes.reduce((sum, { bytes }) => sum + bytes, 0);
