/** Where the tools find things, whatever folder they are started from. */
import { fileURLToPath } from 'node:url';

/** Absolute path of something named from the repository's top. */
export const repoPath = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const repoRoot = repoPath('.');
export const distFolder = repoPath('dist');
/** Own stamps and reports; `npm ci` clears it together with everything else. */
export const cacheFolder = repoPath('node_modules/.cache/feldschein');
