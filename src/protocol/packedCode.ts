/** Codes as bytes: ten data symbols of five bits each, 50 bits in seven bytes. Check symbols are computed again on reading. */
import { type CodeKind, codeAlphabet, dataSymbols, encodeCode } from '../domain/checkCode.ts';

export const packedCodeBytes = 7;

/** `code`: `XXXX-XXXX-XXXX`, valid: nothing is checked here. */
export const packCode = (code: string): Uint8Array<ArrayBuffer> => {
  const packed = new Uint8Array(packedCodeBytes);
  [...code.replaceAll('-', '')].slice(0, dataSymbols).forEach((symbol, index) => {
    const bits = codeAlphabet.indexOf(symbol) << (11 - ((index * 5) % 8));
    const at = Math.floor((index * 5) / 8);
    packed[at] = (packed[at] ?? 0) | (bits >> 8);
    if (at + 1 < packed.length) packed[at + 1] = (packed[at + 1] ?? 0) | (bits & 255);
  });
  return packed;
};

/** Null where the bytes are not seven or hold more than 50 bits. */
export const unpackCode = (value: Uint8Array, kind: CodeKind): string | null => {
  if (value.length !== packedCodeBytes || ((value[6] ?? 0) & 63) !== 0) return null;
  const data = Array.from({ length: dataSymbols }, (_, index) => {
    const at = Math.floor((index * 5) / 8);
    return ((((value[at] ?? 0) << 8) | (value[at + 1] ?? 0)) >> (11 - ((index * 5) % 8))) & 31;
  });
  return encodeCode(data, kind);
};
