/**
 * Founding: an organisation's key and its first device, which the key itself vouches for.
 *
 * Where the operator set a token, a new organisation has to show it. One that is known shows none: its founding comes again because
 * the answer was lost, perhaps after the token was changed.
 */
import { ok } from '../../domain/result.ts';
import { bytesToHex, equalBytes } from '../../protocol/bytes.ts';
import { type FoundAnswer, foundPath, foundSchema } from '../../protocol/wire/found.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import { verifyCertificate } from '../certificates.ts';
import { createSha256, importVerifyKey } from '../crypto.ts';
import type { QueueDeps } from '../deps.ts';
import { refuse } from '../http/answer.ts';
import { createOpenEndpoint, type Endpoint } from '../http/endpoint.ts';

/** Refuses with `malformed`, `badSignature` (certificate), `notAllowed` (token), `taken` or `storeFull`. */
export const createFoundRoute = (deps: QueueDeps): Endpoint =>
  createOpenEndpoint(deps, foundPath, async (body) => {
    const { store, subtle } = deps;
    const message = decodeMessage(foundSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const { officeKey, certificate: bytes } = message.value;
    if (!(await importVerifyKey(subtle, officeKey))) return refuse('malformed', 'officeKey');
    const digest = await createSha256(subtle)(officeKey);
    const verified = await verifyCertificate(subtle, bytes, async ({ tenant }) =>
      bytesToHex(digest.slice(0, 16)) === tenant ? ok(officeKey) : refuse('malformed', 'tenant'),
    );
    if (!verified.ok) return verified;
    const isKnown = (await store.officeKeyOf(verified.value.tenant)) !== null;
    if (!isKnown && !(await mayFound(deps, message.value.token))) return refuse('notAllowed', 'token');
    const placed = await store.found({ officeKey, certificate: verified.value, bytes });
    if (!placed.ok) return refuse(placed.error.type);
    return ok({ incarnation: store.incarnation, position: placed.value.position } satisfies FoundAnswer);
  });

/** Compares digests: how long it takes says nothing about the token. */
const mayFound = async ({ foundingToken, subtle }: QueueDeps, shown = ''): Promise<boolean> => {
  if (foundingToken === undefined) return true;
  const digest = (token: string) => createSha256(subtle)(new Uint8Array(new TextEncoder().encode(token)));
  return equalBytes(await digest(foundingToken), await digest(shown));
};
