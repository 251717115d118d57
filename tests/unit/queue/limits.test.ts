/** What one may use, and what is left for the others. */
import { beforeEach, describe, expect, it } from 'vitest';
import { clockToleranceMs, requestBytesLimit } from '../../../src/protocol/limits.ts';
import { enrolPath } from '../../../src/protocol/wire/enrol.ts';
import { headsPath } from '../../../src/protocol/wire/heads.ts';
import { createBodyRoom } from '../../../src/queue/http/bodyRoom.ts';
import { createBuckets } from '../../../src/queue/http/buckets.ts';
import { createLimits, type LimitSizes, usualLimits } from '../../../src/queue/http/limits.ts';
import { createReplays } from '../../../src/queue/http/replays.ts';
import { limitOpen } from '../../../src/queue/node/openLimit.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../../src/testing/organisation.ts';
import { createTestSegment } from '../../../src/testing/segments.ts';
import { createTestQueue, origin, responseToAnswer, type TestQueue } from './support.ts';

describe('a bucket', () => {
  it('gives what it holds, then what time brings, never more than fits', () => {
    const clock = { time: 0, now: () => clock.time };
    const buckets = createBuckets(clock, { capacity: 2, perSecond: 0.5 });
    const takeAll = (): number => {
      let taken = 0;
      for (; buckets.waitSeconds('a') === 0; taken++) buckets.take('a', 1);
      return taken;
    };
    expect(takeAll()).toBe(2);
    expect(buckets.waitSeconds('a')).toBe(2);
    expect(buckets.waitSeconds('b')).toBe(0);
    clock.time = 1999;
    expect(buckets.waitSeconds('a')).toBe(1);
    clock.time = 2000;
    expect(takeAll()).toBe(1);
    clock.time = 2_000_000;
    expect(takeAll()).toBe(2);
    buckets.take('a', 10);
    expect(buckets.waitSeconds('a')).toBe(22);
  });
});

it('forgets the key that was longest unused, so that no number of keys fills the memory', () => {
  const buckets = createBuckets({ now: () => 0 }, { capacity: 1, perSecond: 0.001 });
  for (const key of ['first', 'second']) buckets.take(key, 1);
  for (let index = 0; index < 99_999; index++) buckets.take(String(index), 1);
  expect(buckets.waitSeconds('first')).toBe(0);
  expect(buckets.waitSeconds('second')).toBeGreaterThan(0);
});

describe('limits of devices and organisations', () => {
  let queue: TestQueue;
  let organisation: TestOrganisation;
  let tablet: TestDevice;
  let colleague: TestDevice;
  const full = { capacity: 1_000_000, perSecond: 1000 };
  const begin = async (sizes: LimitSizes): Promise<void> => {
    const limits = createLimits({ now: () => queue.time }, sizes);
    queue = createTestQueue({ limits });
    organisation = await createTestOrganisation();
    tablet = await organisation.createDevice();
    colleague = await organisation.createDevice();
    await queue.found(organisation, tablet);
    await queue.send(enrolPath, { certificate: colleague.certificateBytes });
  };
  const statuses = async (device: TestDevice, count: number): Promise<readonly number[]> => {
    const all: number[] = [];
    for (let index = 0; index < count; index++) all.push((await queue.ask(device, headsPath, {})).status);
    return all;
  };

  it('ask a device that runs wild to wait, and let the others through', async () => {
    await begin({ ...usualLimits, requests: { device: { capacity: 3, perSecond: 0.1 }, tenant: full } });
    expect(await statuses(tablet, 4)).toEqual([200, 200, 200, 429]);
    const refused = await queue.ask(tablet, headsPath, {});
    expect(refused.refusal()).toEqual({ refused: 'later', detail: 'limit', retryAfter: 10 });
    expect(refused.headers.get('retry-after')).toBe('10');
    expect(await statuses(colleague, 1)).toEqual([200]);
    queue.time += 10_000;
    expect(await statuses(tablet, 2)).toEqual([200, 429]);
  });

  it('hold for an organisation as a whole', async () => {
    await begin({ ...usualLimits, requests: { device: full, tenant: { capacity: 3, perSecond: 0.1 } } });
    expect(await statuses(tablet, 2)).toEqual([200, 200]);
    expect(await statuses(colleague, 2)).toEqual([200, 429]);
    const [stranger, other] = [await createTestOrganisation(), queue];
    const device = await stranger.createDevice();
    await other.found(stranger, device);
    expect(await statuses(device, 1)).toEqual([200]);
  });

  it('count bytes too', async () => {
    await begin({ ...usualLimits, bytes: { device: { capacity: 500, perSecond: 10 }, tenant: full } });
    const segment = await createTestSegment(tablet, { frameBytes: [900] });
    expect((await queue.push(tablet, segment.bytes)).status).toBe(200);
    expect((await queue.push(tablet, segment.bytes)).refusal()).toMatchObject({ refused: 'later', detail: 'limit' });
    expect(await statuses(colleague, 1)).toEqual([200]);
  });

  it('cannot be used up by whoever knows a device’s name but not its key', async () => {
    await begin({ ...usualLimits, requests: { device: { capacity: 3, perSecond: 0.1 }, tenant: full } });
    const impostor = { ...tablet, signing: colleague.signing };
    for (let index = 0; index < 5; index++) {
      expect((await queue.ask(impostor, headsPath, {})).refusal().refused).toBe('badSignature');
    }
    expect(await statuses(tablet, 3)).toEqual([200, 200, 200]);
  });

  it('leave a day of work far below', () => {
    expect(usualLimits.bytes.device.capacity).toBeGreaterThan(100 * requestBytesLimit);
  });
});

