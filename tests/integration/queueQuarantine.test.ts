/** Quarantine at the queue: who sees what waits, and what the office's word on it does. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PointId } from '../../src/domain/ids.ts';
import { concatBytes, ownHexToBytes } from '../../src/protocol/bytes.ts';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import { pullAnswerSchema, pullPath } from '../../src/protocol/wire/pull.ts';
import { receiptSchema } from '../../src/protocol/wire/push.ts';
import {
  quarantineAnswerSchema,
  quarantineDecideAnswerSchema,
  quarantineDecidePath,
  quarantinePath,
} from '../../src/protocol/wire/quarantine.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../src/testing/organisation.ts';
import { createTestSegment, type TestSegment, type TestSegmentOptions } from '../../src/testing/segments.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createTestQueue, type TestQueue } from '../unit/queue/support.ts';

let queue: TestQueue;
let organisation: TestOrganisation;
let office: TestDevice;
let lost: TestDevice;
let colleague: TestDevice;

const enrolled = async (options: Parameters<TestOrganisation['createDevice']>[0]): Promise<TestDevice> => {
  const device = await organisation.createDevice(options);
  expect((await queue.send(enrolPath, { certificate: device.certificateBytes })).status).toBe(200);
  return device;
};
beforeEach(async () => {
  queue = createTestQueue();
  organisation = await createTestOrganisation();
  office = await organisation.createDevice({ roles: { point: false, office: true } });
  await queue.found(organisation, office);
  lost = await enrolled({ roles: { point: true, office: false } });
  const { pointId } = lost.certificate;
  colleague = await enrolled({ roles: { point: true, office: false }, pointId });
});

const revoke = () => queue.store.revoke(organisation.tenant, lost.certificate.device);
const list = async (device = office, after = 0) =>
  (await queue.ask(device, quarantinePath, { after })).as(quarantineAnswerSchema);
const decide = (id: number, decision: 'release' | 'reject', device = office) =>
  queue.ask(device, quarantineDecidePath, { id, decision });
const row = async (count: number, options: TestSegmentOptions = {}): Promise<readonly TestSegment[]> => {
  const segments: TestSegment[] = [];
  for (let index = 0; index < count; index++) {
    const last = segments.at(-1);
    segments.push(
      await createTestSegment(lost, {
        ...options,
        ...(last && { firstSeq: last.next, before: last.digest }),
      }),
    );
  }
  return segments;
};
/** Segments that came after the device was revoked; with their ids. */
const late = async (segments: readonly TestSegment[]): Promise<readonly number[]> => {
  await revoke();
  for (const { bytes } of segments) expect((await queue.push(lost, bytes)).refusal()).toEqual({ refused: 'revoked' });
  return (await list()).items.map(({ id }) => id);
};
const storedBytes = async () => {
  const { items } = (await queue.ask(office, pullPath, { after: 0 })).as(pullAnswerSchema);
  return items.filter(({ kind }) => kind === 'segment').map(({ bytes }) => bytes);
};

