/** What only a shared database can promise: many writers at once, news from other processes, and coming back after an outage. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { createConnection } from '../../src/queue/store/postgres/connection.ts';
import { migrate, migrations } from '../../src/queue/store/postgres/schema.ts';
import { openPostgresStore } from '../../src/queue/store/postgres.ts';
import type { Founding, Store, VerifiedSegment } from '../../src/queue/store/store.ts';
import { StoreUnavailable } from '../../src/queue/store/unavailable.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createTestDatabases } from '../support/postgresStores.ts';
import { createFounding, randomDevice, readerOf, segmentAt, wide } from './storeMakers.ts';

/** On a busy machine; on a quiet one it is there at once. */
const soon = { timeout: 15_000 } as const;

const databases = createTestDatabases();
beforeAll(databases.start, 60_000);
afterAll(databases.dispose, 60_000);

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
const ask = (database: string, sql: string) => databases.server().ask(database, sql);

/** Pulls page by page from where it stands until `isOver` and nothing more is there; gives the positions in the order of reading. */
const readAlong = async (store: Store, founding: Founding, isOver: () => boolean): Promise<readonly number[]> => {
  const reader = readerOf(createFounding({ tenant: founding.certificate.tenant }));
  const positions: number[] = [];
  for (let after = 0; ; ) {
    const wasOver = isOver();
    const page = await store.pull(founding.certificate.tenant, reader, after, { items: 7, bytes: 1_000_000 });
    positions.push(...page.items.map(({ position }) => position));
    after = page.next;
    if (wasOver && !page.more) return positions;
  }
};

describe('many writers at once', () => {
  it('leave no hole that a reader passes over', async () => {
    const database = await databases.create();
    const stores = await Promise.all(range(4).map(() => databases.openIn(database)));
    const [first, ...others] = stores as [Store, ...Store[]];
    const founding = createFounding();
    const { tenant } = founding.certificate;
    await first.found(founding);
    const devices = range(8).map(() => createFounding({ tenant }));
    for (const device of devices) await first.enrol(device);

    let over = false;
    const reading = others.map((store) => readAlong(store, founding, () => over));
    const segments = 12;
    await Promise.all(
      devices.map(async ({ certificate }, index) => {
        const store = stores[index % stores.length] as Store;
        for (const seq of range(segments)) expectOk(await store.append(tenant, segmentAt(certificate.device, seq)));
      }),
    );
    over = true;
    const all = range(1 + devices.length + devices.length * segments).map((index) => index + 1);
    for (const positions of await Promise.all(reading)) expect(positions).toEqual(all);
    await Promise.all(stores.map((store) => store.dispose()));
  });

  it('store the same segment once, whichever process takes it', async () => {
    const database = await databases.create();
    const stores = await Promise.all(range(3).map(() => databases.openIn(database)));
    const [store] = stores as [Store, ...Store[]];
    const founding = createFounding();
    const { tenant, device } = founding.certificate;
    await store.found(founding);
    for (const seq of range(5)) {
      const segment = segmentAt(device, seq);
      const outcomes = await Promise.all([...stores, ...stores].map((each) => each.append(tenant, segment)));
      for (const outcome of outcomes) expect(expectOk(outcome)).toEqual({ next: seq + 1, digest: segment.digest });
    }
    expect(await readAlong(store, founding, () => true)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await store.quarantined()).toBe(0);
    await Promise.all(stores.map((each) => each.dispose()));
  });

  it('found an organisation once, and give a handover to one', async () => {
    const database = await databases.create();
    const stores = await Promise.all(range(3).map(() => databases.openIn(database)));
    const founding = createFounding();
    const outcomes = await Promise.all(stores.map((store) => store.found(founding)));
    for (const outcome of outcomes) expect(outcome).toEqual({ ok: true, value: { position: 1 } });
    const [lookup, parcel] = [testRandom(16), testRandom(100)];
    await Promise.all(
      stores.map((store) => store.parkHandover({ tenant: 'aa'.repeat(16) as never, lookup, parcel, expiresAt: 2 }, 1)),
    );
    const taken = await Promise.all(stores.map((store) => store.takeHandover(lookup, 1)));
    expect(taken.map(expectOk).filter((bytes) => bytes !== null)).toEqual([parcel]);
    await Promise.all(stores.map((store) => store.dispose()));
  });

  it('tell each other of what is new', async () => {
    const database = await databases.create();
    const [one, two] = [await databases.openIn(database), await databases.openIn(database)];
    const founding = createFounding();
    const heard: string[] = [];
    two.watch((tenant) => heard.push(tenant));
    await one.found(founding);
    await expect.poll(() => heard, soon).toEqual([founding.certificate.tenant]);
    await one.dispose();
    await two.dispose();
  });
});

