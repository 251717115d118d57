/** Check codes, exhaustively: no pattern of one or two wrong symbols passes, and what people do to a code while typing does. */
import { describe, expect, it } from 'vitest';
import {
  type CodeKind,
  codeAlphabet,
  codeKinds,
  dataSymbols,
  encodeCode,
  hasRefusedPair,
  parseCode,
} from '../../../src/domain/checkCode.ts';
import { caseNumberFromBytes, voucherNumberFromBytes } from '../../../src/domain/codes.ts';

const randomData = (): number[] => [...crypto.getRandomValues(new Uint8Array(dataSymbols))].map((byte) => byte & 31);
const other = (kind: CodeKind): CodeKind => (kind === 'voucher' ? 'case' : 'voucher');
const grouped = (symbols: readonly string[]): string =>
  `${symbols.slice(0, 4).join('')}-${symbols.slice(4, 8).join('')}-${symbols.slice(8).join('')}`;

/** The code with other symbols in one or two places, every way there is. */
function* mutations(code: string, places: 1 | 2): Generator<string> {
  const symbols = [...code.replaceAll('-', '')];
  for (let first = 0; first < symbols.length; first++) {
    for (const symbol of codeAlphabet) {
      if (symbol === symbols[first]) continue;
      const once = symbols.with(first, symbol);
      if (places === 1) yield grouped(once);
      else {
        for (let second = first + 1; second < symbols.length; second++) {
          for (const another of codeAlphabet)
            if (another !== symbols[second]) yield grouped(once.with(second, another));
        }
      }
    }
  }
}

describe.each(codeKinds)('a %s number', (kind) => {
  it('notices every one and every two wrong symbols', { timeout: 60_000 }, () => {
    for (let round = 0; round < 2; round++) {
      const code = encodeCode(randomData(), kind);
      let patterns = 0;
      const missed: string[] = [];
      for (const places of [1, 2] as const) {
        for (const wrong of mutations(code, places)) {
          patterns++;
          if (parseCode(wrong, kind).ok) missed.push(wrong);
        }
      }
      expect(patterns).toBe(12 * 31 + 66 * 31 * 31);
      expect(missed).toEqual([]);
    }
  });

  it('notices two neighbours that changed places', () => {
    for (let round = 0; round < 100; round++) {
      const symbols = [...encodeCode(randomData(), kind).replaceAll('-', '')];
      for (let place = 0; place < symbols.length - 1; place++) {
        const [left, right] = [symbols[place] ?? '', symbols[place + 1] ?? ''];
        if (left === right) continue;
        expect(parseCode(grouped(symbols.with(place, right).with(place + 1, left)), kind).ok).toBe(false);
      }
    }
  });

  it('is never taken for the other kind after one wrong symbol', () => {
    const code = encodeCode(randomData(), kind);
    for (const wrong of mutations(code, 1)) expect(parseCode(wrong, other(kind)).ok).toBe(false);
  });

  it('says in which group one wrong symbol stands, and corrects nothing', () => {
    const code = encodeCode(randomData(), kind);
    const symbols = [...code.replaceAll('-', '')];
    for (const wrong of mutations(code, 1)) {
      const place = [...wrong.replaceAll('-', '')].findIndex((symbol, index) => symbol !== symbols[index]);
      const error = { type: 'codeMismatch', group: Math.floor(place / 4) + 1 };
      expect(parseCode(wrong, kind)).toEqual({ ok: false, error });
    }
  });

  it('names the other kind when it is typed there', () => {
    for (let round = 0; round < 200; round++) {
      const code = encodeCode(randomData(), kind);
      expect(parseCode(code, other(kind))).toEqual({ ok: false, error: { type: 'codeOfOtherKind', kind } });
    }
  });

  it.each([
    ['lower case', (code: string) => code.toLowerCase()],
    ['without hyphens', (code: string) => code.replaceAll('-', '')],
    ['with spaces', (code: string) => ` ${code.replaceAll('-', '  ')}\t`],
    ['a symbol at a time', (code: string) => [...code].join(' ')],
    ['with dots and underscores', (code: string) => code.replaceAll('-', '._')],
    ['with a dash that a keyboard made of the hyphen', (code: string) => code.replaceAll('-', '–')],
    ['with no-break spaces and a line break', (code: string) => code.replaceAll('-', '\u00a0\u202f\r\n')],
    ['with the letter O for zero', (code: string) => code.replaceAll('0', 'O')],
    ['with a small o for zero', (code: string) => code.replaceAll('0', 'o')],
    ['with I for one', (code: string) => code.replaceAll('1', 'I')],
    ['with i for one', (code: string) => code.replaceAll('1', 'i')],
    ['with L for one', (code: string) => code.replaceAll('1', 'L')],
    ['with l for one', (code: string) => code.replaceAll('1', 'l')],
    [
      'with marks of a right-to-left keyboard',
      (code: string) => `\u200f${code.replaceAll('-', '\u200e-\u200f')}\u202c`,
    ],
    ['with the Arabic letter mark', (code: string) => `\u061c${code}\u061c`],
    ['with isolates of a messenger', (code: string) => `\u2068${code}\u2069`],
    ['with soft hyphens and a byte order mark', (code: string) => `\ufeff${code.replaceAll('-', '\u00ad')}`],
  ])('is read %s', (_, typed) => {
    for (let round = 0; round < 100; round++) {
      const data = randomData();
      // Every code of this test holds what the typing changes.
      const code = encodeCode(data.with(0, 0).with(5, 1), kind);
      expect(parseCode(typed(code), kind)).toEqual({ ok: true, value: code });
    }
  });

  it('tells a missing from a strange symbol', () => {
    const code = encodeCode(randomData(), kind);
    expect(parseCode('', kind)).toEqual({ ok: false, error: { type: 'codeLength', symbols: 0 } });
    expect(parseCode(code.slice(0, -1), kind)).toEqual({ ok: false, error: { type: 'codeLength', symbols: 11 } });
    expect(parseCode(`${code}0`, kind)).toEqual({ ok: false, error: { type: 'codeLength', symbols: 13 } });
    expect(parseCode(`${code.slice(0, 5)}U${code.slice(6)}`, kind)).toEqual({
      ok: false,
      error: { type: 'codeSymbol', group: 2, symbol: 'U' },
    });
    expect(parseCode('🙂'.repeat(12), kind)).toMatchObject({ ok: false, error: { type: 'codeSymbol', group: 1 } });
    expect(parseCode('0'.repeat(100_000), kind)).toMatchObject({ ok: false, error: { type: 'codeLength' } });
  });
});

