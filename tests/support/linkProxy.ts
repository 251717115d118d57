/**
 * A bad link as a small TCP program: stands between a tablet and its queue, counts what passes, and fails on demand.
 *
 * ```
 *   client ──► [ up:   one queue, rate, one-way delay, cut at byte k ] ──► queue
 *   client ◄── [ down: one queue, rate, one-way delay, cut at byte k ] ◄── queue
 *
 *   up ── setState('reset') ──► every connection torn, new ones too ── setState('up') ──► up
 *    └─── setState('blackhole') ──► nothing passes, nobody is told ── setState('up') ──► what was held passes
 * ```
 * All connections share the two directions, as all tabs share one radio. A new connection waits one round trip before its first
 * byte, as TCP's handshake does. Not imitated: IP and TCP headers (about 3 %), slow start, TLS.
 */
import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { createLinkDirection, type LinkDirection } from './linkDirection.ts';

export interface LinkProfile {
  readonly name: string;
  readonly upBytesPerS: number;
  readonly downBytesPerS: number;
  readonly oneWayMs: number;
}

/** Only counts and breaks: as fast as the machine. */
export const openLink: LinkProfile = { name: 'open', upBytesPerS: Infinity, downBytesPerS: Infinity, oneWayMs: 0 };

/**
 * GPRS as Chromium's developer tools had it: 20 kbit/s up, 50 kbit/s down, round trip 500 ms.
 * @see https://github.com/ChromeDevTools/devtools-frontend (NetworkConditions, preset «GPRS» until 2016)
 */
export const gprsLink: LinkProfile = { name: 'GPRS', upBytesPerS: 2_500, downBytesPerS: 6_250, oneWayMs: 250 };

/**
 * EDGE as WebPageTest measures «Mobile EDGE»: 200 kbit/s up, 240 kbit/s down, round trip 840 ms.
 * @see https://github.com/catchpoint/WebPageTest (settings/connectivity.ini.sample, `[Edge]`)
 */
export const edgeLink: LinkProfile = { name: 'EDGE', upBytesPerS: 25_000, downBytesPerS: 30_000, oneWayMs: 420 };

export type LinkState = 'up' | 'reset' | 'blackhole';
export type Way = 'up' | 'down';

export interface LinkCounts {
  /** Bytes that reached the queue, header fields included. */
  readonly up: number;
  /** Bytes that reached the client. */
  readonly down: number;
  readonly connections: number;
  /** How often a client sent after it had heard, or for the first time: flights, without TCP's handshake. */
  readonly roundTrips: number;
}

export interface LinkProxy {
  readonly url: string;
  readonly counts: () => LinkCounts;
  readonly resetCounts: () => void;
  readonly shape: (profile: LinkProfile) => void;
  readonly setState: (state: LinkState) => void;
  /**
   * Lets exactly `bytes` more bytes pass that way, then tears all connections, once. Resolves then. A later call takes the place of
   * an earlier one.
   */
  readonly cutAfter: (way: Way, bytes: number) => Promise<void>;
  /** Takes back a cut that has not come. */
  readonly cancelCut: () => void;
  /** Up for `upMs`, torn for `downMs`, and so on, beginning with up. Returns what ends it, with the link up. */
  readonly flap: (times: FlapTimes) => () => void;
  readonly close: () => Promise<void>;
}

export interface FlapTimes {
  readonly upMs: number;
  readonly downMs: number;
  /** The first time up, where it has begun before. */
  readonly firstUpMs?: number;
}

interface Pair {
  readonly client: Socket;
  readonly upstream: Socket;
  readonly opensAt: number;
  heard: boolean;
}

export const startLinkProxy = async (targetPort: number, profile: LinkProfile = openLink): Promise<LinkProxy> => {
  let counts = { up: 0, down: 0, connections: 0, roundTrips: 0 };
  let shape = profile;
  let state: LinkState = 'up';
  let cut: { readonly way: Way; left: number; readonly done: () => void } | null = null;
  const pairs = new Set<Pair>();

  const tear = (): void => {
    for (const way of Object.values(ways)) way.clear();
    for (const { client, upstream } of pairs) {
      client.resetAndDestroy();
      upstream.resetAndDestroy();
    }
    pairs.clear();
  };
  /** Writes what passes of these bytes; tears the link behind the last one that does. */
  const pass = (way: Way, to: Socket, bytes: Buffer): void => {
    const passing = cut?.way === way ? bytes.subarray(0, cut.left) : bytes;
    counts[way] += passing.length;
    if (cut?.way === way) cut.left -= passing.length;
    if (cut?.way !== way || cut.left > 0) {
      if (!to.destroyed) to.write(passing);
      return;
    }
    const { done } = cut;
    cut = null;
    const end = (): void => {
      tear();
      done();
    };
    for (const direction of Object.values(ways)) direction.clear();
    if (passing.length === 0 || to.destroyed) end();
    else to.write(passing, end);
  };
  const ways: Readonly<Record<Way, LinkDirection>> = {
    up: createLinkDirection(() => ({ bytesPerS: shape.upBytesPerS, delayMs: shape.oneWayMs })),
    down: createLinkDirection(() => ({ bytesPerS: shape.downBytesPerS, delayMs: shape.oneWayMs })),
  };

  const carry = (way: Way, pair: Pair, from: Socket, to: Socket): void => {
    from.on('data', (bytes: Buffer) => {
      if (way === 'up' && pair.heard) counts.roundTrips++;
      pair.heard = way === 'down';
      ways[way].send(bytes, pair.opensAt, (packet) => pass(way, to, packet));
    });
    from.on('end', () => ways[way].send(null, pair.opensAt, () => to.end()));
    from.on('error', () => undefined);
    from.on('close', () => {
      // Bytes that are under way still arrive; only a torn end is told at once.
      if (!from.readableEnded) to.destroy();
      if (pair.client.destroyed && pair.upstream.destroyed) pairs.delete(pair);
    });
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => undefined);
    if (state === 'reset') {
      client.resetAndDestroy();
      return;
    }
    counts.connections++;
    const upstream = createConnection({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true });
    for (const socket of [client, upstream]) socket.setNoDelay(true);
    const pair: Pair = { client, upstream, opensAt: performance.now() + 2 * shape.oneWayMs, heard: true };
    pairs.add(pair);
    carry('up', pair, client, upstream);
    carry('down', pair, upstream, client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const setState = (next: LinkState): void => {
    state = next;
    for (const way of Object.values(ways)) way.hold(next === 'blackhole');
    if (next === 'reset') tear();
  };
  let flapping: ReturnType<typeof setTimeout> | undefined;
  return {
    url: `http://127.0.0.1:${address.port}`,
    counts: () => ({ ...counts }),
    resetCounts: () => {
      counts = { up: 0, down: 0, connections: 0, roundTrips: 0 };
    },
    shape: (next) => {
      shape = next;
    },
    setState,
    cutAfter: (way, bytes) =>
      new Promise((done) => {
        cut = { way, left: bytes, done };
      }),
    cancelCut: () => {
      cut = null;
    },
    flap: ({ upMs, downMs, firstUpMs = upMs }) => {
      const turn = (next: 'up' | 'reset', forMs: number): void => {
        setState(next);
        flapping = setTimeout(() => (next === 'up' ? turn('reset', downMs) : turn('up', upMs)), forMs);
      };
      turn('up', firstUpMs);
      return () => {
        clearTimeout(flapping);
        setState('up');
      };
    },
    close: async () => {
      clearTimeout(flapping);
      tear();
      server.close();
      await once(server, 'close');
    },
  };
};
