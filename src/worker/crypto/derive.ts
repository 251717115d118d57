/** HKDF-SHA256 (RFC 5869) and HMAC-SHA256: one secret, many purposes, each with its own ASCII label. */
import { asciiToBytes, concatBytes } from '../../protocol/bytes.ts';

const nothing = new Uint8Array(0);
const infoOf = (label: string, context: Uint8Array): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes(label), context);

export const importHkdf = (secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey']);

export interface Derivation {
  readonly label: string;
  readonly salt?: Uint8Array<ArrayBuffer>;
  readonly context?: Uint8Array<ArrayBuffer>;
}

const hkdfParams = ({ label, salt = nothing, context = nothing }: Derivation) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt,
  info: infoOf(label, context),
});

export const deriveBytes = async (
  key: CryptoKey,
  derivation: Derivation,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.deriveBits(hkdfParams(derivation), key, length * 8));

export const deriveAesKey = (key: CryptoKey, derivation: Derivation, mode: 'AES-GCM' | 'AES-CTR'): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(hkdfParams(derivation), key, { name: mode, length: 256 }, false, ['encrypt', 'decrypt']);

export const importHmac = (secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

export const hmac = async (key: CryptoKey, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
