/** Exchange: several segments in one request, resumed where the link broke, and an answer that says how far everything is. */
import { beforeEach, describe, expect, it } from 'vitest';
import { bytesToHex, concatBytes, ownHexToBytes, varint } from '../../src/protocol/bytes.ts';
import { authorizationHeader, encodeRequestClaim, requestSignatureInput } from '../../src/protocol/requestSignature.ts';
import { fingerprintOf, segmentFrom } from '../../src/protocol/segmentPart.ts';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import { exchangeAnswerSchema, exchangePath, type Hello } from '../../src/protocol/wire/exchange.ts';
import { encodeMessage } from '../../src/protocol/wire/message.ts';
import { pullAnswerSchema, pullPath } from '../../src/protocol/wire/pull.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../src/testing/organisation.ts';
import { createTestSegment, type TestSegment } from '../../src/testing/segments.ts';
import { testSha256 } from '../../src/testing/signer.ts';
import { createTestQueue, origin, responseToAnswer, type TestQueue } from '../unit/queue/support.ts';

let queue: TestQueue;
let organisation: TestOrganisation;
let tablet: TestDevice;
let office: TestDevice;
beforeEach(async () => {
  queue = createTestQueue();
  organisation = await createTestOrganisation();
  tablet = await organisation.createDevice();
  office = await organisation.createDevice({ roles: { point: false, office: true } });
  await queue.found(organisation, tablet);
  await queue.send(enrolPath, { certificate: office.certificateBytes });
});

type Bytes = Uint8Array<ArrayBuffer>;

const announce = async ({ bytes }: { readonly bytes: Bytes }, from = 0) => {
  const part = segmentFrom(bytes, from) ?? new Uint8Array();
  const fingerprint = (await fingerprintOf(testSha256, bytes)) ?? new Uint8Array(16);
  return { announced: { fingerprint, from, length: part.length }, part };
};

/** The body and headers of an exchange. */
const exchangeOf = async (
  device: TestDevice,
  segments: readonly { readonly segment: { readonly bytes: Bytes }; readonly from?: number }[],
  more: Partial<Hello> & { readonly key?: 'signing' | 'courier' } = {},
) => {
  const { key = 'courier', ...fields } = more;
  const parts = await Promise.all(segments.map(({ segment, from }) => announce(segment, from)));
  const hello = encodeMessage({ version: 2, segments: parts.map(({ announced }) => announced), ...fields });
  const { tenant, device: id } = device.certificate;
  const claim = encodeRequestClaim({ tenant, device: id, key, at: queue.time });
  const input = requestSignatureInput(claim, await testSha256(hello), 'POST', exchangePath);
  const signature = await (key === 'courier' ? device.courier : device.signing).sign(input);
  const body = concatBytes(varint(hello.length), hello, ...parts.map(({ part }) => part));
  return {
    body,
    headers: { authorization: authorizationHeader(claim, signature) },
    start: body.length - parts.reduce((sum, { part }) => sum + part.length, 0),
  };
};
const send = async (headers: Record<string, string>, body: BodyInit) =>
  responseToAnswer(
    await queue.handle(
      new Request(origin + exchangePath, { method: 'POST', headers, body, duplex: 'half' } as RequestInit),
    ),
  );
const exchangeWhole = async (...of: Parameters<typeof exchangeOf>) => {
  const { headers, body } = await exchangeOf(...of);
  return (await send(headers, body)).as(exchangeAnswerSchema);
};
/** Without the digests of the logs. */
const exchange = async (...of: Parameters<typeof exchangeOf>) => {
  const answer = await exchangeWhole(...of);
  return {
    ...answer,
    incarnation: bytesToHex(answer.incarnation),
    logs: answer.logs.map((log) => log.slice(0, 5)),
  };
};
/** As a link that breaks after so many bytes. */
const brokenAfter = (body: Bytes, length: number): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => controller.enqueue(body.slice(0, length)),
    pull: (controller) => controller.error(new Error('the link broke')),
  });
const storedSegments = async () => {
  const { items } = (await queue.ask(office, pullPath, { after: 0 })).as(pullAnswerSchema);
  return items.filter(({ kind }) => kind === 'segment');
};
const row = async (count: number, lane: 'point' | 'office' = 'office'): Promise<TestSegment[]> => {
  const segments: TestSegment[] = [];
  for (let index = 0; index < count; index++) {
    const last = segments.at(-1);
    segments.push(
      await createTestSegment(tablet, {
        lane,
        frameBytes: [30, 200],
        firstSeq: index * 2,
        ...(last && { before: last.digest }),
      }),
    );
  }
  return segments;
};

