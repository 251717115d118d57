/** Heads: how far the queue has each log of the asking device, so that it knows what to send and whether it was rolled back. */
import { ok } from '../../domain/result.ts';
import { type HeadsAnswer, headsPath } from '../../protocol/wire/heads.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';

export const createHeadsRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, headsPath, ['signing', 'courier'], async ({ tenant, device }) => {
    const heads = await deps.store.headsOf(tenant, device);
    return ok({
      heads: heads.map(({ lane, logEpoch, next, safe, digest }) => ({ lane, logEpoch, committed: next, safe, digest })),
      incarnation: deps.store.incarnation,
    } satisfies HeadsAnswer);
  });
