/** Replies to handovers, recovery parcels, shredded case keys and own segments, as devices ask the queue for them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { handoverLifeMs } from '../../src/protocol/limits.ts';
import {
  caseKeysPath,
  caseKeysPullAnswerSchema,
  caseKeysPullPath,
  caseKeysShredAnswerSchema,
  caseKeysShredPath,
} from '../../src/protocol/wire/caseKeys.ts';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import {
  handoverFetchAnswerSchema,
  handoverFetchPath,
  handoverPath,
  handoverReplyAnswerSchema,
  handoverReplyPath,
  handoverTakePath,
} from '../../src/protocol/wire/handover.ts';
import { pullAnswerSchema, pullPath } from '../../src/protocol/wire/pull.ts';
import {
  recoveryAnswerSchema,
  recoveryPath,
  recoveryTakeAnswerSchema,
  recoveryTakePath,
} from '../../src/protocol/wire/recovery.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../src/testing/organisation.ts';
import { createTestSegment } from '../../src/testing/segments.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { createTestQueue, type TestQueue } from '../unit/queue/support.ts';

let queue: TestQueue;
let organisation: TestOrganisation;
let office: TestDevice;
let tablet: TestDevice;
const tabletRoles = { point: true, office: false };

const enrolled = async (options: Parameters<TestOrganisation['createDevice']>[0]): Promise<TestDevice> => {
  const device = await organisation.createDevice(options);
  expect((await queue.send(enrolPath, { certificate: device.certificateBytes })).status).toBe(200);
  return device;
};
beforeEach(async () => {
  queue = createTestQueue();
  organisation = await createTestOrganisation();
  office = await organisation.createDevice({ roles: { point: false, office: true } });
  await queue.found(organisation, office);
  tablet = await enrolled({ roles: tabletRoles });
});
const notFound = { refused: 'notFound', detail: 'handover' };

describe('a reply to a handover', () => {
  const invite = async () => {
    const invitation = { lookup: testRandom(16), parcel: testRandom(500) };
    expect((await queue.ask(office, handoverPath, invitation)).status).toBe(200);
    return invitation;
  };
  const reply = (lookup: Uint8Array, bytes: Uint8Array) => queue.send(handoverReplyPath, { lookup, reply: bytes });
  const fetchAs = (device: TestDevice, lookup: Uint8Array) => queue.ask(device, handoverFetchPath, { lookup });

  it('goes from the new device to the office, each way once', async () => {
    const { lookup, parcel } = await invite();
    const answer = testRandom(16_384);
    expect((await fetchAs(office, lookup)).as(handoverFetchAnswerSchema).reply).toBeNull();
    expect((await reply(lookup, answer)).as(handoverReplyAnswerSchema).parcel).toEqual(parcel);
    expect((await reply(lookup, answer)).refusal()).toEqual(notFound);
    expect((await queue.send(handoverTakePath, { lookup })).refusal()).toEqual(notFound);
    expect((await fetchAs(office, lookup)).as(handoverFetchAnswerSchema).reply).toEqual(answer);
    expect((await fetchAs(office, lookup)).refusal()).toEqual(notFound);
  });

  it('is for the office that asked, and for no one else', async () => {
    const { lookup } = await invite();
    await reply(lookup, testRandom(9));
    expect((await fetchAs(tablet, lookup)).refusal()).toEqual({ refused: 'notAllowed', detail: 'role' });
    const stranger = await createTestOrganisation();
    const theirs = await stranger.createDevice();
    await queue.found(stranger, theirs);
    expect((await fetchAs(theirs, lookup)).refusal()).toEqual(notFound);
    const asCourier = await queue.ask(office, handoverFetchPath, { lookup }, { key: 'courier' });
    expect(asCourier.refusal()).toEqual({ refused: 'notAllowed', detail: 'key' });
    expect((await fetchAs(office, lookup)).status).toBe(200);
  });

  it('finds nothing under a code that is wrong, taken or over, and takes nothing too large', async () => {
    expect((await reply(testRandom(16), testRandom(9))).refusal()).toEqual(notFound);
    const taken = await invite();
    await queue.send(handoverTakePath, { lookup: taken.lookup });
    expect((await reply(taken.lookup, testRandom(9))).refusal()).toEqual(notFound);
    const late = await invite();
    expect((await reply(late.lookup, testRandom(16_385))).refusal()).toEqual({ refused: 'malformed', detail: 'reply' });
    expect((await reply(late.lookup, testRandom(17_000))).refusal()).toEqual({ refused: 'tooLarge' });
    queue.time += handoverLifeMs;
    expect((await reply(late.lookup, testRandom(9))).refusal()).toEqual(notFound);
    expect((await fetchAs(office, late.lookup)).refusal()).toEqual(notFound);
  });
});

describe('a recovery parcel', () => {
  const put = async (device: TestDevice, lookup: Uint8Array, version: number, parcel = testRandom(700)) =>
    queue.ask(device, recoveryPath, { lookup, parcel, version });
  const take = (lookup: Uint8Array) => queue.send(recoveryTakePath, { lookup });

  it('is left by any device, read by anyone with the sheets, and stays', async () => {
    const lookup = testRandom(16);
    const [first, second] = [testRandom(16_384), testRandom(700)];
    expect((await put(tablet, lookup, 1, first)).as(recoveryAnswerSchema)).toEqual({ version: 1 });
    expect((await take(lookup)).as(recoveryTakeAnswerSchema)).toEqual({ parcel: first, version: 1 });
    expect((await put(office, lookup, 4, second)).as(recoveryAnswerSchema)).toEqual({ version: 4 });
    expect((await put(tablet, lookup, 3)).as(recoveryAnswerSchema)).toEqual({ version: 4 });
    for (const _ of [1, 2]) {
      expect((await take(lookup)).as(recoveryTakeAnswerSchema)).toEqual({ parcel: second, version: 4 });
    }
    expect((await take(testRandom(16))).refusal()).toEqual({ refused: 'notFound', detail: 'recovery' });
  });

  it('is one of 64 of its organisation, whose lookup nobody else takes', async () => {
    const lookups = Array.from({ length: 64 }, () => testRandom(16));
    for (const lookup of lookups) expect((await put(office, lookup, 1)).status).toBe(200);
    expect((await put(tablet, testRandom(16), 1)).refusal()).toEqual({ refused: 'storeFull', detail: 'recovery' });
    expect((await put(tablet, lookups[0] ?? testRandom(16), 2)).status).toBe(200);
    const stranger = await createTestOrganisation();
    const theirs = await stranger.createDevice();
    await queue.found(stranger, theirs);
    expect((await put(theirs, lookups[0] ?? testRandom(16), 9)).refusal()).toEqual({ refused: 'taken' });
    expect((await put(theirs, testRandom(16), 1)).status).toBe(200);
  });

  it('is refused from strangers, couriers and revoked devices', async () => {
    const message = { lookup: testRandom(16), parcel: testRandom(9), version: 1 };
    expect((await queue.send(recoveryPath, message)).refusal().refused).toBe('badSignature');
    const asCourier = await queue.ask(tablet, recoveryPath, message, { key: 'courier' });
    expect(asCourier.refusal()).toEqual({ refused: 'notAllowed', detail: 'key' });
    await queue.store.revoke(organisation.tenant, tablet.certificate.device);
    expect((await queue.ask(tablet, recoveryPath, message)).refusal()).toEqual({ refused: 'revoked' });
    expect((await take(message.lookup)).refusal().refused).toBe('notFound');
  });
});

describe('shredding a case', () => {
  const slot = (version: number, name = testRandom(8)) => ({ slot: name, version, wrapped: testRandom(60) });
  const pull = async (device: TestDevice, after = 0) =>
    (await queue.ask(device, caseKeysPullPath, { after })).as(caseKeysPullAnswerSchema);

  it('takes its key from the queue for good, and tells the other devices', async () => {
    const colleague = await enrolled({ roles: tabletRoles });
    const [one, two] = [slot(1), slot(1)];
    await queue.ask(tablet, caseKeysPath, { slots: [one, two] });
    const before = await pull(colleague);
    expect('shredded' in before).toBe(false);
    const unknown = testRandom(8);
    const shred = { slots: [one.slot, unknown] };
    const { incarnation } = queue.store;
    for (const _ of [1, 2]) {
      const answer = (await queue.ask(colleague, caseKeysShredPath, shred)).as(caseKeysShredAnswerSchema);
      expect(answer).toEqual({ shredded: 2, incarnation });
    }
    expect(await pull(tablet, before.next)).toMatchObject({ slots: [], shredded: [one.slot, unknown], more: false });
    const late = { slots: [slot(99, one.slot), slot(1, unknown)] };
    expect((await queue.ask(tablet, caseKeysPath, late, { key: 'courier' })).status).toBe(200);
    expect(await pull(await enrolled({ roles: tabletRoles }))).toMatchObject({
      slots: [two],
      shredded: [one.slot, unknown],
    });
  });

  it('is for devices of the point with their passphrase', async () => {
    const shred = { slots: [testRandom(8)] };
    expect((await queue.ask(office, caseKeysShredPath, shred)).refusal()).toEqual({
      refused: 'notAllowed',
      detail: 'role',
    });
    expect((await queue.ask(tablet, caseKeysShredPath, shred, { key: 'courier' })).refusal()).toEqual({
      refused: 'notAllowed',
      detail: 'key',
    });
    const bad = { slots: [testRandom(7)] };
    expect((await queue.ask(tablet, caseKeysShredPath, bad)).refusal().refused).toBe('malformed');
  });
});

it('gives a device that lost its data its own segments and certificate again', async () => {
  const note = await createTestSegment(tablet, { lane: 'point' });
  const voucher = await createTestSegment(tablet, { lane: 'office' });
  for (const { bytes } of [note, voucher]) await queue.push(tablet, bytes);
  const pull = async (message: object) =>
    (await queue.ask(tablet, pullPath, message)).as(pullAnswerSchema).items.map(({ bytes }) => bytes);
  const others = [office.certificateBytes];
  expect(await pull({ after: 0 })).toEqual(others);
  expect(await pull({ after: 0, own: false })).toEqual(others);
  expect(await pull({ after: 0, own: true })).toEqual([...others, tablet.certificateBytes, note.bytes, voucher.bytes]);
  const colleague = await enrolled({ roles: tabletRoles });
  const theirs = (await queue.ask(colleague, pullPath, { after: 0, own: true })).as(pullAnswerSchema);
  expect(theirs.items.map(({ bytes }) => bytes)).toEqual([
    ...others,
    tablet.certificateBytes,
    note.bytes,
    voucher.bytes,
    colleague.certificateBytes,
  ]);
});
