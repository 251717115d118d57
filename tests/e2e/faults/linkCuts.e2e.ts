/**
 * A push of ten records over a real connection that is cut anywhere, then heals.
 *
 * ```
 *   one locked tablet, its rows copied for each cut        one queue for each cut
 *   ───────────── courier ──► cut after byte k ──►         what it has is what it acknowledged, or more
 *   ───────────── courier ──► healed ──────────►           every entry once
 * ```
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '../../../src/domain/result.ts';
import { parseCertificate } from '../../../src/protocol/certificate.ts';
import { parseSegment } from '../../../src/protocol/segment.ts';
import { foundSchema } from '../../../src/protocol/wire/found.ts';
import { decodeMessage } from '../../../src/protocol/wire/message.ts';
import { type RunningServer, startServer } from '../../../src/queue/node/server.ts';
import { createNodeSubtle } from '../../../src/queue/node/subtle.ts';
import { openSqliteStore } from '../../../src/queue/store/sqlite.ts';
import type { Store } from '../../../src/queue/store/store.ts';
import { testRandom } from '../../../src/testing/signer.ts';
import { DeviceDatabase } from '../../../src/worker/storage/database.ts';
import type { FactRow } from '../../../src/worker/storage/facts.ts';
import { createLinkMemory } from '../../../src/worker/sync/exchange.ts';
import { issue } from '../../support/faults.ts';
import { type LinkProxy, startLinkProxy, type Way } from '../../support/linkProxy.ts';
import { courierRound, foundOnWire } from '../../support/wireTablet.ts';
import { createTestQueue } from '../../unit/queue/support.ts';

type Rows = Readonly<Record<string, readonly unknown[]>>;

let server: RunningServer;
let proxy: LinkProxy;
let respond: (request: Request) => Promise<Response>;
/** The disk of a tablet with ten records, sealed and unsent. */
let rows: Rows;
let founding: Parameters<Store['found']>[0];

const newStore = (): Store => openSqliteStore({ path: ':memory:', randomBytes: testRandom });
const queueOf = (store: Store): typeof respond =>
  createTestQueue({
    store,
    clock: { now: () => Date.now() },
    subtle: createNodeSubtle(),
    bodyIdleMs: 30_000,
  }).handle;

beforeAll(async () => {
  const times = { headersTimeoutMs: 15_000, requestTimeoutMs: 60_000, stopMs: 100 };
  server = await startServer((request) => respond(request), { host: '127.0.0.1', port: 0, ...times });
  proxy = await startLinkProxy(server.port);
  respond = queueOf(newStore());
  const tablet = await foundOnWire(proxy.url, { online: false });
  for (let pair = 0; pair < 5; pair++) await issue(tablet.desk);
  expectOk(await tablet.desk.sealUnsent());
  expect((await tablet.desk.syncStatus()).unsentRecords).toBe(10);
  const tables = tablet.database.tables.map(async (table) => [table.name, await table.toArray()] as const);
  rows = Object.fromEntries(await Promise.all(tables));
  const registration = (rows.facts as readonly FactRow[]).find((fact) => fact.name === 'registration');
  if (registration?.name !== 'registration') throw new Error('no registration');
  const request = expectOk(decodeMessage(foundSchema, registration.body));
  const { certificate } = expectOk(parseCertificate(request.certificate));
  rows = {
    ...rows,
    facts: (rows.facts ?? []).map((fact) => (fact === registration ? { ...registration, done: true } : fact)),
  };
  founding = { officeKey: request.officeKey, certificate, bytes: request.certificate };
  await tablet.close();
});
afterAll(async () => {
  await proxy.close();
  await server.stop();
});

/** The tablet's disk as it was before the push, and a queue that knows the tablet and nothing of its log. */
const begin = async () => {
  const database = new DeviceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.bulkAdd([...(rows[table.name] ?? [])]);
  });
  const store = newStore();
  expectOk(await store.found(founding));
  respond = queueOf(store);
  return { database, store };
};

const reader = () => ({
  device: '00'.repeat(16) as never,
  pointId: founding.certificate.pointId,
  point: true,
  office: true,
  own: false,
});
/** How many entries of the tablet the queue has; each place in its logs at most once. */
const entriesAt = async (store: Store): Promise<number> => {
  const { items } = await store.pull(founding.certificate.tenant, reader(), 0, { items: 1_000, bytes: 10_000_000 });
  const places = items
    .filter(({ kind }) => kind === 'segment')
    .flatMap(({ bytes }) => {
      const { header, frames } = expectOk(parseSegment(bytes));
      return frames.map((_, index) => `${header.lane} ${header.logEpoch} ${header.firstSeq + index}`);
    });
  expect(new Set(places).size).toBe(places.length);
  return places.length;
};

/** Cuts after `bytes` that way, if the push is that long, then lets it heal. True where it was cut. */
const cutAndHeal = async (way: Way, bytes: number): Promise<boolean> => {
  const { database, store } = await begin();
  let wasCut = false;
  const cut = proxy.cutAfter(way, bytes).then(() => {
    wasCut = true;
  });
  // Every second time the worker that saw the cut is gone when the link heals.
  const link = bytes % 2 === 0 ? createLinkMemory() : undefined;
  const first = await courierRound(database, proxy.url, link);
  proxy.cancelCut();
  if (wasCut) await cut;
  const sent = await database.entries.where('sent').equals(1).count();
  const stored = await entriesAt(store);
  // Acknowledged is stored; stored need not be acknowledged yet.
  if (sent > stored) throw new Error(`${way} ${bytes}: ${sent} count as received, ${stored} are`);
  if (wasCut && first.problem === null && !first.everythingReceived)
    throw new Error(`${way} ${bytes}: no word of the cut`);
  const second = await courierRound(database, proxy.url, link);
  const entries = rows.entries?.length ?? 0;
  if (!second.everythingReceived || (await entriesAt(store)) !== entries || (await store.quarantined()) > 0) {
    throw new Error(`${way} ${bytes}: not everything arrived once`);
  }
  database.close();
  await store.dispose();
  return wasCut;
};

/** Request line, header fields, hello and the head of the first segment. The queue alone is cut at every byte in `queueExchange.test.ts`. */
const headBytes = 900;

describe('a push of ten records', () => {
  let length: { readonly up: number; readonly down: number };
  beforeAll(async () => {
    const { database } = await begin();
    proxy.resetCounts();
    expect(await courierRound(database, proxy.url)).toMatchObject({ problem: null, everythingReceived: true });
    length = proxy.counts();
    expect(length.up).toBeGreaterThan(3_000);
  });

  it('cut on its way up, at every byte of its head and every third of its frames: everything arrives, once', async () => {
    for (let bytes = 0; bytes < length.up; bytes += bytes < headBytes ? 1 : 3) {
      expect(await cutAndHeal('up', bytes)).toBe(true);
    }
  }, 400_000);

  it('cut in the answers, at every seventh byte: everything arrives, once', async () => {
    for (let bytes = 0; bytes < length.down; bytes += 7) expect(await cutAndHeal('down', bytes)).toBe(true);
  }, 120_000);
});
