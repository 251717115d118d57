/** Slots that points or the office share: kept, replaced by a higher version, shredded for good, given to those who may. */
import { ok } from '../../domain/result.ts';
import type { Certificate } from '../../protocol/certificate.ts';
import {
  bulletinSlotsLimit,
  sharedSlotBytesLimit,
  sharedSlotsLimit,
  smallSlotBytesLimit,
} from '../../protocol/limits.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import {
  type SharedSlotsAnswer,
  type SharedSlotsPullAnswer,
  type SharedSlotsShredAnswer,
  type SharedSpace,
  sharedSlotsPath,
  sharedSlotsPullPath,
  sharedSlotsPullSchema,
  sharedSlotsSchema,
  sharedSlotsShredPath,
  sharedSlotsShredSchema,
} from '../../protocol/wire/sharedSlots.ts';
import { createSha256 } from '../crypto.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';
import { spaceOfName } from '../store/slotSpaces.ts';

type Roles = Certificate['roles'];
const points = ({ point }: Roles): boolean => point;
const office = (roles: Roles): boolean => roles.office;
const everybody = (roles: Roles): boolean => roles.point || roles.office;
const nobody = (): boolean => false;

interface SpaceRules {
  readonly put: (roles: Roles) => boolean;
  readonly pull: (roles: Roles) => boolean;
  readonly shred: (roles: Roles) => boolean;
  /** What one slot may have, and how many make a page. */
  readonly bytes: number;
  readonly page: number;
}
const small = { bytes: smallSlotBytesLimit, page: sharedSlotsLimit } as const;
const rules: Readonly<Record<SharedSpace, SpaceRules>> = {
  networkTags: { put: points, pull: points, shred: points, ...small },
  bulletin: { put: office, pull: everybody, shred: nobody, bytes: sharedSlotBytesLimit, page: bulletinSlotsLimit },
  sectorKeys: { put: office, pull: office, shred: office, ...small },
};

/** Refuses with `malformed`, `notAllowed` (role) where the device may not in this space, or `storeFull`. */
export const createSharedSlotsRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, sharedSlotsPath, ['signing'], async ({ tenant, roles }, body) => {
    const { store } = deps;
    const message = decodeMessage(sharedSlotsSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const { space, slots } = message.value;
    if (!rules[space].put(roles)) return refuse('notAllowed', 'role');
    if (slots.some(({ sealed }) => sealed.length > rules[space].bytes)) return refuse('malformed', 'slots.sealed');
    const put = await store.putSlots(
      tenant,
      await spaceOfName(createSha256(deps.subtle), space),
      slots.map(({ slot, version, sealed }) => ({ slot, version, wrapped: sealed })),
    );
    if (!put.ok) return refuse(put.error.type);
    return ok({ stored: put.value.stored, incarnation: store.incarnation } satisfies SharedSlotsAnswer);
  });

export const createSharedSlotsPullRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, sharedSlotsPullPath, ['signing'], async ({ tenant, roles }, body) => {
    const message = decodeMessage(sharedSlotsPullSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const { space, after } = message.value;
    if (!rules[space].pull(roles)) return refuse('notAllowed', 'role');
    const spaceId = await spaceOfName(createSha256(deps.subtle), space);
    const { slots, shredded, next, more } = await deps.store.slotsOf(tenant, spaceId, after, rules[space].page);
    return ok({
      slots: slots.map(({ slot, version, wrapped }) => ({ slot, version, sealed: wrapped })),
      ...(shredded.length > 0 && { shredded: [...shredded] }),
      next,
      more,
    } satisfies SharedSlotsPullAnswer);
  });

/** Refuses with `malformed`, `notAllowed` (role) where the device may not in this space, or `storeFull`. */
export const createSharedSlotsShredRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, sharedSlotsShredPath, ['signing'], async ({ tenant, roles }, body) => {
    const { store } = deps;
    const message = decodeMessage(sharedSlotsShredSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const { space, slots } = message.value;
    if (!rules[space].shred(roles)) return refuse('notAllowed', 'role');
    const spaceId = await spaceOfName(createSha256(deps.subtle), space);
    const shredded = await store.shredSlots(tenant, spaceId, slots);
    if (!shredded.ok) return refuse(shredded.error.type);
    return ok({
      shredded: shredded.value.shredded,
      incarnation: store.incarnation,
    } satisfies SharedSlotsShredAnswer);
  });
