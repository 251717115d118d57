/** Bytes and texts of bytes: one spelling each, and every other spelling refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  base64UrlToBytes,
  bytesToBase64Url,
  bytesToHex,
  concatBytes,
  createByteReader,
  equalBytes,
  hexToBytes,
  ownHexToBytes,
  uint32,
  varint,
} from '../../../src/protocol/bytes.ts';

const anyBytes = fc.uint8Array({ maxLength: 100 });

describe('varint', () => {
  const anySafe = fc.oneof(
    fc.nat(),
    fc.maxSafeNat(),
    fc.integer({ min: 0, max: 7 }).chain((group) => fc.constantFrom(128 ** group - 1, 128 ** group, 128 ** group + 1)),
  );

  it('brings every safe whole number back and takes no byte more', () => {
    fc.assert(
      fc.property(anySafe, anyBytes, (value, rest) => {
        const reader = createByteReader(concatBytes(varint(value), rest));
        expect(reader.varint()).toBe(value);
        expect(reader.left()).toBe(rest.length);
      }),
      { numRuns: 2_000 },
    );
    expect(createByteReader(varint(Number.MAX_SAFE_INTEGER)).varint()).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('is refused when it is cut off', () => {
    fc.assert(
      fc.property(anySafe, (value) => {
        const bytes = varint(value);
        for (let length = 0; length < bytes.length; length++) {
          expect(createByteReader(bytes.slice(0, length)).varint()).toBeNull();
        }
      }),
    );
  });

  it('reads only the shortest form: whatever it reads it would write', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const reader = createByteReader(bytes);
        const value = reader.varint();
        if (value !== null) expect(varint(value)).toEqual(new Uint8Array(bytes.slice(0, reader.offset())));
      }),
      { numRuns: 5_000 },
    );
    expect(createByteReader(new Uint8Array([0x80, 0])).varint()).toBeNull();
    expect(createByteReader(new Uint8Array([0xff, 0x80, 0])).varint()).toBeNull();
  });

  it('is refused above the safe numbers', () => {
    expect(createByteReader(new Uint8Array([255, 255, 255, 255, 255, 255, 255, 15])).varint()).toBe(2 ** 53 - 1);
    expect(createByteReader(new Uint8Array([128, 128, 128, 128, 128, 128, 128, 16])).varint()).toBeNull();
    expect(createByteReader(new Uint8Array(20).fill(255)).varint()).toBeNull();
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'throws for %d, which only a bug can ask for',
    (value) => {
      expect(() => varint(value)).toThrow(RangeError);
    },
  );
});

describe('hex', () => {
  it('brings all bytes back', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(ownHexToBytes(bytesToHex(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });
  it.each(['a', 'AB', 'ab ', ' ab', '0x', 'gg', 'a\n', '٠٠', 'ab-cd'])('%j is none', (text) => {
    expect(hexToBytes(text)).toBeNull();
    expect(() => ownHexToBytes(text)).toThrow();
  });
});

describe('base64url', () => {
  it('brings all bytes back, as the platform writes them', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const text = bytesToBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(base64UrlToBytes(text)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 1_000 },
    );
  });
  it('has one spelling: what is read is written the same', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'ABCabc019-_+/= '), maxLength: 12 });
    fc.assert(
      fc.property(signs, (text) => {
        const bytes = base64UrlToBytes(text);
        if (bytes !== null) expect(bytesToBase64Url(bytes)).toBe(text);
      }),
      { numRuns: 5_000 },
    );
    for (const text of ['A', 'AB', 'AAB', 'QQ==', 'A+', 'A/']) expect(base64UrlToBytes(text)).toBeNull();
  });
});

describe('the reader', () => {
  it('takes nothing when there is too little', () => {
    const reader = createByteReader(new Uint8Array([1, 2, 3]));
    expect(reader.take(4)).toBeNull();
    expect(reader.take(-1)).toBeNull();
    expect(reader.offset()).toBe(0);
    expect(reader.take(3)).toEqual(new Uint8Array([1, 2, 3]));
    expect([reader.byte(), reader.varint(), reader.take(0)]).toEqual([null, null, new Uint8Array(0)]);
  });
  it('gives copies, which later changes of the source do not reach', () => {
    const source = new Uint8Array([1, 2, 3]);
    const taken = createByteReader(source).take(2);
    source.fill(9);
    expect(taken).toEqual(new Uint8Array([1, 2]));
  });
});

it('compares bytes by every byte and by length', () => {
  fc.assert(
    fc.property(anyBytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, change) => {
      expect(equalBytes(bytes, bytes.slice())).toBe(true);
      expect(equalBytes(bytes, concatBytes(bytes, new Uint8Array(1)))).toBe(false);
      if (bytes.length > 0) {
        const other = bytes.slice();
        other[at % bytes.length] = (other[at % bytes.length] ?? 0) ^ change;
        expect(equalBytes(bytes, other)).toBe(false);
      }
    }),
  );
});

it('writes 32 bits with the highest first', () => {
  expect([...uint32(0x0102_0304)]).toEqual([1, 2, 3, 4]);
  expect([...uint32(0xffff_ffff)]).toEqual([255, 255, 255, 255]);
});
