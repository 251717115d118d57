/**
 * Quarantine: what was kept apart, shown to whoever may look at it, and the office's word on it.
 *
 * ```
 *   an item that waits ─ reject ──► bytes deleted
 *                      └ release ─► at the head of its log? ─► chain ─► signature ─► appended, readers pull it
 * ```
 * The author is refused as before, whatever was decided, and has no receipt.
 */
import type { TenantId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import { ownHexToBytes } from '../../protocol/bytes.ts';
import { pullBytesTarget, pullItemsLimit } from '../../protocol/limits.ts';
import { parseSegment } from '../../protocol/segment.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import {
  type QuarantineAnswer,
  type QuarantineDecideAnswer,
  type QuarantineDecision,
  quarantineDecidePath,
  quarantineDecideSchema,
  quarantinePath,
  quarantineSchema,
} from '../../protocol/wire/quarantine.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';
import { createSha256 } from '../crypto.ts';
import type { QueueDeps } from '../deps.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';
import type { Decided, QuarantinedSegment } from '../store/quarantine.ts';
import type { Bytes, Misplaced, StoreFull, VerifiedSegment } from '../store/store.ts';
import { verifiedChain } from './chain.ts';

const limits = { items: pullItemsLimit, bytes: pullBytesTarget } as const;

/** Refuses with `malformed`. */
export const createQuarantineRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, quarantinePath, ['signing'], async ({ tenant, device, pointId, roles }, body) => {
    const message = decodeMessage(quarantineSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const reader = { device, pointId, ...roles, own: true };
    const page = await deps.store.quarantineOf(tenant, reader, message.value.after, limits);
    const { certificates, next, more } = page;
    const items = page.items.map(({ decision: _, bytes, before, ...item }) => ({
      ...item,
      device: ownHexToBytes(item.device),
      ...(bytes && { bytes }),
      ...(before && { before }),
    }));
    return ok({ items, certificates: [...certificates], next, more } satisfies QuarantineAnswer);
  });

/**
 * Refuses with `notAllowed` (role), `malformed`, `notFound` (quarantine), `notAllowed` (decided, conflict), `gap`, `badSignature`
 * (segment) or `storeFull`.
 */
export const createQuarantineDecideRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, quarantineDecidePath, ['signing'], async ({ tenant, roles }, body) => {
    const { store } = deps;
    if (!roles.office) return refuse('notAllowed', 'role');
    const message = decodeMessage(quarantineDecideSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const { id, decision } = message.value;
    const item = await store.quarantinedAt(tenant, id);
    if (!item) return refuse('notFound', 'quarantine');
    const decided = await decide(deps, tenant, item, decision);
    if (decided.ok) return ok({ decision } satisfies QuarantineDecideAnswer);
    return decided;
  });

/** Two who decide the same are both right, be it at once. */
const decide = async (
  deps: QueueDeps,
  tenant: TenantId,
  { bytes, ...item }: QuarantinedSegment,
  decision: QuarantineDecision,
): Promise<Result<null, Refusal>> => {
  const { store, subtle } = deps;
  if (item.decision !== null || !bytes) return item.decision === decision ? ok(null) : refuse('notAllowed', 'decided');
  const sha256 = await createSha256(subtle)(bytes);
  let outcome: Result<null, Decided | Misplaced | StoreFull>;
  if (decision === 'release') {
    const segment = await verifyForRelease(deps, tenant, item, bytes);
    if (!segment.ok) return segment;
    outcome = await store.release(tenant, item.id, segment.value, sha256);
  } else {
    outcome = await store.reject(tenant, item.id, sha256);
  }
  if (outcome.ok) return outcome;
  const { error } = outcome;
  if (error.type === 'decided') return error.decision === decision ? ok(null) : refuse('notAllowed', 'decided');
  if (error.type === 'gap') return { ok: false, error: { refused: 'gap', next: error.next } };
  return error.type === 'conflict' ? refuse('notAllowed', 'conflict') : refuse('storeFull');
};

/** As on receiving a segment, but that it need not come from the author: refuses with what {@link createQuarantineDecideRoute} says. */
const verifyForRelease = async (
  { store, subtle }: QueueDeps,
  tenant: TenantId,
  item: Omit<QuarantinedSegment, 'bytes'>,
  bytes: Bytes,
): Promise<Result<VerifiedSegment, Refusal>> => {
  if (item.reason === 'conflict') return refuse('notAllowed', 'conflict');
  const { device, lane, logEpoch, firstSeq } = item;
  const head = await store.headOf(tenant, item);
  if (firstSeq < head.next || logEpoch < head.newestEpoch) return refuse('notAllowed', 'conflict');
  if (firstSeq > head.next) return { ok: false, error: { refused: 'gap', next: head.next } };
  const author = await store.certificateOf(tenant, device);
  const parsed = parseSegment(bytes);
  const chain = author && parsed.ok ? await verifiedChain(subtle, author, parsed.value, head.digest) : null;
  if (!parsed.ok || !chain) return refuse('badSignature', 'segment');
  return ok({ device, lane, logEpoch, firstSeq, count: parsed.value.header.count, bytes, ...chain });
};
