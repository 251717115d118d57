/** Files that have to be there after a power cut: written under another name, synced, then named; never over another one. */
import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

export const syncPath = (path: string): void => {
  // Windows syncs no folders.
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch (cause) {
    if (process.platform !== 'win32') throw cause;
  } finally {
    closeSync(handle);
  }
};

/** `write` is given a path beside the target. Throws the system's error; then nothing is left of it. */
export const writeOnce = async (target: string, write: (draft: string) => void | Promise<void>): Promise<void> => {
  const draft = `${target}.unfinished-${process.pid}`;
  try {
    await write(draft);
    syncPath(draft);
    // A link fails where the name is taken, a renaming would replace what is there.
    linkSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
  syncPath(dirname(target));
};

export const copyOnce = (source: string, target: string): Promise<void> =>
  writeOnce(target, (draft) => copyFileSync(source, draft));
