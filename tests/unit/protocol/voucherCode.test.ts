/** Codes on papers: of one size whatever they say, and nothing but their own bytes is read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '../../../src/domain/calendar.ts';
import { specialties, voucherKinds } from '../../../src/domain/codeLists.ts';
import type { KeyId, TenantId } from '../../../src/domain/ids.ts';
import { encodeCoseSign1, encodeIntegerMap } from '../../../src/protocol/cose.ts';
import {
  codeForms,
  digitsOfVoucherUrl,
  digitsToVoucherCode,
  parseVoucherCode,
  prepareVoucherCode,
  type VoucherClaims,
  voucherCodeBytes,
  voucherCodeDigits,
  voucherCodeToDigits,
  voucherCodeUrl,
} from '../../../src/protocol/voucherCode.ts';
import { arbitraryId, arbitraryVoucherNumber } from '../../../src/testing/arbitraries.ts';
import { createTestSigner } from '../../../src/testing/signer.ts';
import { verify } from '../../../src/worker/crypto/signing.ts';

const sayableDays = fc
  .tuple(fc.integer({ min: 256, max: 65_535 }), fc.integer({ min: 256, max: 65_535 }))
  .map((days) => days.sort((a, b) => a - b).map(dayFromNumber));
const arbitraryClaims: fc.Arbitrary<VoucherClaims> = fc
  .tuple(
    arbitraryVoucherNumber,
    fc.constantFrom(...codeForms),
    fc.constantFrom(...voucherKinds),
    sayableDays,
    fc.integer({ min: 0, max: 0xffff_ffff }),
    fc.option(fc.constantFrom(...specialties), { nil: null }),
  )
  .map(([number, form, kind, [issuedOn, validUntil], guaranteeCents, specialty]) => {
    if (!issuedOn || !validUntil) throw new Error('two days');
    return { number, form, kind, issuedOn, validUntil, guaranteeCents, specialty };
  });
const arbitraryKeyId = arbitraryId<KeyId>(8);
const signature = new Uint8Array(64).fill(9);
const tenant = 'feedfacefeedfacefeedfacefeedface' as TenantId;

const sampleClaims = (): VoucherClaims => {
  const [claims] = fc.sample(arbitraryClaims, 1);
  if (!claims) throw new Error('no sample');
  return claims;
};

describe('a code', () => {
  it('comes back as it was written, in 117 bytes and 282 digits', () => {
    fc.assert(
      fc.property(arbitraryClaims, arbitraryKeyId, (claims, keyId) => {
        const bytes = prepareVoucherCode(claims, keyId, tenant).complete(signature);
        expect(bytes).toHaveLength(voucherCodeBytes);
        const digits = voucherCodeToDigits(bytes);
        expect(digits).toMatch(/^[0-9]{282}$/);
        expect(digitsToVoucherCode(digits)).toEqual(bytes);
        expect(parseVoucherCode(bytes)).toMatchObject({ ok: true, value: { claims, keyId, signature } });
      }),
    );
  });

  it('with any one bit flipped is refused: by its layout, or because nobody signed that', async () => {
    const [claims] = fc.sample(arbitraryClaims, 1);
    if (!claims) throw new Error('no sample');
    const signer = await createTestSigner();
    const { signatureInput, complete } = prepareVoucherCode(claims, '0123456789abcdef' as KeyId, tenant);
    const bytes = complete(await signer.sign(signatureInput));
    const isAccepted = async (code: Uint8Array): Promise<boolean> => {
      const parsed = parseVoucherCode(code);
      if (!parsed.ok || parsed.value.keyId !== '0123456789abcdef') return false;
      return verify(signer.publicKey, parsed.value.signature, parsed.value.signatureInput(tenant));
    };
    expect(await isAccepted(bytes)).toBe(true);
    const accepted: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (await isAccepted(flipped)) accepted.push(bit);
    }
    expect(accepted).toEqual([]);
  });

  it('is read from nothing else: other lengths, orders, widths, padding and values are refused by name', () => {
    const claims = sampleClaims();
    const good = prepareVoucherCode(claims, '0123456789abcdef' as KeyId, tenant).complete(signature);
    expect(parseVoucherCode(good.slice(0, -1))).toEqual({ ok: false, error: { type: 'codeDigits' } });
    expect(parseVoucherCode(new Uint8Array(voucherCodeBytes))).toEqual({ ok: false, error: { type: 'codeLayout' } });
    const packed = new Uint8Array([0, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x40]);
    const withPayload = (values: readonly unknown[]) => {
      const bare = encodeIntegerMap([...values, new Uint8Array(0)]).length;
      const payload = encodeIntegerMap([...values, new Uint8Array(33 - bare)]);
      return parseVoucherCode(encodeCoseSign1({ keyId: '0123456789abcdef' as KeyId, payload, signature }));
    };
    const fields: readonly unknown[] = [packed, 0, 0, 20_000, 20_001, 50_000, null];
    expect(withPayload(fields).ok).toBe(true);
    const refusedWith = (index: number, value: unknown) => withPayload(fields.with(index, value));
    for (const [index, value, field] of [
      [0, new Uint8Array(7).fill(255), 'number'],
      [0, 'text', 'number'],
      [1, 3, 'form'],
      [1, null, 'form'],
      [2, 3, 'kind'],
      [3, 65_536, 'issuedOn'],
      [3, 255, 'issuedOn'],
      [4, 19_999, 'validUntil'],
      [5, -1, 'guaranteeCents'],
      [6, 22, 'specialty'],
      [6, false, 'specialty'],
    ] as const) {
      expect(refusedWith(index, value), String(value)).toEqual({ ok: false, error: { type: 'codeField', field } });
    }
  });

  it('that says a day as a float, though of the same size, is refused', () => {
    // As 19 01 00 it is the day 256; f9 5c 00 is the same number.
    const written = prepareVoucherCode(
      { ...sampleClaims(), issuedOn: dayFromNumber(256) },
      '0123456789abcdef' as KeyId,
      tenant,
    ).complete(signature);
    const at = Buffer.from(written).indexOf(Buffer.from('04190100', 'hex'));
    expect(at).toBeGreaterThan(0);
    expect(parseVoucherCode(written).ok).toBe(true);
    written.set([0x04, 0xf9, 0x5c, 0x00], at);
    expect(parseVoucherCode(written)).toEqual({ ok: false, error: { type: 'codeLayout' } });
  });

  it('with something in its padding is refused', () => {
    const values = [new Uint8Array([0, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x40]), 0, 0, 20_000, 20_001, 1, null];
    const bare = encodeIntegerMap([...values, new Uint8Array(0)]).length;
    const padding = new Uint8Array(33 - bare);
    padding[padding.length - 1] = 1;
    const payload = encodeIntegerMap([...values, padding]);
    const bytes = encodeCoseSign1({ keyId: '0123456789abcdef' as KeyId, payload, signature });
    expect(parseVoucherCode(bytes)).toEqual({ ok: false, error: { type: 'codeField', field: 'padding' } });
  });

  it('is not written for a day or an amount that it cannot say', () => {
    const [claims] = fc.sample(arbitraryClaims, 1);
    if (!claims) throw new Error('no sample');
    const keyId = '0123456789abcdef' as KeyId;
    expect(() => prepareVoucherCode({ ...claims, issuedOn: dayFromNumber(255) }, keyId, tenant)).toThrow(RangeError);
    expect(() => prepareVoucherCode({ ...claims, validUntil: dayFromNumber(65_536) }, keyId, tenant)).toThrow(
      RangeError,
    );
    expect(() => prepareVoucherCode({ ...claims, guaranteeCents: 2 ** 32 }, keyId, tenant)).toThrow(RangeError);
  });
});

describe('digits', () => {
  it('are ASCII, exactly 282, and no more than 117 bytes', () => {
    const digits = '1'.repeat(voucherCodeDigits);
    expect(digitsToVoucherCode(digits)).not.toBeNull();
    for (const wrong of [
      '',
      '1',
      `${digits}1`,
      digits.slice(1),
      '9'.repeat(282),
      '٣'.repeat(282),
      ` ${digits.slice(1)}`,
    ])
      expect(digitsToVoucherCode(wrong)).toBeNull();
  });

  it('stand behind the number sign of the check page’s address, on any host', () => {
    const digits = '1'.repeat(voucherCodeDigits);
    expect(digitsOfVoucherUrl(voucherCodeUrl('https://schein.example', digits))).toBe(digits);
    expect(digitsOfVoucherUrl(` http://127.0.0.1:8787/p/#${digits}\n`)).toBe(digits);
    for (const wrong of [
      digits,
      `https://schein.example/#${digits}`,
      `https://schein.example/p/?${digits}`,
      `https://schein.example/p/#${digits}1`,
      `ftp://schein.example/p/#${digits}`,
      `https://schein.example/p/#${digits.slice(1)}`,
    ])
      expect(digitsOfVoucherUrl(wrong)).toBeNull();
  });
});
