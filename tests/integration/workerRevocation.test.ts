/** A device that was locked out: what it can no longer read, what becomes of what it sends, and that it obeys, locked or not. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId } from '../../src/domain/ids.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { parseSegment } from '../../src/protocol/segment.ts';
import { revocationsPullPath } from '../../src/protocol/wire/revocations.ts';
import { openFrom } from '../../src/worker/crypto/hpke.ts';
import { openKeys } from '../../src/worker/keys/openKeys.ts';
import type { SegmentRow } from '../../src/worker/storage/rows.ts';
import { segmentKeyInfo } from '../../src/worker/sync/cutter.ts';
import { type Enrolled, enrolFrom, theirs } from '../support/enrol.ts';
import { draftOf, foundAt, issue, note, numbersAt, passphrase, reopen, rowsOf } from '../support/faults.ts';
import { keyringOn } from '../support/onDisk.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let first: Tablet;
let desk: Desk;
let second: Enrolled;
let lost: DeviceId;
beforeEach(async () => {
  world = createWorld();
  first = world.tablet();
  desk = await foundAt(first);
  second = await enrolFrom(desk, 'tablet', world.tablet());
  await meet(desk, second.desk);
  lost = idOf(await second.desk.devices());
});
afterEach(() => world.dispose());

const idOf = (devices: readonly { readonly device: DeviceId; readonly isSelf: boolean }[]): DeviceId => {
  const self = devices.find(({ isSelf }) => isSelf);
  if (!self) throw new Error('a device that does not know itself');
  return self.device;
};
const meet = async (...desks: readonly Desk[]): Promise<void> => {
  for (const one of [...desks, ...desks]) await one.syncNow();
};
const problemAt = async (at: Desk) => (await at.syncStatus()).problem;
/** Whether the keys of one tablet open the newest notes that another one wrote. */
const opensNewestOf = async (writer: Tablet, reader: Tablet, words: string): Promise<boolean> => {
  const segments = (await rowsOf(writer)).segments as readonly SegmentRow[];
  const notes = segments.filter(({ lane }) => lane === 'point');
  const parsed = parseSegment(notes.at(-1)?.bytes ?? new Uint8Array());
  if (!parsed.ok) throw new Error('no segment');
  const keyring = await keyringOn(reader, words);
  const pairs = await (await openKeys(keyring)).readingPairs();
  for (const { privateKey } of pairs) {
    for (const sealed of parsed.value.sealedKeys) {
      if (await openFrom(privateKey, sealed, segmentKeyInfo(keyring.tenant))) return true;
    }
  }
  return false;
};

describe('locking a device out', () => {
  it('works without network, shows it, and cannot be done to oneself, by a tablet, or to a stranger', async () => {
    first.network.up = false;
    const devices = expectOk(await desk.revokeDevice(lost, false));
    expect(devices.find(({ device }) => device === lost)?.revoked).toMatchObject({ wipe: false });
    const self = idOf(devices);
    expect(await desk.revokeDevice(self, false)).toMatchObject({ error: { type: 'isSelf' } });
    expect(await desk.revokeDevice('00'.repeat(16) as DeviceId, false)).toMatchObject({
      error: { type: 'unknownDevice' },
    });
    expect(await second.desk.revokeDevice(self, false)).toMatchObject({ error: { type: 'notTheOffice' } });
    const again = await reopen(first);
    expect((await again.devices()).find(({ device }) => device === lost)?.revoked).not.toBeNull();
  });

  it('what is written afterwards does not open with what the device has', async () => {
    await note(desk);
    await desk.syncNow();
    expect(await opensNewestOf(first, second.tablet, theirs)).toBe(true);
    expectOk(await desk.revokeDevice(lost, false));
    const { caseId } = await note(desk);
    await desk.syncNow();
    expect(await opensNewestOf(first, second.tablet, theirs)).toBe(false);
    expect(await opensNewestOf(first, first, passphrase)).toBe(true);
    const keyring = await keyringOn(first, passphrase);
    expect(keyring.point?.epochs.map(({ keyEpoch }) => keyEpoch)).toEqual([1, 0]);
    expect((await keyringOn(second.tablet, theirs)).keyEpoch).toBe(0);
    // The ring on the disk has it: the app was closed in between.
    expect(await (await reopen(first)).openCase(caseId)).not.toBeNull();
  });

  it('a tablet that stays gets the new key and goes on reading and writing, old and new', async () => {
    const third = await enrolFrom(desk, 'tablet', world.tablet());
    const before = await note(desk);
    await meet(desk, third.desk);
    expectOk(await desk.revokeDevice(lost, false));
    const after = await note(desk);
    await meet(desk, third.desk);
    expect((await keyringOn(third.tablet, theirs)).keyEpoch).toBe(1);
    for (const { caseId } of [before, after]) {
      expect(await third.desk.openCase(caseId)).not.toBeNull();
      expectOk(await third.desk.saveConsultation({ ...draftOf({ complaint: 'weiter' }), caseId }));
    }
    await meet(third.desk, desk);
    expect((await desk.openCase(before.caseId))?.notes).toHaveLength(2);
    expect((await rowsOf(first)).unreadable).toEqual([]);
    expect((await rowsOf(third.tablet)).unreadable).toEqual([]);
    const fourth = await enrolFrom(desk, 'tablet', world.tablet());
    await meet(desk, fourth.desk);
    expect(await fourth.desk.cases('')).toHaveLength(2);
  });

  it('an office without the point’s keys orders it, and a tablet draws the new key', async () => {
    const office = await enrolFrom(desk, 'office', world.tablet());
    await meet(desk, office.desk);
    const old = (await keyringOn(office.tablet, theirs)).pointSealingKey;
    expectOk(await office.desk.revokeDevice(lost, false));
    await meet(office.desk, desk, office.desk);
    const { point, keyEpoch, pointSealingKey } = await keyringOn(office.tablet, theirs);
    expect(point).toBeNull();
    expect(keyEpoch).toBe(1);
    expect(pointSealingKey).not.toEqual(old);
    expect(pointSealingKey).toEqual((await keyringOn(first, passphrase)).pointSealingKey);
  });

  it('removing a volunteer asks for a new key too', async () => {
    expectOk(
      await desk.addVolunteer(
        { handle: 'HE', role: 'volunteer', secrecyOn: '' },
        'sieben krumme birken hinterm langen deich',
      ),
    );
    const helper = expectOk(await desk.people()).here.find(({ handle }) => handle === 'HE');
    expect((await keyringOn(first, passphrase)).keyEpoch).toBe(0);
    first.network.up = false;
    expectOk(await desk.removeVolunteer(helper?.slotId ?? ('' as never)));
    expect((await keyringOn(first, passphrase)).keyEpoch).toBe(1);
    await meet(desk);
    expect((await keyringOn(first, passphrase)).keyEpoch).toBe(1);
  });
});

