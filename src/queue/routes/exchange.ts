/**
 * Exchange: a round of sync in one request.
 *
 * ```
 *   hello ─► version known? ─► for each announced segment, in order:
 *              part whole ─► join what was held ─► push (verify, append) ─► taken, or refused by name: its lane waits,
 *                                                     but all of a revoked device is kept apart
 *              part cut short ─► hold its complete frames ─► the request is over
 *          ─► where every log stands · what is held · whether there is news
 * ```
 * A segment may be another device's of the same organisation, carried here in a rescue file: its own signature counts.
 */
import type { Lane } from '../../domain/entries.ts';
import { ok, type Result } from '../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import type { RequestKey } from '../../protocol/requestSignature.ts';
import {
  headFingerprint,
  joinSegment,
  readCompleteFrames,
  readSegmentStart,
  type SegmentStart,
} from '../../protocol/segmentPart.ts';
import {
  type ExchangeAnswer,
  exchangePath,
  type Hello,
  helloSchema,
  logDigestBytes,
} from '../../protocol/wire/exchange.ts';
import { decodeMessage, protocolVersion } from '../../protocol/wire/message.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';
import { createSha256 } from '../crypto.ts';
import type { QueueDeps } from '../deps.ts';
import { type Outcome, refuse } from '../http/answer.ts';
import { type AuthDeps, type Caller, hasSeen } from '../http/authenticate.ts';
import type { BodyStream } from '../http/bodyStream.ts';
import { createStreamEndpoint, type Endpoint } from '../http/endpoint.ts';
import type { Bytes, HeldSegment } from '../store/store.ts';
import { pushSegment } from './segments.ts';

type Announced = NonNullable<Hello['segments']>[number];

/** Refuses with `malformed`, `version`, `revoked` or `tooLarge`; what is wrong with a segment is said in the answer. */
export const createExchangeRoute = (deps: AuthDeps): Endpoint =>
  createStreamEndpoint(deps, exchangePath, ['signing', 'courier'], async (caller, key, bytes, parts) => {
    const hello = decodeMessage(helloSchema, bytes);
    if (!hello.ok) return refuse('malformed', hello.error.path);
    if (hello.value.version < protocolVersion) {
      return { ok: false, error: { refused: 'version', next: protocolVersion } };
    }
    const taken = await takeSegments(deps, caller, hello.value.segments ?? [], parts);
    if (!taken.ok) return taken;
    // Its segments are in quarantine by now.
    if (await deps.store.isRevoked(caller.tenant, caller.device)) return refuse('revoked');
    if (!(await parts.isAtEnd())) return refuse('malformed', 'trailing');
    return answer(deps, caller, key, hello.value, taken.value);
  });

const takeSegments = async (
  deps: QueueDeps,
  caller: Caller,
  announced: readonly Announced[],
  parts: BodyStream,
): Promise<Result<NonNullable<ExchangeAnswer['refused']>, Refusal>> => {
  const refused: { index: number; refusal: Refusal }[] = [];
  const stopped = new Set<string>();
  for (const [index, segment] of announced.entries()) {
    const part = await parts.take(segment.length);
    if (!part.ok) {
      await holdPart(deps, caller, segment, part.error.partial, stopped);
      return { ok: false, error: part.error.refusal };
    }
    const whole = await completed(deps, caller, segment, part.value);
    if (!whole) {
      refused.push({ index, refusal: { refused: 'notHeld' } });
      continue;
    }
    const start = readSegmentStart(whole);
    const log = start.ok ? logOf(start.value) : '';
    const author = await authorOf(deps, caller, start.ok ? start.value : null);
    // What follows a segment that was not taken would only be called a gap; in quarantine no place depends on another.
    if (stopped.has(log) && !(author && (await deps.store.isRevoked(author.tenant, author.device)))) continue;
    const pushed = author ? await pushSegment(deps, author, whole) : refuse('notAllowed', 'stream');
    if (pushed.ok) continue;
    stopped.add(log);
    refused.push({ index, refusal: pushed.error });
  }
  return ok(refused);
};

const logOf = ({ header }: SegmentStart): string => `${header.stream} ${header.lane satisfies Lane}`;

