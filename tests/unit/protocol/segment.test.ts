/**
 * The segment's layout against everything a link or an attacker can do to it: a cut at every byte, every other value of every
 * byte, bytes behind the end. Nothing throws, and nothing is read as something else: what is read is those very bytes.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceId, TenantId } from '../../../src/domain/ids.ts';
import { bytesToHex, concatBytes, equalBytes, varint } from '../../../src/protocol/bytes.ts';
import { frameBytesLimit, framesPerSegment, requestBytesLimit } from '../../../src/protocol/limits.ts';
import {
  chainFrames,
  chainStart,
  encodeSegment,
  encodeSegmentHeader,
  frameAad,
  frameNonce,
  parseSegment,
  type Segment,
  type SegmentHeader,
  sealedKeyBytes,
  segmentSignatureInput,
  signatureBytes,
} from '../../../src/protocol/segment.ts';
import { testRandom, testSha256 } from '../../../src/testing/signer.ts';

const uint32s = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 0xffff_ffff }));
const segments = fc
  .record({
    lane: fc.constantFrom('point' as const, 'office' as const),
    stream: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => bytesToHex(bytes) as DeviceId),
    logEpoch: uint32s,
    // The last frame's seq has to fit in 32 bits too.
    firstSeq: uint32s.map((seq) => Math.min(seq, 0xffff_ffff - 6)),
    keyEpoch: uint32s,
    recipients: fc.integer({ min: 1, max: 4 }),
    lengths: fc.array(fc.integer({ min: 17, max: 60 }), { minLength: 1, maxLength: 6 }),
  })
  .map(({ lengths, ...rest }) => ({ header: { ...rest, count: lengths.length } satisfies SegmentHeader, lengths }));
const build = (
  { header, lengths }: { readonly header: SegmentHeader; readonly lengths: readonly number[] },
  frameOf: (length: number) => Uint8Array<ArrayBuffer> = testRandom,
) => {
  const sealedKeys = Array.from({ length: header.recipients }, () => testRandom(sealedKeyBytes));
  const head = concatBytes(encodeSegmentHeader(header), ...sealedKeys);
  const segment: Segment = {
    header,
    head,
    sealedKeys,
    signature: testRandom(signatureBytes),
    frames: lengths.map((length) => frameOf(length)),
  };
  return { segment, bytes: encodeSegment(segment) };
};
/* Frames in which no byte is a length: another boundary between them would else be found now and then. */
const small = build(
  {
    header: {
      lane: 'office',
      stream: 'ab'.repeat(16) as DeviceId,
      logEpoch: 3,
      firstSeq: 300,
      count: 2,
      keyEpoch: 0,
      recipients: 2,
    },
    lengths: [17, 40],
  },
  (length) => new Uint8Array(length).fill(255),
);

/* Every value where the layout is decided, a few inside keys, signature and frames, which mean nothing to the layout. */
const frameLengthsAt = [small.segment.head.length + signatureBytes, small.segment.head.length + signatureBytes + 18];
const otherValues = (at: number): readonly number[] => {
  const is = small.bytes[at] ?? 0;
  const all = at < 26 || frameLengthsAt.includes(at);
  return (all ? Array.from({ length: 256 }, (_, value) => value) : [0, is ^ 1, is ^ 128, 255]).filter(
    (value) => value !== is,
  );
};

