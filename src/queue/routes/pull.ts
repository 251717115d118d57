/** Pull: what the organisation's other devices committed, as far as the asking device is its audience, and its own where it asks for it. */
import { ok } from '../../domain/result.ts';
import { pullBytesTarget, pullItemsLimit } from '../../protocol/limits.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import { type PullAnswer, pullPath, pullSchema } from '../../protocol/wire/pull.ts';
import { refuse } from '../http/answer.ts';
import { type AuthDeps, hasSeen } from '../http/authenticate.ts';
import { createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';

const limits = { items: pullItemsLimit, bytes: pullBytesTarget } as const;

export const createPullRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, pullPath, ['signing'], async ({ tenant, device, pointId, roles }, body) => {
    const message = decodeMessage(pullSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const { own = false } = message.value;
    const reader = { device, pointId, point: roles.point, office: roles.office, own };
    // Whoever asks after a position has what is before it on disk.
    if (hasSeen(roles, deps.store, message.value.store)) await deps.store.markSeen(tenant, message.value.after);
    const { items, next, more } = await deps.store.pull(tenant, reader, message.value.after, limits);
    return ok({ items: [...items], next, more, incarnation: deps.store.incarnation } satisfies PullAnswer);
  });
