/**
 * Builds the check page for practices into `dist/p`: its own page, its own chunks, its own service worker. It shares no file with
 * the app, so a practice loads nothing of the app and the app keeps nothing of it.
 *
 *   src/check/index.html ─► dist/p/index.html, dist/p/assets ─► src/check/sw/sw.ts with their list ─► dist/p/sw.js ─► .br and .gz
 */
import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { compressFolder } from './compress.ts';
import { integrityOf, listFiles } from './contentHash.ts';
import { repoPath } from './paths.ts';

/** Shared by the build and by the server while developing. */
export const checkPageConfig: InlineConfig = {
  configFile: false,
  root: repoPath('src/check'),
  base: '/p/',
  publicDir: false,
  cacheDir: repoPath('node_modules/.vite-check'),
  logLevel: 'warn',
};

const shared = { target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false } as const;

export const buildCheckPage = async (distFolder: string): Promise<void> => {
  const outDir = `${distFolder}/p`;
  await build({
    ...checkPageConfig,
    build: {
      ...shared,
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // The page only reads: without this word the bundler keeps cborg's writer, because it makes its tables on import.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/cborg/') } },
    },
  });
  const files = await Promise.all(
    (await listFiles(outDir)).map(async (file) => ({
      url: `/p/${relative(outDir, file).split(sep).join('/')}`.replace(/index\.html$/, ''),
      integrity: await integrityOf(file),
    })),
  );
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      __FILES__: JSON.stringify(files),
      __VERSION__: JSON.stringify(version),
    },
    build: {
      ...shared,
      outDir,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: repoPath('src/check/sw/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false },
      },
    },
  });
  await compressFolder(outDir);
};
