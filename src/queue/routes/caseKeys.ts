/** Case-key slots of a point: kept, replaced by a higher version, given to the devices of that point only. */
import { ok } from '../../domain/result.ts';
import { caseKeySlotsLimit } from '../../protocol/limits.ts';
import {
  type CaseKeysAnswer,
  type CaseKeysPullAnswer,
  caseKeysPath,
  caseKeysPullPath,
  caseKeysPullSchema,
  caseKeysSchema,
} from '../../protocol/wire/caseKeys.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';

/** Refuses with `notAllowed` (role) when the device does not belong to the point: the office never reads cases. */
export const createCaseKeysRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, caseKeysPath, ['signing', 'courier'], async ({ tenant, pointId, roles }, body) => {
    const { store } = deps;
    if (!roles.point) return refuse('notAllowed', 'role');
    const message = decodeMessage(caseKeysSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const put = await store.putCaseKeys(tenant, pointId, message.value.slots);
    if (!put.ok) return refuse(put.error.type);
    return ok({ stored: put.value.stored, incarnation: store.incarnation } satisfies CaseKeysAnswer);
  });

export const createCaseKeysPullRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, caseKeysPullPath, ['signing'], async ({ tenant, pointId, roles }, body) => {
    if (!roles.point) return refuse('notAllowed', 'role');
    const message = decodeMessage(caseKeysPullSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const page = await deps.store.caseKeysOf(tenant, pointId, message.value.after, caseKeySlotsLimit);
    return ok({ slots: [...page.slots], next: page.next, more: page.more } satisfies CaseKeysPullAnswer);
  });
