/** Builds the gallery apart from the product and serves it, for tests and pictures. `npm run dev` shows it at /gallery/. */
import preact from '@preact/preset-vite';
import { build, type InlineConfig, preview } from 'vite';
import { repoPath } from './paths.ts';

export interface ServedGallery {
  /** Addresses of the stages, without a state: the app's and the check page's. */
  readonly stages: readonly string[];
  readonly close: () => Promise<void>;
}

const stages = ['stage.html', 'checkStage.html'] as const;

/** On a free port of this machine. */
export const serveGallery = async (): Promise<ServedGallery> => {
  const config: InlineConfig = {
    configFile: false,
    root: repoPath('src/app'),
    publicDir: repoPath('public'),
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
    build: {
      outDir: repoPath('node_modules/.cache/gallery'),
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: { input: stages.map((stage) => repoPath(`src/app/gallery/${stage}`)) },
    },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  };
  await build(config);
  const server = await preview(config);
  const address = `${server.resolvedUrls?.local[0]}gallery/`;
  return { stages: stages.map((stage) => `${address}${stage}`), close: () => server.close() };
};
