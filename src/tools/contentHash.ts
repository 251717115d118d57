/** A digest over the content of files and folders, to know whether something must be made again. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** All files below a folder, or the file itself, in a stable order; nothing if the path does not exist. */
export const listFiles = async (path: string): Promise<readonly string[]> => {
  if (!existsSync(path)) return [];
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/** Digest of one file as browsers take it: `sha256-…` in base64. */
export const integrityOf = async (file: string): Promise<string> => {
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('base64');
  return `sha256-${digest}`;
};

export const contentHash = async (paths: readonly string[]): Promise<string> => {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await listFiles(path)) {
      const content = await readFile(file);
      hash.update(`${file}\0${content.byteLength}\0`).update(content);
    }
  }
  return hash.digest('hex');
};
