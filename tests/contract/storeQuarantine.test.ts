/** Quarantine in a store: kept once, within its limits, shown to its audience, decided once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chain } from '../../src/queue/store/quarantine.ts';
import type { Store, VerifiedSegment } from '../../src/queue/store/store.ts';
import { testRandom, testSha256 } from '../../src/testing/signer.ts';
import { createEveryStore } from './everyStore.ts';
import { createFounding, readerOf, segmentAt, wide } from './storeMakers.ts';

const stores = createEveryStore();
const done = { ok: true, value: null } as const;

describe.each(stores)('store: $name', ({ open }) => {
  let store: Store;
  const founding = createFounding({ point: false });
  const { tenant } = founding.certificate;
  const author = createFounding({ tenant, office: false });
  const { device, pointId } = author.certificate;
  const second = createFounding({ tenant, office: false });
  const other = createFounding();
  const office = readerOf(founding);
  const colleague = readerOf(createFounding({ tenant, pointId, office: false }));

  const prepare = async (into: Store): Promise<Store> => {
    await into.found(founding);
    await into.enrol(author);
    await into.enrol(second);
    await into.found(other);
    return into;
  };
  beforeEach(async () => {
    store = await prepare(await open(false));
  });
  afterEach(() => store.dispose());

  const apart = async (segment: VerifiedSegment, chain: Chain | null = null) => {
    const { before: _, digest: __, ...placed } = segment;
    return { ...placed, reason: 'revoked' as const, keptAt: 77, sha256: await testSha256(segment.bytes), chain };
  };
  const keep = async (
    segment: VerifiedSegment,
    options: { chained?: boolean; limits?: typeof wide; in?: Store } = {},
  ) =>
    (options.in ?? store).keepApart(
      tenant,
      await apart(segment, options.chained ? { before: segment.before, digest: segment.digest } : null),
      options.limits ?? wide,
    );
  const listed = async (reader = office, after = 0, limits = wide) =>
    (await store.quarantineOf(tenant, reader, after, limits)).items;
  const idOf = async (segment: VerifiedSegment): Promise<number> => {
    const item = (await listed(colleague)).find(({ bytes }) => bytes?.join() === segment.bytes.join());
    return item?.id ?? expect.fail('it does not wait');
  };
  const release = async (segment: VerifiedSegment, id?: number) =>
    store.release(tenant, id ?? (await idOf(segment)), segment, await testSha256(segment.bytes));
  const reject = async (segment: VerifiedSegment, id?: number) =>
    store.reject(tenant, id ?? (await idOf(segment)), await testSha256(segment.bytes));

  it('keeps a segment once, wherever it stands, and gives it to no reader', async () => {
    const [one, two, far] = [segmentAt(device, 0), segmentAt(device, 0), segmentAt(device, 90)];
    for (const segment of [one, one, two, far, two]) expect(await keep(segment)).toEqual(done);
    expect(await store.quarantined()).toBe(3);
    expect((await store.headOf(tenant, one)).next).toBe(0);
    expect((await store.pull(tenant, office, 0, wide)).items.filter(({ kind }) => kind === 'segment')).toEqual([]);
  });

  it('keeps nothing of what is in its log', async () => {
    const segment = segmentAt(device, 0);
    await store.append(tenant, segment);
    expect(await keep(segment)).toEqual(done);
    expect(await store.quarantined()).toBe(0);
  });

  it('shows all that is known of one, and a chain that was found later', async () => {
    const segment = segmentAt(device, 4, { count: 3 });
    await keep(segment);
    const item = {
      id: 1,
      device,
      lane: 'office',
      logEpoch: 0,
      firstSeq: 4,
      count: 3,
      keptAt: 77,
      reason: 'revoked',
      before: null,
      decision: null,
      bytes: segment.bytes,
    };
    const id = await idOf(segment);
    expect(await listed()).toEqual([{ ...item, id }]);
    await keep(segment, { chained: true });
    expect(await listed()).toEqual([{ ...item, id, before: segment.before }]);
    // Once found it stays.
    await store.keepApart(tenant, await apart(segment, { before: testRandom(32), digest: testRandom(32) }), wide);
    expect(await store.quarantinedAt(tenant, id)).toEqual({ ...item, id, before: segment.before });
    expect(await store.quarantinedAt(other.certificate.tenant, id)).toBeNull();
    expect(await store.quarantinedAt(tenant, id + 1)).toBeNull();
  });

  it('shows the office all, a point its own; bytes to the audience, and the certificates of the devices', async () => {
    const mine = [segmentAt(device, 0), segmentAt(device, 0, { lane: 'point' })] as const;
    const theirs = segmentAt(second.certificate.device, 0, { lane: 'point' });
    for (const segment of [...mine, theirs]) await keep(segment);
    const shown = async (reader: typeof office) => {
      const { items, certificates } = await store.quarantineOf(tenant, reader, 0, wide);
      return { bytes: items.map(({ bytes }) => bytes), certificates };
    };
    const ofOffice = await shown(office);
    expect(ofOffice.bytes).toEqual([mine[0].bytes, null, null]);
    expect(ofOffice.certificates).toHaveLength(2);
    expect(ofOffice.certificates).toEqual(expect.arrayContaining([author.bytes, second.bytes]));
    expect(await shown(colleague)).toEqual({
      bytes: mine.map(({ bytes }) => bytes),
      certificates: [author.bytes],
    });
    const both = { ...colleague, office: true };
    expect((await shown(both)).bytes).toEqual([mine[0].bytes, mine[1].bytes, null]);
    expect(await shown({ ...colleague, point: false })).toEqual({ bytes: [], certificates: [] });
    expect(await store.quarantineOf(other.certificate.tenant, readerOf(other), 0, wide)).toEqual({
      items: [],
      certificates: [],
      next: 0,
      more: false,
    });
  });

  it('gives them page by page, by number and by bytes, at least one', async () => {
    const segments = [0, 1, 2, 3].map((seq) => segmentAt(device, seq, { size: 300 }));
    for (const segment of segments) await keep(segment);
    const page = (after: number, items: number, bytes: number) =>
      store.quarantineOf(tenant, office, after, { items, bytes });
    const seqs = ({ items }: Awaited<ReturnType<typeof page>>) => items.map(({ firstSeq }) => firstSeq);
    const first = await page(0, 3, 10_000);
    expect([seqs(first), first.more]).toEqual([[0, 1, 2], true]);
    const rest = await page(first.next, 3, 10_000);
    expect([seqs(rest), rest.more]).toEqual([[3], false]);
    const end = await page(rest.next, 3, 10_000);
    expect([seqs(end), end.next, end.more]).toEqual([[], rest.next, false]);
    const small = await page(0, 9, 10);
    expect([seqs(small), small.more]).toEqual([[0], true]);
    const two = await page(0, 9, 600);
    expect([seqs(two), two.more]).toEqual([[0, 1], true]);
    expect((await page(0, 4, 1200)).more).toBe(false);
  });

  it('names what a segment may continue: its log, and what waits with a chain of its own', async () => {
    const [first, next] = [segmentAt(device, 0, { count: 2 }), segmentAt(device, 2, { count: 2 })];
    for (const segment of [first, next]) await store.append(tenant, segment);
    const [late, unknown] = [segmentAt(device, 4, { count: 3 }), segmentAt(device, 4, { count: 3 })];
    await keep(late, { chained: true });
    await keep(unknown);
    const chains = (firstSeq: number, log = first) => store.chainsBefore(tenant, log, firstSeq);
    expect(await chains(0)).toEqual([first.before]);
    expect(await chains(2)).toContainEqual(next.before);
    expect(await chains(4)).toEqual([next.digest]);
    expect(await chains(7)).toEqual([late.digest]);
    expect(await chains(3)).toEqual([]);
    expect(await chains(4, segmentAt(device, 0, { logEpoch: 1 }))).toEqual([]);
    expect(await chains(4, segmentAt(second.certificate.device, 0))).toEqual([]);
    expect(await store.chainsBefore(other.certificate.tenant, first, 4)).toEqual([]);
    for (let index = 0; index < 20; index++) await keep(segmentAt(device, 1, { count: 3 }), { chained: true });
    const many = await chains(4);
    expect(many).toHaveLength(16);
    expect(many[0]).toEqual(next.digest);
  });

  it('has so much room for an organisation, and half of it for one device, by number and by bytes', async () => {
    const full = { ok: false, error: { type: 'quarantineFull' } };
    const limits = { items: 4, bytes: 1000 } as unknown as typeof wide;
    const [a, b, c] = [0, 1, 2].map((seq) => segmentAt(device, seq, { size: 100 })) as [
      VerifiedSegment,
      VerifiedSegment,
      VerifiedSegment,
    ];
    const theirs = [0, 1, 2].map((seq) => segmentAt(second.certificate.device, seq, { size: 100 }));
    for (const segment of [a, b]) expect(await keep(segment, { limits })).toEqual(done);
    expect(await keep(c, { limits })).toEqual(full);
    // What is here already takes no room.
    expect(await keep(a, { limits })).toEqual(done);
    for (const segment of theirs.slice(0, 2)) expect(await keep(segment, { limits })).toEqual(done);
    expect(await keep(segmentAt(founding.certificate.device, 0), { limits })).toEqual(full);
    expect(await reject(a)).toEqual(done);
    expect(await keep(segmentAt(device, 5, { size: 401 }), { limits })).toEqual(full);
    expect(await keep(segmentAt(device, 5, { size: 400 }), { limits })).toEqual(done);
    const elsewhere = await apart(segmentAt(other.certificate.device, 0));
    expect(await store.keepApart(other.certificate.tenant, elsewhere, limits)).toEqual(done);
  });

  it('releases into the log as an append does, once, and tells who watches', async () => {
    const [first, next] = [segmentAt(device, 0), segmentAt(device, 1)];
    for (const segment of [first, next]) await keep(segment);
    const [firstId, nextId] = [await idOf(first), await idOf(next)];
    const gap = { ok: false, error: { type: 'gap', next: 0 } };
    expect(await release(next, nextId)).toEqual(gap);
    const heard: string[] = [];
    const end = store.watch((changed) => heard.push(changed));
    expect(await Promise.all([release(first, firstId), release(first, firstId)])).toEqual(
      expect.arrayContaining([done, { ok: false, error: { type: 'decided', decision: 'release' } }]),
    );
    await expect.poll(() => heard).toContain(tenant);
    end();
    expect(await release(next, nextId)).toEqual(done);
    expect((await store.headOf(tenant, first)).next).toBe(2);
    const pulled = (await store.pull(tenant, office, 0, wide)).items.filter(({ kind }) => kind === 'segment');
    expect(pulled.map(({ bytes }) => bytes)).toEqual([first.bytes, next.bytes]);
    expect(await store.quarantined()).toBe(0);
    expect(await listed()).toEqual([]);
    expect(await store.quarantinedAt(tenant, nextId)).toMatchObject({ decision: 'release', bytes: null });
    expect(await reject(next, nextId)).toEqual({ ok: false, error: { type: 'decided', decision: 'release' } });
    expect(await keep(next)).toEqual(done);
    expect(await store.quarantined()).toBe(0);
  });

  it('does not release into a place that is taken, and the item waits on', async () => {
    const late = segmentAt(device, 0);
    await keep(late);
    await store.append(tenant, segmentAt(device, 0));
    expect(await release(late)).toEqual({ ok: false, error: { type: 'conflict', next: 1 } });
    expect(await listed()).toMatchObject([{ decision: null, bytes: late.bytes }]);
  });

  it('rejects for good: the bytes are gone, and do not come back as new', async () => {
    const [segment, same] = [segmentAt(device, 0), segmentAt(device, 0)];
    for (const each of [segment, same]) await keep(each);
    const id = await idOf(segment);
    expect(await reject(segment)).toEqual(done);
    expect(await reject(segment, id)).toEqual({ ok: false, error: { type: 'decided', decision: 'reject' } });
    expect(await release(segment, id)).toEqual({ ok: false, error: { type: 'decided', decision: 'reject' } });
    expect(await store.quarantinedAt(tenant, id)).toMatchObject({ decision: 'reject', bytes: null, device });
    expect(await keep(segment, { chained: true })).toEqual(done);
    expect((await listed()).map(({ bytes }) => bytes)).toEqual([same.bytes]);
    expect((await store.headOf(tenant, segment)).next).toBe(0);
    await expect(store.reject(other.certificate.tenant, id, testRandom(32))).rejects.toThrow();
  });

  it('finds no room on a full store', async () => {
    const small = await prepare(await open(true));
    const outcomes = [];
    for (let seq = 0; seq < 30; seq++)
      outcomes.push(await keep(segmentAt(device, seq, { size: 10_000 }), { in: small }));
    expect(outcomes[0]).toEqual(done);
    expect(outcomes.at(-1)).toEqual({ ok: false, error: { type: 'storeFull' } });
    expect(await small.quarantined()).toBe(outcomes.filter(({ ok }) => ok).length);
    await small.dispose();
  });
});
