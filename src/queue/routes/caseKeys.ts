/** Case-key slots of a point: kept, replaced by a higher version, shredded for good, given to the devices of that point only. */
import { ok } from '../../domain/result.ts';
import { caseKeySlotsLimit } from '../../protocol/limits.ts';
import {
  type CaseKeysAnswer,
  type CaseKeysPullAnswer,
  type CaseKeysShredAnswer,
  caseKeysPath,
  caseKeysPullPath,
  caseKeysPullSchema,
  caseKeysSchema,
  caseKeysShredPath,
  caseKeysShredSchema,
} from '../../protocol/wire/caseKeys.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';

/** Refuses with `notAllowed` (role) when the device does not belong to the point: the office never reads cases. */
export const createCaseKeysRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, caseKeysPath, ['signing', 'courier'], async ({ tenant, device, pointId, roles }, body) => {
    const { store } = deps;
    if (!roles.point) return refuse('notAllowed', 'role');
    const message = decodeMessage(caseKeysSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    // Of cases that it began itself, so that what is released can be read: below every version that is here, it replaces nothing.
    const isRevoked = await store.isRevoked(tenant, device);
    const slots = isRevoked ? message.value.slots.map((slot) => ({ ...slot, version: 0 })) : message.value.slots;
    const put = await store.putSlots(tenant, pointId, slots);
    if (!put.ok) return refuse(put.error.type);
    return ok({ stored: put.value.stored, incarnation: store.incarnation } satisfies CaseKeysAnswer);
  });

export const createCaseKeysPullRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, caseKeysPullPath, ['signing'], async ({ tenant, pointId, roles }, body) => {
    if (!roles.point) return refuse('notAllowed', 'role');
    const message = decodeMessage(caseKeysPullSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const page = await deps.store.slotsOf(tenant, pointId, message.value.after, caseKeySlotsLimit);
    const { slots, shredded, next, more } = page;
    return ok({
      slots: [...slots],
      ...(shredded.length > 0 && { shredded: [...shredded] }),
      next,
      more,
    } satisfies CaseKeysPullAnswer);
  });

/** Refuses with `notAllowed` (role) when the device does not belong to the point, `malformed` or `storeFull`. */
export const createCaseKeysShredRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, caseKeysShredPath, ['signing'], async ({ tenant, pointId, roles }, body) => {
    const { store } = deps;
    if (!roles.point) return refuse('notAllowed', 'role');
    const message = decodeMessage(caseKeysShredSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const shredded = await store.shredSlots(tenant, pointId, message.value.slots);
    if (!shredded.ok) return refuse(shredded.error.type);
    return ok({
      shredded: shredded.value.shredded,
      incarnation: store.incarnation,
    } satisfies CaseKeysShredAnswer);
  });
