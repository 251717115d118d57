/**
 * Backup and restore of the embedded store.
 *
 * ```
 *   backup   database ── VACUUM INTO, one consistent view, while the queue runs ──► file ─► verified ─► `safe` moves on
 *   restore  file ─► verified ─► copy with a new incarnation ─► in the place of the database; the old one is set aside
 * ```
 * A new incarnation tells every device that this queue may have forgotten something: they compare, and send again.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import type { Subtle } from '../deps.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { copyOnce, syncPath, writeOnce } from './files.ts';
import { type Damage, type VerifiedBackup, verifyBackup } from './verify.ts';

export type BackupError =
  | { readonly type: 'noData'; readonly path: string }
  | { readonly type: 'taken'; readonly path: string }
  | { readonly type: 'damaged'; readonly damage: Damage }
  | { readonly type: 'running' };

export interface OpsDeps {
  readonly subtle: Subtle;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Writes the file, verifies it and marks what is in it as safe. Throws the system's errors. */
export const backUp = async (
  deps: OpsDeps,
  database: string,
  file: string,
): Promise<Result<VerifiedBackup, BackupError>> => {
  if (!existsSync(database)) return err({ type: 'noData', path: database });
  if (existsSync(file)) return err({ type: 'taken', path: file });
  await writeOnce(file, (draft) => {
    const db = new DatabaseSync(database, { timeout: 30_000 });
    try {
      db.prepare('VACUUM INTO ?').run(draft);
    } finally {
      db.close();
    }
  });
  return verifyAndMark(deps, database, file);
};

/** Verifies a file; if it was taken from this database, what is in it is safe. */
export const verifyAndMark = async (
  deps: OpsDeps,
  database: string,
  file: string,
): Promise<Result<VerifiedBackup & { readonly isOfThisStore: boolean }, BackupError>> => {
  const verified = await verifyBackup(file, deps.subtle);
  if (!verified.ok) return err({ type: 'damaged', damage: verified.error });
  if (!existsSync(database)) return ok({ ...verified.value, isOfThisStore: false });
  const store = openSqliteStore({ path: database, randomBytes: deps.randomBytes });
  try {
    const isOfThisStore = store.incarnation === verified.value.incarnation;
    if (isOfThisStore) {
      for (const { tenant, position } of verified.value.tenants) await store.markSafe(tenant, position);
    }
    return ok({ ...verified.value, isOfThisStore });
  } finally {
    await store.dispose();
  }
};

export interface Restored extends VerifiedBackup {
  /** Where the database that stood there before is now; null where there was none. */
  readonly setAside: string | null;
}

/** Puts the backup in the place of the database. `replace`: a database that is there is set aside, never deleted. */
export const restore = async (
  deps: OpsDeps,
  file: string,
  database: string,
  replace: boolean,
): Promise<Result<Restored, BackupError>> => {
  const verified = await verifyBackup(file, deps.subtle);
  if (!verified.ok) return err({ type: 'damaged', damage: verified.error });
  const isThere = existsSync(database);
  if (isThere && !replace) return err({ type: 'taken', path: database });
  if (isThere && !isIdle(database)) return err({ type: 'running' });
  const fresh = `${database}.restored-${process.pid}`;
  try {
    await copyOnce(file, fresh);
    makeAnother(fresh, bytesToHex(deps.randomBytes(8)));
    syncPath(fresh);
    // Only now, when all of the new one is on the disk, the old one leaves its place.
    const setAside = isThere ? setAsideDatabase(database, deps.now()) : null;
    renameSync(fresh, database);
    syncPath(dirname(database));
    return ok({ ...verified.value, setAside });
  } finally {
    rmSync(fresh, { force: true });
  }
};

const setAsideDatabase = (database: string, now: number): string => {
  const target = `${database}.replaced-${new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${process.pid}`;
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(database + end)) renameSync(database + end, target + end);
  }
  return target;
};

/** A copy with an incarnation of its own: who asks it next compares. */
const makeAnother = (path: string, incarnation: string): void => {
  const db = new DatabaseSync(path);
  try {
    db.exec('PRAGMA synchronous = FULL');
    db.prepare('UPDATE store SET incarnation = ?').run(incarnation);
    // All of it is in a verified backup: the one that it came from.
    db.exec(
      `INSERT INTO marks (tenant, safe, seen) SELECT tenant, last_position, 0 FROM tenants WHERE true
       ON CONFLICT DO UPDATE SET safe = excluded.safe`,
    );
    // Half-sent segments belong to requests of another life.
    db.exec('DELETE FROM held');
  } finally {
    db.close();
  }
};

/** Whether no queue has the database open: then its write-ahead log can be folded in and switched off. */
const isIdle = (database: string): boolean => {
  const db = new DatabaseSync(database, { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
    db.exec('COMMIT');
    return db.prepare('PRAGMA journal_mode = DELETE').get()?.journal_mode === 'delete';
  } catch {
    return false;
  } finally {
    db.close();
  }
};
