/** WebCrypto as the checks of `src/protocol` want it. */
import type { CheckCrypto } from '../protocol/checkList.ts';

export const browserCrypto: CheckCrypto = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  verify: async (publicKey, signature, message) => {
    try {
      const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
      const key = await crypto.subtle.importKey('raw', publicKey, algorithm, false, ['verify']);
      return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, message);
    } catch {
      return false;
    }
  },
};

/** Browsers offer WebCrypto only over https (or on the device itself); without it nothing can be judged. */
export const canCheck = (): boolean => typeof crypto !== 'undefined' && crypto.subtle !== undefined;
