/**
 * A tablet on a real wire: the whole desk in Node, its database in memory, its requests over HTTP to whatever address it is given.
 *
 * Unlike in `world.ts` nothing stands between desk and queue but a socket, so what passes can be counted, slowed and cut.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createDay } from '../../src/domain/calendar.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { SyncStatus } from '../../src/protocol/syncStatus.ts';
import { createDesk } from '../../src/worker/desk/desk.ts';
import type { Machine } from '../../src/worker/desk/machine.ts';
import { DeviceDatabase } from '../../src/worker/storage/database.ts';
import { createDexieOutbox } from '../../src/worker/sync/dexieOutbox.ts';
import { createLinkMemory, type LinkMemory } from '../../src/worker/sync/exchange.ts';
import { problemOf } from '../../src/worker/sync/problem.ts';
import { createQueueTransport } from '../../src/worker/sync/round.ts';
import { sendAll } from '../../src/worker/sync/sender.ts';
import { readSyncStatus } from '../../src/worker/sync/status.ts';

export interface WireTablet {
  readonly profile: IDBFactory;
  /** Where it takes the queue to be. */
  readonly origin: string;
  readonly database: DeviceDatabase;
  readonly desk: Desk;
  /** Switched off: every request fails at once, without touching the wire. */
  online: boolean;
  /** Every request that went out and was answered, with its answer. */
  readonly exchanges: WireExchange[];
  /** Ends the desk's timers; what is on its disk stays. */
  readonly close: () => Promise<void>;
}

/** Header fields that app and queue set themselves, each with its separators, and bodies. Without what HTTP libraries add. */
export interface WireExchange {
  readonly path: string;
  readonly sentHeaderBytes: number;
  readonly sentBodyBytes: number;
  readonly gotHeaderBytes: number;
  readonly gotBodyBytes: number;
}

export const wirePassphrase = 'korrekt pferd batterie heftklammer wiese';

export interface WireTabletOptions {
  readonly profile?: IDBFactory;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** False for a tablet that is switched off from the start. */
  readonly online?: boolean;
  /** Keeps {@link WireTablet.exchanges}. */
  readonly observe?: boolean;
}

/** Set by Node's server, not by the queue. */
const serversOwn = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']);
const headerBytes = (headers: Headers): number =>
  [...headers].reduce((sum, [name, value]) => (serversOwn.has(name) ? sum : sum + name.length + value.length + 4), 0);

const machineOf = (origin: string, now: () => number): Omit<Machine, 'fetch' | 'takeDesk' | 'asOnlySender'> => ({
  now,
  ticks: () => performance.now(),
  today: () => {
    const date = new Date(now());
    return createDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  },
  random: () => Math.random(),
  draw: () => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0,
  origin,
  isDemo: false,
  wantsToSaveData: () => false,
});

export const openWireTablet = (origin: string, options: WireTabletOptions = {}): WireTablet => {
  const profile = options.profile ?? new IDBFactory();
  const now = options.now ?? Date.now;
  let sending: Promise<unknown> = Promise.resolve();
  const machine: Machine = {
    ...machineOf(origin, now),
    fetch: async (request) => {
      if (!tablet.online) throw new TypeError('switched off');
      if (!options.observe) return fetch(request);
      const [sentHeaderBytes, sentBody] = [headerBytes(request.headers), request.clone().arrayBuffer()];
      const response = await fetch(request);
      tablet.exchanges.push({
        path: new URL(request.url).pathname,
        sentHeaderBytes,
        sentBodyBytes: (await sentBody).byteLength,
        gotHeaderBytes: headerBytes(response.headers),
        gotBodyBytes: (await response.clone().arrayBuffer()).byteLength,
      });
      return response;
    },
    takeDesk: async () => ({ release: () => undefined }),
    asOnlySender: (work) => {
      const mine = sending.then(work, work);
      sending = mine.catch(() => undefined);
      return mine;
    },
  };
  const database = new DeviceDatabase({ indexedDB: profile, IDBKeyRange });
  const tablet: WireTablet = {
    profile,
    origin,
    database,
    desk: createDesk(database, machine),
    online: options.online ?? true,
    exchanges: [],
    close: async () => {
      tablet.online = false;
      if (expectOk(await tablet.desk.standing()) === 'unlocked') {
        // Joins a round that is under way: nothing may still read the disk when it is closed.
        await tablet.desk.syncNow();
        await tablet.desk.lock();
      }
      database.close();
    },
  };
  return tablet;
};

/** A point of a new organisation that the queue knows. */
export const foundOnWire = async (origin: string, options: WireTabletOptions = {}): Promise<WireTablet> => {
  const tablet = openWireTablet(origin, options);
  const names = { organisationName: 'Verein Feldrain', pointName: 'Dorfgemeinschaftshaus', handle: 'mk' };
  expectOk(await tablet.desk.found({ ...names, passphrase: wirePassphrase }));
  return tablet;
};

/** A round, and whatever the loop does by itself after it, until the disk says that the queue has everything. Throws after `patienceMs`. */
export const untilReceived = async ({ desk }: WireTablet, patienceMs: number): Promise<void> => {
  const giveUpAt = performance.now() + patienceMs;
  let tell: () => void = () => undefined;
  await desk.subscribe((event) => {
    if (event.type === 'sync' && event.status.everythingReceived) tell();
  });
  void desk.syncNow();
  while (!(await desk.syncStatus()).everythingReceived) {
    if (performance.now() > giveUpAt)
      throw new Error(`not received in time: ${JSON.stringify(await desk.syncStatus())}`);
    await new Promise<void>((resolve) => {
      tell = resolve;
      setTimeout(resolve, 200);
    });
  }
};

/**
 * One round of the courier on a device that is locked: sends what is sealed, without a passphrase. `link`: what its worker remembers
 * of the round before; a fresh one is a worker that has just been started.
 */
export const courierRound = async (
  database: DeviceDatabase,
  origin: string,
  link: LinkMemory = createLinkMemory(),
): Promise<SyncStatus> => {
  const outbox = createDexieOutbox(database);
  const machine = {
    ...machineOf(origin, Date.now),
    fetch,
    takeDesk: async () => null,
    asOnlySender: <T>(work: () => Promise<T>) => work(),
  };
  const transport = await createQueueTransport(outbox, machine);
  const sent = await sendAll({ outbox, transport, link, now: Date.now, onProgress: async () => undefined });
  const problem = sent.ok ? null : (problemOf(sent.error)?.problem ?? null);
  return readSyncStatus(outbox, { phase: 'resting', nextTryAt: null, problem });
};
