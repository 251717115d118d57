/** What benchmarks are handed: a browser, the built app, and temporary folders that go away again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext } from './benchTypes.ts';
import { findChromium } from './browser.ts';
import { buildApp } from './buildApp.ts';
import { isBuildFresh } from './freshness.ts';
import { distFolder } from './paths.ts';

export interface OwnedBenchContext extends BenchContext {
  readonly dispose: () => Promise<void>;
}

export const createBenchContext = (): OwnedBenchContext => {
  const folders: string[] = [];
  let chromium: Promise<string> | undefined;
  return {
    chromiumPath: () => {
      chromium ??= findChromium();
      return chromium;
    },
    distFolder: async () => {
      if (!(await isBuildFresh())) await buildApp();
      return distFolder;
    },
    makeTempDir: async (name) => {
      const folder = await mkdtemp(join(tmpdir(), `feldschein-${name}-`));
      folders.push(folder);
      return folder;
    },
    dispose: async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
};
