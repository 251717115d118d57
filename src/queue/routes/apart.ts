/**
 * Keeping a segment apart for a person: late ones of a revoked device, and bytes for a place that other bytes hold.
 *
 * Whether its device wrote it nobody knows who finds no chain that leads to its signature: of what a colleague carries only the hello is
 * signed. So a chain is looked for, in the log and in quarantine, and what was found is said to whoever decides.
 */
import { ok, type Result } from '../../domain/result.ts';
import type { Segment } from '../../protocol/segment.ts';
import type { QuarantineReason } from '../../protocol/wire/quarantine.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';
import { createSha256 } from '../crypto.ts';
import type { QueueDeps } from '../deps.ts';
import { refuse } from '../http/answer.ts';
import type { Caller } from '../http/authenticate.ts';
import type { Chain } from '../store/quarantine.ts';
import type { PlacedSegment } from '../store/store.ts';
import { verifiedChain } from './chain.ts';

/** What waits of one organisation: more than a person looks through, and no disk full. One device has half of it. */
const limits = { items: 1_000, bytes: 67_108_864 } as const;

/** Refuses with `storeFull` (quarantine) where the organisation or the device has as much there as it may, or `storeFull`. */
export const keepApart = async (
  deps: QueueDeps,
  author: Caller,
  segment: Segment,
  placed: PlacedSegment,
  reason: QuarantineReason,
): Promise<Result<null, Refusal>> => {
  const { store, subtle, clock } = deps;
  const chain = await findChain(deps, author, segment);
  const sha256 = await createSha256(subtle)(placed.bytes);
  const kept = await store.keepApart(author.tenant, { ...placed, reason, keptAt: clock.now(), sha256, chain }, limits);
  if (kept.ok) return ok(null);
  return kept.error.type === 'quarantineFull' ? refuse('storeFull', 'quarantine') : refuse('storeFull');
};

const findChain = async ({ store, subtle }: QueueDeps, author: Caller, segment: Segment): Promise<Chain | null> => {
  const { lane, logEpoch, firstSeq } = segment.header;
  const log = { device: author.device, lane, logEpoch };
  const known = firstSeq === 0 ? [null] : await store.chainsBefore(author.tenant, log, firstSeq);
  for (const before of known) {
    const chain = await verifiedChain(subtle, author, segment, before);
    if (chain) return chain;
  }
  return null;
};
