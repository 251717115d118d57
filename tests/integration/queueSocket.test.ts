/** The real process on a real socket: killed, stopped, started again, and held by clients that mean no good. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { bytesToHex, concatBytes, varint } from '../../src/protocol/bytes.ts';
import { requestBytesLimit } from '../../src/protocol/limits.ts';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import { exchangePath } from '../../src/protocol/wire/exchange.ts';
import { foundPath } from '../../src/protocol/wire/found.ts';
import { decodeMessage, encodeMessage } from '../../src/protocol/wire/message.ts';
import { pullAnswerSchema, pullPath } from '../../src/protocol/wire/pull.ts';
import { pushPath, receiptSchema } from '../../src/protocol/wire/push.ts';
import { refusalSchema } from '../../src/protocol/wire/refusal.ts';
import { startServer } from '../../src/queue/node/server.ts';
import { createTestOrganisation, type TestDevice } from '../../src/testing/organisation.ts';
import { signTestRequest } from '../../src/testing/requests.ts';
import { createTestSegment, type TestSegment } from '../../src/testing/segments.ts';
import { freePort, type RunningQueue, startQueue } from '../e2e/support/queue.ts';
import { createTestQueue, responseToAnswer } from '../unit/queue/support.ts';

const repo = join(import.meta.dirname, '../..');

describe('the process', () => {
  let queue: RunningQueue;
  let tablet: TestDevice;
  let office: TestDevice;

  const post = async (path: string, init: RequestInit) => responseToAnswer(await fetch(queue.url + path, init));
  const send = (path: string, message: object) => post(path, { method: 'POST', body: encodeMessage(message) });
  const ask = async (device: TestDevice, path: string, content: object) =>
    post(path, await signTestRequest(device, path, content, { at: Date.now() }));
  const pulled = async () => (await ask(office, pullPath, { after: 0 })).as(pullAnswerSchema);

  beforeEach(async () => {
    queue = await startQueue();
    const organisation = await createTestOrganisation();
    tablet = await organisation.createDevice();
    office = await organisation.createDevice({ roles: { point: false, office: true } });
    const officeKey = organisation.office.publicKey;
    expect((await send(foundPath, { officeKey, certificate: tablet.certificateBytes })).status).toBe(200);
    expect((await send(enrolPath, { certificate: office.certificateBytes })).status).toBe(200);
  });
  afterEach(() => queue.dispose());

  it('still has what it acknowledged after it was killed, byte for byte, at the same positions', async () => {
    const acknowledged: TestSegment[] = [];
    let last: Awaited<ReturnType<typeof pulled>> | undefined;
    for (let round = 0; round < 5; round++) {
      for (let index = 0; index < 3; index++) {
        const firstSeq = acknowledged.length;
        const before = acknowledged.at(-1)?.digest;
        const segment = await createTestSegment(tablet, { firstSeq, frameBytes: [500], ...(before && { before }) });
        const receipt = (await ask(tablet, pushPath, segment.bytes)).as(receiptSchema);
        expect(receipt.committed).toBe(firstSeq + 1);
        acknowledged.push(segment);
      }
      await queue.restart();
      const after = await pulled();
      const segments = after.items.filter(({ kind }) => kind === 'segment');
      expect(segments.map(({ bytes }) => bytesToHex(bytes))).toEqual(
        acknowledged.map(({ bytes }) => bytesToHex(bytes)),
      );
      if (last) expect(after.items.slice(0, last.items.length)).toEqual(last.items);
      expect(after.incarnation).toBe(last?.incarnation ?? after.incarnation);
      last = after;
    }
  });

  it('takes a push whose answer was lost in a kill exactly once', async () => {
    let before: Uint8Array<ArrayBuffer> | undefined;
    for (let firstSeq = 0; firstSeq < 6; firstSeq++) {
      const segment = await createTestSegment(tablet, { firstSeq, frameBytes: [40_000], ...(before && { before }) });
      const lost = ask(tablet, pushPath, segment.bytes).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, firstSeq * 2));
      await queue.restart();
      await lost;
      expect((await ask(tablet, pushPath, segment.bytes)).as(receiptSchema).committed).toBe(firstSeq + 1);
      before = segment.digest;
    }
    expect((await pulled()).items.filter(({ kind }) => kind === 'segment')).toHaveLength(6);
  });

  it('stores one of many that come at once over their own connections', async () => {
    const segment = await createTestSegment(tablet, { frameBytes: [9000] });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ask(tablet, pushPath, segment.bytes)));
    for (const answer of answers) expect(answer.as(receiptSchema).committed).toBe(1);
    expect((await pulled()).items.filter(({ kind }) => kind === 'segment')).toHaveLength(1);
  });

  it('ends in order on SIGTERM, and leaves files that only their owner reads', async () => {
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(mode(queue.dataDir)).toBe(0o700);
    for (const end of ['', '-wal', '-shm']) expect(mode(join(queue.dataDir, `feldschein.db${end}`))).toBe(0o600);
    const startedAt = Date.now();
    expect(await queue.stop()).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(5000);
    expect(queue.output()).toMatch(/Feldschein läuft auf http:\/\/127\.0\.0\.1:\d+/);
    expect(queue.output()).toContain('"event":"stopped"');
  });

  it('refuses a body above the limit while it still comes, and stays at work', async () => {
    const chunk = new Uint8Array(65_536);
    const body = new ReadableStream({
      pull: (sink) => sink.enqueue(chunk),
    });
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
    // The answer may be cut off with the connection: that it ends, and the queue does not, is what counts.
    const answer = await post(enrolPath, init).catch(() => null);
    if (answer) expect(answer.refusal()).toEqual({ refused: 'tooLarge' });
    const announced = await ask(tablet, pushPath, new Uint8Array(requestBytesLimit + 1));
    expect(announced.refusal()).toEqual({ refused: 'tooLarge' });
    expect((await fetch(`${queue.url}/health`)).status).toBe(200);
  });
});

describe('starting', () => {
  const run = async (env: Record<string, string>) => {
    const child = spawn(process.execPath, [join(repo, 'src/queue/main.ts')], { env: { ...process.env, ...env } });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code] = await once(child, 'exit');
    return { code, said };
  };
  const folder = mkdtempSync(join(tmpdir(), 'feldschein-start-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('says plainly what stands in its way', async () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, 'no folder');
    const data = await run({ PORT: '0', FELDSCHEIN_DATA: join(blocked, 'data') });
    expect(data.code).toBe(1);
    expect(data.said).toContain('FELDSCHEIN_DATA');
    const port = await run({ PORT: 'acht', FELDSCHEIN_DATA: folder });
    expect(port).toEqual({ code: 1, said: expect.stringContaining('PORT=acht') });

    const queue = await startQueue();
    const taken = await run({ PORT: String(queue.port), FELDSCHEIN_DATA: folder });
    await queue.dispose();
    expect(taken.code).toBe(1);
    expect(taken.said).toContain('schon belegt');
  });
});

describe('stopping', () => {
  it('answers what is under way, and takes nothing new', async () => {
    const organisation = await createTestOrganisation();
    const device = await organisation.createDevice();
    const queue = createTestQueue();
    await queue.found(organisation, device);
    let arrived = (): void => {};
    let goOn = (): void => {};
    const arriving = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = createTestQueue({
      store: {
        ...queue.store,
        append: async (...segment) => {
          arrived();
          await held;
          return queue.store.append(...segment);
        },
      },
    });
    const port = await freePort();
    const options = { host: '127.0.0.1', headersTimeoutMs: 1000, requestTimeoutMs: 60_000, stopMs: 5000 };
    const server = await startServer(slow.handle, { ...options, port });
    const { bytes } = await createTestSegment(device);
    const url = `http://127.0.0.1:${port}`;
    const asked = signTestRequest(device, pushPath, bytes, { at: slow.time });
    const answering = asked.then((init) => fetch(url + pushPath, init));
    await arriving;
    const stopping = server.stop();
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    goOn();
    const answer = await responseToAnswer(await answering);
    expect(answer.as(receiptSchema).committed).toBe(1);
    await stopping;
    expect((await queue.store.headsOf(organisation.tenant, device.certificate.device))[0]?.next).toBe(1);
  });
});

describe('slow clients', () => {
  const options = { host: '127.0.0.1', headersTimeoutMs: 200, requestTimeoutMs: 600, stopMs: 300 };
  const talk = async (port: number, text: string) => {
    const socket = connect(port, '127.0.0.1');
    let heard = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk]);
    });
    socket.on('error', () => {});
    socket.write(text);
    await once(socket, 'close');
    return heard;
  };
  const half = `POST ${enrolPath} HTTP/1.1\r\nHost: queue\r\nContent-Length: 100\r\n\r\nhalf`;

  it('get a named answer when their body stops, and lose the connection', async () => {
    const queue = createTestQueue({ bodyIdleMs: 100 });
    const server = await startServer(queue.handle, { ...options, requestTimeoutMs: 60_000, port: await freePort() });
    const heard = await talk(server.port, half);
    expect(heard.toString('latin1')).toMatch(/^HTTP\/1\.1 429 /);
    const body = new Uint8Array(heard.subarray(heard.indexOf('\r\n\r\n') + 4));
    expect(expectOk(decodeMessage(refusalSchema, body))).toEqual({
      refused: 'later',
      detail: 'bodyTimeout',
      retryAfter: 1,
    });
    await server.stop();
  });

  it('gain nothing by letting drop one byte after the other', async () => {
    const queue = createTestQueue({ bodyIdleMs: 150 });
    const server = await startServer(queue.handle, { ...options, requestTimeoutMs: 60_000, port: await freePort() });
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    const dripping = setInterval(() => socket.write('.'), 30);
    const startedAt = performance.now();
    socket.write(`POST ${enrolPath} HTTP/1.1\r\nHost: queue\r\nContent-Length: 4000\r\n\r\n`);
    const [heard] = (await once(socket, 'data')) as [Buffer];
    clearInterval(dripping);
    socket.destroy();
    expect(heard.toString('latin1')).toMatch(/^HTTP\/1\.1 429 /);
    expect(performance.now() - startedAt).toBeLessThan(3000);
    await server.stop();
  });

  it('lose the connection when they never finish', async () => {
    const queue = createTestQueue({ bodyIdleMs: 60_000 });
    const server = await startServer(queue.handle, { ...options, port: await freePort() });
    expect((await talk(server.port, half)).toString('latin1')).toMatch(/^HTTP\/1\.1 408 /);
    expect((await talk(server.port, 'GET / HTT')).toString('latin1')).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
    await server.stop();
  });

  it('do not keep the queue from ending', async () => {
    const queue = createTestQueue({ bodyIdleMs: 60_000 });
    const server = await startServer(queue.handle, { ...options, requestTimeoutMs: 60_000, port: await freePort() });
    const talking = talk(server.port, half);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.stop();
    await talking;
  });
});

describe('an exchange that announces no length', () => {
  const options = { host: '127.0.0.1', headersTimeoutMs: 1000, requestTimeoutMs: 60_000, stopMs: 300 };
  const chunk = (bytes: Uint8Array): Uint8Array =>
    concatBytes(Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n'));

  /** Says hello for three of the largest parts, then sends `piece` every `everyMs` until it is answered. */
  const pour = async (bodyIdleMs: number, piece: Uint8Array, everyMs: number) => {
    const organisation = await createTestOrganisation();
    const device = await organisation.createDevice();
    const queue = createTestQueue({ bodyIdleMs });
    await queue.found(organisation, device);
    const server = await startServer(queue.handle, { ...options, port: await freePort() });
    const announced = { fingerprint: new Uint8Array(16), from: 0, length: requestBytesLimit };
    const hello = encodeMessage({ version: 2, segments: [announced, announced, announced] });
    const { headers } = await signTestRequest(device, exchangePath, hello, { at: queue.time });
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST ${exchangePath} HTTP/1.1\r\nHost: queue\r\nAuthorization: ${headers.authorization}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    socket.write(chunk(concatBytes(varint(hello.length), hello)));
    const pouring = setInterval(() => socket.write(chunk(piece)), everyMs);
    const startedAt = performance.now();
    const [heard] = (await once(socket, 'data')) as [Buffer];
    clearInterval(pouring);
    socket.destroy();
    await server.stop();
    const took = queue.log.filter(({ route }) => route === exchangePath).map(({ bytes }) => Number(bytes));
    return { heard: heard.toString('latin1'), ms: performance.now() - startedAt, took };
  };

  it('is refused as soon as all parts together are too large', async () => {
    const piece = new Uint8Array(65_536);
    const { heard, took } = await pour(5000, piece, 5);
    expect(heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(took).toHaveLength(1);
    expect(took[0]).toBeGreaterThan(requestBytesLimit);
    expect(took[0]).toBeLessThanOrEqual(requestBytesLimit + 2 * piece.length);
  });

  it('gains nothing by dripping', async () => {
    const { heard, ms } = await pour(150, new Uint8Array(1), 30);
    expect(heard).toMatch(/^HTTP\/1\.1 429 /);
    expect(ms).toBeLessThan(3000);
  });
});
