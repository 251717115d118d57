/** What only a store on disk can promise: settings that keep its word, and the same content after it was opened again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownHexToBytes } from '../../src/protocol/bytes.ts';
import type { CaseKeySlot } from '../../src/protocol/wire/caseKeys.ts';
import type { Handover } from '../../src/queue/store/handovers.ts';
import { openConnection } from '../../src/queue/store/sqlite/connection.ts';
import { migrations } from '../../src/queue/store/sqlite/schema.ts';
import { openSqliteStore } from '../../src/queue/store/sqlite.ts';
import type { Founding, VerifiedSegment } from '../../src/queue/store/store.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createFounding, randomDevice, readerOf, segmentAt, wide } from './storeMakers.ts';

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

  it('opens a file of every earlier version, keeps what is in it, and knows what is new', async () => {
    for (let version = 1; version < migrations.length; version++) {
      const founding = createFounding();
      const { tenant, device, pointId } = founding.certificate;
      const segment = segmentAt(device, 0);
      const parked = { tenant, lookup: testRandom(16), parcel: testRandom(30), expiresAt: 2000 };
      const wrapped = { slot: testRandom(8), version: 3, wrapped: testRandom(60) };
      const old = join(folder, `version${version}.db`);
      leave(old, version, founding, segment, parked, wrapped);
      const opened = openSqliteStore({ path: old, randomBytes: testRandom });
      expect(opened.incarnation).toBe('00000000000000aa');
      expect(await opened.found(founding)).toEqual({ ok: true, value: { position: 1 } });
      expect(await opened.append(tenant, segment)).toMatchObject({ ok: true, value: { next: 1 } });
      expect(await opened.putCheckList(tenant, { number: 1, bytes: testRandom(9) })).toMatchObject({ ok: true });
      expect((await opened.slotsOf(tenant, pointId, 0, 9)).slots).toEqual([wrapped]);
      expect(await opened.takeHandover(parked.lookup, 1000)).toEqual({ ok: true, value: parked.parcel });
      const recovery = { lookup: testRandom(16), version: 1, parcel: testRandom(9) };
      expect(await opened.putRecovery(tenant, recovery, 1)).toEqual({ ok: true, value: { version: 1 } });
      expect(await opened.isRevoked(tenant, device)).toBe(version >= revokedSince);
      const reason = version >= revokedSince ? 'revoked' : 'conflict';
      const { items } = await opened.quarantineOf(tenant, readerOf(createFounding({ tenant })), 0, wide);
      expect(items).toMatchObject([
        { id: 3, device, firstSeq: 0, count: 0, keptAt: 0, reason, before: null, decision: null, bytes: apart },
      ]);
      const list = { number: 1, bytes: testRandom(9) };
      expect(await opened.putRevocations(tenant, list, [device, randomDevice()])).toMatchObject({ ok: true });
      expect(await opened.revocationsOf(tenant)).toEqual(list);
      expect(await opened.isRevoked(tenant, device)).toBe(true);
      await opened.dispose();
    }
  });

  it('leaves nothing in its file of a rejected segment', async () => {
    const founding = createFounding();
    const { tenant, device } = founding.certificate;
    const store = open();
    await store.found(founding);
    const [rejected, waiting] = [segmentAt(device, 0, { size: 9000 }), segmentAt(device, 1, { size: 9000 })];
    for (const segment of [rejected, waiting]) {
      const kept = { ...segment, reason: 'revoked', keptAt: 1, sha256: testRandom(32), chain: null } as const;
      await store.keepApart(tenant, kept, { items: 9, bytes: 100_000 });
    }
    expect(await store.reject(tenant, 1, testRandom(32))).toEqual({ ok: true, value: null });
    await store.dispose();
    const file = readFileSync(path);
    const pages = ({ bytes }: VerifiedSegment) =>
      [0, 4500, 8900].map((from) => file.includes(Buffer.from(bytes.subarray(from, from + 48))));
    expect(pages(waiting)).toEqual([true, true, true]);
    expect(pages(rejected)).toEqual([false, false, false]);
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

  it('leaves nothing in its file of a taken handover or reply, a shredded slot or a replaced recovery parcel', async () => {
    const founding = createFounding();
    const { tenant, pointId } = founding.certificate;
    const store = open();
    await store.found(founding);
    const [lookup, parcel, wrapped] = [testRandom(16), testRandom(3000), testRandom(60)];
    await store.parkHandover({ tenant, lookup, parcel, expiresAt: 2 }, 1);
    await store.putSlots(tenant, pointId, [{ slot: testRandom(8), version: 1, wrapped }]);
    await store.takeHandover(lookup, 1);
    const [slot, shredded] = [testRandom(8), testRandom(60)];
    await store.putSlots(tenant, pointId, [{ slot, version: 1, wrapped: shredded }]);
    await store.shredSlots(tenant, pointId, [slot]);
    const [first, second] = [1, 2].map((version) => ({ lookup: testRandom(16), version, parcel: testRandom(3000) }));
    if (!first || !second) throw new Error('no parcels');
    await store.putRecovery(tenant, first, 9);
    await store.putRecovery(tenant, { ...second, lookup: first.lookup }, 9);
    const [invitation, reply] = [testRandom(3000), testRandom(3000)];
    const place = testRandom(16);
    await store.parkHandover({ tenant, lookup: place, parcel: invitation, expiresAt: 2 }, 1);
    await store.replyToHandover(place, reply, 1);
    await store.fetchReply(tenant, place, 1);
    await store.dispose();
    const file = readFileSync(path);
    const holds = (bytes: Uint8Array): boolean => file.includes(Buffer.from(bytes));
    expect(holds(wrapped)).toBe(true);
    expect(holds(slot)).toBe(true);
    expect(holds(second.parcel.subarray(0, 64))).toBe(true);
    for (const gone of [shredded, first.parcel, invitation, reply]) expect(holds(gone.subarray(0, 48))).toBe(false);
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

/** The first version that knows revoked devices. */
const revokedSince = 4;
/** What an earlier version kept apart. */
const apart = testRandom(40);

