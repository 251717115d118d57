/** Messages: come back as sent, in one spelling; no bytes make the decoder throw or let a value slip past its schema. */
import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseKeysSchema } from '../../src/protocol/wire/caseKeys.ts';
import { caseParcelsSchema } from '../../src/protocol/wire/caseParcels.ts';
import { foundSchema } from '../../src/protocol/wire/found.ts';
import { handoverSchema } from '../../src/protocol/wire/handover.ts';
import { headsAnswerSchema } from '../../src/protocol/wire/heads.ts';
import { decodeMessage, encodeMessage } from '../../src/protocol/wire/message.ts';
import { pullAnswerSchema, pullSchema } from '../../src/protocol/wire/pull.ts';
import { receiptSchema } from '../../src/protocol/wire/push.ts';
import { refusalSchema, refusalStatus } from '../../src/protocol/wire/refusal.ts';
import { sharedSlotsSchema } from '../../src/protocol/wire/sharedSlots.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const lane = fc.constantFrom('point', 'office');
const seq = fc.maxSafeNat();
const cases = [
  [
    'found',
    foundSchema,
    fc.record(
      { officeKey: bytes(65), certificate: bytes(236), token: fc.string({ maxLength: 128 }) },
      { requiredKeys: ['officeKey', 'certificate'] },
    ),
  ],
  ['pull', pullSchema, fc.record({ after: seq })],
  [
    'pull answer',
    pullAnswerSchema,
    fc.record({
      items: fc.array(
        fc.record(
          {
            position: seq,
            kind: fc.constantFrom('certificate', 'segment'),
            bytes: fc.uint8Array({ minLength: 1 }),
            before: bytes(32),
          },
          { requiredKeys: ['position', 'kind', 'bytes'] },
        ),
        { maxLength: 4 },
      ),
      next: seq,
      more: fc.boolean(),
      incarnation: fc.string(),
    }),
  ],
  [
    'receipt',
    receiptSchema,
    fc.record({ lane, logEpoch: seq, committed: seq, safe: fc.option(seq, { nil: null }), incarnation: fc.string() }),
  ],
  [
    'heads',
    headsAnswerSchema,
    fc.record({
      heads: fc.array(
        fc.record({ lane, logEpoch: seq, committed: seq, safe: fc.option(seq, { nil: null }), digest: bytes(32) }),
        { maxLength: 3 },
      ),
      incarnation: fc.string(),
    }),
  ],
  [
    'case keys',
    caseKeysSchema,
    fc.record({ slots: fc.array(fc.record({ slot: bytes(8), version: seq, wrapped: bytes(60) }), { maxLength: 3 }) }),
  ],
  [
    'shared slots',
    sharedSlotsSchema,
    fc.record({
      space: fc.constantFrom('networkTags', 'bulletin', 'sectorKeys'),
      slots: fc.array(
        fc.record({ slot: bytes(8), version: seq, sealed: fc.uint8Array({ minLength: 1, maxLength: 400 }) }),
        { maxLength: 3 },
      ),
    }),
  ],
  [
    'case parcel',
    caseParcelsSchema,
    fc.record({ lookup: bytes(16), version: seq, parcel: fc.uint8Array({ minLength: 1 }) }),
  ],
  ['handover', handoverSchema, fc.record({ lookup: bytes(16), parcel: fc.uint8Array({ minLength: 1 }) })],
  [
    'refusal',
    refusalSchema,
    fc.record(
      {
        refused: fc.constantFrom(...Object.keys(refusalStatus)),
        detail: fc.string(),
        next: seq,
        now: seq,
        retryAfter: seq,
      },
      { requiredKeys: ['refused'] },
    ),
  ],
] as const;

describe.each(cases)('the message %s', (_, schema, messages) => {
  const any: fc.Arbitrary<object> = messages;

  it('comes back as it was sent', () => {
    fc.assert(
      fc.property(any, (message) => {
        expect(decodeMessage(schema, encodeMessage(message))).toEqual({ ok: true, value: message });
      }),
    );
  });

  it('is refused when it is cut off or goes on', () => {
    fc.assert(
      fc.property(any, fc.nat(), (message, cut) => {
        const encoded = encodeMessage(message);
        expect(decodeMessage(schema, encoded.slice(0, cut % encoded.length)).ok).toBe(false);
        expect(decodeMessage(schema, new Uint8Array([...encoded, 0xf6])).ok).toBe(false);
      }),
    );
  });

  it('with changed bytes never throws, and what is read could have been sent', () => {
    fc.assert(
      fc.property(any, fc.nat(), fc.integer({ min: 1, max: 255 }), (message, at, change) => {
        const encoded = encodeMessage(message);
        encoded[at % encoded.length] = (encoded[at % encoded.length] ?? 0) ^ change;
        const decoded = decodeMessage(schema, encoded);
        if (decoded.ok) expect(decodeMessage(schema, encodeMessage(decoded.value as object))).toEqual(decoded);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any bytes nor on any value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (encoded) => {
        expect(decodeMessage(schema, encoded).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.anything({ maxDepth: 2, withNullPrototype: false }), (value) => {
        let encoded: Uint8Array;
        try {
          encoded = encode(value);
        } catch {
          return;
        }
        decodeMessage(schema, encoded);
      }),
    );
  });
});

describe('the decoder of messages', () => {
  it.each([
    ['of indefinite length', 'bf6561667465720 0ff'],
    ['with the same key twice', 'a2656166746572006561667465 7201'],
    ['with a number longer than needed', 'a165616674657218 00'],
    ['with a tag', 'a1656166746572c100'],
    ['with a number above the safe ones', 'a16561667465721b0020000000000000'],
    ['with a fraction', 'a1656166746572f93e00'],
    ['with a negative number', 'a165616674657220'],
    ['with undefined', 'a1656166746572f7'],
    ['with a text for a number', 'a16561667465726130'],
    ['that is an array', '8100'],
    ['that is nothing', ''],
  ])('refuses a message %s', (_, hex) => {
    expect(decodeMessage(pullSchema, new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).ok).toBe(false);
  });

  it('names the field, never the value', () => {
    const decoded = decodeMessage(foundSchema, encodeMessage({ officeKey: new Uint8Array(64), certificate: 'geheim' }));
    expect(decoded).toEqual({ ok: false, error: { type: 'malformedMessage', path: 'officeKey' } });
  });

  it('does not let a message reach the prototype of anything', () => {
    const hostile = encode(
      new Map<string, unknown>([
        ['after', 1],
        ['__proto__', { admin: true }],
        ['constructor', 1],
      ]),
    );
    expect(decodeMessage(pullSchema, hostile)).toEqual({ ok: true, value: { after: 1 } });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});
