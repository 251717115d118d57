/**
 * One connection to the database file: set up to keep what it acknowledges, migrated, with one way to change anything.
 *
 * `synchronous=FULL` in WAL mode is one fsync a commit. It is set, not assumed: builds of SQLite differ in what they
 * default to in WAL mode, and NORMAL loses the last commits at a power cut without a word.
 */
import { DatabaseSync } from 'node:sqlite';
import { err, type Result } from '../../../domain/result.ts';
import { bytesToHex } from '../../../protocol/bytes.ts';
import type { StoreFull } from '../store.ts';
import { isFull } from './resultCodes.ts';
import { migrations } from './schema.ts';

export interface Connection {
  readonly db: DatabaseSync;
  readonly incarnation: string;
  /** One transaction. Committed whatever `work` returns, rolled back when it throws; no room is the outcome `storeFull`. */
  readonly change: <T, E>(work: () => Result<T, E>) => Result<T, E | StoreFull>;
  /** One view of the store, so that two questions get answers of the same moment. */
  readonly view: <T>(work: () => T) => T;
}

export interface ConnectionOptions {
  readonly path: string;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Upper limit of the file in pages of 4,096 bytes, for who shares a disk and for tests. */
  readonly maxPages?: number;
}

const rollBack = (db: DatabaseSync): void => {
  // SQLite has already rolled back by itself after some errors.
  if (db.isTransaction) db.exec('ROLLBACK');
};

const userVersion = (db: DatabaseSync): number => Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);

/** Throws when the file was written by a newer version: going back would mean guessing. */
const migrate = (db: DatabaseSync, incarnation: () => string): void => {
  const known = migrations.length;
  const found = userVersion(db);
  if (found > known) {
    throw new Error(`the database has version ${found}, this Feldschein knows ${known}: start the newer Feldschein`);
  }
  for (let version = found; version < known; version++) {
    db.exec('BEGIN IMMEDIATE');
    try {
      // Another process may have been faster.
      if (userVersion(db) === version) {
        db.exec(migrations[version] ?? '');
        if (version === 0) db.prepare('INSERT INTO store (one, incarnation) VALUES (1, ?)').run(incarnation());
        db.exec(`PRAGMA user_version = ${version + 1}`);
      }
      db.exec('COMMIT');
    } catch (cause) {
      rollBack(db);
      throw cause;
    }
  }
};

/** Opens or makes the database. Throws when the file cannot be opened or is not ours. */
export const openConnection = (options: ConnectionOptions): Connection => {
  const db = new DatabaseSync(options.path, { timeout: 5000 });
  try {
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA foreign_keys = ON');
    // Taken handovers and replaced case-key slots are overwritten, not only forgotten.
    db.exec('PRAGMA secure_delete = ON');
    if (options.maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${Math.floor(options.maxPages)}`);
    migrate(db, () => bytesToHex(options.randomBytes(8)));
  } catch (cause) {
    db.close();
    throw cause;
  }
  const incarnation = String(db.prepare('SELECT incarnation FROM store').get()?.incarnation);
  return {
    db,
    incarnation,
    change: (work) => {
      try {
        db.exec('BEGIN IMMEDIATE');
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (cause) {
        rollBack(db);
        if (isFull(cause)) return err({ type: 'storeFull' });
        throw cause;
      }
    },
    view: (work) => {
      db.exec('BEGIN');
      try {
        return work();
      } finally {
        rollBack(db);
      }
    },
  };
};

/** Throws unless exactly so many rows changed: a lost row would be a lie in the answer. */
export const expectChanges = (outcome: { readonly changes: number | bigint }, expected: number): void => {
  if (Number(outcome.changes) !== expected) throw new Error(`changed ${outcome.changes} rows instead of ${expected}`);
};
