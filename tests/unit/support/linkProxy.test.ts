/** The bad link itself: what it lets pass, how long that takes, and that it counts right. */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { edgeLink, gprsLink, type LinkProfile, type LinkProxy, startLinkProxy } from '../../support/linkProxy.ts';

let server: Server;
let received: Buffer;
let proxy: LinkProxy;
/** Answers every 100 bytes with 40. */
const begin = async (profile?: LinkProfile): Promise<void> => {
  received = Buffer.alloc(0);
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const before = Math.floor(received.length / 100);
      received = Buffer.concat([received, chunk]);
      for (let due = Math.floor(received.length / 100) - before; due > 0; due--) socket.write(Buffer.alloc(40, 7));
    });
    socket.on('end', () => socket.end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  proxy = await startLinkProxy(typeof address === 'object' && address ? address.port : 0, profile);
};
beforeEach(() => begin());
afterEach(async () => {
  await proxy.close();
  server.close();
});

const open = async (): Promise<{
  readonly socket: Socket;
  readonly heard: () => number;
  readonly torn: () => boolean;
}> => {
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  let heard = 0;
  let torn = false;
  socket.on('data', (chunk) => {
    heard += chunk.length;
  });
  socket.on('error', () => {
    torn = true;
  });
  // Where the link is torn, that may be heard of before the connection is.
  await once(socket, 'connect').catch(() => undefined);
  return { socket, heard: () => heard, torn: () => torn };
};
const bytesOf = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, index) => index % 251));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const restart = async (profile: LinkProfile): Promise<void> => {
  await proxy.close();
  server.close();
  await begin(profile);
};

describe('counting', () => {
  it('counts bytes both ways, connections, and a round trip for each question', async () => {
    const { socket, heard } = await open();
    for (let question = 1; question <= 3; question++) {
      socket.write(bytesOf(100));
      await expect.poll(heard).toBe(40 * question);
    }
    expect(proxy.counts()).toEqual({ up: 300, down: 120, connections: 1, roundTrips: 3 });
    proxy.resetCounts();
    expect(proxy.counts()).toEqual({ up: 0, down: 0, connections: 0, roundTrips: 0 });
  });

  it('passes bytes unchanged, also through a shaped link, and the end after them', async () => {
    await restart({ name: 'test', upBytesPerS: 20_000, downBytesPerS: 20_000, oneWayMs: 5 });
    const { socket } = await open();
    socket.end(bytesOf(1_999));
    await once(socket, 'close');
    expect(received).toEqual(bytesOf(1_999));
  });
});

describe('a shaped link', () => {
  it('takes bytes / rate, one handshake and one round trip', async () => {
    await restart({ name: 'test', upBytesPerS: 5_000, downBytesPerS: 10_000, oneWayMs: 50 });
    const startedAt = performance.now();
    const { socket, heard } = await open();
    socket.write(bytesOf(1_000));
    await expect.poll(heard, { interval: 2 }).toBe(400);
    const tookMs = performance.now() - startedAt;
    // 100 handshake + 200 up + 100 round trip + 4 for the last answer.
    expect(tookMs).toBeGreaterThan(395);
    expect(tookMs).toBeLessThan(600);
  });

  it('is shared by all connections', async () => {
    await restart({ name: 'test', upBytesPerS: 5_000, downBytesPerS: Infinity, oneWayMs: 0 });
    const startedAt = performance.now();
    const both = await Promise.all([open(), open()]);
    for (const { socket } of both) socket.write(bytesOf(1_000));
    await expect.poll(() => received.length, { interval: 2 }).toBe(2_000);
    expect(performance.now() - startedAt).toBeGreaterThan(395);
  });

  it('knows the links of the field', () => {
    expect([gprsLink.upBytesPerS, gprsLink.downBytesPerS, gprsLink.oneWayMs * 2]).toEqual([2_500, 6_250, 500]);
    expect([edgeLink.upBytesPerS, edgeLink.downBytesPerS, edgeLink.oneWayMs * 2]).toEqual([25_000, 30_000, 840]);
  });
});

describe('a broken link', () => {
  it.each([0, 1, 57, 100])('lets %i bytes up pass, then tears the connection, once', async (bytes) => {
    const { socket, torn } = await open();
    const cut = proxy.cutAfter('up', bytes);
    socket.write(bytesOf(100));
    await cut;
    await expect.poll(torn).toBe(true);
    await pause(20);
    expect(received.length).toBe(bytes);
    const next = await open();
    next.socket.write(bytesOf(200));
    await expect.poll(() => received.length).toBe(bytes + 200);
    expect(next.torn()).toBe(false);
  });

  it('lets bytes down pass, then tears the connection', async () => {
    const { socket, heard, torn } = await open();
    const cut = proxy.cutAfter('down', 13);
    socket.write(bytesOf(100));
    await cut;
    await expect.poll(torn).toBe(true);
    expect(heard()).toBe(13);
    expect(received.length).toBe(100);
  });

  it('tears what is open and what comes while it is reset, and nothing after', async () => {
    const before = await open();
    proxy.setState('reset');
    await expect.poll(before.torn).toBe(true);
    const meanwhile = await open();
    await expect.poll(meanwhile.torn).toBe(true);
    proxy.setState('up');
    const after = await open();
    after.socket.write(bytesOf(100));
    await expect.poll(after.heard).toBe(40);
  });

  it('says nothing while it is a black hole, and passes on what it held', async () => {
    const { socket, heard, torn } = await open();
    proxy.setState('blackhole');
    socket.write(bytesOf(100));
    await pause(100);
    expect([received.length, torn()]).toEqual([0, false]);
    proxy.setState('up');
    await expect.poll(heard).toBe(40);
  });

  it('goes up and down by itself, and delivers the part of a message that fits', async () => {
    await restart({ name: 'test', upBytesPerS: 5_000, downBytesPerS: Infinity, oneWayMs: 0 });
    const stop = proxy.flap({ upMs: 200, downMs: 100 });
    const { socket, torn } = await open();
    socket.write(bytesOf(4_000));
    await expect.poll(torn).toBe(true);
    expect(received.length).toBeGreaterThan(500);
    expect(received.length).toBeLessThan(1_200);
    stop();
    const { socket: next, heard } = await open();
    next.write(bytesOf(400));
    await expect.poll(heard).toBeGreaterThan(0);
  });
});