/* A file as an earlier version left it, with an organisation, a segment, a handover and a case key in it, its device revoked. */
const leave = (
  path: string,
  version: number,
  { certificate, officeKey, bytes }: Founding,
  segment: VerifiedSegment,
  { lookup, parcel, expiresAt }: Handover,
  { slot, wrapped, version: slotVersion }: CaseKeySlot,
): void => {
  const db = new DatabaseSync(path);
  for (const script of migrations.slice(0, version)) db.exec(script);
  db.exec(`PRAGMA user_version = ${version}`);
  const [tenant, device, point] = [certificate.tenant, certificate.device, certificate.pointId].map(ownHexToBytes);
  if (!tenant || !device || !point) throw new Error('no ids');
  const run = (sql: string, ...values: (string | number | Uint8Array)[]): void => void db.prepare(sql).run(...values);
  run("INSERT INTO store VALUES (1, '00000000000000aa')");
  run('INSERT INTO tenants VALUES (?, ?, ?, 2, 1)', tenant, officeKey, device);
  run('INSERT INTO devices VALUES (?, ?, ?, 0, 1, ?)', tenant, device, point, bytes);
  run(
    'INSERT INTO items (tenant, position, device, point, bytes) VALUES (?, 1, ?, ?, ?)',
    tenant,
    device,
    point,
    bytes,
  );
  const { before, digest } = segment;
  run("INSERT INTO items VALUES (?, 2, ?, ?, 'office', 0, 0, 1, ?, ?)", tenant, device, point, before, segment.bytes);
  run("INSERT INTO logs VALUES (?, ?, 'office', 0, 1, ?)", tenant, device, digest);
  run('INSERT INTO case_keys VALUES (?, ?, ?, ?, 1, ?)', tenant, point, slot, slotVersion, wrapped);
  run('INSERT INTO handovers (lookup, expires_at, parcel) VALUES (?, ?, ?)', lookup, expiresAt, parcel);
  run("INSERT INTO quarantine VALUES (3, ?, ?, 'office', 0, 0, ?)", tenant, device, apart);
  if (version >= revokedSince) run('INSERT INTO revoked VALUES (?, ?)', tenant, device);
  db.close();
};
