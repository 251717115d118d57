/**
 * A WebCrypto for the simulation in place of the platform's: at once, without threads, and repeatable, so that a seed gives the same
 * run on every machine and a step costs a fraction of a millisecond.
 *
 * Hashes, HMAC, HKDF and AES are the real ones from Node. Only the curve is not: what signs and agrees on keys has the right lengths
 * and the right equalities and would not keep anybody out. Nobody forges anything in the simulation; known answers, forged and
 * broken signatures are the subject of other tests, with the real algorithms.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { concatBytes } from '../../../src/protocol/bytes.ts';
import type { Chance } from './random.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A scalar of the curve that is none, its point, or a secret. */
interface CheapKey {
  readonly type: 'private' | 'public' | 'secret';
  readonly bytes: Bytes;
}
interface Parameters {
  readonly name: string;
  readonly iv?: Uint8Array;
  readonly counter?: Uint8Array;
  readonly additionalData?: Uint8Array;
  readonly salt?: Uint8Array;
  readonly info?: Uint8Array;
  readonly public?: CheapKey;
}

const prime = 2n ** 61n - 1n;
const generator = 0x1234_5678_9abc_defn;
const scalarBytes = 32;

const nameOf = (algorithm: string | Parameters): string => (typeof algorithm === 'string' ? algorithm : algorithm.name);
const bytesOf = (data: ArrayBuffer | ArrayBufferView): Bytes =>
  data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer);
const bufferOf = (data: Uint8Array): ArrayBuffer => new Uint8Array(data).buffer;
const digestOf = (algorithm: string, ...parts: readonly Uint8Array[]): Bytes => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

const numberAt = (bytes: Uint8Array, offset: number): bigint =>
  new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(offset) % prime;
const eightBytes = (value: bigint): Bytes => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value);
  return bytes;
};

/* 4 ‖ scalar · generator mod prime ‖ filling. */
const pointOf = (scalar: Uint8Array): Bytes => {
  const product = eightBytes((numberAt(scalar, 0) * generator) % prime);
  return concatBytes(new Uint8Array([4]), product, digestOf('sha512', product).slice(0, 56));
};
const agree = (scalar: Uint8Array, point: Uint8Array): Bytes =>
  digestOf('sha256', eightBytes((numberAt(scalar, 0) * numberAt(point, 1)) % prime));
const signatureOf = (point: Uint8Array, message: Uint8Array): Bytes => digestOf('sha512', point, message);

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const privateKey = (scalar: Bytes): CheapKey => ({ type: 'private', bytes: scalar });
const publicKey = (point: Bytes): CheapKey => ({ type: 'public', bytes: point });

const subtle = {
  digest: async (_algorithm: unknown, data: ArrayBufferView) => bufferOf(digestOf('sha256', bytesOf(data))),

  generateKey: async () => {
    const scalar = crypto.getRandomValues(new Uint8Array(scalarBytes));
    return { privateKey: privateKey(scalar), publicKey: publicKey(pointOf(scalar)) };
  },
  importKey: async (format: string, data: unknown): Promise<CheapKey> => {
    if (format === 'jwk') {
      const { d, x } = data as { readonly d?: string; readonly x: string };
      return d ? privateKey(new Uint8Array(Buffer.from(d, 'hex'))) : publicKey(new Uint8Array(Buffer.from(x, 'hex')));
    }
    const bytes = bytesOf(data as ArrayBuffer | ArrayBufferView);
    // The scalar stands at the end of a PKCS #8, whatever comes before it.
    if (format === 'pkcs8') return privateKey(bytes.slice(-scalarBytes));
    return bytes.length === 65 ? publicKey(bytes) : { type: 'secret', bytes };
  },
  exportKey: async (format: string, { type, bytes }: CheapKey): Promise<unknown> => {
    if (format !== 'jwk') return bufferOf(bytes);
    const point = type === 'private' ? pointOf(bytes) : bytes;
    return { kty: 'EC', crv: 'P-256', x: hex(point), y: '', ...(type === 'private' && { d: hex(bytes) }) };
  },

  deriveBits: async (algorithm: Parameters, key: CheapKey, bits: number): Promise<ArrayBuffer> => {
    if (algorithm.public) return bufferOf(agree(key.bytes, algorithm.public.bytes));
    const { salt = new Uint8Array(), info = new Uint8Array() } = algorithm;
    return hkdfSync('sha256', key.bytes, bytesOf(salt), bytesOf(info), bits / 8);
  },
  deriveKey: async (algorithm: Parameters, key: CheapKey): Promise<CheapKey> => ({
    type: 'secret',
    bytes: new Uint8Array(await subtle.deriveBits(algorithm, key, 256)),
  }),

  encrypt: async ({ name, iv, counter, additionalData }: Parameters, { bytes }: CheapKey, plain: ArrayBufferView) => {
    const data = bytesOf(plain);
    if (name === 'AES-CTR') {
      const cipher = createCipheriv('aes-256-ctr', bytes, counter ?? new Uint8Array(16));
      return bufferOf(cipher.update(data));
    }
    const cipher = createCipheriv('aes-256-gcm', bytes, bytesOf(iv ?? new Uint8Array(12)));
    if (additionalData) cipher.setAAD(bytesOf(additionalData));
    return bufferOf(concatBytes(cipher.update(data), cipher.final(), cipher.getAuthTag()));
  },
  decrypt: async (parameters: Parameters, key: CheapKey, sealed: ArrayBufferView) => {
    if (parameters.name === 'AES-CTR') return subtle.encrypt(parameters, key, sealed);
    const { iv, additionalData } = parameters;
    const data = bytesOf(sealed);
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytesOf(iv ?? new Uint8Array(12)));
    if (additionalData) decipher.setAAD(bytesOf(additionalData));
    decipher.setAuthTag(data.slice(-16));
    return bufferOf(concatBytes(decipher.update(data.slice(0, -16)), decipher.final()));
  },

  sign: async (algorithm: string | Parameters, key: CheapKey, message: ArrayBufferView) =>
    nameOf(algorithm) === 'HMAC'
      ? bufferOf(createHmac('sha256', key.bytes).update(bytesOf(message)).digest())
      : bufferOf(signatureOf(pointOf(key.bytes), bytesOf(message))),
  verify: async (_algorithm: unknown, key: CheapKey, signature: ArrayBufferView, message: ArrayBufferView) =>
    hex(bytesOf(signature)) === hex(signatureOf(key.bytes, bytesOf(message))),
};

/** What the worker and the queue use of `crypto`, with the randomness of `chance`. */
export const createCheapCrypto = (chance: () => Chance): Crypto =>
  ({
    subtle,
    getRandomValues: <T extends Uint8Array>(into: T): T => {
      chance().fill(new Uint8Array(into.buffer, into.byteOffset, into.byteLength));
      return into;
    },
  }) as unknown as Crypto;
