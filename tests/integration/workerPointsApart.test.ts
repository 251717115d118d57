/** Two points on bad days: sheets, lost tablets and rescue files of one are never the other's. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SheetKind } from '../../src/domain/recoverySheets.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { PrintedSheet } from '../../src/protocol/recoverySheet.ts';
import { type Enrolled, enrolFrom, theirs } from '../support/enrol.ts';
import { foundAt, issue, passphrase, reopen } from '../support/faults.ts';
import { keyringOn } from '../support/onDisk.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let first: Tablet;
let desk: Desk;
let second: Enrolled;
beforeEach(async () => {
  world = createWorld();
  first = world.tablet();
  desk = await foundAt(first);
  second = await enrolFrom(desk, 'point', world.tablet());
  await meet(desk, second.desk);
});
afterEach(() => world.dispose());

const afterwards = 'elf kleine boote unter sieben bruecken';
const meet = async (...desks: readonly Desk[]): Promise<void> => {
  for (let round = 0; round < 2; round++) {
    for (const one of desks) expect(await one.syncNow()).toMatchObject({ problem: null });
  }
};
const make = async (kind: SheetKind, at: Desk): Promise<readonly PrintedSheet[]> =>
  expectOk(await at.makeRecoverySheets(kind)).sheets;
const stateOf = async (at: Desk, kind: SheetKind) =>
  expectOk(await at.recoveryStates()).find((one) => one.kind === kind)?.sheets ?? null;
const restoreAt = async (tablet: Tablet, ...sets: readonly (readonly PrintedSheet[])[]): Promise<Desk> => {
  const fresh = tablet.open();
  for (const { lines } of sets.flat()) expectOk(await fresh.readRecoverySheet(lines.join('\n')));
  expectOk(await fresh.openRecovery());
  expectOk(await fresh.restore({ handle: 'neu', passphrase: afterwards }));
  return fresh;
};

it('sheets of the other point replace none here, and nothing of here is sealed to them', async () => {
  const ours = await make('point', desk);
  await meet(desk, second.desk);
  const before = await stateOf(desk, 'point');
  expect(before?.parcel).toBe('atQueue');
  expect(await stateOf(second.desk, 'point')).toBeNull();
  world.clock += 60_000;
  await make('point', second.desk);
  await meet(second.desk, desk, second.desk);
  expect(await stateOf(desk, 'point')).toEqual(before);
  const there = await stateOf(second.desk, 'point');
  expect(there?.parcel).toBe('atQueue');
  expect(there?.setId).not.toBe(before?.setId);
  for (const { lines } of ours.slice(0, 2)) expectOk(await desk.readRecoverySheet(lines.join('\n')));
  expectOk(await desk.rehearseRecovery());
});

it('sheets of the office and of a further point bring that point back, with its cases and none of the first’s', async () => {
  const [office, point] = [await make('office', desk), await make('point', second.desk)];
  await issue(desk);
  const { number } = await issue(second.desk);
  await meet(desk, second.desk, desk);
  const restored = await restoreAt(world.tablet(), office.slice(0, 3), point.slice(0, 2));
  await meet(restored);
  expect(await restored.settings()).toMatchObject({ organisationName: 'Verein Feldrain', pointName: 'Pfarrhaus' });
  expect((await restored.vouchers('')).map((voucher) => voucher.number)).toEqual([number]);
  expect(await restored.cases('')).toHaveLength(1);
  expect((await restored.receivedVouchers()).vouchers).toHaveLength(2);
});

it('a further point’s tablet that is locked out leads to a new key there, and to none at the first point', async () => {
  const [office, point] = [await make('office', desk), await make('point', second.desk)];
  await meet(desk, second.desk, desk);
  const tablet = world.tablet();
  const restored = await restoreAt(tablet, office.slice(0, 3), point.slice(0, 2));
  const third = await enrolFrom(restored, 'tablet', world.tablet());
  await meet(restored, third.desk, desk);
  // Its point's other tablets do not say so: it reads it in the bulletin.
  expect((await third.desk.sharing()).otherPoints).toEqual(['Dorfgemeinschaftshaus']);
  const lost = (await desk.devices()).find(({ label }) => label === 'Tablet im Pfarrhaus');
  if (!lost) throw new Error('no tablet of the further point');
  world.clock += 60_000;
  const old = await keyringOn(second.tablet, theirs);
  expectOk(await desk.revokeDevice(lost.device, false));
  // Whichever of the two makes it, the other hears of it in a later round.
  await meet(desk, third.desk, restored, restored, third.desk);
  const [here, there, beside] = [
    await keyringOn(first, passphrase),
    await keyringOn(third.tablet, theirs),
    await keyringOn(tablet, afterwards),
  ];
  expect(here.keyEpoch).toBe(0);
  expect(here.point?.epochs).toHaveLength(1);
  expect(there.keyEpoch).toBe(1);
  expect(there.pointSealingKey).not.toEqual(old.pointSealingKey);
  expect(beside.pointSealingKey).toEqual(there.pointSealingKey);
  const later = await issue(third.desk);
  await meet(third.desk, desk, restored);
  expect((await restored.vouchers('')).map(({ number }) => number)).toContain(later.number);
  expect((await desk.receivedVouchers()).vouchers.map(({ number }) => number)).toContain(later.number);
});

it('a rescue file of the other point is carried on, and said to be of another one', async () => {
  const third = await enrolFrom(desk, 'tablet', world.tablet());
  await meet(desk, third.desk);
  second.tablet.network.up = false;
  const { number } = await issue(second.desk);
  const { bytes } = expectOk(await second.desk.saveRescueFile('unsent'));
  const reading = expectOk(await third.desk.readRescueFile(bytes));
  expect(reading).toMatchObject({ newRecords: 0, isOfOtherPoint: true, unreadable: [] });
  expect(reading.sealedForOthers).toBeGreaterThan(0);
  expect(await third.desk.cases('')).toEqual([]);
  await meet(third.desk, desk);
  expect((await desk.receivedVouchers()).vouchers.map((voucher) => voucher.number)).toEqual([number]);
  expect(expectOk(await desk.readRescueFile(bytes))).toMatchObject({
    isOfOtherPoint: true,
    newRecords: 0,
    knownRecords: 1,
  });
  expect(await (await reopen(third.tablet, theirs)).cases('')).toEqual([]);
});
