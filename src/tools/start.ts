/**
 * `npm start`: builds if the sources changed, then becomes the queue, which serves the app.
 *
 * The build runs as a child of its own, so that its memory is gone before the queue begins its long life. The queue is
 * loaded by address: tools know no types of the folders they run.
 */
import { runScript } from './children.ts';
import { isBuildFresh } from './freshness.ts';
import { distFolder, repoPath } from './paths.ts';

const buildIfNeeded = async (): Promise<void> => {
  if (await isBuildFresh()) return;
  console.log('Building the app (again only after changes) …');
  const code = await runScript('src/tools/build.ts', []);
  if (code !== 0) process.exit(code);
};

await buildIfNeeded();
process.env.FELDSCHEIN_DIST ??= distFolder;
process.env.FELDSCHEIN_DATA ??= repoPath('data');
await import(new URL('../queue/main.ts', import.meta.url).href);
