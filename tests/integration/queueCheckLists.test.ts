/** Check lists at the queue: only the office's own, never a step back, and the same for everybody who asks. */
import { beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { acceptCheckList } from '../../src/protocol/checkList.ts';
import { checkListsBytesLimit } from '../../src/protocol/limits.ts';
import {
  checkListAnswerSchema,
  checkListPath,
  checkListsPath,
  checkListsSchema,
} from '../../src/protocol/wire/checkList.ts';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import { decodeMessage } from '../../src/protocol/wire/message.ts';
import { createTestSigner, testRandom } from '../../src/testing/signer.ts';
import { sha256 } from '../../src/worker/crypto/bytes.ts';
import { verify } from '../../src/worker/crypto/signing.ts';
import { createIssuer } from '../support/issuer.ts';
import { createTestQueue, origin, type TestQueue } from '../unit/queue/support.ts';

let queue: TestQueue;
let issuer: Awaited<ReturnType<typeof createIssuer>>;

beforeEach(async () => {
  queue = createTestQueue();
  issuer = await createIssuer();
  await queue.found(issuer.organisation, issuer.device);
});

const publish = async (list: Uint8Array, device = issuer.device, key: 'signing' | 'courier' = 'signing') =>
  queue.ask(device, checkListPath, { list }, { key });

const get = (headers: Record<string, string> = {}, method = 'GET') =>
  queue.handle(new Request(new URL(checkListsPath, origin), { method, headers }));

describe('a list of the office', () => {
  it('is kept, the same once more changes nothing, and a newer one takes its place', async () => {
    const { list } = await issuer.publish({ number: 5 });
    expect((await publish(list)).as(checkListAnswerSchema)).toEqual({ number: 5 });
    expect((await publish(list)).as(checkListAnswerSchema)).toEqual({ number: 5 });
    const newer = (await issuer.publish({ number: 6 })).list;
    expect((await publish(newer)).as(checkListAnswerSchema)).toEqual({ number: 6 });
    expect((await publish(list)).refusal()).toEqual({ refused: 'stale', next: 7 });
    expect((await publish((await issuer.publish({ number: 6 })).list)).refusal()).toEqual({
      refused: 'stale',
      next: 7,
    });
  });

  it('comes from a device of the office, with the key that reads, under the office’s signature', async () => {
    const { list } = await issuer.publish();
    const point = await issuer.organisation.createDevice({ roles: { point: true, office: false } });
    await queue.send(enrolPath, { certificate: point.certificateBytes });
    expect((await publish(list, point)).refusal()).toEqual({ refused: 'notAllowed', detail: 'role' });
    expect((await publish(list, issuer.device, 'courier')).refusal()).toEqual({ refused: 'notAllowed', detail: 'key' });
    const forged = (await issuer.publish({}, [], await createTestSigner())).list;
    expect((await publish(forged)).refusal()).toEqual({ refused: 'badSignature', detail: 'list' });
    const other = (await (await createIssuer()).publish()).list;
    expect((await publish(other)).refusal()).toEqual({ refused: 'malformed', detail: 'listOfOther' });
    expect((await publish(list.slice(1))).refusal()).toEqual({ refused: 'malformed', detail: 'listLayout' });
    expect((await publish(new Uint8Array(16_385))).refusal()).toEqual({ refused: 'malformed', detail: 'list' });
    expect(await queue.store.checkLists(9)).toEqual([]);
  });
});

describe('whoever asks for the lists', () => {
  it('gets all of them, as they were signed, without saying who asks', async () => {
    const other = await createIssuer();
    await queue.found(other.organisation, other.device);
    const lists = [await issuer.publish(), await other.publish()];
    await publish(lists[0]?.list ?? new Uint8Array());
    await publish(lists[1]?.list ?? new Uint8Array(), other.device);
    const response = await get();
    expect(response.headers.get('content-type')).toBe('application/cbor');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const body = new Uint8Array(await response.arrayBuffer());
    const answer = expectOk(decodeMessage(checkListsSchema, body));
    expect(answer.lists).toEqual(lists);
    for (const published of answer.lists) expectOk(await acceptCheckList({ sha256, verify }, published, null));
  });

  it('gets nothing again where nothing changed, and an empty answer before the first list', async () => {
    const before = await get();
    expect(expectOk(decodeMessage(checkListsSchema, new Uint8Array(await before.arrayBuffer()))).lists).toEqual([]);
    await publish((await issuer.publish()).list);
    const first = await get();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe(before.headers.get('etag'));
    const again = await get({ 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect((await again.arrayBuffer()).byteLength).toBe(0);
    // As a proxy that packs answers gives it back.
    expect((await get({ 'if-none-match': `"other", W/${etag}` })).status).toBe(304);
    const head = await get({}, 'HEAD');
    expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  it('gets no more than a slow phone can load, and those that were here first', async () => {
    const first = await issuer.publish();
    const many = Array.from({ length: 40 }, () => ({ officeKey: testRandom(65), list: testRandom(16_384) }));
    const crowded = createTestQueue({ store: { ...queue.store, checkLists: async () => [first, ...many] } });
    const response = await crowded.handle(new Request(new URL(checkListsPath, origin)));
    const body = new Uint8Array(await response.arrayBuffer());
    expect(body.length).toBeLessThan(checkListsBytesLimit + 20_000);
    const { lists } = expectOk(decodeMessage(checkListsSchema, body));
    expect(lists.length).toBeGreaterThan(20);
    expect(lists[0]).toEqual(first);
  });

  it('leaves no trace of more than a request in the log', async () => {
    await publish((await issuer.publish()).list);
    await get();
    expect(queue.log.length).toBeGreaterThan(0);
    for (const line of queue.log) expect(JSON.stringify(line)).not.toContain('Feldrain');
  });
});
