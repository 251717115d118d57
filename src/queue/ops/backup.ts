/**
 * Backup and restore of the embedded store.
 *
 * ```
 *   backup   database ── VACUUM INTO, one consistent view, while the queue runs ──► file ─► verified ─► `safe` moves on
 *   restore  file ─► verified ─► copy with a new incarnation ─► in the place of the database; the old one is set aside
 * ```
 * A new incarnation tells every device that this queue may have forgotten something: they compare, and send again.
 */
import { closeSync, existsSync, linkSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import type { Subtle } from '../deps.ts';
import { isDamaged, isInUse } from '../store/sqlite/resultCodes.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { copyOnce, syncPath, writeOnce } from './files.ts';
import { type Damage, type VerifiedBackup, verifyBackup } from './verify.ts';

export type BackupError =
  | { readonly type: 'noData'; readonly path: string }
  | { readonly type: 'taken'; readonly path: string }
  | { readonly type: 'damaged'; readonly damage: Damage }
  /** The database itself, not a backup of it. */
  | { readonly type: 'storeDamaged'; readonly damage: Damage }
  | { readonly type: 'running' };

export interface OpsDeps {
  readonly subtle: Subtle;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Writes the file, verifies it before it gets its name, and marks what is in it as safe. Throws the system's errors. */
export const backUp = async (
  deps: OpsDeps,
  database: string,
  file: string,
): Promise<Result<VerifiedBackup, BackupError>> => {
  if (!existsSync(database)) return err({ type: 'noData', path: database });
  if (existsSync(file)) return err({ type: 'taken', path: file });
  const made = await writeOnce(file, async (draft) => {
    const copied = copyDatabase(database, draft);
    return copied.ok ? verifyBackup(draft, deps.subtle) : copied;
  });
  if (!made.ok) return err({ type: 'storeDamaged', damage: made.error });
  await markSafe(deps, database, made.value);
  return made;
};

const copyDatabase = (database: string, target: string): Result<null, Damage> => {
  const db = new DatabaseSync(database, { timeout: 30_000 });
  try {
    db.prepare('VACUUM INTO ?').run(target);
    return ok(null);
  } catch (cause) {
    if (!isDamaged(cause)) throw cause;
    return err({ type: 'sqliteCheck', reason: cause instanceof Error ? cause.message : '' });
  } finally {
    db.close();
  }
};

/** Verifies a file; if it was taken from this database, what is in it is safe. */
export const verifyAndMark = async (
  deps: OpsDeps,
  database: string,
  file: string,
): Promise<Result<VerifiedBackup & { readonly isOfThisStore: boolean }, BackupError>> => {
  const verified = await verifyBackup(file, deps.subtle);
  if (!verified.ok) return err({ type: 'damaged', damage: verified.error });
  return ok({ ...verified.value, isOfThisStore: await markSafe(deps, database, verified.value) });
};

/** False when it is of another store, or there is none. */
const markSafe = async (deps: OpsDeps, database: string, backup: VerifiedBackup): Promise<boolean> => {
  if (!existsSync(database)) return false;
  const store = openSqliteStore({ path: database, randomBytes: deps.randomBytes });
  try {
    if (store.incarnation !== backup.incarnation) return false;
    for (const { tenant, position } of backup.tenants) await store.markSafe(tenant, position);
    return true;
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
  // A log that was left of a database would be read into the one that takes its name.
  const isThere = ['', ...besides].some((end) => existsSync(database + end));
  if (isThere && !replace) return err({ type: 'taken', path: database });
  if (isRunning(database)) return err({ type: 'running' });
  const fresh = `${database}.restored-${process.pid}`;
  try {
    await copyOnce(file, fresh);
    makeAnother(fresh, bytesToHex(deps.randomBytes(8)));
    syncPath(fresh);
    // The copying took its time.
    if (isRunning(database)) return err({ type: 'running' });
    // Only now, when all of the new one is on the disk, the old one leaves its place.
    const setAside = isThere ? setAsideDatabase(database, deps.now()) : null;
    renameSync(fresh, database);
    syncPath(dirname(database));
    return ok({ ...verified.value, setAside });
  } finally {
    rmSync(fresh, { force: true });
  }
};

/** What SQLite may have beside a database: of an idle one nothing is left there, of a damaged one maybe. */
const besides = ['-wal', '-shm', '-journal'] as const;

/** The file itself keeps its name until the new one takes it, where the disk knows links. */
const setAsideDatabase = (database: string, now: number): string => {
  const target = `${database}.replaced-${new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${process.pid}`;
  for (const end of besides) {
    if (existsSync(database + end)) renameSync(database + end, target + end);
  }
  if (!existsSync(database)) return target;
  try {
    linkSync(database, target);
  } catch {
    renameSync(database, target);
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

/**
 * Whether a queue has the database open. If none has, its write-ahead log is folded in and switched off; a database that is too
 * damaged for that is nobody's, and set aside as it is.
 */
const isRunning = (database: string): boolean => {
  // SQLite deletes the log of a file that it cannot read, and that is all there may be left of it.
  if (!existsSync(database) || !beginsAsDatabase(database)) return false;
  const db = new DatabaseSync(database, { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
    db.exec('COMMIT');
    return db.prepare('PRAGMA journal_mode = DELETE').get()?.journal_mode !== 'delete';
  } catch (cause) {
    return isInUse(cause);
  } finally {
    db.close();
  }
};

/** https://www.sqlite.org/fileformat.html#magic_header_string */
const beginsAsDatabase = (path: string): boolean => {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
};
