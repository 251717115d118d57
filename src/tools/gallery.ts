/** Builds the gallery apart from the product and serves it, for tests and pictures. `npm run dev` shows it at /gallery/. */
import preact from '@preact/preset-vite';
import { build, type InlineConfig, preview } from 'vite';
import { repoPath } from './paths.ts';

export interface ServedGallery {
  /** Address of the stage, without a state. */
  readonly stage: string;
  readonly close: () => Promise<void>;
}

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
      rolldownOptions: { input: repoPath('src/app/gallery/stage.html') },
    },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  };
  await build(config);
  const server = await preview(config);
  return { stage: `${server.resolvedUrls?.local[0]}gallery/stage.html`, close: () => server.close() };
};
