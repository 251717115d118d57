/**
 * What a recovery secret is for.
 *
 * ```
 *  secret, split over sheets ─ HKDF ─┬─► HPKE pair    what a lost device would need is sealed to it
 *                                    └─► lookup       where that lies at the queue
 * ```
 * The ledger knows public key and lookup alone, so that every device that holds keys can seal them, and none can open them.
 */
import { deriveBytes, importHkdf } from '../crypto/derive.ts';
import { deriveSealingPair, type SealingPair } from '../crypto/hpke.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface RecoveryKeys {
  readonly pair: SealingPair;
  /** 16 bytes. */
  readonly lookup: Bytes;
}

/** The caller wipes the secret. */
export const recoveryKeysOf = async (secret: Bytes): Promise<RecoveryKeys> => {
  const root = await importHkdf(secret);
  const sealingSecret = await deriveBytes(root, { label: 'recovery sealing secret' }, 32);
  const pair = await deriveSealingPair(sealingSecret);
  sealingSecret.fill(0);
  return { pair, lookup: await deriveBytes(root, { label: 'recovery lookup' }, 16) };
};
