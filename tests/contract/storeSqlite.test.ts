/** What only a store on disk can promise: settings that keep its word, and the same content after it was opened again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConnection } from '../../src/queue/store/sqlite/connection.ts';
import { migrations } from '../../src/queue/store/sqlite/schema.ts';
import { openSqliteStore } from '../../src/queue/store/sqlite.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createFounding, readerOf, segmentAt, wide } from './storeMakers.ts';

describe('SQLite store', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'feldschein-sqlite-'));
    path = join(folder, 'feldschein.db');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open = () => openSqliteStore({ path, randomBytes: testRandom });

  it('syncs every commit, checks references and overwrites what it deletes', () => {
    const { db } = openConnection({ path, randomBytes: testRandom });
    const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('user_version')).toBe(migrations.length);
    db.close();
  });

  it('is the same store after it was opened again', async () => {
    const founding = createFounding();
    const { tenant, device } = founding.certificate;
    const segment = segmentAt(device, 0);
    const before = open();
    await before.found(founding);
    await before.append(tenant, segment);
    await before.dispose();

    const after = open();
    expect(after.incarnation).toBe(before.incarnation);
    expect(await after.append(tenant, segment)).toMatchObject({ ok: true, value: { next: 1 } });
    const { items } = await after.pull(tenant, readerOf(createFounding({ tenant })), 0, wide);
    expect(items).toEqual([
      { position: 1, kind: 'certificate', bytes: founding.bytes },
      { position: 2, kind: 'segment', bytes: segment.bytes, before: segment.before },
    ]);
    await after.dispose();
  });

  it('opens a file of every earlier version, keeps what is in it, and takes lists', async () => {
    const founding = createFounding();
    const { tenant, device } = founding.certificate;
    const segment = segmentAt(device, 0);
    for (let version = 1; version < migrations.length; version++) {
      const old = join(folder, `version${version}.db`);
      const full = openSqliteStore({ path: old, randomBytes: testRandom });
      await full.found(founding);
      await full.append(tenant, segment);
      await full.dispose();
      // What later versions added is taken out again: the file is then as that version left it.
      const db = new DatabaseSync(old);
      for (const table of tablesSince(version)) db.exec(`DROP TABLE ${table}`);
      db.exec(`PRAGMA user_version = ${version}`);
      db.close();
      const opened = openSqliteStore({ path: old, randomBytes: testRandom });
      expect(opened.incarnation).toBe(full.incarnation);
      expect(await opened.append(tenant, segment)).toMatchObject({ ok: true, value: { next: 1 } });
      expect(await opened.putCheckList(tenant, { number: 1, bytes: testRandom(9) })).toMatchObject({ ok: true });
      await opened.dispose();
    }
  });

  it('gives out positions without a gap when two processes write', async () => {
    const founding = createFounding();
    const { tenant, device } = founding.certificate;
    const [one, two] = [open(), open()];
    await one.found(founding);
    for (let seq = 0; seq < 10; seq++) await (seq % 2 ? one : two).append(tenant, segmentAt(device, seq));
    const { items } = await one.pull(tenant, readerOf(createFounding({ tenant })), 0, wide);
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    await one.dispose();
    await two.dispose();
  });

  it('leaves nothing of a taken handover or a replaced slot in its file', async () => {
    const founding = createFounding();
    const { tenant, pointId } = founding.certificate;
    const store = open();
    await store.found(founding);
    const [lookup, parcel, wrapped] = [testRandom(16), testRandom(3000), testRandom(60)];
    await store.parkHandover({ lookup, parcel, expiresAt: 2 }, 1);
    await store.putCaseKeys(tenant, pointId, [{ slot: testRandom(8), version: 1, wrapped }]);
    await store.takeHandover(lookup, 1);
    await store.dispose();
    const file = readFileSync(path);
    const holds = (bytes: Uint8Array): boolean => file.includes(Buffer.from(bytes));
    expect(holds(wrapped)).toBe(true);
    expect(holds(parcel.subarray(0, 64))).toBe(false);
    expect(holds(lookup)).toBe(false);
  });

  it('goes on when there is room again', async () => {
    const founding = createFounding();
    const { tenant, device } = founding.certificate;
    const small = openSqliteStore({ path, randomBytes: testRandom, maxPages: 40 });
    await small.found(founding);
    const large = segmentAt(device, 0, { size: 300_000 });
    expect(await small.append(tenant, large)).toEqual({ ok: false, error: { type: 'storeFull' } });
    expect(await small.append(tenant, segmentAt(device, 0))).toMatchObject({ ok: true });
    await small.dispose();
    const roomy = open();
    expect(await roomy.append(tenant, { ...large, firstSeq: 1 })).toMatchObject({ ok: true, value: { next: 2 } });
    await roomy.dispose();
  });

  it('refuses a file that a newer version wrote', () => {
    const db = new DatabaseSync(path);
    db.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    db.close();
    expect(open).toThrow(/newer/);
  });
});

/* Tables that the migrations from this version on make. */
const tablesSince = (version: number): readonly string[] =>
  migrations
    .slice(version)
    .flatMap((script) => [...script.matchAll(/CREATE TABLE (\w+)/g)].map((match) => match[1] ?? ''));
