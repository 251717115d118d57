/** Office handover: a sealed parcel waits a quarter of an hour for whoever has the one-time code, and goes out once. */
import { ok } from '../../domain/result.ts';
import { handoverLifeMs } from '../../protocol/limits.ts';
import {
  type HandoverAnswer,
  type HandoverTakeAnswer,
  handoverPath,
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
  createSignedEndpoint(deps, handoverPath, ['signing'], async ({ roles }, body) => {
    if (!roles.office) return refuse('notAllowed', 'role');
    const message = decodeMessage(handoverSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const now = deps.clock.now();
    const parked = await deps.store.parkHandover({ ...message.value, expiresAt: now + handoverLifeMs }, now);
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
