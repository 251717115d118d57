/**
 * Handovers: a sealed parcel waits a quarter of an hour for whoever has the one-time code, and goes out once; a reply in its place
 * goes to the office that parked it, once.
 */
import { ok } from '../../domain/result.ts';
import { handoverBytesLimit, handoverLifeMs } from '../../protocol/limits.ts';
import {
  type HandoverAnswer,
  type HandoverFetchAnswer,
  type HandoverReplyAnswer,
  type HandoverTakeAnswer,
  handoverFetchPath,
  handoverFetchSchema,
  handoverPath,
  handoverReplyPath,
  handoverReplySchema,
  handoverSchema,
  handoverTakePath,
  handoverTakeSchema,
} from '../../protocol/wire/handover.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import type { QueueDeps } from '../deps.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { createOpenEndpoint, createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';

/** Refuses with `notAllowed` (role) unless the device acts for the office, `malformed`, `taken` or `storeFull`. */
export const createHandoverRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, handoverPath, ['signing'], async ({ tenant, roles }, body) => {
    if (!roles.office) return refuse('notAllowed', 'role');
    const message = decodeMessage(handoverSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const now = deps.clock.now();
    const parked = await deps.store.parkHandover({ tenant, ...message.value, expiresAt: now + handoverLifeMs }, now);
    if (!parked.ok) return refuse(parked.error.type);
    return ok({ livesForMs: parked.value.expiresAt - now } satisfies HandoverAnswer);
  });

/** Refuses with `malformed`, `notFound` (handover) when there is none, it expired or somebody took it, or `storeFull`. */
export const createHandoverTakeRoute = (deps: QueueDeps): Endpoint =>
  createOpenEndpoint(deps, handoverTakePath, async (body) => {
    const message = decodeMessage(handoverTakeSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const parcel = await deps.store.takeHandover(message.value.lookup, deps.clock.now());
    if (!parcel.ok) return refuse(parcel.error.type);
    if (!parcel.value) return refuse('notFound', 'handover');
    return ok({ parcel: parcel.value } satisfies HandoverTakeAnswer);
  });

/** Beside the reply itself a lookup and the names of both. */
const replyBytesLimit = handoverBytesLimit + 100;

/** Refuses with `tooLarge`, `malformed`, `notFound` (handover) when there is none, it expired or somebody had it, or `storeFull`. */
export const createHandoverReplyRoute = (deps: QueueDeps): Endpoint =>
  createOpenEndpoint(
    deps,
    handoverReplyPath,
    async (body) => {
      const message = decodeMessage(handoverReplySchema, body);
      if (!message.ok) return refuse('malformed', message.error.path);
      const { lookup, reply } = message.value;
      const parcel = await deps.store.replyToHandover(lookup, reply, deps.clock.now());
      if (!parcel.ok) return refuse(parcel.error.type);
      if (!parcel.value) return refuse('notFound', 'handover');
      return ok({ parcel: parcel.value } satisfies HandoverReplyAnswer);
    },
    replyBytesLimit,
  );

/**
 * Refuses with `notAllowed` (role) unless the device acts for the office, `malformed`, `notFound` (handover) when its organisation parked
 * none there, or it is gone, or `storeFull`.
 */
export const createHandoverFetchRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, handoverFetchPath, ['signing'], async ({ tenant, roles }, body) => {
    if (!roles.office) return refuse('notAllowed', 'role');
    const message = decodeMessage(handoverFetchSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const fetched = await deps.store.fetchReply(tenant, message.value.lookup, deps.clock.now());
    if (!fetched.ok) return refuse(fetched.error.type);
    if (!fetched.value) return refuse('notFound', 'handover');
    return ok({ reply: fetched.value.reply } satisfies HandoverFetchAnswer);
  });
