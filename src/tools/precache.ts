/**
 * Vite plugin that builds the service worker after the app, with the lists of the app's files written into it.
 *
 *   vite build ─► dist written ─► listPrecache, listLater ─► build sw/main.ts with both ─► dist/sw.js ─► .br and .gz
 *
 * While developing there is nothing to keep; the middleware then hands out a worker that removes itself, since a built
 * app served earlier on the same port may have left one behind that would go on answering with old files.
 */
import { build, type Plugin } from 'vite';
import { compressFolder } from './compress.ts';
import { listLater } from './laterList.ts';
import { listPrecache } from './precacheList.ts';

export interface PrecacheOptions {
  /** Absolute path of the service worker's entry. */
  readonly serviceWorker: string;
}

const selfRemovingWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
`;

const buildServiceWorker = async (entry: string, outDir: string): Promise<void> => {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      __PRECACHE__: JSON.stringify(await listPrecache(outDir)),
      __LATER__: JSON.stringify(await listLater(outDir)),
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      // One classic script: understood by every browser that knows service workers.
      rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false } },
    },
  });
};

/** The last part of a build, over what already lies in the folder: the service worker with its list, then compression. */
export const finishFolder = async (serviceWorker: string, folder: string): Promise<void> => {
  await buildServiceWorker(serviceWorker, folder);
  await compressFolder(folder);
};

export const precache = (options: PrecacheOptions): Plugin => {
  let outDir = '';
  let isAppBuild = false;
  return {
    name: 'feldschein:precache',
    configResolved: (config) => {
      outDir = config.build.outDir;
      isAppBuild = config.command === 'build';
    },
    configureServer: (server) => {
      server.middlewares.use('/sw.js', (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.setHeader('cache-control', 'no-store');
        response.end(selfRemovingWorker);
      });
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async (error?: Error) => {
        if (!isAppBuild || error !== undefined) return;
        await finishFolder(options.serviceWorker, outDir);
      },
    },
  };
};
