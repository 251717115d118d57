/** ES256 (ECDSA on P-256 with SHA-256): signatures are r ‖ s, 64 bytes, public keys uncompressed points, 65 bytes. */

import { base64UrlToBytes, concatBytes } from '../../protocol/bytes.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const parameters = { name: 'ECDSA', hash: 'SHA-256' } as const;

export interface SigningPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

export const createSigningPair = async (extractable: boolean): Promise<SigningPair> => {
  const pair = await crypto.subtle.generateKey(algorithm, extractable, ['sign', 'verify']);
  return {
    privateKey: pair.privateKey,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  };
};

export const exportSigningKey = async (key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));

export const importSigningKey = (pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);

/** Uncompressed point, 65 bytes, of a private key. */
export const publicKeyOf = async (pkcs8: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key);
  const halves = [x, y].map((half) => base64UrlToBytes(half));
  return concatBytes(new Uint8Array([4]), ...halves.filter((half) => half !== null));
};

export const sign = async (key: CryptoKey, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.sign(parameters, key, message));

/** False also where the public key is no point of the curve. */
export const verify = async (
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, algorithm, false, ['verify']);
    return await crypto.subtle.verify(parameters, key, signature, message);
  } catch {
    return false;
  }
};
