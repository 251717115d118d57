/**
 * Revocation lists: whoever of the organisation comes by leaves the office's newest one here, and everybody of it gets it, a revoked
 * device too. The queue believes a list no more than a device would: only under the office's own signature.
 */
import { ok } from '../../domain/result.ts';
import { verifyRevocationList } from '../../protocol/revocationList.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import {
  type RevocationsAnswer,
  type RevocationsPullAnswer,
  revocationsPath,
  revocationsPullPath,
  revocationsPullSchema,
  revocationsSchema,
} from '../../protocol/wire/revocations.ts';
import { createSha256, verifyEs256 } from '../crypto.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { type Body, createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';

/** Refuses with `malformed`, `badSignature` (list), `stale` with `next`, or `storeFull`. */
export const createRevocationsRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, revocationsPath, ['signing', 'courier'], async ({ tenant }, body) => {
    const { store, subtle } = deps;
    const message = decodeMessage(revocationsSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const { list: bytes } = message.value;
    const officeKey = await store.officeKeyOf(tenant);
    if (!officeKey) return refuse('unknownDevice');
    const crypto = {
      sha256: createSha256(subtle),
      verify: (key: Body, signature: Body, input: Body) => verifyEs256(subtle, key, signature, input),
    };
    // What is older or other than the list here is said below, by the store, in the step that would replace it.
    const list = await verifyRevocationList(crypto, officeKey, bytes, null);
    if (!list.ok) {
      const { type } = list.error;
      return type === 'revocationsSignature' ? refuse('badSignature', 'list') : refuse('malformed', type);
    }
    const { number, devices } = list.value;
    const kept = await store.putRevocations(
      tenant,
      { number, bytes },
      devices.map(({ device }) => device),
    );
    if (kept.ok) return ok({ number: kept.value.number } satisfies RevocationsAnswer);
    if (kept.error.type === 'stale') return { ok: false, error: { refused: 'stale', next: kept.error.next } };
    return refuse(kept.error.type === 'storeFull' ? 'storeFull' : 'unknownDevice');
  });

/** Refuses with `malformed` or `unknownDevice`. */
export const createRevocationsPullRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, revocationsPullPath, ['signing', 'courier'], async ({ tenant }, body) => {
    const message = decodeMessage(revocationsPullSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const officeKey = await deps.store.officeKeyOf(tenant);
    if (!officeKey) return refuse('unknownDevice');
    const newest = await deps.store.revocationsOf(tenant);
    const isNewer = newest !== null && newest.number > message.value.number;
    return ok({ list: isNewer ? newest.bytes : null, officeKey } satisfies RevocationsPullAnswer);
  });
