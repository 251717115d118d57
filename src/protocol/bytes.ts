/** Bytes: hex for identifiers, base64url for headers, and a reader and writer for the fixed layouts of this folder. */

export const bytesToHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

/** Null when the text is not an even number of lower-case hex digits. */
export const hexToBytes = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(text.slice(index * 2, index * 2 + 2), 16);
  return bytes;
};

/** For hex that we wrote ourselves. Throws on anything else. */
export const ownHexToBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = hexToBytes(text);
  if (!bytes) throw new Error('not hex');
  return bytes;
};

const alphabet64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url without padding. */
export const bytesToBase64Url = (bytes: Uint8Array): string => {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const signs = Math.min(4, bytes.length - index + 1);
    for (let sign = 0; sign < signs; sign++) text += alphabet64[(group >> (18 - 6 * sign)) & 63];
  }
  return text;
};

/** Null when the text is not canonical base64url without padding. */
export const base64UrlToBytes = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let length = 0;
  for (const sign of text) {
    buffer = ((buffer << 6) | alphabet64.indexOf(sign)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (buffer >> bits) & 255;
    }
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : null;
};

export const concatBytes = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
};

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let index = 0; index < a.length; index++) difference |= (a[index] ?? 0) ^ (b[index] ?? 0);
  return difference === 0;
};

/** ASCII labels for key derivation and signatures. */
export const asciiToBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
};

/** Unsigned LEB128 of a safe integer: the shortest form only. */
export const varint = (value: number): Uint8Array<ArrayBuffer> => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('varint takes whole numbers from 0');
  const out: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    out.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return new Uint8Array(out);
};

export const uint32 = (value: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

export interface ByteReader {
  /** Null when fewer are left; nothing is consumed then. */
  readonly take: (length: number) => Uint8Array<ArrayBuffer> | null;
  readonly byte: () => number | null;
  /** Null when cut off, longer than needed, or above the safe integers. */
  readonly varint: () => number | null;
  readonly left: () => number;
  readonly offset: () => number;
}

export const createByteReader = (bytes: Uint8Array): ByteReader => {
  let position = 0;
  const take = (length: number): Uint8Array<ArrayBuffer> | null => {
    if (length < 0 || position + length > bytes.length) return null;
    position += length;
    return new Uint8Array(bytes.slice(position - length, position));
  };
  const byte = (): number | null => {
    const value = bytes[position];
    if (value === undefined) return null;
    position++;
    return value;
  };
  return {
    take,
    byte,
    varint: () => {
      let value = 0;
      let scale = 1;
      for (let length = 0; length < 8; length++) {
        const next = byte();
        if (next === null) return null;
        value += (next & 127) * scale;
        if (next < 128) return Number.isSafeInteger(value) && (next > 0 || length === 0) ? value : null;
        scale *= 128;
      }
      return null;
    },
    left: () => bytes.length - position,
    offset: () => position,
  };
};