describe('an exchange', () => {
  it('of a revoked device takes nothing in and tells nothing, neither by it nor by a colleague', async () => {
    const [first, second] = await row(2);
    if (!first || !second) throw new Error('two');
    await exchange(tablet, [{ segment: first }]);
    await queue.store.revoke(tablet.certificate.tenant, tablet.certificate.device);
    for (const asked of [
      await exchangeOf(tablet, [{ segment: second }]),
      await exchangeOf(tablet, [], { key: 'signing', after: 0 }),
    ]) {
      expect((await send(asked.headers, asked.body)).refusal()).toEqual({ refused: 'revoked' });
    }
    const carried = await exchange(office, [{ segment: second }]);
    expect(carried.refused).toEqual([{ index: 0, refusal: { refused: 'revoked' } }]);
    expect(await queue.store.quarantined()).toBe(1);
    expect(await storedSegments()).toHaveLength(1);
  });

  it('keeps apart every segment of a revoked device, not only the first of its log, and gives no receipt', async () => {
    const segments = [...(await row(4)), ...(await row(2, 'point'))].map((segment) => ({ segment }));
    const [damaged, ...others] = segments;
    if (!damaged) return never();
    const broken = { segment: { bytes: concatBytes(damaged.segment.bytes, new Uint8Array(1)) } };
    await queue.store.revoke(tablet.certificate.tenant, tablet.certificate.device);
    const carried = await exchange(office, [broken, ...others]);
    expect(carried).toMatchObject({ logs: [] });
    expect(carried.refused?.map(({ index, refusal }) => [index, refusal.refused])).toEqual([
      [0, 'malformed'],
      ...[1, 2, 3, 4, 5].map((index) => [index, 'revoked']),
    ]);
    expect(await queue.store.quarantined()).toBe(5);
    const own = await exchangeOf(tablet, segments);
    expect((await send(own.headers, own.body)).refusal()).toEqual({ refused: 'revoked' });
    expect(await queue.store.quarantined()).toBe(6);
    expect(await storedSegments()).toEqual([]);
  });

  it('says the number of the newest revocation list, to either key', async () => {
    expect(await exchange(tablet, [])).not.toHaveProperty('revocations');
    const { tenant } = organisation;
    await queue.store.putRevocations(tenant, { number: 7, bytes: new Uint8Array(9) }, []);
    for (const key of ['signing', 'courier'] as const) {
      expect(await exchange(tablet, [], { key })).toMatchObject({ revocations: 7 });
    }
  });

  it('takes segments of both lanes and says how far each log is', async () => {
    const [vouchers, notes] = [await row(3), await row(2, 'point')];
    const answer = await exchange(
      tablet,
      [...vouchers, ...notes].map((segment) => ({ segment })),
    );
    expect(answer).toEqual({
      incarnation: queue.store.incarnation,
      logs: [
        ['office', 0, 6, null, 0],
        ['point', 0, 4, null, null],
      ],
    });
    expect(await storedSegments()).toHaveLength(3);
    const digests = (await exchangeWhole(tablet, [])).logs.map(([, , , , , digest]) => digest);
    expect(digests).toEqual([vouchers, notes].map((segments) => segments.at(-1)?.digest.slice(0, 8)));
    // Once more, as after a lost answer.
    expect(
      await exchange(
        tablet,
        vouchers.map((segment) => ({ segment })),
      ),
    ).toEqual(answer);
    expect(await storedSegments()).toHaveLength(3);
  });

  it('without segments says what is safe and seen, and whether there is news for the reader', async () => {
    const { certificate } = tablet;
    await exchange(tablet, [{ segment: (await row(1))[0] ?? never() }]);
    const news = async () => exchange(office, [], { key: 'signing', after: 0 });
    expect((await news()).after).toBeUndefined();
    expect(await exchange(office, [], { key: 'signing', after: 3 })).toMatchObject({ after: 3, logs: [] });
    const seenBy = async (device: TestDevice, store?: Uint8Array<ArrayBuffer>) => {
      await exchange(device, [], { key: 'signing', after: 3, ...(store && { store }) });
      return (await exchange(tablet, [])).logs[0]?.[4];
    };
    const own = ownHexToBytes(queue.store.incarnation);
    // Not by a position of no store or of another one, nor by the tablet that wrote it.
    expect(await seenBy(office)).toBe(0);
    expect(await seenBy(office, new Uint8Array(8))).toBe(0);
    expect(await seenBy(tablet, own)).toBe(0);
    expect(await seenBy(office, own)).toBe(2);
    await queue.store.markSafe(certificate.tenant, 3);
    expect((await exchange(tablet, [])).logs).toEqual([['office', 0, 2, 2, 2]]);
  });

  it('tells a courier nothing of other devices', async () => {
    await exchange(tablet, [{ segment: (await row(1))[0] ?? never() }]);
    expect(await exchange(office, [], { key: 'courier', after: 3 })).toEqual({
      incarnation: queue.store.incarnation,
      logs: [],
    });
  });

  it('names what it did not take, and leaves what follows in that log alone', async () => {
    const [first, second, third] = await row(3);
    const [note] = await row(1, 'point');
    if (!first || !second || !third || !note) return never();
    const answer = await exchange(tablet, [{ segment: second }, { segment: third }, { segment: note }]);
    expect(answer.refused).toEqual([{ index: 0, refusal: { refused: 'gap', next: 0 } }]);
    expect(answer.logs).toEqual([['point', 0, 2, null, null]]);
    expect(
      (await exchange(tablet, [{ segment: first }, { segment: second }, { segment: third }])).refused,
    ).toBeUndefined();
  });

  it('takes another device’s segments by their own signature, and no other organisation’s', async () => {
    const [segment] = await row(1);
    if (!segment) return never();
    expect((await exchange(office, [{ segment }])).refused).toBeUndefined();
    expect((await exchange(tablet, [])).logs).toEqual([['office', 0, 2, null, 0]]);
    const strangers = await createTestOrganisation();
    const stranger = await strangers.createDevice();
    await queue.found(strangers, stranger);
    const theirs = await createTestSegment(stranger);
    const answer = await exchange(tablet, [{ segment: theirs }]);
    expect(answer.refused).toEqual([{ index: 0, refusal: { refused: 'notAllowed', detail: 'stream' } }]);
    const next = await createTestSegment(tablet, { firstSeq: 2, before: segment.digest });
    const forged = { bytes: new Uint8Array([...next.bytes.slice(0, -1), (next.bytes.at(-1) ?? 0) ^ 1]) };
    expect((await exchange(office, [{ segment: forged }])).refused).toMatchObject([
      { refusal: { refused: 'badSignature' } },
    ]);
  });

  it('refuses by name: an older version, bytes behind the last part, a hello that is none, one that is not signed', async () => {
    const { headers, body } = await exchangeOf(tablet, [], { version: 1 });
    expect((await send(headers, body)).refusal()).toEqual({ refused: 'version', next: 2 });
    const good = await exchangeOf(tablet, []);
    expect((await send(good.headers, concatBytes(good.body, new Uint8Array(1)))).refusal().detail).toBe('trailing');
    expect((await send(good.headers, new Uint8Array([0xff, 0xff, 0xff]))).refusal().detail).toBe('hello');
    const other = await exchangeOf(tablet, [], { after: 5 });
    expect((await send(good.headers, other.body)).refusal()).toEqual({ refused: 'badSignature', detail: 'request' });
    expect((await send({}, good.body)).refusal().refused).toBe('badSignature');
  });
});

