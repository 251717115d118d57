/** Builds the app into `dist`: pages, scripts and worker, service worker, compressed neighbours. */
import { build } from 'vite';
import { withBuildStamp } from './freshness.ts';
import { repoPath } from './paths.ts';

export const buildApp = (): Promise<void> =>
  withBuildStamp(async () => {
    await build({ configFile: repoPath('vite.config.ts'), logLevel: 'warn' });
  });
