/** The one-time code: every 128 bits survive being read out, and one or two slips are noticed before the queue is asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAlphabet } from '../../../src/domain/checkCode.ts';
import { encodeOneTimeCode, parseOneTimeCode } from '../../../src/domain/oneTimeCode.ts';

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('the one-time code', () => {
  it('brings every secret back', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const code = encodeOneTimeCode(secret);
        expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(parseOneTimeCode(code)).toEqual(secret);
      }),
      { numRuns: 2_000 },
    );
    for (const edge of [new Uint8Array(16), new Uint8Array(16).fill(255)]) {
      expect(parseOneTimeCode(encodeOneTimeCode(edge))).toEqual(edge);
    }
  });

  it('is read as people type it', () => {
    const secret = crypto.getRandomValues(new Uint8Array(16));
    const code = encodeOneTimeCode(secret);
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')}\n`,
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
      `\u200f${code}\u061c`,
    ]) {
      expect(parseOneTimeCode(typed)).toEqual(secret);
    }
  });

  it('notices every one wrong symbol and every two of a hundred pairs of places', () => {
    const symbols = [...encodeOneTimeCode(crypto.getRandomValues(new Uint8Array(16))).replaceAll('-', '')];
    for (let first = 0; first < symbols.length; first++) {
      for (const symbol of codeAlphabet) {
        if (symbol === symbols[first]) continue;
        const once = symbols.with(first, symbol);
        expect(parseOneTimeCode(once.join(''))).toBeNull();
        const second = (first + 1 + codeAlphabet.indexOf(symbol)) % symbols.length;
        if (second === first) continue;
        for (const another of codeAlphabet) {
          if (another !== symbols[second]) expect(parseOneTimeCode(once.with(second, another).join(''))).toBeNull();
        }
      }
    }
  });

  it.each(['', 'ABCD', '0'.repeat(27), '0'.repeat(29), 'U'.repeat(28), '🙂'.repeat(14)])('refuses %j', (text) => {
    expect(parseOneTimeCode(text)).toBeNull();
  });
});
