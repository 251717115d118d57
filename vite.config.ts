/**
 * How the app is built, served while developing, and tested.
 *
 * The root is `src/app`, so that `index.html` stands beside the code it loads; everything else is addressed from the
 * repository's top. Nothing may be inlined into the page: the content security policy forbids inline code and styles.
 */
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { precache } from './src/tools/precache.ts';
import { testProjects } from './src/tools/testProjects.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('src/app'),
  publicDir: at('public'),
  cacheDir: at('node_modules/.vite'),
  plugins: [
    preact({ reactAliasesEnabled: false, devToolsEnabled: false }),
    precache({ serviceWorker: at('sw/main.ts') }),
  ],
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      // What the first screen needs comes as one file: each file costs a request and its headers, on a bad link more than itself.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  worker: { format: 'es' },
  optimizeDeps: {
    // Found late, behind the worker: without this list the first load in development reloads once.
    include: ['dexie', 'comlink', 'cborg', 'fflate', 'hash-wasm', '@hpke/core', 'shamir-secret-sharing'],
  },
  server: { host: '127.0.0.1', strictPort: true },
  test: { projects: testProjects(at('.')) },
});
