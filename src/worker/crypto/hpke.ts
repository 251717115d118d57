/**
 * HPKE in base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Who sent is said by the segment's signature.
 * @see RFC 9180
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { concatBytes } from '../../protocol/bytes.ts';

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const encapsulationBytes = 65;

export interface SealingPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** The same 32 secret bytes give the same pair (RFC 9180, 7.1.3), so that a secret is all that is wrapped and handed on. */
export const deriveSealingPair = async (secret: Uint8Array<ArrayBuffer>): Promise<SealingPair> => {
  const pair = await suite.kem.deriveKeyPair(secret.buffer);
  return {
    privateKey: pair.privateKey,
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
  };
};

/** Returns encapsulation 65 B ‖ ciphertext ‖ tag 16 B. */
export const sealTo = async (
  publicKey: Uint8Array<ArrayBuffer>,
  plain: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, plain);
  return concatBytes(new Uint8Array(enc), new Uint8Array(ct));
};

/** Null when it was not sealed to this key for this purpose. */
export const openFrom = async (
  privateKey: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  info: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const enc = sealed.slice(0, encapsulationBytes);
    return new Uint8Array(await suite.open({ recipientKey: privateKey, enc, info }, sealed.slice(encapsulationBytes)));
  } catch {
    return null;
  }
};
