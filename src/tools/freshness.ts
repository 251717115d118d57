/** Knows whether `dist` was built from the sources as they are now, so that a second start takes no time. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from './contentHash.ts';
import { cacheFolder, distFolder, repoPath } from './paths.ts';

const sources = ['src', 'public', 'sw', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'] as const;
const stampFile = join(cacheFolder, 'built-from');

const hashOfSources = (): Promise<string> => contentHash(sources.map(repoPath));

export const isBuildFresh = async (): Promise<boolean> => {
  if (!existsSync(join(distFolder, 'index.html')) || !existsSync(stampFile)) return false;
  return (await readFile(stampFile, 'utf8')) === (await hashOfSources());
};

/** Builds, and remembers from what. A build that fails or is interrupted leaves no stamp behind. */
export const withBuildStamp = async (build: () => Promise<void>): Promise<void> => {
  await rm(stampFile, { force: true });
  const hash = await hashOfSources();
  await build();
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(stampFile, hash);
};