describe('durability', () => {
  it('asks for the disk in every change, whatever the database is set to', async () => {
    const database = await databases.create();
    await ask('postgres', `ALTER DATABASE ${database} SET synchronous_commit = off`);
    const connection = createConnection(databases.server().urlOf(database));
    const settings = async (query: typeof connection.query) =>
      (await query("SELECT current_setting('synchronous_commit') AS value"))[0]?.value;
    expect(await settings(connection.query)).toBe('off');
    expect(await connection.change(async (query) => ({ ok: true, value: await settings(query) }))).toEqual({
      ok: true,
      value: 'on',
    });
    await connection.close();
  });

  it('keeps what it answered when the server crashes, at the same positions', async () => {
    const database = await databases.create();
    const store = await databases.openIn(database);
    const founding = createFounding();
    const { tenant, device } = founding.certificate;
    await store.found(founding);
    const segments = range(5).map((seq) => segmentAt(device, seq));
    for (const segment of segments) expectOk(await store.append(tenant, segment));
    await databases.server().stop('crash');
    await databases.server().start();
    const { items } = await store.pull(tenant, readerOf(createFounding({ tenant })), 0, wide);
    expect(items.slice(1).map(({ bytes }) => bytes)).toEqual(segments.map(({ bytes }) => bytes));
    await store.dispose();
  });

  it.each(['fsync', 'full_page_writes'])('refuses a server with %s off', async (name) => {
    const database = await databases.create();
    const { server } = databases;
    await server().stop('inOrder');
    await server().start({ [name]: 'off' });
    const url = server().urlOf(database);
    await expect(openPostgresStore({ url, randomBytes: testRandom, log: () => undefined })).rejects.toThrow(
      `${name} = off`,
    );
    await server().stop('inOrder');
    await server().start();
  });
});

describe('an outage', () => {
  it('loses nothing and stores nothing twice, and everybody is told afterwards', async () => {
    const database = await databases.create();
    const store = await databases.openIn(database);
    const founding = createFounding();
    const { tenant } = founding.certificate;
    await store.found(founding);
    const devices = range(4).map(() => createFounding({ tenant }));
    for (const device of devices) await store.enrol(device);
    const heard: string[] = [];
    store.watch((changed) => heard.push(changed));
    const linesBefore = databases.log.length;

    const acknowledged: VerifiedSegment[] = [];
    let refusals = 0;
    let over = false;
    /** As a device does: the same segment again until it is answered. */
    const send = async (segment: VerifiedSegment): Promise<void> => {
      for (;;) {
        try {
          expectOk(await store.append(tenant, segment));
          acknowledged.push(segment);
          return;
        } catch (cause) {
          expect(cause).toBeInstanceOf(StoreUnavailable);
          refusals++;
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
      }
    };
    const sending = devices.map(async ({ certificate }) => {
      for (let seq = 0; !over; seq++) await send(segmentAt(certificate.device, seq));
    });
    await expect.poll(() => acknowledged.length, soon).toBeGreaterThan(20);
    for (const how of ['crash', 'inOrder'] as const) {
      await databases.server().stop(how);
      await new Promise((resolve) => setTimeout(resolve, 700));
      await databases.server().start();
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length, soon).toBeGreaterThan(before + 20);
    }
    over = true;
    await Promise.all(sending);
    expect(refusals).toBeGreaterThan(0);

    const limits = { items: 100_000, bytes: 1_000_000_000 };
    const { items } = await store.pull(tenant, readerOf(createFounding({ tenant })), 0, limits);
    const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
    const stored = items.filter(({ kind }) => kind === 'segment').map(({ bytes }) => hexOf(bytes));
    expect([...stored].sort()).toEqual(acknowledged.map(({ bytes }) => hexOf(bytes)).sort());
    expect(await store.quarantined()).toBe(0);

    const events = () => databases.log.slice(linesBefore).map(({ event }) => event);
    await expect.poll(events, soon).toContain('newsBack');
    expect(events()).toContain('newsLost');
    heard.length = 0;
    await send(segmentAt(founding.certificate.device, 0));
    await expect.poll(() => heard, soon).toContain(tenant);
    await store.dispose();
  }, 60_000);

  it('tells of what came while nobody listened', async () => {
    const database = await databases.create();
    const [deaf, other] = [await databases.openIn(database), await databases.openIn(database)];
    const founding = createFounding();
    await other.found(founding);
    const heard: string[] = [];
    deaf.watch((tenant) => heard.push(tenant));
    // Gone before the statement answers; half a second later they are back.
    await ask(
      database,
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${database}' AND query LIKE 'LISTEN%'`,
    );
    await other.append(founding.certificate.tenant, segmentAt(founding.certificate.device, 0));
    await expect.poll(() => heard, soon).toContain(founding.certificate.tenant);
    await deaf.dispose();
    await other.dispose();
  });

  it('ends in order while the database is away', async () => {
    const store = await databases.openIn(await databases.create());
    await databases.server().stop('crash');
    await expect(store.quarantined()).rejects.toThrow(StoreUnavailable);
    await store.dispose();
    await databases.server().start();
  });
});

