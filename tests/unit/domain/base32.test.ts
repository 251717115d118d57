/** Base32: every length comes back, and there is one spelling for each. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesToSymbols, fromBase32, symbolsToBytes, toBase32 } from '../../../src/domain/base32.ts';

it('brings bytes of every length back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const text = toBase32(bytes);
      expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]*$/);
      expect(text.length).toBe(Math.ceil((bytes.length * 8) / 5));
      expect(fromBase32(text)).toEqual(bytes);
      expect(symbolsToBytes(bytesToSymbols(bytes))).toEqual(bytes);
    }),
  );
});

it('writes what others write', () => {
  expect(toBase32(new TextEncoder().encode('foobar'))).toBe('CSQPYRK1E8');
  expect(toBase32(new Uint8Array([255, 0]))).toBe('ZW00');
});

it.each([
  ['a symbol that nothing needs', '0'],
  ['a symbol too many', 'ZW0000'],
  ['bits that are left over', 'ZW01'],
  ['a sign of another alphabet', 'ZU00'],
  ['small letters', 'zw00'],
  ['a sign of two units', '🙂W00'],
])('refuses %s', (_, text) => {
  expect(fromBase32(text)).toBeNull();
});
