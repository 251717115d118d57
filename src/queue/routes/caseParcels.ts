/**
 * Case parcels: each point's part of a case, for the points that hold its card. A space of slots a lookup, a slot a point.
 *
 * How many an organisation has is not counted: that would read all of its slots at every put, and what its devices send in a day has a
 * limit of its own (`http/limits.ts`).
 */
import { ok } from '../../domain/result.ts';
import { equalBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { caseParcelPointsLimit } from '../../protocol/limits.ts';
import {
  type CaseParcelsAnswer,
  type CaseParcelsShredAnswer,
  type CaseParcelsTakeAnswer,
  caseParcelsPath,
  caseParcelsSchema,
  caseParcelsShredPath,
  caseParcelsShredSchema,
  caseParcelsTakePath,
  caseParcelsTakeSchema,
} from '../../protocol/wire/caseParcels.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import { createSha256 } from '../crypto.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';
import { spaceOfLookup } from '../store/slotSpaces.ts';

/** Refuses with `notAllowed` (role), `malformed`, `storeFull` (caseParcels) where too many points have a part, or `storeFull`. */
export const createCaseParcelsRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, caseParcelsPath, ['signing'], async ({ tenant, pointId, roles }, body) => {
    const { store } = deps;
    if (!roles.point) return refuse('notAllowed', 'role');
    const message = decodeMessage(caseParcelsSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const { lookup, version, parcel } = message.value;
    const space = await spaceOfLookup(createSha256(deps.subtle), lookup);
    const slot = ownHexToBytes(pointId);
    const there = await store.slotsOf(tenant, space, 0, caseParcelPointsLimit);
    const points = [...there.slots.map((held) => held.slot), ...there.shredded];
    // Two that come at once may make one too many: what is taken is cut off there.
    if (points.length >= caseParcelPointsLimit && !points.some((point) => equalBytes(point, slot)))
      return refuse('storeFull', 'caseParcels');
    const put = await store.putSlots(tenant, space, [{ slot, version, wrapped: parcel }]);
    if (!put.ok) return refuse(put.error.type);
    return ok({ incarnation: store.incarnation } satisfies CaseParcelsAnswer);
  });

/** Refuses with `notAllowed` (role) or `malformed`. */
export const createCaseParcelsTakeRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, caseParcelsTakePath, ['signing'], async ({ tenant, roles }, body) => {
    if (!roles.point) return refuse('notAllowed', 'role');
    const message = decodeMessage(caseParcelsTakeSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const space = await spaceOfLookup(createSha256(deps.subtle), message.value.lookup);
    const { slots } = await deps.store.slotsOf(tenant, space, 0, caseParcelPointsLimit);
    return ok({
      parcels: slots.map(({ slot, version, wrapped }) => ({ pointId: slot, version, parcel: wrapped })),
    } satisfies CaseParcelsTakeAnswer);
  });

/** Refuses with `notAllowed` (role), `malformed` or `storeFull`. */
export const createCaseParcelsShredRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, caseParcelsShredPath, ['signing'], async ({ tenant, pointId, roles }, body) => {
    const { store } = deps;
    if (!roles.point) return refuse('notAllowed', 'role');
    const message = decodeMessage(caseParcelsShredSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const space = await spaceOfLookup(createSha256(deps.subtle), message.value.lookup);
    const shredded = await store.shredSlots(tenant, space, [ownHexToBytes(pointId)]);
    if (!shredded.ok) return refuse(shredded.error.type);
    return ok({ incarnation: store.incarnation } satisfies CaseParcelsShredAnswer);
  });
