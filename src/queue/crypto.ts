/** ES256 and SHA-256 as the queue needs them: it verifies and compares, it never signs and has no key of its own. */
import { bytesToHex } from '../protocol/bytes.ts';
import type { Sha256 } from '../protocol/segment.ts';
import type { Subtle } from './deps.ts';

/** Devices come again with the same keys: so many are kept, whoever came first goes first. */
const keptKeys = 4_096;
type VerifyKey = Awaited<ReturnType<Subtle['importKey']>>;
const keptBySubtle = new WeakMap<Subtle, Map<string, VerifyKey>>();

/** Null when the bytes are no point of P-256. */
export const importVerifyKey = async (subtle: Subtle, rawKey: Uint8Array<ArrayBuffer>): Promise<VerifyKey | null> => {
  const kept = keptBySubtle.get(subtle) ?? new Map<string, VerifyKey>();
  keptBySubtle.set(subtle, kept);
  const name = bytesToHex(rawKey);
  const known = kept.get(name);
  if (known) return known;
  try {
    // Extractable: it is public, and Node hands no other to its own verification.
    const key = await subtle.importKey('raw', rawKey, { name: 'ECDSA', namedCurve: 'P-256' }, true, ['verify']);
    const [oldest] = kept.keys();
    if (kept.size >= keptKeys && oldest !== undefined) kept.delete(oldest);
    kept.set(name, key);
    return key;
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
