/** A clock that jumps: set back a year, then forward ten, then right. Nothing is lost, counted twice, or locked for good. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyPayer } from '../../src/domain/policy.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { draftOf, foundAt, issue, joinFrom, note, numbersAt, reopen } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

const dayMs = 86_400_000;
const jumps = [
  ['back a year', -365 * dayMs],
  ['forward ten years', 3_653 * dayMs],
  ['right again', 0],
] as const;

let world: World;
let tablet: Tablet;
let desk: Desk;
beforeEach(async () => {
  world = createWorld();
  tablet = world.tablet();
  desk = await foundAt(tablet);
  await desk.syncNow();
});
afterEach(() => world.dispose());

it('carries every record, whichever way it jumps, and each counts once', async () => {
  const numbers = [(await issue(desk)).number];
  await desk.syncNow();
  for (const [, offset] of jumps) {
    tablet.clockOffsetMs = offset;
    // While it is open, and after it was closed.
    numbers.push((await issue(desk)).number);
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expectOk(await desk.lock());
    desk = await reopen(tablet);
    numbers.push((await issue(desk)).number);
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  }
  const office = await joinFrom(world, desk);
  expect(await numbersAt(office.desk)).toEqual(numbers.sort());
  const { vouchers, unreadable } = await office.desk.receivedVouchers();
  expect(vouchers.some(({ conflict }) => conflict)).toBe(false);
  expect(unreadable).toEqual([]);
});

it('without a network: what was written under each clock goes up when there is one', async () => {
  tablet.network.up = false;
  const numbers: string[] = [];
  for (const [, offset] of jumps) {
    tablet.clockOffsetMs = offset;
    numbers.push((await issue(desk)).number);
    await desk.syncNow();
  }
  expect((await desk.syncStatus()).unsentRecords).toBe(6);
  tablet.clockOffsetMs = 3_653 * dayMs;
  tablet.network.up = true;
  expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true, recordsReceived: 6 });
  expect(await numbersAt(desk)).toEqual(numbers.sort());
});

it.each(jumps)('the courier carries what is sealed, with the clock %s', async (_, offset) => {
  tablet.network.up = false;
  await issue(desk);
  expectOk(await desk.lock());
  tablet.clockOffsetMs = offset;
  tablet.network.up = true;
  expect(await tablet.courierRound()).toMatchObject({ problem: null, everythingReceived: true });
});

it('a change made while it was ten years ahead does not outlast those that follow', async () => {
  tablet.clockOffsetMs = 3_653 * dayMs;
  const payer = { ...emptyPayer, name: 'Alt e. V.', address: 'Feldweg 1\n06108 Halle', phone: '0345 123456' };
  expectOk(await desk.changePayer(payer));
  const { caseId } = await note(desk, { complaint: 'Husten' });
  await desk.syncNow();
  tablet.clockOffsetMs = -365 * dayMs;
  desk = await reopen(tablet);
  expectOk(await desk.changePayer({ ...payer, name: 'Neu e. V.' }));
  expect((await desk.settings()).payer.name).toBe('Neu e. V.');
  await desk.syncNow();
  const office = await joinFrom(world, desk);
  await office.desk.syncNow();
  expect((await office.desk.settings()).payer.name).toBe('Neu e. V.');
  expect((await desk.openCase(caseId))?.notes).toHaveLength(1);
});

it('drafts that were begun under another clock are kept and opened', async () => {
  const kept = [];
  for (const [, offset] of jumps) {
    tablet.clockOffsetMs = offset;
    const draft = draftOf({ complaint: 'Fieber' });
    expectOk(await desk.saveDraft(draft));
    kept.push(draft.draftId);
    expectOk(await desk.lock());
    desk = await reopen(tablet);
  }
  const drafts = expectOk(await desk.drafts());
  expect(drafts.map(({ draftId }) => draftId).sort()).toEqual(kept.sort());
});

it('the office goes on publishing its check list, and a code for a second browser is good', async () => {
  for (const [, offset] of jumps) {
    tablet.clockOffsetMs = offset;
    await issue(desk);
    await desk.syncNow();
    const { checkList } = await desk.settings();
    expect(Math.abs((checkList?.issuedAt ?? 0) - world.clock)).toBeLessThan(dayMs);
    await joinFrom(world, desk);
  }
});
