/** Recovery parcels: left by any device of an organisation, read by whoever has put enough of its sheets together. */
import { ok } from '../../domain/result.ts';
import { recoveryParcelsLimit } from '../../protocol/limits.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import {
  type RecoveryAnswer,
  type RecoveryTakeAnswer,
  recoveryPath,
  recoverySchema,
  recoveryTakePath,
  recoveryTakeSchema,
} from '../../protocol/wire/recovery.ts';
import type { QueueDeps } from '../deps.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { createOpenEndpoint, createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';

/** Refuses with `malformed`, `taken`, `storeFull` (recovery) when the organisation has as many as it may, or `storeFull`. */
export const createRecoveryRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, recoveryPath, ['signing'], async ({ tenant }, body) => {
    const message = decodeMessage(recoverySchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const kept = await deps.store.putRecovery(tenant, message.value, recoveryParcelsLimit);
    if (kept.ok) return ok({ version: kept.value.version } satisfies RecoveryAnswer);
    return kept.error.type === 'tooManyParcels' ? refuse('storeFull', 'recovery') : refuse(kept.error.type);
  });

/** Refuses with `malformed` or `notFound` (recovery). */
export const createRecoveryTakeRoute = (deps: QueueDeps): Endpoint =>
  createOpenEndpoint(deps, recoveryTakePath, async (body) => {
    const message = decodeMessage(recoveryTakeSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const found = await deps.store.recoveryAt(message.value.lookup);
    if (!found) return refuse('notFound', 'recovery');
    return ok({ parcel: found.parcel, version: found.version } satisfies RecoveryTakeAnswer);
  });
