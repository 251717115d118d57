/** Builds the app into `dist`: pages, scripts and worker, service worker, compressed neighbours; and the check page beside it. */
import { build } from 'vite';
import { buildCheckPage } from './checkPage.ts';
import { withBuildStamp } from './freshness.ts';
import { distFolder, repoPath } from './paths.ts';

export const buildApp = (): Promise<void> =>
  withBuildStamp(async () => {
    await build({ configFile: repoPath('vite.config.ts'), logLevel: 'warn' });
    await buildCheckPage(distFolder);
  });
