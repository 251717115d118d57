/**
 * Check lists: the office leaves its newest one, every practice's phone gets all of them. The queue believes a list no more than
 * a phone would: only under the office's own signature.
 */
import { ok } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import { acceptCheckList } from '../../protocol/checkList.ts';
import { checkListsBytesLimit, checkListsLimit } from '../../protocol/limits.ts';
import {
  type CheckListAnswer,
  type CheckListsMessage,
  checkListPath,
  checkListSchema,
} from '../../protocol/wire/checkList.ts';
import { decodeMessage, encodeMessage, messageContentType } from '../../protocol/wire/message.ts';
import { createSha256, verifyEs256 } from '../crypto.ts';
import type { QueueDeps } from '../deps.ts';
import { refuse } from '../http/answer.ts';
import type { AuthDeps } from '../http/authenticate.ts';
import { type Body as Bytes, createSignedEndpoint, type Endpoint } from '../http/endpoint.ts';
import { hasVersion } from '../http/etag.ts';
import { answerHeaders } from '../http/headers.ts';
import type { StoredCheckList } from '../store/store.ts';

/**
 * Refuses with `notAllowed` (role) unless the device acts for the office, `malformed`, `badSignature` (list), `stale` with
 * `next`, or `storeFull`.
 */
export const createCheckListRoute = (deps: AuthDeps): Endpoint =>
  createSignedEndpoint(deps, checkListPath, ['signing'], async ({ tenant, roles }, body) => {
    const { store, subtle } = deps;
    if (!roles.office) return refuse('notAllowed', 'role');
    const message = decodeMessage(checkListSchema, body);
    if (!message.ok) return refuse('malformed', message.error.path);
    const officeKey = await store.officeKeyOf(tenant);
    if (!officeKey) return refuse('unknownDevice');
    const crypto = {
      sha256: createSha256(subtle),
      verify: (key: Bytes, signature: Bytes, input: Bytes) => verifyEs256(subtle, key, signature, input),
    };
    const list = await acceptCheckList(crypto, { officeKey, list: message.value.list }, null);
    if (!list.ok)
      return list.error.type === 'listSignature'
        ? refuse('badSignature', 'list')
        : refuse('malformed', list.error.type);
    const kept = await store.putCheckList(tenant, { number: list.value.number, bytes: message.value.list });
    if (kept.ok) return ok({ number: kept.value.number } satisfies CheckListAnswer);
    if (kept.error.type === 'stale') return { ok: false, error: { refused: 'stale', next: kept.error.next } };
    return refuse(kept.error.type === 'storeFull' ? 'storeFull' : 'unknownDevice');
  });

/** GET and HEAD /p/lists: the same for everyone, and nothing at all where nothing changed since. */
export const createCheckListsRoute =
  ({ store, subtle }: QueueDeps) =>
  async (request: Request): Promise<Response> => {
    const lists = upToBytes(await store.checkLists(checkListsLimit), checkListsBytesLimit);
    const bytes = encodeMessage({ lists: [...lists] } satisfies CheckListsMessage);
    const etag = `"${bytesToHex((await createSha256(subtle)(bytes)).slice(0, 12))}"`;
    const headers = {
      ...answerHeaders,
      'content-type': messageContentType,
      'cache-control': 'no-cache',
      'cross-origin-resource-policy': 'same-origin',
      etag,
    };
    if (hasVersion(request, etag)) return new Response(null, { status: 304, headers });
    return new Response(request.method === 'HEAD' ? null : bytes, {
      headers: { ...headers, 'content-length': String(bytes.length) },
    });
  };

/* The first lists that fit: a crowd of later ones neither pushes out the others nor fills a phone. */
const upToBytes = (lists: readonly StoredCheckList[], limit: number): readonly StoredCheckList[] => {
  let sum = 0;
  return lists.filter(({ list }) => {
    sum += list.length;
    return sum <= limit;
  });
};
