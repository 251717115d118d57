/**
 * Einmalcode: 128 bits to read out and type once, in 26 Crockford symbols and two check symbols, in groups of four.
 */
import { bytesToSymbols, symbolsToBytes, symbolsToText, textToSymbols } from './base32.ts';
import { checkSymbols, checksOut, typedSymbols } from './checkCode.ts';

const dataLength = 26;

/** Shape: 16 random bytes. */
export const encodeOneTimeCode = (secret: Uint8Array): string => {
  const values = bytesToSymbols(secret);
  return symbolsToText([...values, ...checkSymbols(values)]).replace(/.{4}(?=.)/g, '$&-');
};

/** Null when a symbol is missing, strange or mistyped. */
export const parseOneTimeCode = (text: string): Uint8Array<ArrayBuffer> | null => {
  const values = textToSymbols(typedSymbols(text));
  if (values.length !== dataLength + 2 || values.includes(-1) || !checksOut(values)) return null;
  return symbolsToBytes(values.slice(0, dataLength));
};
