/** Check lists: believed only from the office they name, and never a step back. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { acceptCheckList, joinDigests, officeFingerprint } from '../../../src/protocol/checkList.ts';
import { createTestSigner, testRandom } from '../../../src/testing/signer.ts';
import { sha256 } from '../../../src/worker/crypto/bytes.ts';
import { verify } from '../../../src/worker/crypto/signing.ts';
import { createIssuer } from '../../support/issuer.ts';

const crypto = { sha256, verify };
const refusal = async (...parameters: Parameters<typeof acceptCheckList>) => {
  const accepted = await acceptCheckList(...parameters);
  return accepted.ok ? null : accepted.error.type;
};

describe('a list', () => {
  it('is accepted from its own office, the same again, and a newer one after it', async () => {
    const { publish, organisation } = await createIssuer();
    const first = await publish({ number: 1 });
    expect(expectOk(await acceptCheckList(crypto, first, null))).toMatchObject({
      tenant: organisation.tenant,
      number: 1,
    });
    expect(await refusal(crypto, first, first.list)).toBeNull();
    expect(await refusal(crypto, await publish({ number: 2 }), first.list)).toBeNull();
    expect(await refusal(crypto, await publish({ number: 900 }), first.list)).toBeNull();
  });

  it('that is older than what was seen, or of the same number with other content, is refused', async () => {
    const { publish } = await createIssuer();
    const known = (await publish({ number: 5 })).list;
    expect(await acceptCheckList(crypto, await publish({ number: 4 }), known)).toEqual({
      ok: false,
      error: { type: 'listOlder', known: 5 },
    });
    expect(await refusal(crypto, await publish({ number: 5, phone: '0345 999' }), known)).toBe('listConflict');
  });

  it('that somebody else signed, or that names another organisation, is refused', async () => {
    const issuer = await createIssuer();
    const other = await createIssuer();
    const stranger = await createTestSigner();
    expect(await refusal(crypto, await issuer.publish({}, [], stranger), null)).toBe('listSignature');
    expect(await refusal(crypto, await issuer.publish({ tenant: other.organisation.tenant }), null)).toBe(
      'listOfOther',
    );
    const swapped = { officeKey: other.organisation.office.publicKey, list: (await issuer.publish()).list };
    expect(await refusal(crypto, swapped, null)).toBe('listOfOther');
  });

  it('cut anywhere, with any byte changed or with more behind it is refused', { timeout: 60_000 }, async () => {
    const { publish } = await createIssuer();
    const { officeKey, list } = await publish();
    const accepted: string[] = [];
    for (let length = 0; length < list.length; length++) {
      if ((await refusal(crypto, { officeKey, list: list.slice(0, length) }, null)) === null)
        accepted.push(`cut ${length}`);
    }
    for (let at = 0; at < list.length; at++) {
      const changed = list.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      if ((await refusal(crypto, { officeKey, list: changed }, null)) === null) accepted.push(`changed ${at}`);
    }
    const longer = new Uint8Array([...list, 0]);
    if ((await refusal(crypto, { officeKey, list: longer }, null)) === null) accepted.push('longer');
    expect(accepted).toEqual([]);
    expect(await refusal(crypto, { officeKey, list: new Uint8Array(16_385) }, null)).toBe('listTooLarge');
  });

  it('with digests out of order, twice the same, or half of one is refused', async () => {
    const { publish } = await createIssuer();
    const one = testRandom(8);
    const sorted = joinDigests([testRandom(8), testRandom(8), testRandom(8)]);
    const turned = new Uint8Array([...sorted.slice(8), ...sorted.slice(0, 8)]);
    for (const revoked of [turned, new Uint8Array([...one, ...one]), one.slice(1)]) {
      expect(await refusal(crypto, await publish({ revoked }), null)).toBe('listLayout');
    }
    expect(await refusal(crypto, await publish({ salt: new Uint8Array(15) }), null)).toBe('listLayout');
    expect(await refusal(crypto, await publish({ issuedAt: 10, renewBy: 9 }), null)).toBe('listLayout');
    expect(await refusal(crypto, await publish({ organisationName: 'x'.repeat(81) }), null)).toBe('listLayout');
  });

  it('keeps the days between which a key may sign', async () => {
    const { publish, device } = await createIssuer();
    const key = { publicKey: device.signing.publicKey, from: '2026-01-01' as Day, until: '2026-06-30' as Day };
    const list = expectOk(await acceptCheckList(crypto, await publish({ keys: [key] }), null));
    expect(list.keys).toEqual([key]);
  });
});

it('tells organisations apart by sixteen digits', async () => {
  const keys = await Promise.all([createTestSigner(), createTestSigner()]);
  const fingerprints = await Promise.all(keys.map(({ publicKey }) => officeFingerprint(sha256, publicKey)));
  for (const fingerprint of fingerprints) expect(fingerprint).toMatch(/^[0-9]{4}(?: [0-9]{4}){3}$/);
  expect(fingerprints[0]).not.toBe(fingerprints[1]);
});
