/**
 * Einmalcode: 128 bits to read out and type once, in 26 Crockford symbols and two check symbols, in groups of four.
 */
import { checkSymbols, checksOut, codeAlphabet, typedSymbols } from './checkCode.ts';

const dataLength = 26;
const secretBits = 128;

/** Shape: 16 random bytes. */
export const encodeOneTimeCode = (secret: Uint8Array): string => {
  const values: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const byte of secret) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      values.push((buffer >> bits) & 31);
      buffer &= (1 << bits) - 1;
    }
  }
  values.push((buffer << (5 - bits)) & 31);
  const symbols = [...values, ...checkSymbols(values)].map((value) => codeAlphabet[value]).join('');
  return symbols.replace(/.{4}(?=.)/g, '$&-');
};

/** Null when a symbol is missing, strange or mistyped. */
export const parseOneTimeCode = (text: string): Uint8Array<ArrayBuffer> | null => {
  const values = typedSymbols(text).map((symbol) => codeAlphabet.indexOf(symbol));
  if (values.length !== dataLength + 2 || values.includes(-1) || !checksOut(values)) return null;
  const secret = new Uint8Array(secretBits / 8);
  let buffer = 0;
  let bits = 0;
  let length = 0;
  for (const value of values.slice(0, dataLength)) {
    buffer = (buffer << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      secret[length++] = (buffer >> bits) & 255;
      buffer &= (1 << bits) - 1;
    }
  }
  return length === secret.length && buffer === 0 ? secret : null;
};
