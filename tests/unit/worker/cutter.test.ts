/** Cutting and sending by the row: limits of a segment, rows that cannot be read, and a queue that misses something. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import { emptyConsultationForm, parseConsultation } from '../../../src/domain/consultation.ts';
import { type ConsultationNoted, caseOf, type LedgerEntry, type VoucherVoided } from '../../../src/domain/entries.ts';
import type { CaseId, DeviceId, EntryId, NoteId } from '../../../src/domain/ids.ts';
import { err, expectOk, ok } from '../../../src/domain/result.ts';
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import { framesPerSegment, requestBytesLimit, segmentBytesTarget } from '../../../src/protocol/limits.ts';
import { parseSegment } from '../../../src/protocol/segment.ts';
import { exchangePath } from '../../../src/protocol/wire/exchange.ts';
import { pushPath } from '../../../src/protocol/wire/push.ts';
import type { Refusal } from '../../../src/protocol/wire/refusal.ts';
import { randomBytes } from '../../../src/worker/crypto/bytes.ts';
import { deriveSealingPair } from '../../../src/worker/crypto/hpke.ts';
import { createSigningPair } from '../../../src/worker/crypto/signing.ts';
import { createDeviceIdentity, type DeviceIdentity, tenantOf } from '../../../src/worker/desk/identity.ts';
import { type CaseKeys, createCaseKeys } from '../../../src/worker/keys/caseKeys.ts';
import { type OpenKeys, openKeys, pointSealingSecret } from '../../../src/worker/keys/openKeys.ts';
import { sealLocalEntry } from '../../../src/worker/ledger/localEntry.ts';
import { DeviceDatabase, readFact } from '../../../src/worker/storage/database.ts';
import { createCutter, segmentKeyInfo } from '../../../src/worker/sync/cutter.ts';
import { createDexieOutbox } from '../../../src/worker/sync/dexieOutbox.ts';
import { createLinkMemory } from '../../../src/worker/sync/exchange.ts';
import type { Outbox } from '../../../src/worker/sync/outbox.ts';
import { sendAll } from '../../../src/worker/sync/sender.ts';
import type { Transport } from '../../../src/worker/sync/transport.ts';
import { keyringOf, testPointId } from '../../support/keyring.ts';

const caseId = '2222222222222222' as CaseId;
let identity: DeviceIdentity;
let keys: OpenKeys;
let device: DeviceId;
beforeAll(async () => {
  const office = await createSigningPair(true);
  const tenant = await tenantOf(office.publicKey);
  identity = await createDeviceIdentity(tenant, testPointId, { point: true, office: true }, office.privateKey);
  device = identity.fact.device;
  const secret = randomBytes(32);
  const pairs = await Promise.all([
    deriveSealingPair(await pointSealingSecret(secret)),
    deriveSealingPair(randomBytes(32)),
  ]);
  keys = await openKeys(
    keyringOf({
      tenant,
      device,
      signingKey: identity.signingKey,
      officeKey: office.publicKey,
      pointSealingKey: pairs[0].publicKey,
      officeSealingKey: pairs[1].publicKey,
      sealingSecret: randomBytes(32),
      ledgerSecret: randomBytes(32),
      point: {
        epochs: [{ keyEpoch: 0, secret }],
        indexKey: randomBytes(32),
        networkLinkKey: randomBytes(32),
        networkTagKey: randomBytes(32),
      },
      office: null,
    }),
  );
});

let database: DeviceDatabase;
let outbox: Outbox;
let caseKeys: CaseKeys;
beforeEach(async () => {
  database = new DeviceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  outbox = createDexieOutbox(database);
  caseKeys = createCaseKeys(
    async () => (await keys.caseWrappingKeys()) ?? [],
    (id) => database.caseKeys.get(id),
  );
  await database.caseKeys.add(await caseKeys.create(caseId));
  await database.facts.add(identity.fact);
});

const form = { ...emptyConsultationForm, birthYear: '1987', complaint: 'Husten' };
const emptyNote = expectOk(parseConsultation(form, '2026-11-24' as Day));
let serial = 0;
const head = () => ({ entryId: (++serial).toString(16).padStart(16, '0') as EntryId, at: 1 });
const voided = (): VoucherVoided => ({
  ...head(),
  type: 'voucherVoided',
  number: '0123-4567-89QV' as never,
  on: '2026-11-24' as Day,
  reason: 'lost',
});
const noted = (findings = ''): ConsultationNoted => ({
  ...head(),
  type: 'consultationNoted',
  caseId,
  noteId: '5555555555555555' as NoteId,
  on: '2026-11-24' as Day,
  by: 'mk',
  note: { ...emptyNote, findings },
});
const store = async (entries: readonly LedgerEntry[]): Promise<void> => {
  const rows = await Promise.all(
    entries.map(async (entry) => {
      const key = caseOf(entry) === null ? null : await caseKeys.find(caseId);
      return sealLocalEntry(keys.ledgerKey, entry, key, device, { type: 'own', savedAt: 1 });
    }),
  );
  await database.entries.bulkAdd(rows);
};
const cutter = () => createCutter(outbox, keys, caseKeys.find);
const segments = async () =>
  (await database.segments.orderBy('id').toArray()).map((row) => ({ row, parsed: expectOk(parseSegment(row.bytes)) }));

describe('the cutter', () => {
  it('cuts 600 entries into runs of at most 256, without a hole and each entry in one', async () => {
    await store(Array.from({ length: 600 }, voided));
    await cutter().cut();
    const cut = await segments();
    expect(cut.map(({ parsed: { header } }) => [header.firstSeq, header.count])).toEqual([
      [0, framesPerSegment],
      [256, framesPerSegment],
      [512, 88],
    ]);
    const rows = await database.entries.toArray();
    for (const { row } of cut) expect(rows.filter(({ segment }) => segment === row.id)).toHaveLength(row.count);
  });

  it('ends a segment after its bytes, and every segment fits into a request', async () => {
    // Letters by chance: text that repeats would be compressed to nothing.
    const long = () => bytesToHex(randomBytes(3_900));
    await store(Array.from({ length: 100 }, () => noted(long())));
    await cutter().cut();
    const cut = await segments();
    expect(cut.length).toBeGreaterThan(2);
    expect(cut.reduce((sum, { parsed }) => sum + parsed.header.count, 0)).toBe(100);
    for (const { row } of cut) expect(row.bytes.length).toBeLessThan(requestBytesLimit);
    for (const { row } of cut.slice(0, -1)) expect(row.bytes.length).toBeGreaterThan(segmentBytesTarget);
  });

  it('holds the largest note there can be', async () => {
    const long = () =>
      String.fromCodePoint(...Array.from({ length: 8_000 }, () => 0x4e00 + Math.floor(Math.random() * 20_000)));
    const entry = noted(long());
    const texts = { complaint: long(), history: long(), suspectedDiagnosis: long(), nextStep: long() };
    const note = { ...entry.note, ...texts, allergiesAndMedication: long(), medicationGiven: long() };
    await store([{ ...entry, note }, voided()]);
    await cutter().cut();
    const cut = await segments();
    expect(cut.map(({ parsed }) => [parsed.header.lane, parsed.header.count])).toEqual([
      ['point', 1],
      ['office', 1],
    ]);
  });

  it('seals the point lane to the point alone, the office lane to both', async () => {
    await store([noted(), voided()]);
    await cutter().cut();
    expect((await segments()).map(({ parsed }) => [parsed.header.lane, parsed.header.recipients])).toEqual([
      ['point', 1],
      ['office', 2],
    ]);
    expect(new TextDecoder().decode(segmentKeyInfo(keys.keyring.tenant).slice(0, 24))).toBe('feldschein content key 1');
  });

  it('leaves out what loses its case’s key while it is cut, and goes on with the rest', async () => {
    await store([noted(), noted(), voided()]);
    let asked = 0;
    // Erased between the reading of the second note and its sealing.
    const findKey: CaseKeys['find'] = async (id) => (++asked > 3 ? null : caseKeys.find(id));
    await createCutter(outbox, keys, findKey).cut();
    expect((await segments()).map(({ parsed: { header } }) => [header.lane, header.count])).toEqual([
      ['point', 1],
      ['office', 1],
    ]);
  });

  it('cuts nothing twice, also when it is asked many times at once', async () => {
    await store([noted(), voided()]);
    const one = cutter();
    await Promise.all([one.cut(), one.cut(), one.cut()]);
    await store([voided()]);
    await one.cut();
    expect((await segments()).map(({ parsed: { header } }) => [header.lane, header.firstSeq])).toEqual([
      ['point', 0],
      ['office', 0],
      ['office', 1],
    ]);
  });

  it('leaves a row that cannot be read where it is, and cuts the rest', async () => {
    await store([voided(), voided(), voided()]);
    const broken = (await database.entries.toArray())[1];
    await database.entries.update(broken?.id ?? 0, { body: randomBytes(80) });
    await cutter().cut();
    expect((await segments()).map(({ parsed }) => parsed.header.count)).toEqual([2]);
    expect(await database.entries.get(broken?.id ?? 0)).toMatchObject({ segment: 0, sent: 0 });
    await cutter().cut();
    expect(await database.segments.count()).toBe(1);
  });

  it('never puts a note into the office lane, whatever its row says', async () => {
    await store([noted(), voided()]);
    await database.entries.toCollection().modify({ lane: 'office' });
    await cutter().cut();
    expect((await segments()).map(({ parsed }) => [parsed.header.lane, parsed.header.count])).toEqual([['office', 1]]);
    await database.entries.toCollection().modify({ lane: 'point' });
    await cutter().cut();
    expect((await segments()).map(({ parsed }) => [parsed.header.lane, parsed.header.count])).toEqual([
      ['office', 1],
      ['point', 1],
    ]);
  });
});

describe('the sender, with a queue of version 1', () => {
  const noExchange = err({ type: 'refused', refusal: { refused: 'notFound' } });
  /** A queue of one log a lane that keeps what follows its head, and can forget. */
  const createQueue = () => {
    const heads = { point: 0, office: 0 };
    const got: string[] = [];
    let refuseNext: Refusal | null = null;
    const transport = (async (path: string, body: Uint8Array<ArrayBuffer>) => {
      if (path === exchangePath) return noExchange;
      if (path !== pushPath) return ok({ stored: 1, incarnation: 'x', heads: [] });
      if (refuseNext) {
        const refusal = refuseNext;
        refuseNext = null;
        return err({ type: 'refused', refusal });
      }
      const { lane, firstSeq, count, logEpoch } = expectOk(parseSegment(body)).header;
      if (firstSeq > heads[lane]) return err({ type: 'refused', refusal: { refused: 'gap', next: heads[lane] } });
      if (firstSeq === heads[lane]) {
        heads[lane] += count;
        got.push(`${lane} ${firstSeq}`);
      }
      return ok({ lane, logEpoch, committed: heads[lane], safe: null, incarnation: 'x' });
    }) as unknown as Transport;
    return {
      heads,
      got,
      refuse: (refusal: Refusal) => {
        refuseNext = refusal;
      },
      send: () =>
        sendAll({ outbox, transport, link: createLinkMemory(), now: () => 0, onProgress: async () => undefined }),
    };
  };
  const saveAndCut = async (): Promise<void> => {
    await store([voided()]);
    await cutter().cut();
  };

  it('sends again what a restored queue lost, from the first that is missing', async () => {
    const queue = createQueue();
    for (let round = 0; round < 4; round++) await saveAndCut();
    expect(await queue.send()).toEqual(ok('unknown'));
    queue.heads.office = 1;
    await saveAndCut();
    expect(await queue.send()).toEqual(ok('unknown'));
    expect(queue.got).toEqual([
      'office 0',
      'office 1',
      'office 2',
      'office 3',
      'office 1',
      'office 2',
      'office 3',
      'office 4',
    ]);
    expect(await database.entries.where('sent').equals(0).count()).toBe(0);
    expect(new Set((await database.segments.toArray()).map(({ state }) => state))).toEqual(new Set(['received']));
  });

  it('fences when the queue misses what this tablet never had', async () => {
    const queue = createQueue();
    await saveAndCut();
    await queue.send();
    await saveAndCut();
    queue.refuse({ refused: 'gap', next: 7 });
    expect(await queue.send()).toEqual(err({ type: 'recordRefused' }));
    expect(await readFact(database, 'fence')).toMatchObject({ logEpoch: 1 });
    await cutter().cut();
    expect((await segments()).map(({ row }) => [row.logEpoch, row.firstSeq, row.state])).toEqual([
      [0, 0, 'received'],
      [0, 1, 'superseded'],
      [1, 0, 'ready'],
    ]);
    expect(await readFact(database, 'fence')).toBeUndefined();
  });

  it('holds up only the lane that was refused', async () => {
    const queue = createQueue();
    await store([noted(), voided()]);
    await cutter().cut();
    queue.refuse({ refused: 'malformed' });
    expect(await queue.send()).toEqual(err({ type: 'recordRefused' }));
    expect(queue.got).toEqual(['office 0']);
    expect((await segments()).map(({ row }) => [row.lane, row.state])).toEqual([
      ['point', 'refused'],
      ['office', 'received'],
    ]);
  });

  it('sends around a record that the queue refuses however it is sealed, parks it, and tries it when a person asks', async () => {
    let isStrict = true;
    const heads = { point: 0, office: 0 };
    let epoch = 0;
    const transport = (async (path: string, body: Uint8Array<ArrayBuffer>) => {
      if (path === exchangePath) return noExchange;
      if (path !== pushPath) return ok({ stored: 1, incarnation: 'x', heads: [] });
      const { header, frames } = expectOk(parseSegment(body));
      if (header.logEpoch > epoch) Object.assign(heads, { point: 0, office: 0 });
      epoch = Math.max(epoch, header.logEpoch);
      if (isStrict && frames.some(({ length }) => length > 2_000)) {
        return err({ type: 'refused', refusal: { refused: 'malformed' } });
      }
      if (header.firstSeq > heads[header.lane]) {
        return err({ type: 'refused', refusal: { refused: 'gap', next: heads[header.lane] } });
      }
      heads[header.lane] = header.firstSeq + header.count;
      const { lane, logEpoch } = header;
      return ok({ lane, logEpoch, committed: heads[lane], safe: null, incarnation: 'x' });
    }) as unknown as Transport;
    const send = () =>
      sendAll({ outbox, transport, link: createLinkMemory(), now: () => 0, onProgress: async () => undefined });
    await store([noted('a'), noted(bytesToHex(randomBytes(3_000))), noted('b'), voided()]);
    const unsent = () => database.entries.where('sent').equals(0).toArray();
    for (let round = 0; round < 6; round++) {
      await cutter().cut();
      await send();
    }
    expect((await unsent()).map(({ segment, doubt }) => [segment, doubt])).toEqual([[0, 2]]);
    expect(await send()).toEqual(ok('unknown'));

    isStrict = false;
    await outbox.tryDoubtedAgain();
    await cutter().cut();
    expect(await send()).toEqual(ok('unknown'));
    expect(await unsent()).toEqual([]);
  });

  it('gives up a round with a queue that asks for the same again and again', async () => {
    await saveAndCut();
    const transport = (async (path: string) =>
      path === exchangePath
        ? noExchange
        : path === pushPath
          ? err({ type: 'refused', refusal: { refused: 'gap', next: 0 } })
          : ok({ heads: [], incarnation: 'x' })) as unknown as Transport;
    const sent = await sendAll({
      outbox,
      transport,
      link: createLinkMemory(),
      now: () => 0,
      onProgress: async () => undefined,
    });
    expect(sent.ok).toBe(false);
    expect(await database.entries.where('sent').equals(0).count()).toBe(1);
  });
});
