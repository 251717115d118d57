/** Every store keeps the promises of `src/queue/store/store.ts`. One suite, run over all of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { HeldPart, Store } from '../../src/queue/store/store.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createEveryStore } from './everyStore.ts';
import { createFounding, randomPoint, randomTenant, readerOf, segmentAt, wide } from './storeMakers.ts';

const stores = createEveryStore();

describe.each(stores)('store: $name', ({ open }) => {
  let store: Store;
  const founding = createFounding();
  const { tenant, device, pointId } = founding.certificate;

  beforeEach(async () => {
    store = await open(false);
    await store.found(founding);
  });
  afterEach(() => store.dispose());

  it('has an incarnation', () => {
    expect(store.incarnation).toMatch(/^[0-9a-f]{16}$/);
  });

  describe('organisations and devices', () => {
    it('founds once, however often it is asked', async () => {
      expect(await store.found(founding)).toEqual({ ok: true, value: { position: 1 } });
      expect(await store.officeKeyOf(tenant)).toEqual(founding.officeKey);
      expect(await store.certificateOf(tenant, device)).toEqual(founding.certificate);
    });

    it('refuses another founding of the same organisation', async () => {
      const other = createFounding({ tenant });
      expect(await store.found(other)).toEqual({ ok: false, error: { type: 'taken' } });
      expect(await store.certificateOf(tenant, other.certificate.device)).toBeNull();
      expect(await store.found({ ...founding, officeKey: other.officeKey })).toEqual({
        ok: false,
        error: { type: 'taken' },
      });
    });

    it('enrols once, and not with other bytes', async () => {
      const second = createFounding({ tenant });
      expect(await store.enrol(second)).toEqual({ ok: true, value: { position: 2 } });
      expect(await store.enrol(second)).toEqual({ ok: true, value: { position: 2 } });
      const forged = createFounding({ tenant, device: second.certificate.device });
      expect(await store.enrol(forged)).toEqual({ ok: false, error: { type: 'taken' } });
      expect(await store.enrol(createFounding())).toEqual({ ok: false, error: { type: 'unknownTenant' } });
    });

    it('knows nothing of strangers', async () => {
      expect(await store.officeKeyOf(randomTenant())).toBeNull();
      expect(await store.certificateOf(randomTenant(), device)).toBeNull();
    });
  });

  describe('segments', () => {
    it('appends at the head and says where the log stands', async () => {
      const first = segmentAt(device, 0, { count: 3 });
      const second = segmentAt(device, 3);
      expect(await store.headOf(tenant, first)).toEqual({ next: 0, digest: null, newestEpoch: 0 });
      expect(await store.append(tenant, first)).toEqual({ ok: true, value: { next: 3, digest: first.digest } });
      expect(await store.append(tenant, second)).toEqual({ ok: true, value: { next: 4, digest: second.digest } });
      expect(await store.headOf(tenant, first)).toEqual({ next: 4, digest: second.digest, newestEpoch: 0 });
    });

    it('receives the same bytes again and stores them once', async () => {
      const first = segmentAt(device, 0);
      const second = segmentAt(device, 1);
      await store.append(tenant, first);
      await store.append(tenant, second);
      const head = { ok: true, value: { next: 2, digest: second.digest } };
      expect(await store.append(tenant, first)).toEqual(head);
      expect(await store.reconcile(tenant, first)).toEqual(head);
      expect((await store.pull(tenant, readerOf(createFounding({ pointId })), 0, wide)).items).toHaveLength(3);
      expect(await store.quarantined()).toBe(0);
    });

    it('stores one of two that come at once', async () => {
      const segment = segmentAt(device, 0);
      const outcomes = await Promise.all([store.append(tenant, segment), store.append(tenant, segment)]);
      for (const outcome of outcomes) expect(outcome).toEqual({ ok: true, value: { next: 1, digest: segment.digest } });
      expect((await store.pull(tenant, readerOf(createFounding()), 0, wide)).items).toHaveLength(2);
    });

    it('names other bytes for the same place a conflict, and changes nothing', async () => {
      await store.append(tenant, segmentAt(device, 0, { count: 2 }));
      const other = segmentAt(device, 0, { count: 2 });
      const overlapping = segmentAt(device, 1, { count: 2 });
      const conflict = { ok: false, error: { type: 'conflict', next: 2 } };
      expect(await store.append(tenant, other)).toEqual(conflict);
      expect(await store.reconcile(tenant, other)).toEqual(conflict);
      expect(await store.reconcile(tenant, overlapping)).toEqual(conflict);
      expect(await store.quarantined()).toBe(0);
      expect((await store.headOf(tenant, other)).next).toBe(2);
    });

    it('names the gap before a segment from further on', async () => {
      await store.append(tenant, segmentAt(device, 0));
      const gap = { ok: false, error: { type: 'gap', next: 1 } };
      expect(await store.append(tenant, segmentAt(device, 2))).toEqual(gap);
      expect(await store.reconcile(tenant, segmentAt(device, 2))).toEqual(gap);
      expect(await store.quarantined()).toBe(0);
    });

    it('keeps lanes and logEpochs apart, and takes none older than the newest', async () => {
      const old = segmentAt(device, 0);
      await store.append(tenant, old);
      const renewed = segmentAt(device, 0, { logEpoch: 2 });
      expect(await store.append(tenant, renewed)).toMatchObject({ ok: true, value: { next: 1 } });
      expect(await store.append(tenant, segmentAt(device, 1))).toEqual({
        ok: false,
        error: { type: 'conflict', next: 1 },
      });
      expect(await store.append(tenant, segmentAt(device, 0, { lane: 'point' }))).toMatchObject({
        error: { type: 'conflict', next: 0 },
      });
      expect(await store.append(tenant, old)).toMatchObject({ ok: true });
      const point = segmentAt(device, 0, { lane: 'point', logEpoch: 2 });
      await store.append(tenant, point);
      expect(await store.headsOf(tenant, device)).toEqual([
        { device, lane: 'office', logEpoch: 0, next: 1, digest: old.digest, safe: null, seen: 0 },
        { device, lane: 'office', logEpoch: 2, next: 1, digest: renewed.digest, safe: null, seen: 0 },
        { device, lane: 'point', logEpoch: 2, next: 1, digest: point.digest, safe: null, seen: null },
      ]);
    });
  });

  describe('pull', () => {
    it('gives each reader what it is the audience of, and never its own', async () => {
      const elsewhere = createFounding({ tenant, office: false });
      const office = createFounding({ tenant, point: false });
      await store.enrol(elsewhere);
      const mine = { point: segmentAt(device, 0, { lane: 'point' }), office: segmentAt(device, 0) };
      const other = elsewhere.certificate.device;
      const theirs = { point: segmentAt(other, 0, { lane: 'point' }), office: segmentAt(other, 0) };
      for (const segment of [mine.point, mine.office, theirs.point, theirs.office]) await store.append(tenant, segment);
      await store.enrol(office);

      const bytesFor = async (reader: Parameters<Store['pull']>[1]) => {
        const pulled = await store.pull(tenant, reader, 0, wide);
        expect(pulled).toMatchObject({ next: 7, more: false });
        return pulled.items.map(({ bytes }) => bytes);
      };
      expect(await bytesFor(readerOf(office))).toEqual([
        founding.bytes,
        elsewhere.bytes,
        mine.office.bytes,
        theirs.office.bytes,
      ]);
      expect(await bytesFor(readerOf(createFounding({ pointId, office: false })))).toEqual([
        founding.bytes,
        mine.point.bytes,
        mine.office.bytes,
      ]);
      expect(await bytesFor(readerOf(elsewhere))).toEqual([]);
      expect(await bytesFor(readerOf(founding))).toEqual([elsewhere.bytes, theirs.office.bytes, office.bytes]);
    });

    it('gives with each segment the digest before it', async () => {
      const segment = segmentAt(device, 0);
      await store.append(tenant, segment);
      expect((await store.pull(tenant, readerOf(createFounding({ tenant })), 0, wide)).items).toEqual([
        { position: 1, kind: 'certificate', bytes: founding.bytes },
        { position: 2, kind: 'segment', bytes: segment.bytes, before: segment.before },
      ]);
    });

    it('gives nothing of another organisation', async () => {
      const stranger = createFounding({ pointId });
      await store.found(stranger);
      await store.append(tenant, segmentAt(device, 0));
      const pulled = await store.pull(stranger.certificate.tenant, readerOf(stranger), 0, wide);
      expect(pulled).toEqual({ items: [], next: 1, more: false });
      expect(await store.pull(randomTenant(), readerOf(stranger), 0, wide)).toEqual({
        items: [],
        next: 0,
        more: false,
      });
    });

    it('goes on where it stopped, in pages by count and by size', async () => {
      const reader = readerOf(createFounding({ tenant }));
      for (let seq = 0; seq < 7; seq++) await store.append(tenant, segmentAt(device, seq, { size: 1000 }));
      for (const limits of [
        { items: 3, bytes: 1_000_000 },
        { items: 500, bytes: 2500 },
        { items: 500, bytes: 10 },
      ]) {
        const positions: number[] = [];
        for (let after = 0, more = true; more; ) {
          const page = await store.pull(tenant, reader, after, limits);
          expect(page.items.length).toBeGreaterThan(0);
          expect(page.items.length).toBeLessThanOrEqual(limits.items);
          positions.push(...page.items.map(({ position }) => position));
          ({ next: after, more } = page);
        }
        expect(positions).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      }
    });

    it('answers a reader that knows more with what the store knows', async () => {
      const pulled = await store.pull(tenant, readerOf(createFounding({ tenant })), 99, wide);
      expect(pulled).toEqual({ items: [], next: 1, more: false });
    });
  });

  describe('case-key slots', () => {
    const slot = (id: number, version: number) => ({
      slot: new Uint8Array(8).fill(id),
      version,
      wrapped: testRandom(60),
    });

    it('keeps the highest version of a slot', async () => {
      const [a1, a2, b1] = [slot(1, 1), slot(1, 2), slot(2, 1)];
      expect(await store.putSlots(tenant, pointId, [a2, b1])).toEqual({ ok: true, value: { stored: 2 } });
      expect(await store.putSlots(tenant, pointId, [a1, slot(1, 2)])).toEqual({ ok: true, value: { stored: 2 } });
      expect((await store.slotsOf(tenant, pointId, 0, 10)).slots).toEqual([a2, b1]);
      const a3 = slot(1, 3);
      await store.putSlots(tenant, pointId, [a3]);
      expect((await store.slotsOf(tenant, pointId, 0, 10)).slots).toEqual([b1, a3]);
    });

    it('gives pages, and later only what changed', async () => {
      const slots = [1, 2, 3, 4, 5].map((id) => slot(id, 1));
      await store.putSlots(tenant, pointId, slots);
      const first = await store.slotsOf(tenant, pointId, 0, 3);
      expect(first).toMatchObject({ slots: slots.slice(0, 3), more: true });
      const second = await store.slotsOf(tenant, pointId, first.next, 3);
      expect(second).toMatchObject({ slots: slots.slice(3), more: false });
      expect(await store.slotsOf(tenant, pointId, second.next, 3)).toMatchObject({ slots: [], more: false });
      const changed = slot(2, 2);
      await store.putSlots(tenant, pointId, [changed]);
      expect((await store.slotsOf(tenant, pointId, second.next, 3)).slots).toEqual([changed]);
    });

    it('keeps points and organisations apart', async () => {
      const stranger = createFounding({ pointId });
      await store.found(stranger);
      await store.putSlots(tenant, pointId, [slot(1, 1)]);
      expect((await store.slotsOf(tenant, randomPoint(), 0, 10)).slots).toEqual([]);
      expect((await store.slotsOf(stranger.certificate.tenant, pointId, 0, 10)).slots).toEqual([]);
    });
  });

  describe('handovers', () => {
    const park = () => ({ tenant, lookup: testRandom(16), parcel: testRandom(300), expiresAt: 2000 });

    it('goes out once', async () => {
      const handover = park();
      expect(await store.parkHandover(handover, 1000)).toEqual({ ok: true, value: { expiresAt: 2000 } });
      const taken = await Promise.all([
        store.takeHandover(handover.lookup, 1500),
        store.takeHandover(handover.lookup, 1500),
      ]);
      // Which of the two is the store's affair.
      const parcels = taken.map(expectOk).sort((one) => (one === null ? 1 : -1));
      expect(parcels).toEqual([handover.parcel, null]);
    });

    it('keeps the first parcel and its expiry', async () => {
      const handover = park();
      await store.parkHandover(handover, 1000);
      expect(await store.parkHandover({ ...handover, expiresAt: 9000 }, 1500)).toEqual({
        ok: true,
        value: { expiresAt: 2000 },
      });
      expect(await store.parkHandover({ ...park(), lookup: handover.lookup }, 1500)).toEqual({
        ok: false,
        error: { type: 'taken' },
      });
    });

    it('is gone when it expired', async () => {
      const [a, b] = [park(), park()];
      await store.parkHandover(a, 1000);
      await store.parkHandover(b, 1000);
      expect(await store.takeHandover(a.lookup, 2000)).toEqual({ ok: true, value: null });
      expect(await store.sweepHandovers(1999)).toEqual({ ok: true, value: 0 });
      expect(await store.sweepHandovers(2000)).toEqual({ ok: true, value: 1 });
      const again = { ...park(), lookup: b.lookup, expiresAt: 5000 };
      expect(await store.parkHandover(again, 2500)).toEqual({ ok: true, value: { expiresAt: 5000 } });
    });
  });

  describe('check lists', () => {
    const listOf = (number: number) => ({ number, bytes: testRandom(300) });

    it('keeps the newest, takes the same once more, and no step back', async () => {
      const [first, second] = [listOf(3), listOf(4)];
      expect(await store.putCheckList(tenant, first)).toEqual({ ok: true, value: { number: 3 } });
      expect(await store.putCheckList(tenant, first)).toEqual({ ok: true, value: { number: 3 } });
      expect(await store.putCheckList(tenant, listOf(3))).toEqual({ ok: false, error: { type: 'stale', next: 4 } });
      expect(await store.putCheckList(tenant, listOf(1))).toEqual({ ok: false, error: { type: 'stale', next: 4 } });
      expect(await store.putCheckList(tenant, second)).toEqual({ ok: true, value: { number: 4 } });
      expect(await store.putCheckList(tenant, first)).toEqual({ ok: false, error: { type: 'stale', next: 5 } });
      expect(await store.checkLists(10)).toEqual([{ officeKey: founding.officeKey, list: second.bytes }]);
    });

    it('gives each organisation’s one, those that were here first before the others', async () => {
      const foundings = [founding, createFounding(), createFounding()];
      for (const other of foundings.slice(1)) await store.found(other);
      for (const other of foundings) await store.putCheckList(other.certificate.tenant, listOf(1));
      await store.putCheckList(tenant, listOf(2));
      const keys = (limit: number) => store.checkLists(limit).then((lists) => lists.map(({ officeKey }) => officeKey));
      expect(await keys(10)).toEqual(foundings.map(({ officeKey }) => officeKey));
      expect(await keys(2)).toEqual(foundings.slice(0, 2).map(({ officeKey }) => officeKey));
    });

    it('takes none of an organisation that was not founded here', async () => {
      const stranger = createFounding().certificate.tenant;
      expect(await store.putCheckList(stranger, listOf(1))).toEqual({ ok: false, error: { type: 'unknownTenant' } });
      expect(await store.checkLists(10)).toEqual([]);
    });
  });

  describe('when it is full', () => {
    it('says so, changes nothing, and goes on reading', async () => {
      const small = await open(true);
      await small.found(founding);
      let seq = 0;
      for (let room = true; room && seq < 100; ) {
        const outcome = await small.append(tenant, segmentAt(device, seq, { size: 10_000 }));
        room = outcome.ok;
        if (outcome.ok) seq++;
        else expect(outcome.error).toEqual({ type: 'storeFull' });
      }
      expect(seq).toBeGreaterThan(3);
      expect(seq).toBeLessThan(100);
      expect((await small.headOf(tenant, segmentAt(device, 0))).next).toBe(seq);
      const full = { ok: false, error: { type: 'storeFull' } };
      expect(
        await small.parkHandover({ tenant, lookup: testRandom(16), parcel: testRandom(16_000), expiresAt: 2 }, 1),
      ).toEqual(full);
      expect(await small.putCheckList(tenant, { number: 1, bytes: testRandom(16_000) })).toEqual(full);
      const pulled = await small.pull(tenant, readerOf(createFounding({ tenant })), 0, wide);
      expect(pulled.items).toHaveLength(seq + 1);
      await small.dispose();
    });
  });

  describe('frames of a segment whose request ended early', () => {
    const begun = (change: Partial<HeldPart> = {}): HeldPart => ({
      device,
      lane: 'office',
      logEpoch: 0,
      firstSeq: 0,
      fingerprint: new Uint8Array(16).fill(1),
      head: new Uint8Array([1, 2, 3]),
      from: 0,
      frames: 2,
      bytes: new Uint8Array([10, 11]),
      ...change,
    });

    it('are held, continued in order, and shown to nobody', async () => {
      expect(await store.hold(tenant, begun())).toEqual({ ok: true, value: { frames: 2 } });
      expect(await store.hold(tenant, begun())).toEqual({ ok: true, value: { frames: 2 } });
      expect(await store.hold(tenant, begun({ from: 5, frames: 1 }))).toEqual({ ok: true, value: { frames: 2 } });
      const rest = begun({ from: 2, frames: 1, bytes: new Uint8Array([12]) });
      expect(await store.hold(tenant, rest)).toEqual({ ok: true, value: { frames: 3 } });
      const { from: _, ...whole } = begun({ frames: 3, bytes: new Uint8Array([10, 11, 12]) });
      expect(await store.heldOf(tenant, device)).toEqual([whole]);
      expect(await store.headsOf(tenant, device)).toEqual([]);
      expect((await store.pull(tenant, readerOf(createFounding({ tenant })), 0, wide)).items).toHaveLength(1);
    });

    it('give way to another segment of the lane, not to one of the other lane', async () => {
      await store.hold(tenant, begun());
      await store.hold(tenant, begun({ lane: 'point', frames: 1 }));
      await store.hold(
        tenant,
        begun({ fingerprint: new Uint8Array(16).fill(2), frames: 1, bytes: new Uint8Array([9]) }),
      );
      expect((await store.heldOf(tenant, device)).map(({ lane, frames }) => [lane, frames])).toEqual([
        ['office', 1],
        ['point', 1],
      ]);
      expect(await store.heldOf(tenant, readerOf(createFounding({ tenant })).device)).toEqual([]);
    });

    it('are forgotten when their log goes on', async () => {
      await store.hold(tenant, begun());
      await store.append(tenant, segmentAt(device, 0));
      expect(await store.heldOf(tenant, device)).toEqual([]);
    });

    it('need room', async () => {
      const small = await open(true);
      await small.found(founding);
      const large = begun({ bytes: testRandom(400_000) });
      expect(await small.hold(tenant, large)).toEqual({ ok: false, error: { type: 'storeFull' } });
      expect(await small.heldOf(tenant, device)).toEqual([]);
      await small.dispose();
    });
  });

  describe('a revoked device', () => {
    it('is one for good, and no other is', async () => {
      const other = createFounding({ tenant });
      await store.enrol(other);
      expect(await store.isRevoked(tenant, device)).toBe(false);
      expect(await store.revoke(tenant, device)).toEqual({ ok: true, value: null });
      expect(await store.revoke(tenant, device)).toEqual({ ok: true, value: null });
      expect(await store.isRevoked(tenant, device)).toBe(true);
      expect(await store.isRevoked(tenant, other.certificate.device)).toBe(false);
      expect(await store.isRevoked(randomTenant(), device)).toBe(false);
      const unknown = createFounding().certificate;
      expect(await store.revoke(unknown.tenant, unknown.device)).toEqual({
        ok: false,
        error: { type: 'unknownDevice' },
      });
      expect(await store.certificateOf(tenant, device)).toEqual(founding.certificate);
    });
  });

  describe('watermarks', () => {
    const marksOf = async () =>
      (await store.headsOf(tenant, device)).map(({ lane, next, safe, seen }) => [lane, next, safe, seen]);

    it('say how far each log is in a backup and at the office', async () => {
      for (const seq of [0, 1, 2]) await store.append(tenant, segmentAt(device, seq));
      await store.append(tenant, segmentAt(device, 0, { lane: 'point', count: 4 }));
      expect(await marksOf()).toEqual([
        ['office', 3, null, 0],
        ['point', 4, null, null],
      ]);
      expect(await store.tenants()).toEqual([{ tenant, position: 5, safe: null }]);
      await store.markSafe(tenant, 4);
      expect(await store.tenants()).toEqual([{ tenant, position: 5, safe: 4 }]);
      await store.markSeen(tenant, 2);
      expect(await marksOf()).toEqual([
        ['office', 3, 3, 1],
        ['point', 4, 0, null],
      ]);
    });

    it('never go back, and not beyond what is there', async () => {
      await store.append(tenant, segmentAt(device, 0));
      await store.markSafe(tenant, 99);
      await store.markSeen(tenant, 99);
      await store.markSafe(tenant, 1);
      await store.markSeen(tenant, 1);
      expect(await marksOf()).toEqual([['office', 1, 1, 1]]);
      await store.append(tenant, segmentAt(device, 1));
      expect(await marksOf()).toEqual([['office', 2, 1, 1]]);
      expect(await store.markSafe(randomTenant(), 3)).toEqual({ ok: true, value: null });
    });
  });

  it('tells whoever watches of every item, until they stop', async () => {
    const heard: string[] = [];
    const stop = store.watch((changed) => heard.push(changed));
    await store.append(tenant, segmentAt(device, 0));
    await expect.poll(() => heard, { timeout: 15_000 }).toContain(tenant);
    stop();
    heard.length = 0;
    await store.append(tenant, segmentAt(device, 1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual([]);
  });
});
