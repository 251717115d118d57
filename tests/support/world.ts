/**
 * A small world for tests: one real queue on a real SQLite file, tablets with their own IndexedDB, a network with a switch.
 *
 * Everything of the product is the real thing; only IndexedDB (fake-indexeddb), the clock and the wire are ours.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createDay } from '../../src/domain/calendar.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { SyncStatus } from '../../src/protocol/syncStatus.ts';
import { handle } from '../../src/queue/handle.ts';
import { openSqliteStore } from '../../src/queue/store/sqlite.ts';
import type { Store } from '../../src/queue/store/store.ts';
import { createDesk } from '../../src/worker/desk/desk.ts';
import type { Machine } from '../../src/worker/desk/machine.ts';
import { DeviceDatabase } from '../../src/worker/storage/database.ts';
import { courierRound } from '../../src/worker/sync/courierRound.ts';
import { createDexieOutbox } from '../../src/worker/sync/dexieOutbox.ts';
import { createLinkMemory } from '../../src/worker/sync/exchange.ts';
import { readSyncStatus } from '../../src/worker/sync/status.ts';

export interface Network {
  /** No signal: every request fails as it does in a valley. */
  up: boolean;
  /** The request arrives, the answer is lost. */
  loseAnswers: boolean;
  /** The link breaks after so many bytes of the next requests with a longer body; null lets them through. */
  cutAfter: number | null;
  /** Bytes of every request and answer that passed, for searching. */
  readonly wire: Uint8Array[];
  /** Something else answers in place of the queue, such as a sign-in page. Null lets the request through. */
  intercept: ((request: Request) => Response | null | Promise<Response | null>) | null;
  /** Changes an answer on its way, such as a corrupt delivery. */
  tamper: ((path: string, answer: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) | null;
}

export interface Tablet {
  readonly profile: IDBFactory;
  readonly network: Network;
  /** How far this tablet's clock is off, milliseconds. */
  clockOffsetMs: number;
  /** Opens the app: a new worker on the same profile. The one before is gone, as after a reload. */
  readonly open: () => Desk;
  /** One round of the courier, as while the app is open and locked. */
  readonly courierRound: () => Promise<SyncStatus>;
  readonly database: () => DeviceDatabase;
  /** The one that the worker opened last has. */
  readonly current: () => DeviceDatabase;
}

export interface World {
  readonly tablet: (profile?: IDBFactory) => Tablet;
  /** Milliseconds since 1970; move it to let days pass. */
  clock: number;
  readonly queueFolder: string;
  /** The queue's process dies and comes back on the same file, or on what `meanwhile` made of it. */
  readonly restartQueue: (meanwhile?: () => void) => void;
  /** It ends in order, and stays away until it is restarted. */
  readonly stopQueue: () => Promise<void>;
  readonly store: () => Store;
  readonly dispose: () => void;
}

export const createWorld = (): World => {
  const queueFolder = mkdtempSync(join(tmpdir(), 'feldschein-world-'));
  const openStore = (): Store =>
    openSqliteStore({
      path: join(queueFolder, 'queue.sqlite'),
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    });
  let store = openStore();
  const queueOf = (from: Store) =>
    handle({
      store: from,
      clock: { now: () => world.clock },
      subtle: crypto.subtle,
      log: () => undefined,
      assets: { find: async () => null },
      version: 'test',
      bodyIdleMs: 1_000,
      ending: new AbortController().signal,
    });
  let queue: ReturnType<typeof handle> | null = null;
  let isStopped = false;

  const opened = new Set<DeviceDatabase>();
  const world: World = {
    clock: Date.UTC(2026, 10, 24, 17, 0),
    queueFolder,
    store: () => store,
    stopQueue: async () => {
      isStopped = true;
      await store.dispose();
    },
    restartQueue: (meanwhile) => {
      if (!isStopped) void store.dispose();
      isStopped = false;
      meanwhile?.();
      store = openStore();
      queue = queueOf(store);
    },
    dispose: () => {
      for (const database of opened) database.close();
      void store.dispose();
      rmSync(queueFolder, { recursive: true, force: true });
    },
    tablet: (profile = new IDBFactory()) => {
      const network: Network = {
        up: true,
        loseAnswers: false,
        cutAfter: null,
        wire: [],
        intercept: null,
        tamper: null,
      };
      let sending: Promise<unknown> = Promise.resolve();
      let deskTaken = false;
      const machine: Machine = {
        now: () => world.clock + tablet.clockOffsetMs,
        ticks: () => performance.now(),
        today: () => {
          const date = new Date(machine.now());
          return createDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
        },
        random: () => Math.random(),
        draw: () => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0,
        origin: 'http://queue.invalid',
        isDemo: false,
        wantsToSaveData: () => false,
        fetch: async (request) => {
          if (!network.up) throw new TypeError('fetch failed');
          network.wire.push(new Uint8Array(await request.clone().arrayBuffer()));
          const other = await network.intercept?.(request);
          if (other) return other;
          queue ??= queueOf(store);
          const cut = network.cutAfter === null ? null : await brokenAfter(request, network.cutAfter);
          const response = await queue(cut ?? request);
          if (cut || network.loseAnswers) throw new TypeError('fetch failed');
          const answer = new Uint8Array(await response.arrayBuffer());
          network.wire.push(answer);
          const body = network.tamper?.(new URL(request.url).pathname, answer) ?? answer;
          return new Response(body, { status: response.status, headers: response.headers });
        },
        takeDesk: async () => {
          if (deskTaken) return null;
          deskTaken = true;
          return {
            release: () => {
              deskTaken = false;
            },
          };
        },
        asOnlySender: (work) => {
          const mine = sending.then(work, work);
          sending = mine.catch(() => undefined);
          return mine;
        },
      };
      const link = createLinkMemory();
      const database = () => new DeviceDatabase({ indexedDB: profile, IDBKeyRange });
      let current: DeviceDatabase | null = null;
      const tablet: Tablet = {
        profile,
        network,
        clockOffsetMs: 0,
        database,
        current: () => {
          if (!current) throw new Error('no worker was opened');
          return current;
        },
        open: () => {
          // A worker that is gone writes no more; here it would go on in the background.
          current?.close();
          deskTaken = false;
          current = database();
          opened.add(current);
          return createDesk(current, machine);
        },
        courierRound: async () => {
          const own = database();
          const outbox = createDexieOutbox(own);
          const stop = await courierRound({ database: own, outbox, machine, link, onProgress: async () => undefined });
          return readSyncStatus(outbox, { phase: 'resting', nextTryAt: null, problem: stop?.problem ?? null });
        },
      };
      return tablet;
    },
  };
  return world;
};

/** The request as it arrives over a link that breaks after so many bytes of its body; null where it is not that long. */
const brokenAfter = async (request: Request, length: number): Promise<Request | null> => {
  const body = new Uint8Array(await request.clone().arrayBuffer());
  if (body.length <= length) return null;
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(body.slice(0, length)),
    pull: (controller) => controller.error(new Error('the link broke')),
  });
  const { url, headers } = request;
  return new Request(url, { method: 'POST', headers, body: broken, duplex: 'half' } as RequestInit);
};