describe('a link that breaks', () => {
  it('at every byte of a push of ten records loses and doubles nothing, and what was complete is not sent again', async () => {
    const [vouchers, notes] = [
      await createTestSegment(tablet, { frameBytes: [40, 60, 33, 90, 51] }),
      await createTestSegment(tablet, { lane: 'point', frameBytes: [70, 20, 45, 61, 38] }),
    ];
    const whole = await exchangeOf(tablet, [{ segment: vouchers }, { segment: notes }]);
    let resumed = 0;
    for (let cut = 1; cut < whole.body.length; cut++) {
      queue = createTestQueue();
      await queue.found(organisation, tablet);
      await queue.send(enrolPath, { certificate: office.certificateBytes });
      const { headers, body } = await exchangeOf(tablet, [{ segment: vouchers }, { segment: notes }]);
      expect((await send(headers, brokenAfter(body, cut))).status).toBe(400);
      // Nothing half is shown to anybody.
      const shown = await storedSegments();
      expect(shown.length).toBeLessThanOrEqual(1);

      const state = await exchange(tablet, []);
      const committed = new Map(state.logs.map(([lane, , next]) => [lane, next]));
      const fingerprints = await Promise.all(
        [vouchers, notes].map(async (segment) => ({
          segment,
          fingerprint: await fingerprintOf(testSha256, segment.bytes),
        })),
      );
      const rest = fingerprints.flatMap(({ segment, fingerprint }, index) => {
        if (committed.get(index === 0 ? 'office' : 'point') === 5) return [];
        const held = state.held?.find((part) => part.fingerprint.join() === fingerprint?.join());
        if (held) resumed++;
        return [{ segment, from: Math.min(held?.frames ?? 0, 4) }];
      });
      const healed = await exchange(tablet, rest);
      expect(healed).toEqual({
        incarnation: queue.store.incarnation,
        logs: [
          ['office', 0, 5, null, 0],
          ['point', 0, 5, null, null],
        ],
      });
      expect(await storedSegments()).toHaveLength(1);
    }
    // Most cuts fall behind the first complete frame of one of the two.
    expect(resumed).toBeGreaterThan(whole.body.length / 3);
  }, 180_000);

  it('again and again gets on with every try', async () => {
    const segment = await createTestSegment(tablet, { frameBytes: Array.from({ length: 20 }, () => 100) });
    let from = 0;
    let tries = 0;
    for (;;) {
      const { headers, body, start } = await exchangeOf(tablet, [{ segment, from }]);
      const reach = start + (from === 0 ? 250 : 0) + 350;
      if (reach >= body.length) {
        expect((await send(headers, body)).as(exchangeAnswerSchema).logs).toMatchObject([
          ['office', 0, 20, null, 0, {}],
        ]);
        break;
      }
      await send(headers, brokenAfter(body, reach));
      const held = (await exchange(tablet, [])).held?.[0]?.frames ?? 0;
      expect(held).toBeGreaterThan(from);
      from = held;
      tries++;
    }
    expect(tries).toBeLessThan(9);
    expect(await storedSegments()).toMatchObject([{ bytes: segment.bytes }]);
  });

  it('holds what is cut short although the other log is stopped, and nothing of a revoked device', async () => {
    const [first, second] = await row(2);
    const notes = await createTestSegment(tablet, { lane: 'point', frameBytes: [40, 60, 33] });
    if (!first || !second) throw new Error('two');
    const cutShort = async (...segments: readonly TestSegment[]) => {
      const { headers, body } = await exchangeOf(
        tablet,
        segments.map((segment) => ({ segment })),
      );
      await send(headers, brokenAfter(body, body.length - 3));
      const { tenant, device } = tablet.certificate;
      return (await queue.store.heldOf(tenant, device)).map(({ lane, frames }) => ({ lane, frames }));
    };
    const damaged = { ...first, bytes: Uint8Array.from(first.bytes, (byte, at) => (at === 60 ? byte ^ 1 : byte)) };
    expect(await cutShort(damaged, second)).toEqual([]);
    expect(await cutShort(damaged, notes)).toEqual([{ lane: 'point', frames: 2 }]);
    const stranger = await organisation.createDevice();
    await queue.send(enrolPath, { certificate: stranger.certificateBytes });
    await queue.store.revoke(stranger.certificate.tenant, stranger.certificate.device);
    tablet = stranger;
    expect(await cutShort(await createTestSegment(stranger, { frameBytes: [40, 60, 33] }))).toEqual([]);
  });

  it('asks for the whole where the beginning is not held', async () => {
    const segment = await createTestSegment(tablet, { frameBytes: [40, 60, 33] });
    const answer = await exchange(tablet, [{ segment, from: 2 }]);
    expect(answer.refused).toEqual([{ index: 0, refusal: { refused: 'notHeld' } }]);
  });

  it('and frames that were tampered with on the way: the whole is refused, and can be sent anew', async () => {
    const segment = await createTestSegment(tablet, { frameBytes: [40, 60, 33] });
    const { headers, body } = await exchangeOf(tablet, [{ segment }]);
    const tampered = Uint8Array.from(body, (byte, index) => (index === body.length - 60 ? byte ^ 1 : byte));
    await send(headers, brokenAfter(tampered, body.length - 10));
    const held = (await exchange(tablet, [])).held?.[0]?.frames ?? 0;
    expect(held).toBe(2);
    const answer = await exchange(tablet, [{ segment, from: held }]);
    expect(answer.refused).toEqual([{ index: 0, refusal: { refused: 'badSignature', detail: 'segment' } }]);
    expect((await exchange(tablet, [{ segment }])).logs).toEqual([['office', 0, 3, null, 0]]);
  });
});

const never = (): never => {
  throw new Error('not there');
};
