/** AES-256-GCM with a random nonce in front, for what stays on the device, and AES-256-CTR inside authenticated frames. */
import { concatBytes } from '../../protocol/bytes.ts';
import { randomBytes } from './bytes.ts';

const nonceBytes = 12;

export const importAesGcm = (secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Returns nonce 12 B ‖ ciphertext ‖ tag 16 B. `nonce` only where the caller needs it for something else too. */
export const sealAes = async (
  key: CryptoKey,
  plain: Uint8Array<ArrayBuffer>,
  additionalData: Uint8Array<ArrayBuffer>,
  nonce: Uint8Array<ArrayBuffer> = randomBytes(nonceBytes),
): Promise<Uint8Array<ArrayBuffer>> =>
  concatBytes(
    nonce,
    new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, plain)),
  );

/** Null when key, bytes or additional data are not those that were sealed. */
export const openAes = async (
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
  additionalData: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const iv = sealed.slice(0, nonceBytes);
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed.slice(nonceBytes)),
    );
  } catch {
    return null;
  }
};

export const newNonce = (): Uint8Array<ArrayBuffer> => randomBytes(nonceBytes);
export const nonceOf = (sealed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => sealed.slice(0, nonceBytes);

/** One key, one message: the counter starts at zero. Does not authenticate: only inside a GCM frame. */
export const applyAesCtr = async (key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CTR', counter: new Uint8Array(16), length: 64 }, key, bytes));
