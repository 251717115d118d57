/** Push and pull: nothing lost, nothing twice, and nothing that was not verified. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concatBytes } from '../../src/protocol/bytes.ts';
import { clockToleranceMs, requestBytesLimit } from '../../src/protocol/limits.ts';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import { headsAnswerSchema, headsPath } from '../../src/protocol/wire/heads.ts';
import { pullAnswerSchema, pullPath } from '../../src/protocol/wire/pull.ts';
import { pushPath, receiptSchema } from '../../src/protocol/wire/push.ts';
import { openSqliteStore } from '../../src/queue/store/sqlite.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../src/testing/organisation.ts';
import { signTestRequest } from '../../src/testing/requests.ts';
import { createTestSegment } from '../../src/testing/segments.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createTestQueue, origin, responseToAnswer, type TestQueue } from '../unit/queue/support.ts';

let queue: TestQueue;
let organisation: TestOrganisation;
let tablet: TestDevice;
let office: TestDevice;

const pull = async (device: TestDevice, after = 0) =>
  (await queue.ask(device, pullPath, { after })).as(pullAnswerSchema);
const storedSegments = async () => (await pull(office)).items.filter(({ kind }) => kind === 'segment');

const begin = async (parts: Parameters<typeof createTestQueue>[0] = {}): Promise<void> => {
  queue = createTestQueue(parts);
  organisation = await createTestOrganisation();
  tablet = await organisation.createDevice();
  office = await organisation.createDevice({ roles: { point: false, office: true } });
  await queue.found(organisation, tablet);
  await queue.send(enrolPath, { certificate: office.certificateBytes });
};
beforeEach(() => begin());

describe('push', () => {
  it('receives the segments of a log in order, by either key, and says how far', async () => {
    const first = await createTestSegment(tablet, { frameBytes: [17, 300, 40] });
    const second = await createTestSegment(tablet, { firstSeq: first.next, before: first.digest });
    const receipt = (await queue.push(tablet, first.bytes)).as(receiptSchema);
    const { incarnation } = queue.store;
    expect(receipt).toEqual({ lane: 'office', logEpoch: 0, committed: 3, safe: null, incarnation });
    const later = (await queue.push(tablet, second.bytes, { key: 'courier' })).as(receiptSchema);
    expect(later.committed).toBe(4);
    expect((await queue.ask(tablet, headsPath, {})).as(headsAnswerSchema)).toEqual({
      heads: [{ lane: 'office', logEpoch: 0, committed: 4, safe: null, digest: second.digest }],
      incarnation,
    });
  });

  it('answers a segment that comes again like the first time', async () => {
    const { bytes } = await createTestSegment(tablet);
    const first = (await queue.push(tablet, bytes)).as(receiptSchema);
    expect((await queue.push(tablet, bytes)).as(receiptSchema)).toEqual(first);
    expect(await storedSegments()).toHaveLength(1);
  });

  it('refuses a request that is replayed, by the copy at first and by its age later', async () => {
    const { bytes } = await createTestSegment(tablet);
    const request = await signTestRequest(tablet, pushPath, bytes, { at: queue.time });
    const replay = async () => responseToAnswer(await queue.handle(new Request(origin + pushPath, request)));
    expect((await replay()).as(receiptSchema).committed).toBe(1);
    expect((await replay()).refusal()).toEqual({ refused: 'badSignature', detail: 'replay' });
    queue.time += clockToleranceMs - 1;
    expect((await replay()).refusal().detail).toBe('replay');
    queue.time += clockToleranceMs + 2;
    expect((await replay()).refusal().refused).toBe('clock');
    // Signed anew it is another request, with the same receipt.
    expect((await queue.push(tablet, bytes)).as(receiptSchema).committed).toBe(1);
    expect(await storedSegments()).toHaveLength(1);
  });

  it('stores one of two that come at once, and receives both', async () => {
    const { bytes } = await createTestSegment(tablet);
    const answers = await Promise.all([1, 2, 3, 4].map(() => queue.push(tablet, bytes)));
    for (const answer of answers) expect(answer.as(receiptSchema).committed).toBe(1);
    expect(await storedSegments()).toHaveLength(1);
  });

  it('names a conflict, keeps the bytes, and takes the log that begins anew', async () => {
    const first = await createTestSegment(tablet, { frameBytes: [20, 20] });
    await queue.push(tablet, first.bytes);
    const conflict = { refused: 'conflict', next: 2 };
    const rewritten = await createTestSegment(tablet, { frameBytes: [20, 20] });
    expect((await queue.push(tablet, rewritten.bytes)).refusal()).toEqual(conflict);
    expect((await queue.push(tablet, rewritten.bytes)).refusal()).toEqual(conflict);
    const overlapping = await createTestSegment(tablet, { firstSeq: 1, frameBytes: [20, 20, 20] });
    expect((await queue.push(tablet, overlapping.bytes)).refusal()).toEqual(conflict);
    expect(await queue.store.quarantined()).toBe(2);

    const anew = await createTestSegment(tablet, { logEpoch: 1 });
    expect((await queue.push(tablet, anew.bytes)).as(receiptSchema)).toMatchObject({ logEpoch: 1, committed: 1 });
    const old = await createTestSegment(tablet, { firstSeq: 2, before: first.digest });
    expect((await queue.push(tablet, old.bytes)).refusal()).toEqual(conflict);
    expect((await queue.push(tablet, first.bytes)).as(receiptSchema).committed).toBe(2);
    expect((await storedSegments()).map(({ bytes }) => bytes)).toEqual([first.bytes, anew.bytes]);
    expect(queue.log.filter(({ level }) => level === 'warn')).toHaveLength(4);
  });

  it('names the gap before a segment that came too early', async () => {
    const first = await createTestSegment(tablet);
    const second = await createTestSegment(tablet, { firstSeq: 1, before: first.digest });
    expect((await queue.push(tablet, second.bytes)).refusal()).toEqual({ refused: 'gap', next: 0 });
    await queue.push(tablet, first.bytes);
    expect((await queue.push(tablet, second.bytes)).as(receiptSchema).committed).toBe(2);
  });

  it('refuses a segment whose chain is another one', async () => {
    const first = await createTestSegment(tablet);
    await queue.push(tablet, first.bytes);
    const other = await createTestSegment(tablet, { firstSeq: 1, before: testRandom(32) });
    expect((await queue.push(tablet, other.bytes)).refusal()).toEqual({ refused: 'badSignature', detail: 'segment' });
  });

  it('refuses the segment of another device and one that the courier key signed', async () => {
    const foreign = await createTestSegment(office);
    expect((await queue.push(tablet, foreign.bytes)).refusal()).toEqual({ refused: 'notAllowed', detail: 'stream' });
    const forged = await createTestSegment({ ...tablet, signing: tablet.courier });
    expect((await queue.push(tablet, forged.bytes)).refusal()).toEqual({ refused: 'badSignature', detail: 'segment' });
  });

  it('refuses a segment with any one byte changed, by name, and stores nothing', async () => {
    const { bytes } = await createTestSegment(tablet, { frameBytes: [17, 18] });
    for (let index = 0; index < bytes.length; index++) {
      for (const mask of [0x01, 0x80]) {
        const corrupt = new Uint8Array(bytes);
        corrupt[index] = (corrupt[index] ?? 0) ^ mask;
        const answer = await queue.push(tablet, corrupt);
        expect(answer.status, `byte ${index}`).toBeGreaterThanOrEqual(400);
        expect(answer.status, `byte ${index}`).toBeLessThan(500);
        answer.refusal();
      }
    }
    expect((await queue.ask(tablet, headsPath, {})).as(headsAnswerSchema).heads).toEqual([]);
    expect(await storedSegments()).toEqual([]);
    expect(await queue.store.quarantined()).toBe(0);
    expect((await queue.push(tablet, bytes)).status).toBe(200);
  });

  it('refuses a segment cut off at any byte, or with something behind it', async () => {
    const { bytes } = await createTestSegment(tablet);
    for (let length = 0; length < bytes.length; length++) {
      expect((await queue.push(tablet, bytes.slice(0, length))).refusal().refused, `length ${length}`).toBe(
        'malformed',
      );
    }
    const longer = await queue.push(tablet, concatBytes(bytes, new Uint8Array(1)));
    expect(longer.refusal()).toEqual({ refused: 'malformed', detail: 'segmentTrailing' });
    expect(await storedSegments()).toEqual([]);
  });
});

describe('a revoked device', () => {
  it('has what it pushes kept apart, and reads nothing; what it sent before stays', async () => {
    const before = await createTestSegment(tablet);
    await queue.push(tablet, before.bytes);
    await queue.store.revoke(organisation.tenant, tablet.certificate.device);
    const after = await createTestSegment(tablet, { firstSeq: 1, before: before.digest });
    for (const key of ['signing', 'courier'] as const) {
      expect((await queue.push(tablet, after.bytes, { key })).refusal()).toEqual({ refused: 'revoked' });
    }
    expect(await queue.store.quarantined()).toBe(1);
    expect((await storedSegments()).map(({ bytes }) => bytes)).toEqual([before.bytes]);
    for (const path of [pullPath, headsPath]) {
      expect((await queue.ask(tablet, path, { after: 0 })).refusal()).toEqual({ refused: 'revoked' });
    }
    const impostor = { ...tablet, signing: office.signing };
    expect((await queue.push(impostor, before.bytes)).refusal().refused).toBe('badSignature');
    expect(await queue.store.quarantined()).toBe(1);
  });
});

describe('pull', () => {
  it('gives the office the vouchers and no note, each after the certificate of its device', async () => {
    const note = await createTestSegment(tablet, { lane: 'point' });
    const voucher = await createTestSegment(tablet, { lane: 'office' });
    await queue.push(tablet, note.bytes);
    await queue.push(tablet, voucher.bytes);
    const { items, next, more } = await pull(office);
    expect(items).toEqual([
      { position: 1, kind: 'certificate', bytes: tablet.certificateBytes },
      { position: 4, kind: 'segment', bytes: voucher.bytes, before: voucher.before },
    ]);
    expect({ next, more }).toEqual({ next: 4, more: false });
    expect((await pull(office, next)).items).toEqual([]);
    expect((await pull(tablet)).items).toEqual([{ position: 2, kind: 'certificate', bytes: office.certificateBytes }]);
  });

  it('gives a second tablet of the point both lanes, and one of another point neither', async () => {
    const roles = { point: true, office: false };
    const colleague = await organisation.createDevice({ roles });
    const elsewhere = await organisation.createDevice({ roles, pointId: 'ffffffffffffffff' as never });
    for (const device of [colleague, elsewhere]) await queue.send(enrolPath, { certificate: device.certificateBytes });
    for (const lane of ['point', 'office'] as const)
      await queue.push(tablet, (await createTestSegment(tablet, { lane })).bytes);
    const kinds = (await pull(colleague)).items.map(({ kind }) => kind);
    expect(kinds).toEqual(['certificate', 'certificate', 'segment', 'segment']);
    expect((await pull(elsewhere)).items).toEqual([]);
  });

  it('comes in pages that each fit an answer', async () => {
    let before: Uint8Array<ArrayBuffer> | undefined;
    const sent: Uint8Array[] = [];
    for (let firstSeq = 0; firstSeq < 5; firstSeq++) {
      const segment = await createTestSegment(tablet, { firstSeq, frameBytes: [200_000], ...(before && { before }) });
      expect((await queue.push(tablet, segment.bytes)).status).toBe(200);
      before = segment.digest;
      sent.push(segment.bytes);
    }
    const pages: number[] = [];
    const got: Uint8Array[] = [];
    for (let after = 0, more = true; more; ) {
      const page = await pull(office, after);
      pages.push(page.items.length);
      got.push(...page.items.filter(({ kind }) => kind === 'segment').map(({ bytes }) => bytes));
      ({ next: after, more } = page);
    }
    expect(got).toEqual(sent);
    expect(pages).toEqual([3, 2, 1]);
  });
});

describe('limits', () => {
  it('refuses a body above the limit, announced or not', async () => {
    const large = await queue.push(tablet, new Uint8Array(requestBytesLimit + 1));
    expect(large.refusal()).toEqual({ refused: 'tooLarge' });
    const headers = { 'content-length': String(requestBytesLimit + 1) };
    const announced = await queue.send(enrolPath, {}, { headers, body: new Uint8Array(1) });
    expect(announced.refusal()).toEqual({ refused: 'tooLarge' });
  });

  it('takes the largest segment that there may be', async () => {
    const largest = await createTestSegment(tablet, { frameBytes: [400_000, 400_000, 240_000] });
    expect(largest.bytes.length).toBeLessThan(requestBytesLimit);
    expect((await queue.push(tablet, largest.bytes)).status).toBe(200);
  });

  it('gives up on a body that stops coming, and one that breaks off', async () => {
    await begin({ bodyIdleMs: 30 });
    const post = async (body: ReadableStream) =>
      responseToAnswer(
        await queue.handle(new Request(origin + enrolPath, { method: 'POST', body, duplex: 'half' } as RequestInit)),
      );
    const stalled = await post(new ReadableStream({ start: (sink) => sink.enqueue(new Uint8Array(1)) }));
    expect(stalled.refusal()).toEqual({ refused: 'later', detail: 'bodyTimeout', retryAfter: 1 });
    const broken = await post(new ReadableStream({ start: (sink) => sink.error(new Error('reset')) }));
    expect(broken.refusal()).toEqual({ refused: 'malformed', detail: 'bodyCutOff' });
  });

  it('answers an unknown path, another method and a bug of ours with a name', async () => {
    expect((await queue.send('/v1/elsewhere', {})).refusal()).toEqual({ refused: 'notFound', detail: 'path' });
    const get = await responseToAnswer(await queue.handle(new Request(origin + pushPath)));
    expect(get.refusal()).toEqual({ refused: 'notFound', detail: 'path' });
    const secret = 'what somebody sent';
    const broken = { ...queue.store, headsOf: () => Promise.reject(new Error(secret)) };
    const buggy = createTestQueue({ store: broken });
    const answer = await buggy.ask(tablet, headsPath, {});
    expect(answer.refusal()).toEqual({ refused: 'internal' });
    expect(buggy.log.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(JSON.stringify(buggy.log)).not.toContain(secret);
  });
});

describe('a full disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'feldschein-full-'));
  const path = join(folder, 'queue.db');
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is said, loses nothing that was acknowledged, and is over when there is room', async () => {
    const small = openSqliteStore({ path, randomBytes: testRandom, maxPages: 60 });
    await begin({ store: small });
    let before: Uint8Array<ArrayBuffer> | undefined;
    let refused: Uint8Array | undefined;
    const acknowledged: Uint8Array[] = [];
    for (let firstSeq = 0; !refused && firstSeq < 50; firstSeq++) {
      const segment = await createTestSegment(tablet, { firstSeq, frameBytes: [20_000], ...(before && { before }) });
      const answer = await queue.push(tablet, segment.bytes);
      if (answer.status === 200) acknowledged.push(segment.bytes);
      else {
        expect(answer.refusal()).toEqual({ refused: 'storeFull' });
        refused = segment.bytes;
      }
      before = segment.digest;
    }
    expect(acknowledged.length).toBeGreaterThan(2);
    expect((await storedSegments()).map(({ bytes }) => bytes)).toEqual(acknowledged);
    const { heads } = (await queue.ask(tablet, headsPath, {})).as(headsAnswerSchema);
    expect(heads[0]?.committed).toBe(acknowledged.length);
    for (const bytes of acknowledged) expect((await queue.push(tablet, bytes)).status).toBe(200);
    await small.dispose();

    const roomy = openSqliteStore({ path, randomBytes: testRandom });
    queue = createTestQueue({ store: roomy });
    const late = (await queue.push(tablet, refused ?? new Uint8Array())).as(receiptSchema);
    expect(late.committed).toBe(acknowledged.length + 1);
    await roomy.dispose();
  });
});
