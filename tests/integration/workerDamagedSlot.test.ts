/** A slot that cannot be read keeps nobody else out, is not written over, and nobody counts as removed because of it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { SlotRow } from '../../src/worker/storage/rows.ts';
import { foundAt, issue, reopen } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

const theirs = 'lampe kiesel fahrrad nebel honig';
let world: World;
let tablet: Tablet;
let number: string;
beforeEach(async () => {
  world = createWorld();
  tablet = world.tablet();
  const desk = await foundAt(tablet);
  number = (await issue(desk)).number;
  expectOk(await desk.addVolunteer({ handle: 'dr', role: 'volunteer', secrecyOn: '' }, theirs));
  expectOk(await desk.lock());
});
afterEach(() => world.dispose());

/** The slot that was added last among those that are not the founder's. */
const damage = async (change: (row: SlotRow) => unknown): Promise<unknown> => {
  const profile = tablet.database();
  const desk = await reopen(tablet);
  const { here } = expectOk(await desk.people());
  const slotId = here.find(({ handle }) => handle === 'dr')?.slotId;
  expectOk(await desk.lock());
  const row = (await profile.slots.get(slotId ?? ('' as never))) as SlotRow;
  const damaged = change(row);
  await profile.slots.put(damaged as SlotRow);
  profile.close();
  return damaged;
};

it.each([
  ['of which nothing is left but its id', ({ slotId }: SlotRow) => ({ slotId })],
  [
    'whose bytes are noise',
    (row: SlotRow) => ({ ...row, badge: row.badge.map(() => 7), wrappedKey: row.wrappedKey.map(() => 7) }),
  ],
])('%s', async (_, change) => {
  const damaged = await damage(change);
  const before = await entries();
  const desk = await reopen(tablet);
  await desk.syncNow();
  expect((await desk.vouchers('')).map((voucher) => voucher.number)).toEqual([number]);
  const profile = tablet.database();
  expect(await profile.slots.toArray()).toContainEqual(damaged);
  profile.close();
  // Nobody was removed, so the organisation is told nothing.
  expect(await entries()).toBe(before);
});

const entries = async (): Promise<number> => {
  const profile = tablet.database();
  const count = await profile.entries.count();
  profile.close();
  return count;
};