/** Whose log it is: the caller's own, or that of another device of the same organisation. */
const authorOf = async ({ store }: QueueDeps, caller: Caller, start: SegmentStart | null): Promise<Caller | null> =>
  start === null || start.header.stream === caller.device
    ? caller
    : store.certificateOf(caller.tenant, start.header.stream);

const completed = async (
  deps: QueueDeps,
  caller: Caller,
  { fingerprint, from }: Announced,
  part: Bytes,
): Promise<Bytes | null> => {
  if (from === 0) return part;
  const held = await findHeld(deps, caller, fingerprint);
  if (!held || held.frames < from) return null;
  // Held on beyond where the sender goes on from: its answer was lost, the frames are the same.
  const before = readCompleteFrames(held.bytes, 0, from);
  return before.ok && before.value.frames === from ? joinSegment(held.head, before.value.bytes, part) : null;
};

const findHeld = async ({ store }: QueueDeps, caller: Caller, fingerprint: Bytes): Promise<HeldSegment | undefined> =>
  (await store.heldOf(caller.tenant, caller.device)).find((held) => equalBytes(held.fingerprint, fingerprint));

/** Keeps what is complete of the device's own segment, if that is what was announced and its log goes on there. */
const holdPart = async (
  deps: QueueDeps,
  caller: Caller,
  announced: Announced,
  partial: Bytes,
  stopped: ReadonlySet<string>,
): Promise<void> => {
  const { store, subtle } = deps;
  if (await store.isRevoked(caller.tenant, caller.device)) return;
  const { fingerprint, from } = announced;
  if (from > 0) {
    const held = await findHeld(deps, caller, fingerprint);
    const start = held && readSegmentStart(held.head);
    if (!held || !start?.ok || stopped.has(logOf(start.value))) return;
    const rest = readCompleteFrames(partial, from, start.value.header.count);
    if (rest.ok) await store.hold(caller.tenant, { ...held, from, ...rest.value });
    return;
  }
  const start = readSegmentStart(partial);
  if (!start.ok || start.value.header.stream !== caller.device || stopped.has(logOf(start.value))) return;
  const { header, head, frames, bytes } = start.value;
  if (!equalBytes(await headFingerprint(createSha256(subtle), head), fingerprint)) return;
  const { lane, logEpoch, firstSeq } = header;
  const place = { device: caller.device, lane, logEpoch };
  const log = await store.headOf(caller.tenant, place);
  if (firstSeq !== log.next || logEpoch < log.newestEpoch) return;
  await store.hold(caller.tenant, { ...place, firstSeq, fingerprint, head, from: 0, frames, bytes });
};

const answer = async (
  { store }: QueueDeps,
  caller: Caller,
  key: RequestKey,
  hello: Hello,
  refused: NonNullable<ExchangeAnswer['refused']>,
): Promise<Outcome> => {
  const { tenant, device, pointId, roles } = caller;
  const heads = await store.headsOf(tenant, device);
  const revocations = await store.revocationsOf(tenant);
  const held = (await store.heldOf(tenant, device)).map(({ fingerprint, frames }) => ({ fingerprint, frames }));
  let after: number | undefined;
  // A courier learns of nobody's records but its own.
  if (key === 'signing' && hello.after !== undefined) {
    if (hasSeen(roles, store, hello.store)) await store.markSeen(tenant, hello.after);
    const reader = { device, pointId, point: roles.point, office: roles.office, own: false };
    const { items, next } = await store.pull(tenant, reader, hello.after, { items: 1, bytes: 0 });
    if (items.length === 0) after = next;
  }
  return ok({
    incarnation: ownHexToBytes(store.incarnation),
    logs: heads.map(({ lane, logEpoch, next, safe, seen, digest }) => [
      lane,
      logEpoch,
      next,
      safe,
      seen,
      digest.slice(0, logDigestBytes),
    ]),
    ...(held.length > 0 && { held }),
    ...(refused.length > 0 && { refused: [...refused] }),
    ...(after !== undefined && { after }),
    ...(revocations && { revocations: revocations.number }),
  } satisfies ExchangeAnswer);
};
