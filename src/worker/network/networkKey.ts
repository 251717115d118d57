/** The key of all points together: what is sealed to it every point opens, and the office, which has no network link key, does not. */
import { deriveBytes, importHkdf } from '../crypto/derive.ts';
import { deriveSealingPair, type SealingPair } from '../crypto/hpke.ts';

export const networkPairOf = async (networkLinkKey: Uint8Array<ArrayBuffer>): Promise<SealingPair> =>
  deriveSealingPair(await deriveBytes(await importHkdf(networkLinkKey), { label: 'network sealing secret' }, 32));