describe('what waits', () => {
  it('is shown to the office and to the point, bytes to the audience of the lane', async () => {
    const [voucher] = await row(1);
    const [note] = await row(1, { lane: 'point' });
    if (!voucher || !note) throw new Error('two');
    queue.time += 5000;
    await late([voucher, note]);
    const common = {
      device: ownHexToBytes(lost.certificate.device),
      logEpoch: 0,
      firstSeq: 0,
      count: 1,
      keptAt: queue.time,
      reason: 'revoked',
    };
    const items = [
      { id: 1, lane: 'office', ...common, bytes: voucher.bytes, before: voucher.before },
      { id: 2, lane: 'point', ...common, bytes: note.bytes, before: note.before },
    ] as const;
    const { bytes: _, ...sealed } = items[1];
    const page = { certificates: [lost.certificateBytes], next: 2, more: false };
    expect(await list()).toEqual({ items: [items[0], sealed], ...page });
    expect(await list(colleague)).toEqual({ items, ...page });
    expect(await list(colleague, 1)).toEqual({ items: [items[1]], ...page });
    const elsewhere = await enrolled({ roles: { point: true, office: false }, pointId: 'e'.repeat(16) as PointId });
    expect((await list(elsewhere)).items).toEqual([]);
  });

  it('is asked for with the key that reads, by no revoked device, and of one’s own organisation', async () => {
    await late(await row(1));
    expect((await queue.ask(office, quarantinePath, { after: 0 }, { key: 'courier' })).refusal()).toEqual({
      refused: 'notAllowed',
      detail: 'key',
    });
    expect((await queue.ask(lost, quarantinePath, { after: 0 })).refusal()).toEqual({ refused: 'revoked' });
    expect((await queue.ask(lost, quarantineDecidePath, { id: 1, decision: 'release' })).refusal()).toEqual({
      refused: 'revoked',
    });
    expect((await queue.ask(office, quarantinePath, { after: -1 })).refusal().refused).toBe('malformed');
    const strangers = await createTestOrganisation();
    const stranger = await strangers.createDevice();
    await queue.found(strangers, stranger);
    expect((await list(stranger)).items).toEqual([]);
    expect((await decide(1, 'release', stranger)).refusal()).toEqual({ refused: 'notFound', detail: 'quarantine' });
  });

  it('names the chain of what continues the log or another one here, not of what nobody signed', async () => {
    const [first, ...others] = await row(4);
    const [second, third, fourth] = others;
    if (!first || !second || !third || !fourth) throw new Error('four');
    await queue.push(lost, first.bytes);
    const forged = { ...second, bytes: new Uint8Array(second.bytes) };
    forged.bytes[forged.bytes.length - 1] = (forged.bytes.at(-1) ?? 0) ^ 1;
    await late([second, forged, fourth, third]);
    const befores = async () => (await list()).items.map(({ before }) => before);
    expect(await befores()).toEqual([second.before, undefined, undefined, third.before]);
    // It came before the one that it continues; when it comes again, that one is here.
    await queue.push(lost, fourth.bytes);
    expect(await befores()).toEqual([second.before, undefined, fourth.before, third.before]);
  });

  it('is kept up to a limit, and the sender keeps the rest', async () => {
    await revoke();
    const { tenant, device } = lost.certificate;
    const limits = { items: 2_000, bytes: 2 ** 40 };
    for (let firstSeq = 1; firstSeq <= 500; firstSeq++) {
      const place = { device, lane: 'office', logEpoch: 0, firstSeq, count: 1, bytes: testRandom(9) } as const;
      await queue.store.keepApart(
        tenant,
        { ...place, reason: 'revoked', keptAt: 1, sha256: testRandom(32), chain: null },
        limits,
      );
    }
    const [segment] = await row(1);
    if (!segment) throw new Error('one');
    expect((await queue.push(lost, segment.bytes)).refusal()).toEqual({ refused: 'storeFull', detail: 'quarantine' });
    await decide(1, 'reject');
    expect((await queue.push(lost, segment.bytes)).refusal()).toEqual({ refused: 'revoked' });
  });
});

