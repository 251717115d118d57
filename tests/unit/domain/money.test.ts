/** Amounts as people type them: read in one way only, or not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centsToField, parseEuroToCents } from '../../../src/domain/money.ts';

describe('euro amounts', () => {
  it.each([
    ['500', 50_000],
    ['500,00', 50_000],
    ['500.00', 50_000],
    ['500,5', 50_050],
    ['1.000,50', 100_050],
    ['1.000', 100_000],
    ['1000.5', 100_050],
    ['1 000,50', 100_050],
    ['1\u202f000,50', 100_050],
    ['1.234.567,89', 123_456_789],
    ['0', 0],
    ['0,01', 1],
    ['007', 700],
    [' 500 € ', 50_000],
    ['€ 500', 50_000],
    ['500\u00a0€', 50_000],
    ['500 EUR', 50_000],
    ['500,- €', null],
    ['500 euro', 50_000],
    ['٥٠٠', 50_000],
    ['۵۰۰,۵۰', 50_050],
    ['５００', 50_000],
  ])('%j is %j cents', (text, cents) => {
    expect(parseEuroToCents(text)).toBe(cents);
  });

  it.each([
    '',
    ' ',
    '€',
    '-5',
    '−5',
    '+5',
    '1,234',
    '1.00.00',
    '1,000.50',
    '5e3',
    '0x10',
    'NaN',
    'Infinity',
    '500,',
    ',50',
    '.5',
    '5.0000',
    '12345678',
    '1.2345',
    '10.000.000.000',
    '1/2',
    '500 $',
    '5€00',
    '4EUR50',
    '1 50',
    '5 0 0',
    '50 0500',
    '٥٠٠٫٥٠٫',
  ])('%j is no amount', (text) => {
    expect(parseEuroToCents(text)).toBeNull();
  });

  it('gives up on a hundred thousand digits', () => {
    expect(parseEuroToCents('9'.repeat(100_000))).toBeNull();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (cents) => {
        expect(parseEuroToCents(centsToField(cents))).toBe(cents);
      }),
    );
  });

  it('gives whole cents or nothing for any text', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789.,€- eE'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), signs), (text) => {
        const cents = parseEuroToCents(text);
        expect(cents === null || (Number.isSafeInteger(cents) && cents >= 0)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
