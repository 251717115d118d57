/**
 * Push: one segment, verified against the chain of its log, and acknowledged once the store has it on disk.
 *
 * ```
 *   parse ─► own stream? ─► at the head of its log? ─ yes ─► chain ─► signature ─► append ─► receipt
 *                                     └─ no ─► reconcile ─► stored: receipt · conflict: quarantine · gap
 * ```
 * A segment away from the head has no chain to verify it by. That it comes from the device is what a push's signature says; of what
 * came in an exchange, where only the hello is signed, nothing does: that is why it is kept apart for a person, and no reader pulls it.
 */
import { ok, type Result } from '../../domain/result.ts';
import { parseSegment } from '../../protocol/segment.ts';
import { pushPath, type Receipt } from '../../protocol/wire/push.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';
import type { QueueDeps } from '../deps.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps, Caller } from '../http/authenticate.ts';
import { type Body, createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';
import type { CommittedHead, Misplaced, PlacedSegment, StoreFull } from '../store/store.ts';
import { keepApart } from './apart.ts';
import { verifiedChain } from './chain.ts';

/** Refuses with `tooLarge`, `malformed`, `notAllowed` (stream), `revoked`, `conflict`, `gap`, `badSignature` (segment) or `storeFull`, which may be of the quarantine. */
export const createPushRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, pushPath, ['signing', 'courier'], async (caller, body) => {
    const pushed = await pushSegment(deps, caller, body);
    if (!pushed.ok) return pushed;
    const { placed, head } = pushed.value;
    return ok(receiptOf(deps.store.incarnation, placed, head));
  });

export interface Pushed {
  readonly placed: PlacedSegment;
  readonly head: CommittedHead;
}

/** One segment by its author: verified and on disk, or refused by name. */
export const pushSegment = async (deps: QueueDeps, author: Caller, bytes: Body): Promise<Result<Pushed, Refusal>> => {
  const { store, subtle } = deps;
  const parsed = parseSegment(bytes);
  if (!parsed.ok) {
    return parsed.error.type === 'segmentTooLarge' ? refuse('tooLarge') : refuse('malformed', parsed.error.type);
  }
  const segment = parsed.value;
  const { header } = segment;
  if (header.stream !== author.device) return refuse('notAllowed', 'stream');
  const { lane, logEpoch, firstSeq, count } = header;
  const placed: PlacedSegment = { device: author.device, lane, logEpoch, firstSeq, count, bytes };

  if (await store.isRevoked(author.tenant, author.device)) {
    const kept = await keepApart(deps, author, segment, placed, 'revoked');
    return kept.ok ? refuse('revoked') : kept;
  }
  const head = await store.headOf(author.tenant, placed);
  const isAtHead = firstSeq === head.next && logEpoch >= head.newestEpoch;
  const chain = isAtHead ? await verifiedChain(subtle, author, segment, head.digest) : null;
  if (isAtHead && !chain) return refuse('badSignature', 'segment');
  const outcome = chain
    ? await store.append(author.tenant, { ...placed, ...chain })
    : await store.reconcile(author.tenant, placed);
  if (!outcome.ok) {
    const isConflict = outcome.error.type === 'conflict';
    const kept = isConflict ? await keepApart(deps, author, segment, placed, 'conflict') : ok(null);
    return kept.ok ? refuseSegment(outcome.error) : kept;
  }
  return ok({ placed, head: outcome.value });
};

const refuseSegment = (error: Misplaced | StoreFull): Result<never, Refusal> => {
  if (error.type === 'storeFull') return refuse('storeFull');
  return { ok: false, error: { refused: error.type, next: error.next } };
};

/** Version 1 of the protocol says nothing of backups; an exchange does. */
const receiptOf = (incarnation: string, log: PlacedSegment, head: CommittedHead): Receipt => ({
  lane: log.lane,
  logEpoch: log.logEpoch,
  committed: head.next,
  safe: null,
  incarnation,
});
