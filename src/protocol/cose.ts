/**
 * COSE_Sign1 with ES256, as far as this project uses it: one protected header with algorithm and key id, nothing unprotected,
 * a payload inside, no tag in front.
 *
 * ```
 *  84                                   array of four
 *     4d a2 01 26 04 48 <key id 8>      protected: {1: -7 (ES256), 4: key id}
 *     a0                                unprotected: {}
 *     58 <n> <payload>                  the CBOR of what is claimed
 *     58 40 <r ‖ s>                     signature over ["Signature1", protected, external_aad, payload]
 * ```
 * The external additional data name the purpose, and where a paper must not pass for another organisation's the tenant behind it: they
 * are signed and take no room in the code.
 * @see RFC 9052 (COSE), RFC 8949 (CBOR)
 */
import { decode, encode, Tokenizer, Type } from 'cborg';
import type { KeyId } from '../domain/ids.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from './bytes.ts';
import { signatureBytes } from './segment.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface CoseSign1 {
  readonly keyId: KeyId;
  readonly payload: Bytes;
  readonly signature: Bytes;
}

const keyIdBytes = 8;
const protectedStart = new Uint8Array([0xa2, 0x01, 0x26, 0x04, 0x48]);

const protectedHeader = (keyId: KeyId): Bytes => concatBytes(protectedStart, ownHexToBytes(keyId));

/**
 * What is signed: the Sig_structure of RFC 9052, section 4.4, `["Signature1", protected, external, payload]`. Put together by hand:
 * four items of known types need no encoder, and the check page is spared one.
 */
export const coseSignatureInput = (external: Bytes, { keyId, payload }: Omit<CoseSign1, 'signature'>): Bytes =>
  concatBytes(
    new Uint8Array([0x84, 0x6a]),
    asciiToBytes('Signature1'),
    byteString(protectedHeader(keyId)),
    byteString(external),
    byteString(payload),
  );

/* A CBOR byte string with its shortest head, up to 65,535 bytes: a list is smaller. */
const byteString = (content: Bytes): Bytes => {
  const { length } = content;
  if (length < 24) return concatBytes(new Uint8Array([0x40 | length]), content);
  if (length < 256) return concatBytes(new Uint8Array([0x58, length]), content);
  return concatBytes(new Uint8Array([0x59, length >> 8, length & 255]), content);
};

export const encodeCoseSign1 = ({ keyId, payload, signature }: CoseSign1): Bytes =>
  new Uint8Array(encode([protectedHeader(keyId), new Map(), payload, signature]));

/** Every rule of deterministic CBOR that a decoder can hold to. */
export const strictCbor = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowBigInt: false,
  allowInfinity: false,
  allowNaN: false,
  rejectDuplicateMapKeys: true,
  useMaps: true,
} as const;

/* Nothing here is ever a fraction, and a whole number written as a float would be a second spelling of the same. */
const decodeWithoutFloats = (bytes: Uint8Array): unknown => {
  const tokens = new Tokenizer(bytes, strictCbor);
  const next = () => {
    const token = tokens.next();
    if (token.type === Type.float) throw new Error('a float');
    return token;
  };
  const tokenizer = { next, done: () => tokens.done(), pos: () => tokens.pos() };
  return decode(bytes, { ...strictCbor, tokenizer });
};

/** Null where the bytes are not exactly of this form. Says nothing about the signature. */
export const parseCoseSign1 = (bytes: Uint8Array): CoseSign1 | null => {
  let value: unknown;
  try {
    value = decodeWithoutFloats(bytes);
  } catch {
    return null;
  }
  if (!Array.isArray(value) || value.length !== 4) return null;
  const [header, unprotected, payload, signature] = value as unknown[];
  if (!(header instanceof Uint8Array) || header.length !== protectedStart.length + keyIdBytes) return null;
  if (!protectedStart.every((byte, index) => header[index] === byte)) return null;
  if (!(unprotected instanceof Map) || unprotected.size > 0) return null;
  if (!(payload instanceof Uint8Array) || !(signature instanceof Uint8Array)) return null;
  if (signature.length !== signatureBytes) return null;
  return {
    keyId: bytesToHex(header.slice(protectedStart.length)) as KeyId,
    payload: new Uint8Array(payload),
    signature: new Uint8Array(signature),
  };
};

/** A map with the keys 1 to n in this order and nothing else, as an array; null otherwise. */
export const parseIntegerMap = (bytes: Uint8Array, keys: number): readonly unknown[] | null => {
  let value: unknown;
  try {
    value = decodeWithoutFloats(bytes);
  } catch {
    return null;
  }
  if (!(value instanceof Map) || value.size !== keys) return null;
  const entries = [...value.entries()];
  return entries.every(([key], index) => key === index + 1) ? entries.map(([, content]) => content) : null;
};

export const encodeIntegerMap = (values: readonly unknown[]): Bytes =>
  new Uint8Array(encode(new Map(values.map((value, index) => [index + 1, value]))));

/** First 8 bytes of SHA-256 over a public key as an uncompressed point. */
export const keyIdOf = async (sha256: (bytes: Bytes) => Promise<Bytes>, publicKey: Bytes): Promise<KeyId> =>
  bytesToHex((await sha256(publicKey)).slice(0, keyIdBytes)) as KeyId;
