/** Rescue files between real desks: what a tablet could not send is read by another device, carried on, and counted once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk, type Result } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { encodeRescueFile, parseRescueFile, type RescueContent } from '../../src/protocol/rescueFile.ts';
import { sha256 } from '../../src/worker/crypto/bytes.ts';
import type { CarriedRow, SegmentRow } from '../../src/worker/storage/rows.ts';
import { enrolFrom, theirs } from '../support/enrol.ts';
import { copyProfile, foundAt, issue, joinFrom, note, numbersAt, reopen, rowsOf } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let tablet: Tablet;
let point: Desk;
let office: { readonly tablet: Tablet; readonly desk: Desk };

/* A point in a valley, an office that knows it; from then on the point has no signal. */
beforeEach(async () => {
  world = createWorld();
  tablet = world.tablet();
  point = await foundAt(tablet);
  office = await joinFrom(world, point);
  await point.syncNow();
  await office.desk.syncNow();
  tablet.network.up = false;
});
afterEach(() => world.dispose());

const errorOf = <E>(result: Result<unknown, E>): E => (result.ok ? expect.fail('it was not refused') : result.error);
const receivedAt = async (desk: Desk): Promise<readonly string[]> =>
  (await desk.receivedVouchers()).vouchers.map(({ number }) => number).sort();
const carriedAt = async (at: Tablet): Promise<readonly CarriedRow[]> =>
  ((await rowsOf(at)).carried ?? []) as readonly CarriedRow[];
const segmentsAt = async (at: Tablet): Promise<readonly SegmentRow[]> =>
  ((await rowsOf(at)).segments ?? []) as readonly SegmentRow[];
const saved = async (desk: Desk): Promise<Uint8Array<ArrayBuffer>> =>
  expectOk(await desk.saveRescueFile('unsent')).bytes;
const changed = async (file: Uint8Array, change: (content: RescueContent) => RescueContent) =>
  encodeRescueFile(sha256, change(expectOk(await parseRescueFile(sha256, file))));

describe('saving', () => {
  it('puts every unsent segment into the file, byte for byte, and counts nothing as sent', async () => {
    await issue(point);
    await note(point);
    const file = expectOk(await point.saveRescueFile('unsent'));
    expect(file.records).toBe(3);
    const content = expectOk(await parseRescueFile(sha256, file.bytes));
    const ready = (await segmentsAt(tablet)).filter(({ state }) => state === 'ready');
    expect(ready.length).toBeGreaterThan(1);
    expect(content.segments.map(({ bytes }) => bytes)).toEqual(ready.map(({ bytes }) => bytes));
    expect(await point.syncStatus()).toMatchObject({ unsentRecords: 3, everythingReceived: false });
    expect(await saved(point)).toEqual(file.bytes);
  });

  it('keeps the operator’s code to itself', async () => {
    const own = createWorld();
    const founder = own.tablet();
    founder.network.up = false;
    const desk = founder.open();
    const names = { organisationName: 'Verein Feldrain', pointName: 'Halle', handle: 'mk' };
    const foundingToken = 'nur fuer die vereine im kreis';
    expectOk(await desk.found({ ...names, passphrase: 'quendel zwirbel ampfer dolde farn laube', foundingToken }));
    const content = await saved(desk);
    expect(new TextDecoder('latin1').decode(content)).not.toContain(foundingToken);
    expect(expectOk(await parseRescueFile(sha256, content)).registration).not.toHaveProperty('token');
    own.dispose();
  });

  it('takes what this queue refuses along, and says what it cannot read', async () => {
    const { number } = await issue(point);
    const database = tablet.database();
    await point.sealUnsent();
    await database.entries.where('sent').equals(0).modify({ segment: 0, doubt: 2 });
    await database.segments.where('state').equals('ready').modify({ state: 'superseded' });
    expect(expectOk(await point.saveRescueFile('unsent'))).toMatchObject({ records: 2, leftOut: 0 });
    expectOk(await office.desk.readRescueFile(expectOk(await point.saveRescueFile('unsent')).bytes));
    expect(await receivedAt(office.desk)).toEqual([number]);

    await database.segments.where('state').equals('ready').modify({ state: 'superseded' });
    await database.entries
      .where('sent')
      .equals(0)
      .modify({ segment: 0, body: new Uint8Array(60) });
    const lost = await database.entries.where('sent').equals(0).count();
    expect(errorOf(await point.saveRescueFile('unsent'))).toEqual({ type: 'nothingReadable', leftOut: lost });
    database.close();
  });

  it('says so where everything has a receipt', async () => {
    expect(errorOf(await point.saveRescueFile('unsent'))).toEqual({ type: 'nothingUnsent' });
  });

  it('names no word that somebody typed', async () => {
    await note(point, { complaint: 'Brombeerzaunlatte' });
    const text = new TextDecoder().decode(await saved(point));
    for (const word of ['Brombeerzaunlatte', 'Verein Feldrain', 'Dorfgemeinschaftshaus']) {
      expect(text).not.toContain(word);
    }
  });
});

