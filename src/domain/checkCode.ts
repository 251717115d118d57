/**
 * Codes that people read out and type: twelve Crockford symbols, ten of data and two Reed–Solomon check symbols
 * over GF(32), written `XXXX-XXXX-XXXX`.
 *
 * Invariant: any one or two wrong symbols are noticed (minimum distance 3). Nothing is ever corrected silently.
 *
 * ```
 *  d0 d1 d2 d3 - d4 d5 d6 d7 - d8 d9 c0 c1      codeword polynomial, d0 highest power
 *                                    c = d(x)·x² mod (x-α)(x-α²), plus the kind's offset on both symbols
 * ```
 * The offset keeps kinds apart: a case number typed into the field of a voucher number is refused by name.
 * @see Crockford, "Base 32"; Reed & Solomon 1960
 */
import { toAsciiDigits } from './digits.ts';
import { err, ok, type Result } from './result.ts';

export const codeKinds = ['voucher', 'case'] as const;
export type CodeKind = (typeof codeKinds)[number];

export type CodeError =
  | { readonly type: 'codeLength'; readonly symbols: number }
  | { readonly type: 'codeSymbol'; readonly group: number; readonly symbol: string }
  /** `group` is 1 to 3 where one wrong symbol would explain the mismatch, else null. */
  | { readonly type: 'codeMismatch'; readonly group: number | null }
  | { readonly type: 'codeOfOtherKind'; readonly kind: CodeKind };

export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const dataSymbols = 10;
const codeSymbols = 12;
const kindOffset: Readonly<Record<CodeKind, number>> = { voucher: 0, case: 13 };

/** Pairs that nobody should have to read on a paper about their health. */
const refusedPairs = ['SS', 'SA', 'KZ', 'HJ', 'NS', 'AH', 'HH', '88', '18'] as const;

export const hasRefusedPair = (code: string): boolean => {
  const plain = code.replaceAll('-', '');
  return refusedPairs.some((pair) => plain.includes(pair));
};

/** Shape: ten values 0 to 31. Throws on anything else: callers take them from random bytes. */
export const encodeCode = (data: readonly number[], kind: CodeKind): string => {
  if (data.length !== dataSymbols || data.some((value) => !Number.isInteger(value) || value < 0 || value > 31)) {
    throw new RangeError('a code takes ten values from 0 to 31');
  }
  const [first, second] = checkSymbols(data);
  const offset = kindOffset[kind];
  return group([...data, first ^ offset, second ^ offset].map((value) => codeAlphabet[value]).join(''));
};

/** Reads what a person typed: any case, spaces and hyphens anywhere, O for 0, I and L for 1. Returns `XXXX-XXXX-XXXX`. */
export const parseCode = (text: string, kind: CodeKind): Result<string, CodeError> => {
  const symbols = typedSymbols(text);
  const strange = symbols.findIndex((symbol) => !codeAlphabet.includes(symbol));
  if (strange >= 0) {
    return err({ type: 'codeSymbol', group: Math.min(3, Math.floor(strange / 4) + 1), symbol: symbols[strange] ?? '' });
  }
  if (symbols.length !== codeSymbols) return err({ type: 'codeLength', symbols: symbols.length });
  const values = symbols.map((symbol) => codeAlphabet.indexOf(symbol));
  if (matches(values, kind)) return ok(group(symbols.join('')));
  const other = codeKinds.find((candidate) => candidate !== kind && matches(values, candidate));
  return other
    ? err({ type: 'codeOfOtherKind', kind: other })
    : err({ type: 'codeMismatch', group: suspectGroup(values, kind) });
};

/** Symbols as typed: upper case, digits of any script as ASCII, without spaces, hyphens and marks that a keyboard or a messenger slips in. */
export const typedSymbols = (text: string): readonly string[] =>
  [
    ...toAsciiDigits(text)
      .toUpperCase()
      .replace(/[\s\u00ad\u061c\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2066-\u2069\ufeff_.-]/g, ''),
  ].map((symbol) => (symbol === 'O' ? '0' : symbol === 'I' || symbol === 'L' ? '1' : symbol));

const group = (symbols: string): string => `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`;

/* GF(32) with x⁵ + x² + 1, α = 2. */
const exp: readonly number[] = (() => {
  const powers: number[] = [];
  let value = 1;
  for (let power = 0; power < 62; power++) {
    powers.push(value);
    value <<= 1;
    if (value & 32) value ^= 0b100101;
  }
  return powers;
})();
const logOf = (value: number): number => exp.indexOf(value);
const multiply = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : at(exp, logOf(a) + logOf(b)));
const at = (values: readonly number[], index: number): number => values[index] ?? 0;

/* (x - α)(x - α²) = x² + (α + α²)x + α³ */
const g1 = at(exp, 1) ^ at(exp, 2);
const g0 = at(exp, 3);

/** The two check symbols of up to 29 values from 0 to 31. */
export const checkSymbols = (data: readonly number[]): readonly [number, number] => {
  let high = 0;
  let low = 0;
  for (const value of data) {
    const lead = value ^ high;
    high = low ^ multiply(lead, g1);
    low = multiply(lead, g0);
  }
  return [high, low];
};

const syndromes = (values: readonly number[], kind: CodeKind): readonly [number, number] =>
  syndromesOf(values, kindOffset[kind]);

/** Whether values that end in two check symbols are free of one or two wrong symbols. */
export const checksOut = (values: readonly number[]): boolean => syndromesOf(values, 0).every((value) => value === 0);

const syndromesOf = (values: readonly number[], offset: number): readonly [number, number] => {
  let first = 0;
  let second = 0;
  values.forEach((value, index) => {
    const plain = index >= values.length - 2 ? value ^ offset : value;
    first = multiply(first, at(exp, 1)) ^ plain;
    second = multiply(second, at(exp, 2)) ^ plain;
  });
  return [first, second];
};

const matches = (values: readonly number[], kind: CodeKind): boolean =>
  syndromes(values, kind).every((value) => value === 0);

/* One wrong symbol at power p gives S2/S1 = αᵖ: enough to say where to look, not enough to correct. */
const suspectGroup = (values: readonly number[], kind: CodeKind): number | null => {
  const [first, second] = syndromes(values, kind);
  if (first === 0 || second === 0) return null;
  const power = (logOf(second) - logOf(first) + 31) % 31;
  return power < codeSymbols ? Math.floor((codeSymbols - 1 - power) / 4) + 1 : null;
};
