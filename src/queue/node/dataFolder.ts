/** The folder with the database: readable by its owner only, and known to be writable before anybody relies on it. */
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/**
 * Makes folder and database file if they are missing, and closes them to everybody else. SQLite gives its files beside the
 * database the same permissions. Returns the path of the database.
 *
 * Throws the system's error when the folder cannot be made or written.
 */
export const prepareDataFolder = (path: string): string => {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Somebody else's folder, /tmp for one, is not ours to close: there the file's own permissions must do.
  if (readdirSync(folder).length === 0) chmodSync(folder, 0o700);
  const database = join(folder, 'feldschein.db');
  closeSync(openSync(database, 'a', 0o600));
  chmodSync(database, 0o600);
  // A file whose folder entry was not written is gone after a power cut, whatever was synced into it. Windows cannot.
  if (process.platform !== 'win32') {
    syncFolder(folder);
    syncFolder(dirname(folder));
  }
  return database;
};
