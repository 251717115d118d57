/** Revocation lists: believed only from the office they name, never a step back, in one spelling, and no longer than they may be. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { encodeIntegerMap } from '../../../src/protocol/cose.ts';
import {
  parseRevocationList,
  prepareRevocationList,
  verifyRevocationList,
} from '../../../src/protocol/revocationList.ts';
import { createTestOrganisation, type TestOrganisation } from '../../../src/testing/organisation.ts';
import { createTestSigner } from '../../../src/testing/signer.ts';
import { sha256 } from '../../../src/worker/crypto/bytes.ts';
import { verify } from '../../../src/worker/crypto/signing.ts';
import { signRevocations, signRevocationsPayload } from '../../support/revocations.ts';

const crypto = { sha256, verify };
const id = (digits: string, bytes: number): never => digits.repeat(bytes) as never;
const numbered = (index: number, bytes: number): never => index.toString(16).padStart(bytes * 2, '0') as never;
const since = '2026-11-24' as Day;
const organisation = await createTestOrganisation();
const officeKey = organisation.office.publicKey;
const publish = (says: Parameters<typeof signRevocations>[1] = {}, by: TestOrganisation = organisation) =>
  signRevocations(by, says);
const refusal = async (
  bytes: Uint8Array<ArrayBuffer>,
  known: Uint8Array<ArrayBuffer> | null = null,
  key = officeKey,
) => {
  const verified = await verifyRevocationList(crypto, key, bytes, known);
  return verified.ok ? null : verified.error.type;
};
const full = { devices: [{ device: id('0a', 16), wipe: true, since }] };

describe('a revocation list', () => {
  it('is believed from its own office, the same again, and a newer one after it', async () => {
    const first = await publish({ ...full, number: 3 });
    const list = expectOk(await verifyRevocationList(crypto, officeKey, first, null));
    expect(list).toMatchObject({ tenant: organisation.tenant, number: 3, ...full });
    expect(parseRevocationList(first)).toEqual(list);
    expect(await refusal(first, first)).toBeNull();
    expect(await refusal(await publish({ number: 4 }), first)).toBeNull();
    expect(await verifyRevocationList(crypto, officeKey, await publish({ number: 2 }), first)).toEqual({
      ok: false,
      error: { type: 'revocationsOlder', known: 3 },
    });
    expect(await refusal(await publish({ number: 3 }), first)).toBe('revocationsConflict');
  });

  it('that somebody else signed, or that names another organisation, is refused', async () => {
    const other = await createTestOrganisation();
    expect(await refusal(await publish({ tenant: other.tenant }))).toBe('revocationsOfOther');
    expect(await refusal(await publish({}, other))).toBe('revocationsOfOther');
    expect(await refusal(await publish(), null, other.office.publicKey)).toBe('revocationsOfOther');
    const forged = { ...organisation, office: { ...(await createTestSigner()), publicKey: officeKey } };
    expect(await refusal(await publish({}, forged))).toBe('revocationsSignature');
  });

  it('with any bit changed, cut anywhere or with more behind it is refused', { timeout: 60_000 }, async () => {
    const bytes = await publish(full);
    const believed: string[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if ((await refusal(changed)) === null) believed.push(`bit ${bit}`);
    }
    for (let length = 0; length < bytes.length; length++) {
      if ((await refusal(bytes.slice(0, length))) === null) believed.push(`cut ${length}`);
    }
    if ((await refusal(new Uint8Array([...bytes, 0]))) === null) believed.push('longer');
    expect(believed).toEqual([]);
    expect(await refusal(new Uint8Array(16_385))).toBe('revocationsTooLarge');
  });

  it('signed, but out of order, with one twice or with a field that is none is refused', async () => {
    const { tenant } = organisation;
    const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
    const device = (digits: string, wipe: string) => `${digits.repeat(16)}${wipe}50f0`;
    const good = [1, hex(tenant), 1, 5, hex('')] as const;
    const withField = (index: number, value: unknown) => good.map((field, at) => (at === index ? value : field));
    expect(await refusal(await signRevocationsPayload(organisation, encodeIntegerMap(good)))).toBeNull();
    const bad: readonly (readonly unknown[])[] = [
      withField(0, 2),
      withField(1, hex('00')),
      withField(2, 0),
      withField(2, -1),
      withField(3, null),
      withField(4, hex(device('0b', '00') + device('0a', '00'))),
      withField(4, hex(device('0a', '00') + device('0a', '01'))),
      withField(4, hex(device('0a', '02'))),
      withField(4, hex('0a')),
      withField(4, [1]),
      [...good, 1],
      good.slice(0, 4),
    ];
    for (const fields of bad) {
      const bytes = await signRevocationsPayload(organisation, encodeIntegerMap(fields));
      expect(await refusal(bytes), JSON.stringify(fields)).toBe('revocationsLayout');
    }
  });

  it('holds as much as it may and no more', async () => {
    const devices = Array.from({ length: 256 }, (_, index) => ({ device: numbered(index, 16), wipe: false, since }));
    const bytes = await publish({ devices });
    expect(await refusal(bytes)).toBeNull();
    expect(bytes.length).toBeLessThan(5_000);
    const tooMany = [...devices, { device: id('ff', 16), wipe: false, since }];
    const list = { tenant: organisation.tenant, number: 1, issuedAt: 1, devices: tooMany };
    expect(await prepareRevocationList(sha256, officeKey, list)).toEqual({
      ok: false,
      error: { type: 'revocationsFull' },
    });
  });

  it('that names one twice is not written', async () => {
    await expect(publish({ devices: [...full.devices, ...full.devices] })).rejects.toThrow();
    await expect(publish({ number: 0 })).rejects.toThrow();
  });
});
