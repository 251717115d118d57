/** PINs: six digits of any script; what people try first is refused, most others are not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePin, normalisePin } from '../../../src/domain/pin.ts';

describe('a PIN', () => {
  it.each([
    '000000',
    '123456',
    '987654',
    '111222',
    '121212',
    '123123',
    '240387',
    '870324',
    '032487',
    '199003',
    '112112',
  ])('%s is too simple', (pin) => {
    expect(judgePin(pin)).toEqual({ type: 'tooSimple' });
  });

  it.each(['', '12345', '1234567', 'abcdef', '27491x', '２７４９'])('«%s» has not six digits', (pin) => {
    expect(judgePin(pin)).toEqual({ type: 'notSixDigits' });
  });

  it('may be typed in other digits and with spaces', () => {
    expect(judgePin('٢٧٤ ٩٨٣')).toBeNull();
    expect(normalisePin('٢٧٤ ٩٨٣')).toBe('274983');
  });

  it('leaves nine of ten to choose from', () => {
    let refused = 0;
    for (let number = 0; number < 1_000_000; number++) {
      if (judgePin(String(number).padStart(6, '0')) !== null) refused += 1;
    }
    expect(refused / 1_000_000).toBeLessThan(0.1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        judgePin(text);
      }),
    );
  });
});