describe('versions', () => {
  /** The first version that knows revoked devices. */
  const revokedSince = 3;
  /** What an earlier version kept apart. */
  const apart = testRandom(40);

  /** A database as an earlier version left it, with an organisation and a segment in it, its device revoked. */
  const leave = async (version: number, founding: Founding, segment: VerifiedSegment): Promise<string> => {
    const database = await databases.server().createDatabase();
    const connection = createConnection(databases.server().urlOf(database));
    expectOk(
      await connection.change(async (query) => {
        await migrate(query, () => '00000000000000aa', migrations.slice(0, version));
        const { tenant, device, pointId } = founding.certificate;
        const [tenantBytes, deviceBytes, point] = [tenant, device, pointId].map((hex) => Buffer.from(hex, 'hex'));
        await query('INSERT INTO tenants VALUES ($1, $2, $3, 2, 0)', [tenantBytes, founding.officeKey, deviceBytes]);
        await query('INSERT INTO devices VALUES ($1, $2, $3, 0, 1, $4)', [
          tenantBytes,
          deviceBytes,
          point,
          founding.bytes,
        ]);
        const item =
          'INSERT INTO items (tenant, position, device, point, bytes, lane, log_epoch, first_seq, count, before)';
        const place = [tenantBytes, deviceBytes, point];
        await query(`${item} VALUES ($1, 1, $2, $3, $4)`.replace(', lane, log_epoch, first_seq, count, before', ''), [
          ...place,
          founding.bytes,
        ]);
        await query(`${item} VALUES ($1, 2, $2, $3, $4, 'office', 0, 0, 1, $5)`, [
          ...place,
          segment.bytes,
          segment.before,
        ]);
        await query("INSERT INTO logs VALUES ($1, $2, 'office', 0, 1, $3)", [tenantBytes, deviceBytes, segment.digest]);
        const late = 'INSERT INTO quarantine (tenant, device, lane, log_epoch, first_seq, bytes)';
        await query(`${late} VALUES ($1, $2, 'point', 0, 7, $3)`, [tenantBytes, deviceBytes, apart]);
        if (version >= revokedSince) {
          await query('INSERT INTO revoked VALUES ($1, $2)', [tenantBytes, deviceBytes]);
        }
        return { ok: true, value: null };
      }),
    );
    await connection.close();
    return database;
  };

  it('opens a database of every earlier version and keeps what is in it', async () => {
    for (let version = 1; version < migrations.length; version++) {
      const founding = createFounding();
      const { tenant, device } = founding.certificate;
      const segment = segmentAt(device, 0);
      const store = await databases.openIn(await leave(version, founding, segment));
      expect(store.incarnation).toBe('00000000000000aa');
      expect(await store.found(founding)).toEqual({ ok: true, value: { position: 1 } });
      expect(expectOk(await store.append(tenant, segment))).toEqual({ next: 1, digest: segment.digest });
      expect(expectOk(await store.append(tenant, segmentAt(device, 1))).next).toBe(2);
      const { items } = await store.pull(tenant, readerOf(createFounding({ tenant })), 0, wide);
      expect(items.map(({ position }) => position)).toEqual([1, 2, 3]);
      expect(items[1]).toEqual({ position: 2, kind: 'segment', bytes: segment.bytes, before: segment.before });
      expectOk(await store.markSafe(tenant, 2));
      expect(await store.headsOf(tenant, device)).toMatchObject([{ next: 2, safe: 1, seen: 0 }]);
      expect(await store.isRevoked(tenant, device)).toBe(version >= revokedSince);
      const reason = version >= revokedSince ? 'revoked' : 'conflict';
      const colleague = readerOf(createFounding({ tenant, pointId: founding.certificate.pointId }));
      expect((await store.quarantineOf(tenant, colleague, 0, wide)).items).toMatchObject([
        { device, firstSeq: 7, count: 0, keptAt: 0, reason, before: null, decision: null, bytes: apart },
      ]);
      const list = { number: 1, bytes: testRandom(9) };
      expectOk(await store.putRevocations(tenant, list, [device, randomDevice()]));
      expect(await store.revocationsOf(tenant)).toEqual(list);
      expect(await store.isRevoked(tenant, device)).toBe(true);
      await store.dispose();
    }
  });

  it('makes the tables once when several processes start at the same moment', async () => {
    const database = await databases.server().createDatabase();
    const stores = await Promise.all(range(4).map(() => databases.openIn(database)));
    expect(new Set(stores.map(({ incarnation }) => incarnation)).size).toBe(1);
    await Promise.all(stores.map((store) => store.dispose()));
    const again = await databases.openIn(database);
    expect(again.incarnation).toBe(stores[0]?.incarnation);
    await again.dispose();
  });

  it('refuses a database that a newer version wrote', async () => {
    const database = await databases.create();
    await ask(database, 'UPDATE schema_version SET version = version + 1');
    await expect(databases.openIn(database)).rejects.toThrow(/newer/);
  });
});
