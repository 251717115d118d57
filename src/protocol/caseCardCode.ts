/**
 * Code on the Fallkarte: the case root, for the point's own tablets. No address, so no phone sends it anywhere; whoever finds
 * the card learns nothing from it but 16 random bytes.
 *
 * Shape: `FELDSCHEIN1:` and 28 Crockford symbols: 128 bits of root in 26, then two Reed–Solomon check symbols over them. Upper
 * case, so that a QR code takes it as alphanumeric.
 */
import { checkSymbols, checksOut, codeAlphabet, typedSymbols } from '../domain/checkCode.ts';
import type { CaseRoot } from '../domain/ids.ts';
import { bytesToHex, ownHexToBytes } from './bytes.ts';

const prefix = 'FELDSCHEIN1:';
const rootSymbols = 26;

export const encodeCaseCard = (root: CaseRoot): string => {
  let value = 0n;
  for (const byte of ownHexToBytes(root)) value = (value << 8n) | BigInt(byte);
  const data: number[] = [];
  for (let index = 0; index < rootSymbols; index++) {
    data.unshift(Number(value & 31n));
    value >>= 5n;
  }
  return prefix + [...data, ...checkSymbols(data)].map((symbol) => codeAlphabet[symbol]).join('');
};

/** Null where the text is no case card, or misread. */
export const parseCaseCard = (text: string): CaseRoot | null => {
  const trimmed = text.trim().toUpperCase();
  if (!trimmed.startsWith(prefix)) return null;
  const symbols = typedSymbols(trimmed.slice(prefix.length)).map((symbol) => codeAlphabet.indexOf(symbol));
  if (symbols.length !== rootSymbols + 2 || symbols.includes(-1) || !checksOut(symbols)) return null;
  let value = 0n;
  for (const symbol of symbols.slice(0, rootSymbols)) value = (value << 5n) | BigInt(symbol);
  if (value >> 128n !== 0n) return null;
  const bytes = new Uint8Array(16);
  for (let index = 15; index >= 0; index--) {
    bytes[index] = Number(value & 255n);
    value >>= 8n;
  }
  return bytesToHex(bytes) as CaseRoot;
};