describe('a release', () => {
  it('puts a segment into its log, as a push would have, once and in order', async () => {
    const [before, ...after] = await row(3);
    if (!before) throw new Error('three');
    expect((await queue.push(lost, before.bytes)).as(receiptSchema).committed).toBe(1);
    const [first, second] = await late(after);
    if (first === undefined || second === undefined) throw new Error('two');
    expect((await decide(second, 'release')).refusal()).toEqual({ refused: 'gap', next: 1 });
    for (const id of [first, first, second]) {
      expect((await decide(id, 'release')).as(quarantineDecideAnswerSchema)).toEqual({ decision: 'release' });
    }
    expect(await storedBytes()).toEqual([before, ...after].map(({ bytes }) => bytes));
    expect((await decide(first, 'reject')).refusal()).toEqual({ refused: 'notAllowed', detail: 'decided' });
    expect((await list()).items).toEqual([]);
    // The author is told nothing of it, and what it sends again is not new.
    for (const { bytes } of after) expect((await queue.push(lost, bytes)).refusal()).toEqual({ refused: 'revoked' });
    expect(await queue.store.quarantined()).toBe(0);
  });

  it('takes none that the device did not sign, and none for a place or logEpoch that is over', async () => {
    const [first, second] = await row(2);
    if (!first || !second) throw new Error('two');
    const rewritten = await createTestSegment(lost);
    const forged = new Uint8Array(first.bytes);
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    const anew = await createTestSegment(lost, { logEpoch: 1 });
    const ids = await late([first, rewritten, { ...first, bytes: forged }, second, anew]);
    const [firstId, rewrittenId, forgedId, secondId, anewId] = ids as [number, number, number, number, number];
    expect((await decide(forgedId, 'release')).refusal()).toEqual({ refused: 'badSignature', detail: 'segment' });
    expect((await decide(firstId, 'release')).status).toBe(200);
    const conflict = { refused: 'notAllowed', detail: 'conflict' };
    expect((await decide(rewrittenId, 'release')).refusal()).toEqual(conflict);
    expect((await decide(anewId, 'release')).status).toBe(200);
    expect((await decide(secondId, 'release')).refusal()).toEqual(conflict);
    expect((await decide(secondId, 'reject')).status).toBe(200);
    expect(await storedBytes()).toEqual([first.bytes, anew.bytes]);
  });

  it('is not for what came for a place that other bytes hold', async () => {
    const [first] = await row(1);
    if (!first) throw new Error('one');
    await queue.push(lost, first.bytes);
    const rewritten = await createTestSegment(lost);
    const overlapping = await createTestSegment(lost, { frameBytes: [17, 18, 19] });
    for (const { bytes } of [rewritten, overlapping]) {
      expect((await queue.push(lost, bytes)).refusal()).toEqual({ refused: 'conflict', next: 1 });
    }
    const { items } = await list();
    expect(items).toMatchObject([
      { reason: 'conflict', before: first.before, count: 1 },
      { reason: 'conflict', before: first.before, count: 3 },
    ]);
    const [id = 0] = items.map((item) => item.id);
    expect((await decide(id, 'release')).refusal()).toEqual({ refused: 'notAllowed', detail: 'conflict' });
    expect((await decide(id, 'reject')).as(quarantineDecideAnswerSchema)).toEqual({ decision: 'reject' });
    expect((await queue.push(lost, rewritten.bytes)).refusal().refused).toBe('conflict');
    expect(await queue.store.quarantined()).toBe(1);
  });

  it('that finds no room changes nothing', async () => {
    const [id = 0] = await late(await row(1));
    const full = { ok: false, error: { type: 'storeFull' } } as const;
    queue = createTestQueue({ store: { ...queue.store, release: async () => full, reject: async () => full } });
    for (const decision of ['release', 'reject'] as const) {
      expect((await decide(id, decision)).refusal()).toEqual({ refused: 'storeFull' });
    }
    expect((await list()).items).toHaveLength(1);
  });
});

describe('a decision', () => {
  it('is the office’s, checked in order: role, layout, item, decided before', async () => {
    const [id = 0] = await late(await row(1));
    expect((await queue.ask(colleague, quarantineDecidePath, { what: 1 })).refusal()).toEqual({
      refused: 'notAllowed',
      detail: 'role',
    });
    expect((await queue.ask(office, quarantineDecidePath, { id, decision: 'keep' })).refusal().refused).toBe(
      'malformed',
    );
    expect((await decide(id + 1, 'reject')).refusal()).toEqual({ refused: 'notFound', detail: 'quarantine' });
    expect((await decide(id, 'reject')).status).toBe(200);
    expect((await decide(id, 'release')).refusal()).toEqual({ refused: 'notAllowed', detail: 'decided' });
  });

  it('that rejects deletes the bytes; the same do not come back, others do', async () => {
    const segments = await row(2);
    const [first, second] = segments;
    const [id = 0, next = 0] = await late(segments);
    if (!first || !second) throw new Error('two');
    for (const _ of [1, 2]) {
      expect((await decide(id, 'reject')).as(quarantineDecideAnswerSchema)).toEqual({ decision: 'reject' });
    }
    expect((await queue.push(lost, first.bytes)).refusal()).toEqual({ refused: 'revoked' });
    expect((await list()).items.map((item) => item.id)).toEqual([next]);
    expect((await decide(next, 'release')).refusal()).toEqual({ refused: 'gap', next: 0 });
    const longer = concatBytes(first.bytes, new Uint8Array(1));
    expect((await queue.push(lost, longer)).refusal().refused).toBe('malformed');
    expect(await storedBytes()).toEqual([]);
  });

  it('of two at once counts once', async () => {
    const [id = 0] = await late(await row(1));
    const same = await Promise.all([decide(id, 'release'), decide(id, 'release')]);
    expect(same.map(({ status }) => status)).toEqual([200, 200]);
    expect(await storedBytes()).toHaveLength(1);
  });
});
