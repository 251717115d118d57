/**
 * Padmé: rounds a length up so that it tells at most O(log log n) bits, for at most 12 % of bytes.
 * @see Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", PETS 2019
 */
export const padmeLength = (length: number): number => {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const bitsOfExponent = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - bitsOfExponent);
  return Math.ceil(length / step) * step;
};

/** Content, one byte 0x80, then zeros up to the padded length, `least` at least (ISO/IEC 7816-4). */
export const pad = (content: Uint8Array, least = 0): Uint8Array<ArrayBuffer> => {
  const padded = new Uint8Array(Math.max(padmeLength(content.length + 1), least));
  padded.set(content);
  padded[content.length] = 0x80;
  return padded;
};

/** Null when there is no padding to take off. */
export const unpad = (padded: Uint8Array): Uint8Array<ArrayBuffer> | null => {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  return end >= 0 && padded[end] === 0x80 ? new Uint8Array(padded.slice(0, end)) : null;
};
