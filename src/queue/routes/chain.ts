/** What proves that a device wrote a segment: its signature over the chain from the entry before to the segment's last. */
import { chainFrames, chainStart, type Segment, segmentSignatureInput } from '../../protocol/segment.ts';
import { createSha256, verifyEs256 } from '../crypto.ts';
import type { Subtle } from '../deps.ts';
import type { Caller } from '../http/authenticate.ts';
import type { Chain } from '../store/quarantine.ts';
import type { Bytes } from '../store/store.ts';

/** The chain digests around the segment, if the device signed for them; null if not. `known`: of the entry before it. */
export const verifiedChain = async (
  subtle: Subtle,
  author: Caller,
  segment: Segment,
  known: Bytes | null,
): Promise<Chain | null> => {
  const sha256 = createSha256(subtle);
  const before = known ?? (await chainStart(sha256, author.tenant, segment.header));
  const digest = (await chainFrames(sha256, before, segment.frames)).at(-1);
  if (!digest) return null;
  const input = segmentSignatureInput(author.tenant, segment.head, digest);
  return (await verifyEs256(subtle, author.signingKey, segment.signature, input)) ? { before, digest } : null;
};