describe('drawn numbers', () => {
  it.each([
    ['voucher', voucherNumberFromBytes],
    ['case', caseNumberFromBytes],
  ] as const)('%s: never hold a pair that offends, also not across a hyphen', (kind, fromBytes) => {
    let refused = 0;
    for (let round = 0; round < 4_000; round++) {
      const bytes = crypto.getRandomValues(new Uint8Array(10));
      const number = fromBytes(bytes);
      const plain = encodeCode(
        [...bytes].map((byte) => byte & 31),
        kind,
      );
      if (number === null) {
        refused++;
        expect(hasRefusedPair(plain)).toBe(true);
      } else {
        expect(number).toBe(plain);
        expect(number.replaceAll('-', '')).not.toMatch(/SS|SA|KZ|HJ|NS|AH|HH|88|18/);
        expect(parseCode(number, kind)).toEqual({ ok: true, value: number });
      }
    }
    // Nine pairs at eleven places: about one in eleven. None at all would mean that nobody looks.
    expect(refused).toBeGreaterThan(200);
    expect(refused).toBeLessThan(700);
  });

  it('use every symbol of the alphabet evenly', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 10_000; round++) {
      const number = voucherNumberFromBytes(crypto.getRandomValues(new Uint8Array(10)));
      for (const symbol of number?.replaceAll('-', '') ?? '') counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join('')).toBe(codeAlphabet);
    for (const count of counts.values()) expect(count).toBeGreaterThan(2_000);
  });

  it.each([
    [[]],
    [Array(9).fill(0)],
    [Array(11).fill(0)],
    [Array(10).fill(32)],
    [Array(10).fill(-1)],
    [Array(10).fill(0.5)],
  ])('refuses %j, which only a bug can ask for', (data) => {
    expect(() => encodeCode(data as number[], 'case')).toThrow(RangeError);
  });
});
