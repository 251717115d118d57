/** Files that have to be there after a power cut: written under another name, synced, then named; never over another one. */
import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ok, type Result } from '../../domain/result.ts';

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

/**
 * `write` is given a path beside the target; what it wrote gets the name if it says so, and only the owner may read it. Throws the
 * system's error; then, as after a no, nothing is left of it.
 */
export const writeOnce = async <T, E>(
  target: string,
  write: (draft: string) => Result<T, E> | Promise<Result<T, E>>,
): Promise<Result<T, E>> => {
  const draft = `${target}.unfinished-${process.pid}`;
  try {
    const written = await write(draft);
    if (!written.ok) return written;
    chmodSync(draft, 0o600);
    syncPath(draft);
    // A renaming would replace what is there, so the name is taken first. A link would do both at once; USB sticks know none.
    closeSync(openSync(target, 'wx', 0o600));
    renameSync(draft, target);
    syncPath(dirname(target));
    return written;
  } finally {
    rmSync(draft, { force: true });
  }
};

export const copyOnce = async (source: string, target: string): Promise<void> => {
  await writeOnce(target, (draft) => ok(copyFileSync(source, draft)));
};
