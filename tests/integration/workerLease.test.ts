/** A tablet that has met no queue for a month closes earlier cases, goes on issuing, and opens them again with the next contact. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { draftOf, foundAt, issue, note, numbersAt, reopen } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

const day = 86_400_000;
let world: World;
let tablet: Tablet;
let desk: Desk;
let old: Awaited<ReturnType<typeof note>>;
beforeEach(async () => {
  world = createWorld();
  tablet = world.tablet();
  desk = await foundAt(tablet);
  old = await note(desk, { complaint: 'von früher' });
  await issue(desk);
  await desk.syncNow();
  await desk.syncNow();
  tablet.network.up = false;
});
afterEach(() => world.dispose());

const wait = async (days: number): Promise<Desk> => {
  world.clock += days * day;
  return reopen(tablet);
};

describe('after a month without contact', () => {
  it('earlier cases are closed, in every way that leads to them, and nothing counts as damaged', async () => {
    const soon = await wait(29);
    expect(await soon.closedCases()).toBe(0);
    expect(await soon.cases('')).toHaveLength(2);
    const late = await wait(2);
    expect(await late.closedCases()).toBe(2);
    expect(await late.cases('')).toEqual([]);
    expect(await late.openCase(old.caseId)).toBeNull();
    expect(await late.caseRecord(old.caseId)).toBeNull();
    expect(await late.caseCard(old.caseId)).toBeNull();
    expect(await late.resolveCode(old.caseNumber)).toMatchObject({ type: 'unknownCase' });
    expect(await late.saveConsultation({ ...draftOf(), caseId: old.caseId })).toMatchObject({ ok: false });
    expect((await late.sendingRecords(10)).parked).toEqual([]);
    expect((await late.sendingRecords(10)).unreadableRows).toBe(0);
  });

  it('new people are helped as ever, also after another start', async () => {
    const late = await wait(31);
    const { number } = await issue(late);
    const fresh = await note(late, { complaint: 'heute' });
    const again = await reopen(tablet);
    expect(await again.openCase(fresh.caseId)).not.toBeNull();
    expect((await again.vouchers('')).map((one) => one.number)).toContain(number);
    expect((await again.syncStatus()).unsentRecords).toBe(3);
  });

  it('the next contact opens everything again and sends what was written meanwhile, once', async () => {
    const late = await wait(31);
    const { number } = await issue(late);
    tablet.network.up = true;
    await late.syncNow();
    expect(await late.closedCases()).toBe(0);
    expect(await late.cases('')).toHaveLength(3);
    expect((await late.openCase(old.caseId))?.notes[0]?.versions[0]?.form.complaint).toBe('von früher');
    expect((await numbersAt(late)).filter((one) => one === number)).toHaveLength(1);
    expect(await (await reopen(tablet)).closedCases()).toBe(0);
  });

  it('what was cut before the lock is sent by the courier, which opens nothing', async () => {
    const late = await wait(31);
    await issue(late);
    expectOk(await late.lock());
    tablet.network.up = true;
    expect(await tablet.courierRound()).toMatchObject({ unsentRecords: 0 });
    expect(await (await reopen(tablet)).closedCases()).toBe(0);
  });
});

describe('a clock that is set', () => {
  it('back gives no time back, and a year ahead closes until the next contact', async () => {
    const late = await wait(31);
    expect(await late.closedCases()).toBe(2);
    expectOk(await late.lock());
    tablet.clockOffsetMs = -400 * day;
    expect(await (await reopen(tablet)).closedCases()).toBe(2);
    tablet.network.up = true;
    const back = await reopen(tablet);
    await back.syncNow();
    await back.syncNow();
    expect(await back.closedCases()).toBe(0);
    expect(await (await reopen(tablet)).closedCases()).toBe(0);
  });

  it('on a tablet that never met a queue closes nothing', async () => {
    const alone = world.tablet();
    alone.network.up = false;
    await note(await foundAt(alone));
    world.clock += 400 * day;
    expect(await (await reopen(alone)).cases('')).toHaveLength(1);
  });
});
