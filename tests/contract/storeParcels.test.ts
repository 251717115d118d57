/** What a store keeps beside the log and gives away or forgets: replies to handovers, recovery parcels, shredded slots, own items. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { Store } from '../../src/queue/store/store.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createEveryStore } from './everyStore.ts';
import { createFounding, randomPoint, readerOf, segmentAt, wide } from './storeMakers.ts';

const stores = createEveryStore();

describe.each(stores)('store: $name', ({ open }) => {
  let store: Store;
  const founding = createFounding();
  const { tenant, device, pointId } = founding.certificate;
  const other = createFounding();

  beforeEach(async () => {
    store = await open(false);
    await store.found(founding);
    await store.found(other);
  });
  afterEach(() => store.dispose());

  describe('a reply to a handover', () => {
    const park = () => ({ tenant, lookup: testRandom(16), parcel: testRandom(300), expiresAt: 2000 });
    const none = { ok: true, value: null };

    it('takes the place of the parcel once, and is fetched once by its office', async () => {
      const parked = park();
      const reply = testRandom(400);
      await store.parkHandover(parked, 1000);
      expect(await store.fetchReply(tenant, parked.lookup, 1500)).toEqual({ ok: true, value: { reply: null } });
      const [one, two] = await Promise.all([
        store.replyToHandover(parked.lookup, reply, 1500),
        store.replyToHandover(parked.lookup, reply, 1500),
      ]);
      const given = [expectOk(one ?? expect.fail()), expectOk(two ?? expect.fail())];
      expect(given.sort((bytes) => (bytes === null ? 1 : -1))).toEqual([parked.parcel, null]);
      expect(await store.replyToHandover(parked.lookup, testRandom(400), 1500)).toEqual(none);
      expect(await store.takeHandover(parked.lookup, 1500)).toEqual(none);
      expect(await store.parkHandover(parked, 1500)).toEqual({ ok: false, error: { type: 'taken' } });
      expect(await store.fetchReply(other.certificate.tenant, parked.lookup, 1500)).toEqual(none);
      const fetched = await Promise.all([
        store.fetchReply(tenant, parked.lookup, 1500),
        store.fetchReply(tenant, parked.lookup, 1500),
      ]);
      expect(fetched.map(expectOk).sort((each) => (each === null ? 1 : -1))).toEqual([{ reply }, null]);
    });

    it('finds nothing where nothing is parked, it was taken, or its time is over', async () => {
      expect(await store.replyToHandover(testRandom(16), testRandom(9), 1)).toEqual(none);
      expect(await store.fetchReply(tenant, testRandom(16), 1)).toEqual(none);
      const taken = park();
      await store.parkHandover(taken, 1000);
      await store.takeHandover(taken.lookup, 1500);
      expect(await store.replyToHandover(taken.lookup, testRandom(9), 1500)).toEqual(none);
      const late = park();
      await store.parkHandover(late, 1000);
      expect(await store.replyToHandover(late.lookup, testRandom(9), 2000)).toEqual(none);
      const replied = park();
      await store.parkHandover(replied, 1000);
      await store.replyToHandover(replied.lookup, testRandom(9), 1999);
      expect(await store.fetchReply(tenant, replied.lookup, 2000)).toEqual(none);
      expect(await store.sweepHandovers(2000)).toEqual({ ok: true, value: 2 });
      const again = { ...park(), lookup: replied.lookup, expiresAt: 5000 };
      expect(await store.parkHandover(again, 3000)).toEqual({ ok: true, value: { expiresAt: 5000 } });
      expect(await store.takeHandover(again.lookup, 3000)).toEqual({ ok: true, value: again.parcel });
    });

    it('is not for another organisation that parks the same', async () => {
      const parked = park();
      await store.parkHandover(parked, 1000);
      const same = { ...parked, tenant: other.certificate.tenant };
      expect(await store.parkHandover(same, 1000)).toEqual({ ok: false, error: { type: 'taken' } });
    });
  });

  describe('a recovery parcel', () => {
    const parcel = (version: number) => ({ lookup: testRandom(16), version, parcel: testRandom(500) });
    const here = (version: number) => ({ ok: true, value: { version } });

    it('stays in its newest version, however often it is read', async () => {
      const first = parcel(2);
      const second = { ...parcel(5), lookup: first.lookup };
      expect(await store.recoveryAt(first.lookup)).toBeNull();
      expect(await store.putRecovery(tenant, first, 64)).toEqual(here(2));
      for (const version of [0, 1, 2]) {
        expect(await store.putRecovery(tenant, { ...parcel(version), lookup: first.lookup }, 64)).toEqual(here(2));
      }
      expect(await store.recoveryAt(first.lookup)).toEqual({ version: 2, parcel: first.parcel });
      expect(await store.putRecovery(tenant, second, 64)).toEqual(here(5));
      for (const _ of [1, 2]) {
        expect(await store.recoveryAt(first.lookup)).toEqual({ version: 5, parcel: second.parcel });
      }
    });

    it('belongs to one organisation, which has only so many', async () => {
      const [one, two, three] = [parcel(1), parcel(1), parcel(1)];
      expect(await store.putRecovery(tenant, one, 2)).toEqual(here(1));
      expect(await store.putRecovery(tenant, two, 2)).toEqual(here(1));
      expect(await store.putRecovery(tenant, three, 2)).toEqual({ ok: false, error: { type: 'tooManyParcels' } });
      expect(await store.putRecovery(tenant, { ...one, version: 2 }, 2)).toEqual(here(2));
      const stranger = other.certificate.tenant;
      expect(await store.putRecovery(stranger, { ...one, version: 9 }, 2)).toEqual({
        ok: false,
        error: { type: 'taken' },
      });
      expect(await store.putRecovery(stranger, three, 2)).toEqual(here(1));
      expect(await store.recoveryAt(one.lookup)).toEqual({ version: 2, parcel: one.parcel });
    });

    it('finds no room on a full store', async () => {
      const small = await open(true);
      await small.found(founding);
      const outcomes = [];
      for (let index = 0; index < 30; index++) {
        outcomes.push(await small.putRecovery(tenant, { ...parcel(1), parcel: testRandom(10_000) }, 64));
      }
      expect(outcomes[0]).toEqual(here(1));
      expect(outcomes.at(-1)).toEqual({ ok: false, error: { type: 'storeFull' } });
      await small.dispose();
    });
  });

  describe('shredded slots', () => {
    const slot = (id: number, version: number) => ({
      slot: new Uint8Array(8).fill(id),
      version,
      wrapped: testRandom(60),
    });
    const named = (id: number) => new Uint8Array(8).fill(id);
    const pageOf = async (after: number, limit = 10) => {
      const { slots, shredded, next, more } = await store.slotsOf(tenant, pointId, after, limit);
      return { slots: slots.map(({ slot: [id] }) => id), shredded: shredded.map(([id]) => id), next, more };
    };

    it('never come back, whatever version is put, and are listed as gone', async () => {
      await store.putSlots(tenant, pointId, [slot(1, 1), slot(2, 1)]);
      const { next } = await pageOf(0);
      expect(await store.shredSlots(tenant, pointId, [named(1), named(7), named(7)])).toEqual({
        ok: true,
        value: { shredded: 3 },
      });
      expect(await pageOf(0)).toMatchObject({ slots: [2], shredded: [1, 7], more: false });
      expect(await pageOf(next)).toMatchObject({ slots: [], shredded: [1, 7], more: false });
      const late = [slot(1, 2 ** 50), slot(7, 3), slot(2, 2)];
      expect(await store.putSlots(tenant, pointId, late)).toEqual({ ok: true, value: { stored: 3 } });
      expect(await pageOf(0)).toMatchObject({ slots: [2], shredded: [1, 7] });
    });

    it('are marked once: again changes nothing', async () => {
      await store.shredSlots(tenant, pointId, [named(1), named(2)]);
      const before = await pageOf(0);
      await store.shredSlots(tenant, pointId, [named(2), named(1)]);
      expect(await pageOf(0)).toEqual(before);
      expect(await pageOf(before.next)).toMatchObject({ slots: [], shredded: [] });
    });

    it('come in one page with the others, in the order of changes', async () => {
      await store.putSlots(tenant, pointId, [slot(1, 1), slot(2, 1), slot(3, 1)]);
      await store.shredSlots(tenant, pointId, [named(2)]);
      await store.putSlots(tenant, pointId, [slot(4, 1)]);
      const first = await pageOf(0, 3);
      expect(first).toMatchObject({ slots: [1, 3], shredded: [2], more: true });
      expect(await pageOf(first.next, 3)).toMatchObject({ slots: [4], shredded: [], more: false });
    });

    it('are those of one point', async () => {
      const elsewhere = randomPoint();
      await store.putSlots(tenant, elsewhere, [slot(1, 1)]);
      await store.putSlots(other.certificate.tenant, pointId, [slot(1, 1)]);
      await store.shredSlots(tenant, pointId, [named(1)]);
      expect((await store.slotsOf(tenant, elsewhere, 0, 10)).slots).toHaveLength(1);
      expect((await store.slotsOf(other.certificate.tenant, pointId, 0, 10)).slots).toHaveLength(1);
    });
  });

  it('gives a device its own items where it asks for them, of both lanes, beside the others', async () => {
    const second = createFounding({ tenant, point: false });
    await store.enrol(second);
    const own = readerOf(second);
    const mine = segmentAt(own.device, 0, { lane: 'point' });
    const [theirs, hidden] = [segmentAt(device, 0), segmentAt(device, 0, { lane: 'point' })];
    for (const segment of [mine, theirs, hidden]) await store.append(tenant, segment);
    const bytes = async (reader: Parameters<Store['pull']>[1]) =>
      (await store.pull(tenant, reader, 0, wide)).items.map((item) => item.bytes);
    expect(await bytes(own)).toEqual([founding.bytes, theirs.bytes]);
    expect(await bytes({ ...own, own: true })).toEqual([founding.bytes, second.bytes, mine.bytes, theirs.bytes]);
  });
});
