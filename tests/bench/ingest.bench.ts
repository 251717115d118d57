/** What the queue makes of its store: segments taken, against the bare store and one signature, and as the store grows. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ownHexToBytes } from '../../src/protocol/bytes.ts';
import { openSqliteStore } from '../../src/queue/store/sqlite.ts';
import { createTestOrganisation } from '../../src/testing/organisation.ts';
import { testRandom } from '../../src/testing/signer.ts';
import type { Bench, BenchContext, Figure } from '../../src/tools/benchTypes.ts';
import { type BareStore, compareIngest } from './support/compareIngest.ts';
import {
  batch,
  createIngestQueue,
  type Init,
  introduce,
  type LogEnd,
  origin,
  preparePushes,
  timePushes,
} from './support/ingest.ts';
import { median, rounded } from './support/statistics.ts';

const rounds = 7;

/** Twenty rows a transaction in a table of its own with the queue's durability. */
const openBare = (path: string): BareStore => {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec('CREATE TABLE entries (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO entries (bytes) VALUES (?)');
  return {
    insert: async (rows) => {
      db.exec('BEGIN IMMEDIATE');
      for (const row of rows) insert.run(row);
      db.exec('COMMIT');
    },
    close: async () => db.close(),
  };
};

const ratioFigure = async (context: BenchContext): Promise<Figure> => {
  const folder = await context.makeTempDir('ingest');
  const store = openSqliteStore({ path: join(folder, 'queue.db'), randomBytes: testRandom });
  const bare = openBare(join(folder, 'bare.db'));
  try {
    return await compareIngest(store, bare, 'node:sqlite, WAL, FULL');
  } finally {
    await bare.close();
    await store.dispose();
  }
};

const few = 1_000;
const many = 1_000_000;
const growthDevices = 25;
const growthSegments = 8;

/** A store of one organisation with so many segments of others in it, written by SQL: their bytes are short and random. */
const fillStore = (path: string, tenant: Uint8Array, count: number): void => {
  const db = new DatabaseSync(path);
  try {
    db.exec('PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON');
    const last = Number(
      db.prepare('SELECT last_position AS last FROM tenants WHERE tenant = ?').get(tenant)?.last ?? 0,
    );
    const others = Math.ceil(count / 1_000);
    db.exec('BEGIN');
    const insertDevice = db.prepare(
      'INSERT INTO devices (tenant, device, point, newest_epoch, position, certificate) VALUES (?, ?, ?, 0, ?, ?)',
    );
    const insertLog = db.prepare(
      'INSERT INTO logs (tenant, device, lane, log_epoch, next, digest) VALUES (?, ?, ?, 0, ?, ?)',
    );
    const insertItem = db.prepare(
      `INSERT INTO items (tenant, position, device, point, lane, log_epoch, first_seq, count, before, bytes)
       VALUES (?, ?, ?, ?, 'office', 0, ?, 1, ?, ?)`,
    );
    const devices = Array.from({ length: others }, () => testRandom(16));
    const point = testRandom(8);
    for (const [index, device] of devices.entries()) {
      insertDevice.run(tenant, device, point, last + index + 1, testRandom(200));
      insertLog.run(tenant, device, 'office', Math.ceil(count / others), testRandom(32));
    }
    const bytes = testRandom(65_536);
    for (let index = 0; index < count; index++) {
      const at = (index * 101) % 65_000;
      const device = devices[index % others];
      if (!device) throw new Error('no device');
      insertItem.run(
        tenant,
        last + others + index + 1,
        device,
        point,
        Math.floor(index / others),
        bytes.subarray(at, at + 32),
        bytes.subarray(at, at + 120),
      );
    }
    db.prepare('UPDATE tenants SET last_position = ? WHERE tenant = ?').run(last + others + count, tenant);
    db.exec('COMMIT');
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
};

const openGrown = async (path: string, stored: number) => {
  const organisation = await createTestOrganisation();
  const devices = await Promise.all(Array.from({ length: growthDevices }, () => organisation.createDevice()));
  const store = openSqliteStore({ path, randomBytes: testRandom });
  const respond = createIngestQueue(store);
  await introduce(
    (route, body) => respond(new Request(origin + route, { method: 'POST', body })),
    organisation,
    devices,
  );
  fillStore(path, ownHexToBytes(organisation.tenant), stored);
  const heads = new Map<number, LogEnd>();
  return {
    store,
    /** Some segments of each device by turns: milliseconds a segment. */
    round: async (): Promise<number> => {
      const pushes: Init[] = [];
      for (const [index, device] of devices.entries()) {
        const prepared = await preparePushes(device, growthSegments, heads.get(index));
        heads.set(index, prepared.next);
        pushes.push(...prepared.pushes);
      }
      return (await timePushes(respond, pushes)) / pushes.length;
    },
  };
};

const growthFigure = async (context: BenchContext): Promise<Figure> => {
  const folder = await context.makeTempDir('growth');
  const small = await openGrown(join(folder, 'small.db'), few);
  const large = await openGrown(join(folder, 'large.db'), many);
  try {
    const [atFew, atMany]: [number[], number[]] = [[], []];
    for (let round = 0; round <= rounds; round++) {
      const times = [await small.round(), await large.round()] as const;
      if (round === 0) continue;
      atFew.push(times[0]);
      atMany.push(times[1]);
    }
    const value = median(atMany) / median(atFew);
    return {
      value: rounded(value, 2),
      unit: '×',
      bar: '≤ 1.3',
      ok: value <= 1.3,
      how: `exchange route in process, ${rounded(median(atMany), 2)} ms a segment of ${batch} with ${many.toLocaleString('en')} segments of one organisation in SQLite, over ${rounded(median(atFew), 2)} ms with ${few.toLocaleString('en')}; ${growthDevices} devices by turns, median of ${rounds} rounds; the stored ones written by SQL with 120 B each`,
    };
  } finally {
    await small.store.dispose();
    await large.store.dispose();
  }
};

export const bench: Bench = {
  keys: ['ingest_ratio_sqlite', 'ingest_growth'],
  run: async (context) => ({
    ingest_ratio_sqlite: await ratioFigure(context),
    ingest_growth: await growthFigure(context),
  }),
};
