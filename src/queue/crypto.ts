/** ES256 and SHA-256 as the queue needs them: it verifies and compares, it never signs and has no key of its own. */
import type { Sha256 } from '../protocol/segment.ts';
import type { Subtle } from './deps.ts';

/** Null when the bytes are no point of P-256. */
export const importVerifyKey = async (subtle: Subtle, rawKey: Uint8Array<ArrayBuffer>) => {
  try {
    return await subtle.importKey('raw', rawKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  } catch {
    return null;
  }
};

/** Signature r ‖ s. False also when the key is no point of P-256. */
export const verifyEs256 = async (
  subtle: Subtle,
  rawKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  input: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const key = await importVerifyKey(subtle, rawKey);
  return key !== null && (await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, input));
};

export const createSha256 =
  (subtle: Subtle): Sha256 =>
  async (bytes) =>
    new Uint8Array(await subtle.digest('SHA-256', bytes));
