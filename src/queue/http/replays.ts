/**
 * Requests that were answered already: a signed request counts once, whoever sends its bytes again.
 *
 * A signature is remembered for as long as its time would let it through. One process remembers its own; where several share
 * a database, a copy sent to another one is looked at again there, which harms nobody: the same segment is stored once, and what is
 * read by it is sealed.
 */
import { clockToleranceMs } from '../../protocol/limits.ts';
import type { Clock } from '../deps.ts';

export interface Replays {
  /** `full`: no room to remember more, so nothing can be said. */
  readonly take: (signature: Uint8Array) => 'first' | 'copy' | 'full';
}

/** Ten minutes of 300 requests a second: some 20 MB. */
const mostRemembered = 200_000;

export const createReplays = (clock: Clock, most = mostRemembered): Replays => {
  // A map keeps the order in which its keys came, which is that of their expiry.
  const expiryBySignature = new Map<string, number>();
  const forget = (now: number): void => {
    for (const [signature, expiry] of expiryBySignature) {
      if (expiry > now) return;
      expiryBySignature.delete(signature);
    }
  };
  return {
    take: (signature) => {
      const now = clock.now();
      forget(now);
      const key = Buffer.from(signature).toString('latin1');
      if (expiryBySignature.has(key)) return 'copy';
      if (expiryBySignature.size >= most) return 'full';
      // A clock that runs ahead signs for a moment that is still to come.
      expiryBySignature.set(key, now + 2 * clockToleranceMs);
      return 'first';
    },
  };
};
