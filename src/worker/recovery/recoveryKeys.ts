/**
 * What a recovery secret is for.
 *
 * ```
 *  secret, split over sheets ─ HKDF ─┬─► HPKE pair    what a lost device would need is sealed to it
 *                                    ├─► lookup       where that lies at the queue
 *                                    └─► seal key     HMAC over the office's key: whose sheets they are
 * ```
 * The ledger knows public key, lookup and seal alone, so that every device that holds keys can seal them, none can open them, and none can
 * put another organisation's in their place.
 */
import { deriveBytes, hmac, importHkdf, importHmac } from '../crypto/derive.ts';
import { deriveSealingPair, type SealingPair } from '../crypto/hpke.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface RecoveryKeys {
  readonly pair: SealingPair;
  /** 16 bytes. */
  readonly lookup: Bytes;
  /** 32 bytes: the same for these sheets and this office's public key only. */
  readonly sealOf: (officeKey: Bytes) => Promise<Bytes>;
}

/** The caller wipes the secret. */
export const recoveryKeysOf = async (secret: Bytes): Promise<RecoveryKeys> => {
  const root = await importHkdf(secret);
  const sealingSecret = await deriveBytes(root, { label: 'recovery sealing secret' }, 32);
  const pair = await deriveSealingPair(sealingSecret);
  sealingSecret.fill(0);
  const sealSecret = await deriveBytes(root, { label: 'recovery seal' }, 32);
  const sealKey = await importHmac(sealSecret);
  sealSecret.fill(0);
  return {
    pair,
    lookup: await deriveBytes(root, { label: 'recovery lookup' }, 16),
    sealOf: (officeKey) => hmac(sealKey, officeKey),
  };
};
