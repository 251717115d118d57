/**
 * WebCrypto with a SHA-256 that does not change threads for every digest: a segment needs one digest for each of its
 * frames, and WebCrypto's costs many times the hashing itself for inputs as short as a frame.
 */
import { createHash, webcrypto } from 'node:crypto';
import type { Subtle } from '../deps.ts';

export const createNodeSubtle = (): Subtle => {
  const { subtle } = webcrypto;
  return {
    importKey: subtle.importKey.bind(subtle),
    verify: subtle.verify.bind(subtle),
    digest: async (algorithm, data) => {
      if (algorithm !== 'SHA-256' || !(data instanceof Uint8Array)) return subtle.digest(algorithm, data);
      return new Uint8Array(createHash('sha256').update(data).digest()).buffer;
    },
  };
};