describe('the device that was locked out', () => {
  it('is told, reads nothing new, issues nothing more, and can still save a rescue file', async () => {
    expectOk(await desk.revokeDevice(lost, false));
    await issue(desk);
    await desk.syncNow();
    await note(second.desk);
    await second.desk.syncNow();
    expect(await problemAt(second.desk)).toBe('deviceRevoked');
    expect(await second.desk.vouchers('')).toEqual([]);
    const [open] = await second.desk.cases('');
    const noteId = (await second.desk.openCase(open?.caseId as never))?.notes[0]?.noteId;
    const proposal = await second.desk.prepareVoucher(open?.caseId as never, noteId as never);
    expect(
      await second.desk.issueVoucher({
        orderId: 'ab'.repeat(8),
        caseId: open?.caseId as never,
        noteId: noteId as never,
        form: proposal?.form as never,
      }),
    ).toMatchObject({ error: { type: 'deviceRevoked' } });
    expect(await second.desk.printReserve('cd'.repeat(8), 1)).toMatchObject({ error: { type: 'deviceRevoked' } });
    expect(expectOk(await second.desk.saveRescueFile('unsent')).records).toBe(1);
  });

  it('what it sends late is kept apart at the queue, and nobody reads it as if nothing had happened', async () => {
    second.tablet.network.up = false;
    const { number } = await issue(second.desk);
    expectOk(await desk.revokeDevice(lost, false));
    await desk.syncNow();
    second.tablet.network.up = true;
    await second.desk.syncNow();
    await desk.syncNow();
    expect(await numbersAt(desk)).not.toContain(number);
    expect(await world.store().quarantined()).toBeGreaterThan(0);
    expect((await second.desk.syncStatus()).unsentRecords).toBe(2);
  });

  it('the office sees what was kept apart, releases it in order, and then everybody reads it once', async () => {
    second.tablet.network.up = false;
    const issued = [await issue(second.desk), await issue(second.desk)].map(({ number }) => number);
    expectOk(await desk.revokeDevice(lost, false));
    await desk.syncNow();
    second.tablet.network.up = true;
    await second.desk.syncNow();
    const held = expectOk(await desk.heldBack());
    expect(held.flatMap(({ vouchers }) => vouchers.map(({ number }) => number)).sort()).toEqual([...issued].sort());
    expect(held.every((item) => item.reason === 'revoked' && item.deviceLabel === 'Zweites Tablet')).toBe(true);
    expect(await second.desk.heldBack()).toMatchObject({ error: { type: 'notTheOffice' } });
    for (const { id } of held) expectOk(await desk.decideHeldBack(id, 'release'));
    expect(expectOk(await desk.heldBack())).toEqual([]);
    await meet(desk);
    expect((await numbersAt(desk)).filter((number) => issued.includes(number as never))).toHaveLength(2);
    expect((await rowsOf(first)).unreadable).toEqual([]);
    first.network.up = false;
    expect(await desk.heldBack()).toMatchObject({ error: { type: 'noConnection' } });
  });

  it('what the office rejects is gone, and does not come back when it is sent again', async () => {
    second.tablet.network.up = false;
    const { number } = await issue(second.desk);
    expectOk(await desk.revokeDevice(lost, false));
    await desk.syncNow();
    second.tablet.network.up = true;
    await second.desk.syncNow();
    for (const { id } of expectOk(await desk.heldBack())) expectOk(await desk.decideHeldBack(id, 'reject'));
    await second.desk.syncNow();
    expect(expectOk(await desk.heldBack())).toEqual([]);
    await meet(desk);
    expect(await numbersAt(desk)).not.toContain(number);
  });

  it('its rescue file is carried to the queue and not read on the way', async () => {
    second.tablet.network.up = false;
    const { number } = await issue(second.desk);
    const { bytes } = expectOk(await second.desk.saveRescueFile('unsent'));
    expectOk(await desk.revokeDevice(lost, false));
    const reading = expectOk(await desk.readRescueFile(bytes));
    expect(reading).toMatchObject({ newRecords: 0, isRevoked: true });
    expect(reading.carried).toBeGreaterThan(0);
    expect((await desk.vouchers('')).map((one) => one.number)).not.toContain(number);
    await meet(desk);
    expect(await world.store().quarantined()).toBeGreaterThan(0);
    expect((await desk.vouchers('')).map((one) => one.number)).not.toContain(number);
  });

  it('ordered to erase itself, it hands over what it had first, open or locked', async () => {
    second.tablet.network.up = false;
    for (let count = 0; count < 3; count++) await issue(second.desk);
    expectOk(await second.desk.lock());
    expectOk(await desk.revokeDevice(lost, true));
    await desk.syncNow();
    expect((await second.tablet.courierRound()).problem).not.toBe('wipeOrdered');
    second.tablet.network.up = true;
    expect((await second.tablet.courierRound()).problem).toBe('wipeOrdered');
    expect(await world.store().quarantined()).toBeGreaterThanOrEqual(2);
    const again = second.tablet.open();
    expectOk(await again.unlock(theirs));
    await again.syncNow();
    expect(await problemAt(again)).toBe('wipeOrdered');
  });

  it('erases nothing on the word of the queue alone, or of another organisation’s office', async () => {
    await world.store().revoke((await keyringOn(first, passphrase)).tenant, lost);
    await second.desk.syncNow();
    expect(await problemAt(second.desk)).toBe('deviceRevoked');
    const elsewhere = createWorld();
    const stranger = elsewhere.tablet();
    const theirDesk = await foundAt(stranger);
    const other = await enrolFrom(theirDesk, 'tablet', elsewhere.tablet());
    const otherId = idOf(await other.desk.devices());
    await meet(theirDesk);
    expectOk(await theirDesk.revokeDevice(otherId, true));
    await meet(theirDesk);
    let answer: Uint8Array<ArrayBuffer> | null = null;
    other.tablet.network.tamper = (path, bytes) => {
      if (path === revocationsPullPath) answer = bytes;
      return bytes;
    };
    await other.desk.syncNow();
    expect(answer).not.toBeNull();
    second.tablet.network.tamper = (path, bytes) => (path === revocationsPullPath && answer ? answer : bytes);
    await second.desk.syncNow();
    expect(await problemAt(second.desk)).toBe('deviceRevoked');
    elsewhere.dispose();
  });
});

