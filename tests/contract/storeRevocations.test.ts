/** Revocation lists in a store: the newest counts, and whoever any of them named is revoked for good, known or not. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/queue/store/store.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createEveryStore } from './everyStore.ts';
import { createFounding, randomDevice, randomTenant } from './storeMakers.ts';

const stores = createEveryStore();

describe.each(stores)('store: $name', ({ open }) => {
  let store: Store;
  const founding = createFounding();
  const { tenant, device } = founding.certificate;
  const other = createFounding();
  const list = (number: number, bytes = testRandom(200)) => ({ number, bytes });
  const here = (number: number) => ({ ok: true, value: { number } });
  const stale = (next: number) => ({ ok: false, error: { type: 'stale', next } });

  beforeEach(async () => {
    store = await open(false);
    await store.found(founding);
    await store.found(other);
  });
  afterEach(() => store.dispose());

  it('keeps the newest list of each organisation', async () => {
    expect(await store.revocationsOf(tenant)).toBeNull();
    const [first, second] = [list(3), list(7)];
    expect(await store.putRevocations(tenant, first, [])).toEqual(here(3));
    expect(await store.putRevocations(tenant, first, [])).toEqual(here(3));
    expect(await store.revocationsOf(tenant)).toEqual(first);
    expect(await store.putRevocations(tenant, second, [])).toEqual(here(7));
    for (const older of [first, list(7), list(1)]) {
      expect(await store.putRevocations(tenant, older, [])).toEqual(stale(8));
    }
    expect(await store.revocationsOf(tenant)).toEqual(second);
    expect(await store.revocationsOf(other.certificate.tenant)).toBeNull();
    expect(await store.putRevocations(other.certificate.tenant, list(1), [])).toEqual(here(1));
    expect(await store.putRevocations(randomTenant(), list(1), [])).toEqual({
      ok: false,
      error: { type: 'unknownTenant' },
    });
  });

  it('revokes every device on a list, also one that enrols only later, and of this organisation alone', async () => {
    const late = createFounding({ tenant });
    const named = [device, late.certificate.device, randomDevice()];
    expect(await store.putRevocations(tenant, list(1), named)).toEqual(here(1));
    for (const each of named) {
      expect(await store.isRevoked(tenant, each)).toBe(true);
      expect(await store.isRevoked(other.certificate.tenant, each)).toBe(false);
    }
    expect(await store.enrol(late)).toMatchObject({ ok: true });
    expect(await store.isRevoked(tenant, late.certificate.device)).toBe(true);
    // Once by the operator, once by the office: no trouble.
    expect(await store.revoke(tenant, device)).toEqual({ ok: true, value: null });
    expect(await store.isRevoked(tenant, randomDevice())).toBe(false);
  });

  it('revokes nobody by a list that it does not keep, and makes nobody trusted by leaving them out', async () => {
    const [first, second, third] = [randomDevice(), randomDevice(), randomDevice()];
    await store.putRevocations(tenant, list(2), [first]);
    expect(await store.putRevocations(tenant, list(2), [second])).toEqual(stale(3));
    expect(await store.isRevoked(tenant, second)).toBe(false);
    await store.putRevocations(tenant, list(3), [third]);
    expect(await store.isRevoked(tenant, first)).toBe(true);
    expect(await store.isRevoked(tenant, third)).toBe(true);
  });

  it('takes one of two that come at once', async () => {
    const outcomes = await Promise.all([list(1), list(1)].map((each) => store.putRevocations(tenant, each, [])));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual(stale(2));
  });

  it('finds no room on a full store, and revokes nobody by it', async () => {
    const small = await open(true);
    await small.found(founding);
    await small.putRevocations(tenant, list(1), []);
    const large = list(2, testRandom(400_000));
    expect(await small.putRevocations(tenant, large, [device])).toEqual({ ok: false, error: { type: 'storeFull' } });
    expect(await small.isRevoked(tenant, device)).toBe(false);
    expect((await small.revocationsOf(tenant))?.number).toBe(1);
    await small.dispose();
  });
});
