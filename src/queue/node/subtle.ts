/**
 * WebCrypto with a SHA-256 and an ES256 verification that do not change threads: a segment needs one digest for each of its frames
 * and two verifications, and the change costs as much as the work itself.
 */
import { createHash, KeyObject, verify, webcrypto } from 'node:crypto';
import type { Subtle } from '../deps.ts';

export const createNodeSubtle = (): Subtle => {
  const { subtle } = webcrypto;
  const handles = new WeakMap<webcrypto.CryptoKey, KeyObject>();
  const handleOf = (key: webcrypto.CryptoKey): KeyObject => {
    const handle = handles.get(key) ?? KeyObject.from(key);
    handles.set(key, handle);
    return handle;
  };
  return {
    importKey: subtle.importKey.bind(subtle),
    verify: async (algorithm, key, signature, data) => {
      const isEs256 = typeof algorithm === 'object' && 'hash' in algorithm && algorithm.hash === 'SHA-256';
      if (
        !isEs256 ||
        key.algorithm.name !== 'ECDSA' ||
        !(signature instanceof Uint8Array) ||
        !(data instanceof Uint8Array)
      ) {
        return subtle.verify(algorithm, key, signature, data);
      }
      return verify('sha256', data, { key: handleOf(key), dsaEncoding: 'ieee-p1363' }, signature);
    },
    digest: async (algorithm, data) => {
      if (algorithm !== 'SHA-256' || !(data instanceof Uint8Array)) return subtle.digest(algorithm, data);
      return new Uint8Array(createHash('sha256').update(data).digest()).buffer;
    },
  };
};