describe('a segment', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(segments, (made) => {
        const { segment, bytes } = build(made);
        expect(parseSegment(bytes)).toEqual({ ok: true, value: segment });
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it is cut off, at every byte', () => {
    for (let length = 0; length < small.bytes.length; length++) {
      expect(parseSegment(small.bytes.slice(0, length)).ok, `cut after ${length}`).toBe(false);
    }
  });

  it('is refused when anything follows', () => {
    for (const more of [[0], [1], [17], [0x80, 0x80], [...small.bytes]]) {
      const error = { type: 'segmentTrailing', bytes: more.length };
      expect(parseSegment(concatBytes(small.bytes, new Uint8Array(more)))).toEqual({ ok: false, error });
    }
  });

  it('with any other byte at any place is refused, or read as exactly those bytes', () => {
    const readable = new Set<number>();
    for (let at = 0; at < small.bytes.length; at++) {
      const changed = small.bytes.slice();
      for (const value of otherValues(at)) {
        changed[at] = value;
        const parsed = parseSegment(changed);
        if (!parsed.ok) continue;
        readable.add(at);
        // Nothing is dropped or guessed: the parts lead back to the very bytes, so the signature covers what was read.
        const { header, sealedKeys, head } = parsed.value;
        const again = concatBytes(encodeSegmentHeader(header), ...sealedKeys);
        if (!equalBytes(again, head) || !equalBytes(encodeSegment(parsed.value), changed)) {
          expect.fail(`byte ${at} = ${value} is read as something else`);
        }
      }
    }
    // Version and recipients decide the layout: no other value of theirs is readable. Content keys and frames are anyone's.
    expect(readable.has(0)).toBe(false);
    for (const at of frameLengthsAt) expect(readable.has(at)).toBe(false);
    expect(readable.has(small.bytes.length - 1)).toBe(true);
  });

  it('never throws on any bytes, also with a header that reads well', () => {
    const header = encodeSegmentHeader(small.segment.header);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, behindHeader) => {
        expect(parseSegment(behindHeader ? concatBytes(header, bytes) : bytes).ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  const headerOf = (changes: Partial<SegmentHeader>) => encodeSegmentHeader({ ...small.segment.header, ...changes });
  it.each([
    [
      'a later version',
      () => concatBytes(new Uint8Array([2]), small.bytes.slice(1)),
      { type: 'segmentVersion', version: 2 },
    ],
    ['no entries', () => headerOf({ count: 0 }), { type: 'segmentHeader', field: 'count' }],
    ['too many entries', () => headerOf({ count: framesPerSegment + 1 }), { type: 'segmentHeader', field: 'count' }],
    ['no recipients', () => headerOf({ recipients: 0 }), { type: 'segmentHeader', field: 'recipients' }],
    ['too many recipients', () => headerOf({ recipients: 5 }), { type: 'segmentHeader', field: 'recipients' }],
    ['a logEpoch beyond 32 bits', () => headerOf({ logEpoch: 2 ** 32 }), { type: 'segmentHeader', field: 'logEpoch' }],
    ['a seq beyond 32 bits', () => headerOf({ firstSeq: 2 ** 32 }), { type: 'segmentHeader', field: 'firstSeq' }],
    ['a keyEpoch beyond 32 bits', () => headerOf({ keyEpoch: 2 ** 32 }), { type: 'segmentHeader', field: 'keyEpoch' }],
    [
      'an empty frame',
      () => concatBytes(small.segment.head, small.segment.signature, varint(16), new Uint8Array(16)),
      { type: 'segmentFrame', index: 0 },
    ],
    [
      'a frame that claims too much',
      () => concatBytes(small.segment.head, small.segment.signature, varint(frameBytesLimit + 1)),
      { type: 'segmentFrame', index: 0 },
    ],
    [
      'more than a request holds',
      () => new Uint8Array(requestBytesLimit + 1),
      { type: 'segmentTooLarge', bytes: requestBytesLimit + 1, limit: requestBytesLimit },
    ],
  ])('with %s is refused by name', (_, make, error) => {
    expect(parseSegment(make())).toEqual({ ok: false, error });
  });

  it('whose last seq passes 32 bits is refused: places beyond would share their additional data', () => {
    const made = build({ header: { ...small.segment.header, firstSeq: 0xffff_ffff }, lengths: [17, 17] });
    expect(parseSegment(made.bytes)).toEqual({ ok: false, error: { type: 'segmentHeader', field: 'firstSeq' } });
  });
});

describe('the chain', () => {
  const tenant = '11'.repeat(16) as TenantId;
  const log = { stream: '22'.repeat(16) as DeviceId, lane: 'point', logEpoch: 0 } as const;

  it('starts elsewhere for every tenant, stream, lane and logEpoch', async () => {
    const starts = await Promise.all([
      chainStart(testSha256, tenant, log),
      chainStart(testSha256, '33'.repeat(16) as TenantId, log),
      chainStart(testSha256, tenant, { ...log, stream: '44'.repeat(16) as DeviceId }),
      chainStart(testSha256, tenant, { ...log, lane: 'office' }),
      chainStart(testSha256, tenant, { ...log, logEpoch: 1 }),
    ]);
    expect(new Set(starts.map(bytesToHex)).size).toBe(5);
  });

  it('runs over segments as over one', async () => {
    const frames = Array.from({ length: 5 }, () => testRandom(20));
    const start = await chainStart(testSha256, tenant, log);
    const whole = await chainFrames(testSha256, start, frames);
    const first = await chainFrames(testSha256, start, frames.slice(0, 2));
    const second = await chainFrames(testSha256, first[1] ?? start, frames.slice(2));
    expect([...first, ...second]).toEqual(whole);
    expect(await chainFrames(testSha256, start, [])).toEqual([]);
  });

  it('gives every place its own additional data, and every frame of a segment its own nonce', () => {
    const places = [
      frameAad(tenant, log, 0),
      frameAad(tenant, log, 1),
      frameAad(tenant, log, 256),
      frameAad(tenant, { ...log, logEpoch: 1 }, 0),
      frameAad(tenant, { ...log, lane: 'office' }, 0),
    ];
    expect(new Set(places.map(bytesToHex)).size).toBe(5);
    const nonces = Array.from({ length: framesPerSegment }, (_, index) => bytesToHex(frameNonce(index)));
    expect(new Set(nonces).size).toBe(framesPerSegment);
    expect(frameNonce(0)).toHaveLength(12);
  });

  it('signs tenant, head and last digest apart from everything else that is signed', () => {
    const input = segmentSignatureInput(tenant, small.segment.head, new Uint8Array(32));
    expect(new TextDecoder().decode(input.slice(0, 20))).toBe('feldschein segment 1');
    expect(input).toHaveLength(20 + 16 + small.segment.head.length + 32);
  });
});
