/**
 * Base32 in Crockford's alphabet: five bits a symbol, highest first, the last symbol filled up with zeros. As values from 0 to 31, for
 * check symbols to be computed over, and as text.
 */
import { codeAlphabet } from './checkCode.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const bytesToSymbols = (bytes: Uint8Array): readonly number[] => {
  const values: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      values.push((buffer >> bits) & 31);
      buffer &= (1 << bits) - 1;
    }
  }
  return bits === 0 ? values : [...values, (buffer << (5 - bits)) & 31];
};

/** Null for a value that is none (-1, where a sign is not of the alphabet), or bits that are left over. */
export const symbolsToBytes = (values: readonly number[]): Bytes | null => {
  const bytes = new Uint8Array(Math.floor((values.length * 5) / 8));
  let buffer = 0;
  let bits = 0;
  let length = 0;
  for (const value of values) {
    if (value < 0 || value > 31) return null;
    buffer = (buffer << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (buffer >> bits) & 255;
      buffer &= (1 << bits) - 1;
    }
  }
  return bits < 5 && buffer === 0 ? bytes : null;
};

export const toBase32 = (bytes: Uint8Array): string => symbolsToText(bytesToSymbols(bytes));

/** Null for a sign that is not of the alphabet, or bits that are left over. Upper case only. */
export const fromBase32 = (text: string): Bytes | null => symbolsToBytes(textToSymbols([...text]));

export const symbolsToText = (values: readonly number[]): string => values.map((value) => codeAlphabet[value]).join('');

/** One value a sign, -1 for one that is not of the alphabet. */
export const textToSymbols = (signs: readonly string[]): readonly number[] =>
  signs.map((sign) => (sign.length === 1 ? codeAlphabet.indexOf(sign) : -1));
