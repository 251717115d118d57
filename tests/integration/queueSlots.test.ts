/** Slots that points or the office share, and case parcels, as devices ask the queue for them. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PointId } from '../../src/domain/ids.ts';
import { bytesToHex, ownHexToBytes } from '../../src/protocol/bytes.ts';
import { caseKeysPath, caseKeysPullAnswerSchema, caseKeysPullPath } from '../../src/protocol/wire/caseKeys.ts';
import {
  caseParcelsPath,
  caseParcelsShredPath,
  caseParcelsTakeAnswerSchema,
  caseParcelsTakePath,
} from '../../src/protocol/wire/caseParcels.ts';
import { enrolPath } from '../../src/protocol/wire/enrol.ts';
import {
  type SharedSpace,
  sharedSlotsAnswerSchema,
  sharedSlotsPath,
  sharedSlotsPullAnswerSchema,
  sharedSlotsPullPath,
  sharedSlotsShredAnswerSchema,
  sharedSlotsShredPath,
  sharedSpaces,
} from '../../src/protocol/wire/sharedSlots.ts';
import type { SharedSpaceId } from '../../src/queue/store/store.ts';
import { createTestOrganisation, type TestDevice, type TestOrganisation } from '../../src/testing/organisation.ts';
import { testRandom } from '../../src/testing/signer.ts';
import { type Answer, createTestQueue, type TestQueue } from '../unit/queue/support.ts';

let queue: TestQueue;
let organisation: TestOrganisation;
let office: TestDevice;
let tablet: TestDevice;
let elsewhere: TestDevice;
const pointRoles = { point: true, office: false };
const officeRoles = { point: false, office: true };
const notAllowed = { refused: 'notAllowed', detail: 'role' };

beforeEach(async () => {
  queue = createTestQueue();
  organisation = await createTestOrganisation();
  office = await organisation.createDevice({ roles: officeRoles });
  await queue.found(organisation, office);
  tablet = await organisation.createDevice({ roles: pointRoles });
  elsewhere = await organisation.createDevice({ roles: pointRoles, pointId: bytesToHex(testRandom(8)) as PointId });
  for (const { certificateBytes } of [tablet, elsewhere])
    await queue.send(enrolPath, { certificate: certificateBytes });
});

const stranger = async (): Promise<TestDevice> => {
  const theirs = await createTestOrganisation();
  const device = await theirs.createDevice({ pointId: tablet.certificate.pointId });
  await queue.found(theirs, device);
  return device;
};

describe('shared slots', () => {
  const slotOf = (version = 1, slot = testRandom(8), length = 300) => ({ slot, version, sealed: testRandom(length) });
  type Slot = ReturnType<typeof slotOf>;
  const put = (device: TestDevice, space: SharedSpace, slots: readonly Slot[]) =>
    queue.ask(device, sharedSlotsPath, { space, slots });
  const pull = (device: TestDevice, space: SharedSpace, after = 0) =>
    queue.ask(device, sharedSlotsPullPath, { space, after });
  const pulled = async (device: TestDevice, space: SharedSpace, after = 0) =>
    (await pull(device, space, after)).as(sharedSlotsPullAnswerSchema);
  const shred = (device: TestDevice, space: SharedSpace, slots: readonly Uint8Array[]) =>
    queue.ask(device, sharedSlotsShredPath, { space, slots });
  const named = (answer: Answer): string =>
    answer.status === 200 ? 'ok' : `${answer.refusal().refused} ${answer.refusal().detail}`;

  it.each([
    ['networkTags', 'point', 'ok', 'ok', 'ok'],
    ['networkTags', 'office', 'no', 'no', 'no'],
    ['bulletin', 'point', 'no', 'ok', 'no'],
    ['bulletin', 'office', 'ok', 'ok', 'no'],
    ['sectorKeys', 'point', 'no', 'no', 'no'],
    ['sectorKeys', 'office', 'ok', 'ok', 'ok'],
  ] as const)('in %s a device of the %s may put: %s, pull: %s, shred: %s', async (space, role, ...expected) => {
    const device = role === 'point' ? tablet : office;
    const answers = [
      await put(device, space, [slotOf()]),
      await pull(device, space),
      await shred(device, space, [testRandom(8)]),
    ];
    expect(answers.map(named)).toEqual(expected.map((may) => (may === 'ok' ? 'ok' : 'notAllowed role')));
  });

  it('are shared between points, replaced by a higher version alone, and shredded for good', async () => {
    const [one, two] = [slotOf(1), slotOf(1)];
    const { incarnation } = queue.store;
    const answer = (await put(tablet, 'networkTags', [one, two])).as(sharedSlotsAnswerSchema);
    expect(answer).toEqual({ stored: 2, incarnation });
    const before = await pulled(elsewhere, 'networkTags');
    expect(before).toMatchObject({ slots: [one, two], more: false });
    expect('shredded' in before).toBe(false);

    const newer = slotOf(2, one.slot);
    await put(elsewhere, 'networkTags', [newer, slotOf(1, two.slot), slotOf(0, two.slot)]);
    expect(await pulled(tablet, 'networkTags')).toMatchObject({ slots: [two, newer] });
    expect(await pulled(tablet, 'networkTags', before.next)).toMatchObject({ slots: [newer], more: false });

    const unknown = testRandom(8);
    for (const device of [elsewhere, tablet]) {
      const gone = (await shred(device, 'networkTags', [one.slot, unknown])).as(sharedSlotsShredAnswerSchema);
      expect(gone).toEqual({ shredded: 2, incarnation });
    }
    await put(tablet, 'networkTags', [slotOf(99, one.slot), slotOf(1, unknown)]);
    expect(await pulled(elsewhere, 'networkTags')).toMatchObject({ slots: [two], shredded: [one.slot, unknown] });
  });

  it('come in pages, of the bulletin in small ones', async () => {
    const small = Array.from({ length: 501 }, () => slotOf(1, testRandom(8), 1_024));
    await put(tablet, 'networkTags', small.slice(0, 500));
    await put(tablet, 'networkTags', small.slice(500));
    const first = await pulled(tablet, 'networkTags');
    expect([first.slots.length, first.more]).toEqual([500, true]);
    const second = await pulled(tablet, 'networkTags', first.next);
    expect(second).toMatchObject({ slots: small.slice(500), more: false });

    for (let count = 0; count < 9; count++) await put(office, 'bulletin', [slotOf(1, testRandom(8), 65_536)]);
    const page = await pull(tablet, 'bulletin');
    expect(page.bytes.length).toBeLessThan(530_000);
    const { slots, more, next } = page.as(sharedSlotsPullAnswerSchema);
    expect([slots.length, more]).toEqual([8, true]);
    expect((await pulled(tablet, 'bulletin', next)).slots).toHaveLength(1);
  });

  it('stand apart: from one another, from the case keys of points, from other organisations', async () => {
    const slot = testRandom(8);
    await queue.ask(tablet, caseKeysPath, { slots: [{ slot, version: 9, wrapped: testRandom(60) }] });
    const [tag, bulletin, key] = [slotOf(1, slot), slotOf(2, slot), slotOf(3, slot)];
    await put(tablet, 'networkTags', [tag]);
    await put(office, 'bulletin', [bulletin]);
    await put(office, 'sectorKeys', [key]);
    await shred(tablet, 'networkTags', [slot]);
    expect(await pulled(tablet, 'networkTags')).toMatchObject({ slots: [], shredded: [slot] });
    expect((await pulled(tablet, 'bulletin')).slots).toEqual([bulletin]);
    expect((await pulled(office, 'sectorKeys')).slots).toEqual([key]);
    const cases = (await queue.ask(tablet, caseKeysPullPath, { after: 0 })).as(caseKeysPullAnswerSchema);
    expect(cases.slots.map(({ version }) => version)).toEqual([9]);
    const theirs = await stranger();
    for (const space of sharedSpaces) expect(await pulled(theirs, space)).toMatchObject({ slots: [] });
  });

  it('lie where the protocol says', async () => {
    const [tag, lookup] = [slotOf(), testRandom(16)];
    await put(tablet, 'networkTags', [tag]);
    await queue.ask(tablet, caseParcelsPath, { lookup, version: 4, parcel: testRandom(9) });
    const spaceOf = (label: string, rest: Uint8Array) =>
      createHash('sha256').update(label).update(rest).digest('hex').slice(0, 16) as SharedSpaceId;
    const slotsIn = async (space: SharedSpaceId) => (await queue.store.slotsOf(organisation.tenant, space, 0, 9)).slots;
    const tags = await slotsIn(spaceOf('feldschein slots 1', Buffer.from('networkTags')));
    expect(tags.map(({ slot }) => slot)).toEqual([tag.slot]);
    expect(await slotsIn(spaceOf('feldschein case parcels 1', lookup))).toMatchObject([
      { slot: ownHexToBytes(tablet.certificate.pointId), version: 4 },
    ]);
  });

  it('are refused from couriers, revoked devices, and where something is wrong', async () => {
    const message = { space: 'networkTags', slots: [slotOf()] };
    const asCourier = await queue.ask(tablet, sharedSlotsPath, message, { key: 'courier' });
    expect(asCourier.refusal()).toEqual({ refused: 'notAllowed', detail: 'key' });
    for (const bad of [
      { ...message, space: 'caseKeys' },
      { ...message, space: tablet.certificate.pointId },
      { space: 'networkTags' },
      { space: 'networkTags', slots: [slotOf(1, testRandom(7))] },
      { space: 'networkTags', slots: [slotOf(1, testRandom(8), 0)] },
      { space: 'networkTags', slots: [slotOf(1, testRandom(8), 1_025)] },
      { space: 'networkTags', slots: Array.from({ length: 501 }, () => slotOf(1, testRandom(8), 1)) },
    ]) {
      expect((await queue.ask(tablet, sharedSlotsPath, bad)).refusal().refused).toBe('malformed');
    }
    const large = [slotOf(1, testRandom(8), 65_537)];
    expect((await put(office, 'bulletin', large)).refusal().refused).toBe('malformed');
    expect((await pulled(tablet, 'networkTags')).slots).toEqual([]);
    await queue.store.revoke(organisation.tenant, tablet.certificate.device);
    for (const answer of [
      await put(tablet, 'networkTags', [slotOf()]),
      await pull(tablet, 'bulletin'),
      await shred(tablet, 'networkTags', [testRandom(8)]),
    ]) {
      expect(answer.refusal()).toEqual({ refused: 'revoked' });
    }
  });
});

describe('case parcels', () => {
  const put = (device: TestDevice, lookup: Uint8Array, version: number, parcel = testRandom(400)) =>
    queue.ask(device, caseParcelsPath, { lookup, version, parcel });
  const take = async (device: TestDevice, lookup: Uint8Array) =>
    (await queue.ask(device, caseParcelsTakePath, { lookup })).as(caseParcelsTakeAnswerSchema).parcels;
  const shred = (device: TestDevice, lookup: Uint8Array) => queue.ask(device, caseParcelsShredPath, { lookup });
  const idOf = ({ certificate }: TestDevice) => ownHexToBytes(certificate.pointId);

  it('have a part of each point, which that point alone replaces and deletes', async () => {
    const lookup = testRandom(16);
    const [mine, theirs, newer] = [testRandom(262_144), testRandom(300), testRandom(500)];
    expect((await put(tablet, lookup, 3, mine)).status).toBe(200);
    await put(elsewhere, lookup, 1, theirs);
    const both = [
      { pointId: idOf(tablet), version: 3, parcel: mine },
      { pointId: idOf(elsewhere), version: 1, parcel: theirs },
    ];
    for (const device of [tablet, elsewhere]) expect(await take(device, lookup)).toEqual(both);
    await put(elsewhere, lookup, 1, newer);
    expect(await take(tablet, lookup)).toEqual(both);
    await put(elsewhere, lookup, 2, newer);
    expect(await take(tablet, lookup)).toEqual([both[0], { pointId: idOf(elsewhere), version: 2, parcel: newer }]);
    await shred(elsewhere, lookup);
    await put(elsewhere, lookup, 9, newer);
    expect(await take(elsewhere, lookup)).toEqual([both[0]]);
  });

  it('are none under an unknown lookup and in another organisation, and reach no case keys', async () => {
    const lookup = testRandom(16);
    await put(tablet, lookup, 1);
    expect(await take(tablet, testRandom(16))).toEqual([]);
    expect(await take(await stranger(), lookup)).toEqual([]);
    const cases = (await queue.ask(tablet, caseKeysPullPath, { after: 0 })).as(caseKeysPullAnswerSchema);
    expect(cases.slots).toEqual([]);
  });

  it('are of sixteen points at most', async () => {
    const lookup = testRandom(16);
    const pointIds = Array.from({ length: 17 }, () => bytesToHex(testRandom(8)) as PointId);
    const devices: TestDevice[] = [];
    for (const pointId of pointIds) {
      const device = await organisation.createDevice({ roles: pointRoles, pointId });
      await queue.send(enrolPath, { certificate: device.certificateBytes });
      devices.push(device);
    }
    const answers: number[] = [];
    for (const device of devices) answers.push((await put(device, lookup, 1)).status);
    expect(answers).toEqual([...Array.from({ length: 16 }, () => 200), 507]);
    expect((await put(devices[0] ?? tablet, lookup, 2)).status).toBe(200);
    expect(await take(tablet, lookup)).toHaveLength(16);
  });

  it('are for devices of points with their passphrase', async () => {
    const lookup = testRandom(16);
    for (const answer of [
      await put(office, lookup, 1),
      await shred(office, lookup),
      await queue.ask(office, caseParcelsTakePath, { lookup }),
    ]) {
      expect(answer.refusal()).toEqual(notAllowed);
    }
    const message = { lookup, version: 1, parcel: testRandom(9) };
    const asCourier = await queue.ask(tablet, caseParcelsPath, message, { key: 'courier' });
    expect(asCourier.refusal()).toEqual({ refused: 'notAllowed', detail: 'key' });
    for (const bad of [
      { ...message, lookup: testRandom(15) },
      { ...message, parcel: testRandom(262_145) },
      { ...message, parcel: testRandom(0) },
    ]) {
      expect((await queue.ask(tablet, caseParcelsPath, bad)).refusal().refused).toBe('malformed');
    }
    await queue.store.revoke(organisation.tenant, tablet.certificate.device);
    expect((await put(tablet, lookup, 1)).refusal()).toEqual({ refused: 'revoked' });
    expect((await queue.ask(tablet, caseParcelsTakePath, { lookup })).refusal()).toEqual({ refused: 'revoked' });
    expect((await shred(tablet, lookup)).refusal()).toEqual({ refused: 'revoked' });
  });
});