describe('reading', () => {
  it('brings vouchers to the office at once, and with its network to the queue; the tablet is told later', async () => {
    const numbers = [(await issue(point)).number, (await issue(point)).number].sort();
    const file = await saved(point);
    office.tablet.network.up = false;
    const reading = expectOk(await office.desk.readRescueFile(file));
    expect(reading).toMatchObject({ newRecords: 2, knownRecords: 0, somethingBefore: false, unreadable: [] });
    // Notes and details are the point's: carried, not read.
    expect(reading.sealedForOthers).toBeGreaterThan(0);
    expect(await receivedAt(office.desk)).toEqual(numbers);
    expect(await office.desk.syncStatus()).toMatchObject({ unsentRecords: 0, oldestUnsentAt: null });
    expect(await office.desk.cases('')).toEqual([]);

    office.tablet.network.up = true;
    expect(await office.desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expect((await carriedAt(office.tablet)).map(({ state }) => state)).toEqual(
      Array.from({ length: reading.carried }, () => 'received'),
    );
    // A third device, which never saw the file, has it from the queue.
    const third = await joinFrom(world, office.desk);
    expect(await numbersAt(third.desk)).toEqual(numbers);

    tablet.network.up = true;
    expect(await point.syncNow()).toMatchObject({ problem: null, everythingReceived: true, unsentRecords: 0 });
    expect(await numbersAt(office.desk)).toEqual(numbers);
    expect(await world.store().quarantined()).toBe(0);
  });

  it('counts once what came both ways, and says that it was here already', async () => {
    const { number } = await issue(point);
    const file = await saved(point);
    tablet.network.up = true;
    await point.syncNow();
    expect(await numbersAt(office.desk)).toEqual([number]);
    expect(expectOk(await office.desk.readRescueFile(file))).toMatchObject({ newRecords: 0, knownRecords: 1 });
    const again = expectOk(await office.desk.readRescueFile(file));
    expect(again).toMatchObject({ newRecords: 0, knownRecords: 1, carried: 0 });
    expect(await numbersAt(office.desk)).toEqual([number]);
    expect((await office.desk.receivedVouchers()).unreadable).toEqual([]);
  });

  it('of an older copy after a newer one adds nothing', async () => {
    const first = await issue(point);
    const early = await saved(point);
    const second = await issue(point);
    const late = await saved(point);
    expect(expectOk(await office.desk.readRescueFile(late))).toMatchObject({ newRecords: 2 });
    expect(expectOk(await office.desk.readRescueFile(early))).toMatchObject({
      newRecords: 0,
      knownRecords: 1,
      carried: 0,
      unreadable: [],
    });
    expect(await receivedAt(office.desk)).toEqual([first.number, second.number].sort());
  });

  it('works where the office has never heard of what came before, and the rest arrives by the queue', async () => {
    tablet.network.up = true;
    office.tablet.network.up = false;
    const before = await issue(point);
    await point.syncNow();
    tablet.network.up = false;
    const after = await issue(point);
    const reading = expectOk(await office.desk.readRescueFile(await saved(point)));
    expect(reading).toMatchObject({ newRecords: 1, somethingBefore: true, unreadable: [] });
    expect(await receivedAt(office.desk)).toEqual([after.number]);
    office.tablet.network.up = true;
    expect(await numbersAt(office.desk)).toEqual([before.number, after.number].sort());
    expect((await office.desk.receivedVouchers()).unreadable).toEqual([]);
  });

  it('outlives a reload, and is carried on while the office is locked', async () => {
    const { number } = await issue(point);
    office.tablet.network.up = false;
    expectOk(await office.desk.readRescueFile(await saved(point)));
    const again = await reopen(office.tablet);
    expect(await receivedAt(again)).toEqual([number]);
    expectOk(await again.lock());
    office.tablet.network.up = true;
    expect(await office.tablet.courierRound()).toMatchObject({ problem: null });
    expect((await carriedAt(office.tablet)).map(({ state }) => state)).toEqual(['received', 'received']);
  });

  it('waits at the queue where something before is missing, without holding up the office’s own records', async () => {
    await note(point);
    await point.sealUnsent();
    await issue(point);
    const file = await changed(await saved(point), (content) => ({ ...content, segments: content.segments.slice(1) }));
    const reading = expectOk(await office.desk.readRescueFile(file));
    expect(reading.carried).toBeGreaterThan(0);
    expectOk(await office.desk.changePayer({ name: 'Kasse', address: 'Weg 1', phone: '1' }));
    expect(await office.desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expect((await carriedAt(office.tablet)).some(({ state }) => state === 'ready')).toBe(true);
    tablet.network.up = true;
    await point.syncNow();
    await office.desk.syncNow();
    expect((await carriedAt(office.tablet)).every(({ state }) => state === 'received')).toBe(true);
  });
});

describe('refuses, by name and without a trace', () => {
  const refusal = async (desk: Desk, file: Uint8Array<ArrayBuffer>) => errorOf(await desk.readRescueFile(file)).type;
  afterEach(async () => {
    expect(await carriedAt(office.tablet)).toEqual([]);
    expect(await receivedAt(office.desk)).toEqual([]);
  });

  it('the file of another organisation', async () => {
    const stranger = await foundAt(world.tablet());
    await issue(stranger);
    expect(await refusal(office.desk, await saved(stranger))).toBe('otherOrganisation');
  });

  it('its own file, also on a copy of the tablet', async () => {
    await issue(point);
    const file = await saved(point);
    expect(await refusal(point, file)).toBe('ownRescueFile');
    expect(await refusal(await reopen(await copyProfile(world, tablet)), file)).toBe('ownRescueFile');
  });

  it('what is damaged, newer, or something else', async () => {
    await issue(point);
    const file = await saved(point);
    const damaged = file.slice();
    damaged[file.length - 40] = (damaged[file.length - 40] ?? 0) ^ 1;
    expect(await refusal(office.desk, damaged)).toBe('rescueDamaged');
    expect(await refusal(office.desk, file.slice(0, -1))).toBe('rescueDamaged');
    const newer = file.slice();
    newer[17] = 2;
    expect(await refusal(office.desk, newer)).toBe('rescueNewer');
    expect(await refusal(office.desk, new TextEncoder().encode('%PDF-1.7'))).toBe('notARescueFile');
  });

  it('segments that the device did not sign', async () => {
    await issue(point);
    const forged = await changed(await saved(point), (content) => ({
      ...content,
      segments: content.segments.map(({ bytes, before }) => {
        const other = bytes.slice();
        other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
        return { bytes: other, ...(before && { before }) };
      }),
    }));
    const reading = expectOk(await office.desk.readRescueFile(forged));
    expect(reading).toMatchObject({ newRecords: 0, carried: 0, sealedForOthers: 0 });
    expect(new Set(reading.unreadable)).toEqual(new Set(['corrupt']));
  });
});

describe('a backup of a tablet', () => {
  it('opens notes and vouchers on another tablet that never met the first at a queue, sent or not', async () => {
    const second = await enrolFrom(point, 'tablet', world.tablet());
    second.tablet.network.up = false;
    tablet.network.up = true;
    const sent = await issue(point);
    await point.syncNow();
    tablet.network.up = false;
    const unsent = await issue(point);
    expect(expectOk(await point.saveRescueFile('unsent')).records).toBe(2);
    const { bytes, records } = expectOk(await point.saveRescueFile('all'));
    expect(records).toBe(4);
    expect(expectOk(await second.desk.readRescueFile(bytes))).toMatchObject({ newRecords: 4, unreadable: [] });
    const numbers = (await second.desk.vouchers('')).map(({ number }) => number).sort();
    expect(numbers).toEqual([sent.number, unsent.number].sort());
    const cases = await second.desk.cases('');
    expect(cases).toHaveLength(2);
    for (const { caseId } of cases) expect((await second.desk.openCase(caseId))?.notes).toHaveLength(1);
    expect(expectOk(await second.desk.readRescueFile(bytes))).toMatchObject({ newRecords: 0, knownRecords: 4 });
    // The lost tablet's part reaches the queue, its keys too: the office counts once, a third tablet reads the notes.
    second.tablet.network.up = true;
    await second.desk.syncNow();
    await office.desk.syncNow();
    expect(await receivedAt(office.desk)).toEqual(numbers);
  });

  it('brings no key that is not the point’s, none of an erased case, and replaces none', async () => {
    const second = await enrolFrom(point, 'tablet', world.tablet());
    second.tablet.network.up = false;
    const { caseId } = await note(point);
    const file = expectOk(await point.saveRescueFile('all')).bytes;
    const forged = await changed(file, (content) => ({
      ...content,
      caseKeys: content.caseKeys?.map((slot) => ({
        ...slot,
        version: 9,
        wrapped: slot.wrapped.map((byte) => byte ^ 1),
      })),
    }));
    expect(expectOk(await second.desk.readRescueFile(forged)).unreadable).toContain('caseKeyMissing');
    expect((await rowsOf(second.tablet)).caseKeys).toEqual([]);
    expectOk(await second.desk.readRescueFile(file));
    expect(await second.desk.openCase(caseId)).not.toBeNull();
    expectOk(await second.desk.readRescueFile(forged));
    expect(await (await reopen(second.tablet, theirs)).openCase(caseId)).not.toBeNull();
    const again = second.tablet.open();
    expectOk(await again.unlock(theirs));
    expectOk(await again.shredCase(caseId));
    expectOk(await again.readRescueFile(file));
    expect(await again.openCase(caseId)).toBeNull();
    expect((await rowsOf(second.tablet)).caseKeys).toEqual([]);
  });
});