describe('the list at the queue', () => {
  it('holds before the device is heard of, and after the queue went back', async () => {
    const file = join(world.queueFolder, 'queue.sqlite');
    await world.stopQueue();
    copyFileSync(file, `${file}.before`);
    world.restartQueue();
    expectOk(await desk.revokeDevice(lost, false));
    await desk.syncNow();
    const { tenant } = await keyringOn(first, passphrase);
    expect(await world.store().isRevoked(tenant, lost)).toBe(true);
    await world.stopQueue();
    world.restartQueue(() => copyFileSync(`${file}.before`, file));
    expect(await world.store().isRevoked(tenant, lost)).toBe(false);
    await desk.syncNow();
    await desk.syncNow();
    expect(await world.store().isRevoked(tenant, lost)).toBe(true);
  });

  it('two devices of the office lock out one each: both are on it', async () => {
    const office = await enrolFrom(desk, 'office', world.tablet());
    const third = await enrolFrom(desk, 'tablet', world.tablet());
    await meet(desk, office.desk, third.desk);
    const other = idOf(await third.desk.devices());
    expectOk(await desk.revokeDevice(lost, false));
    expectOk(await office.desk.revokeDevice(other, true));
    await meet(desk, office.desk, desk, office.desk);
    const { tenant } = await keyringOn(first, passphrase);
    expect(await world.store().isRevoked(tenant, lost)).toBe(true);
    expect(await world.store().isRevoked(tenant, other)).toBe(true);
    await third.desk.syncNow();
    expect(await problemAt(third.desk)).toBe('wipeOrdered');
  });
});