describe('the limit by address', () => {
  const ask = async (
    address: string | undefined,
    count: number,
    options: { path?: string; forwarded?: string } = {},
  ) => {
    const { path = enrolPath, forwarded } = options;
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const statuses = new Map<number, number>();
    for (let index = 0; index < count; index++) {
      const request = new Request(origin + path, { method: 'POST', body: new Uint8Array(1), headers });
      const { status } = await responseToAnswer(await limited(request, address));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    return Object.fromEntries(statuses);
  };
  let queue: TestQueue;
  let limited: ReturnType<typeof limitOpen>;
  beforeEach(() => {
    queue = createTestQueue();
    limited = limitOpen({ clock: { now: () => queue.time }, log: (line) => queue.log.push(line) }, queue.handle);
  });

  it('asks who tries over and over to wait, and nobody else', async () => {
    expect(await ask('203.0.113.7', 70)).toEqual({ 400: 60, 429: 10 });
    expect(await ask('203.0.113.8', 1)).toEqual({ 400: 1 });
    expect(await ask('203.0.113.7', 1, { path: headsPath })).toEqual({ 401: 1 });
    queue.time += 4000;
    expect(await ask('203.0.113.7', 3)).toEqual({ 400: 2, 429: 1 });
    expect(JSON.stringify(queue.log)).not.toContain('203.0.113');
    expect(queue.log.filter(({ refused }) => refused === 'later')).toHaveLength(11);
  });

  it('knows a path in whatever letters the router would', async () => {
    const [first = ''] = enrolPath.slice(1);
    const disguised = `/%${first.charCodeAt(0).toString(16)}${enrolPath.slice(2)}`;
    expect(await ask('203.0.113.7', 60, { path: disguised })).toEqual({ 400: 60 });
    expect(await ask('203.0.113.7', 1, { path: disguised })).toEqual({ 429: 1 });
    expect(await ask('203.0.113.7', 1)).toEqual({ 429: 1 });
    expect(await ask('203.0.113.7', 1, { path: '/v1/%E0%A4%A' })).toEqual({ 404: 1 });
  });

  it('takes the addresses of one IPv6 network for one', async () => {
    expect(await ask('2001:db8:0:1::5', 60)).toEqual({ 400: 60 });
    expect(await ask('2001:0db8:0000:0001:1:2:3:4', 1)).toEqual({ 429: 1 });
    expect(await ask('2001:db8:0:2::5', 1)).toEqual({ 400: 1 });
    expect(await ask('2001:db8::5', 1)).toEqual({ 400: 1 });
  });

  it('believes a proxy on this machine only, and only what the proxy itself added', async () => {
    expect(await ask('::ffff:127.0.0.1', 60, { forwarded: '198.51.100.1, 203.0.113.7' })).toEqual({ 400: 60 });
    expect(await ask('127.0.0.1', 1, { forwarded: 'anything, 203.0.113.7' })).toEqual({ 429: 1 });
    expect(await ask('127.0.0.1', 1, { forwarded: '203.0.113.9' })).toEqual({ 400: 1 });
    expect(await ask('203.0.113.7', 1, { forwarded: '203.0.113.99' })).toEqual({ 429: 1 });
    expect(await ask('127.0.0.1', 70)).toEqual({ 400: 70 });
    // Azure and others write the port of the connection behind the address.
    for (const same of ['203.0.113.7:50001', '::ffff:203.0.113.7', '[::ffff:203.0.113.7]:50002']) {
      expect(await ask('127.0.0.1', 1, { forwarded: same }), same).toEqual({ 429: 1 });
    }
    expect(await ask('127.0.0.1', 60, { forwarded: '[2001:db8::1]:5000' })).toEqual({ 400: 60 });
    expect(await ask('127.0.0.1', 1, { forwarded: '2001:db8::2' })).toEqual({ 429: 1 });
  });
});

it('room for bodies is given out by what they announce, and given back once', () => {
  const room = createBodyRoom(3 * requestBytesLimit);
  const request = (length?: number) =>
    new Request(origin, { headers: length === undefined ? {} : { 'content-length': String(length) } });
  const unknown = room.reserve(request());
  const large = room.reserve(request(10 * requestBytesLimit));
  expect(room.reserve(request(requestBytesLimit - 1))).not.toBeNull();
  expect(room.reserve(request(2))).toBeNull();
  expect(room.reserve(request(1))).not.toBeNull();
  unknown?.release();
  unknown?.release();
  expect(large).not.toBeNull();
  expect(room.reserve(request(requestBytesLimit))).not.toBeNull();
  expect(room.reserve(request(1))).toBeNull();
});

it('what was answered is known again until its time is over, and a full memory says so', () => {
  const clock = { time: 0, now: () => clock.time };
  const replays = createReplays(clock, 2);
  const signature = (byte: number) => new Uint8Array(64).fill(byte);
  expect([1, 1, 2, 2, 3, 1].map((byte) => replays.take(signature(byte)))).toEqual([
    'first',
    'copy',
    'first',
    'copy',
    'full',
    'copy',
  ]);
  clock.time = 2 * clockToleranceMs;
  expect(replays.take(signature(3))).toBe('first');
});
