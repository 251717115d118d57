/** A further point whose first tablet also acts for the office: it enrols its own devices, and nobody reads another point's notes for it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { enrolFrom } from '../support/enrol.ts';
import { foundAt, issue, note, numbersAt } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let desk: Desk;
beforeEach(async () => {
  world = createWorld();
  desk = await foundAt(world.tablet());
});
afterEach(() => world.dispose());

const meet = async (...desks: readonly Desk[]): Promise<void> => {
  for (let round = 0; round < 3; round++) {
    world.clock += 660_000;
    for (const one of desks) expect(await one.syncNow()).toMatchObject({ problem: null });
  }
};
const complaints = async (at: Desk): Promise<readonly string[]> => {
  const views = await Promise.all((await at.cases('')).map(({ caseId }) => at.openCase(caseId)));
  return views.flatMap((view) => view?.notes.map(({ versions }) => versions[0]?.form.complaint ?? '') ?? []).sort();
};

it('has as many tablets as it likes: they share its cases, and the first point shares none of them', async () => {
  await note(desk, { complaint: 'im Dorf' });
  const first = await enrolFrom(desk, 'pointWithOffice', world.tablet());
  expect(await first.desk.settings()).toMatchObject({ pointName: 'Pfarrhaus' });
  await note(first.desk, { complaint: 'im Pfarrhaus' });
  const second = await enrolFrom(first.desk, 'tablet', world.tablet());
  await note(second.desk, { complaint: 'am zweiten Tablet' });
  const vouchers = [await issue(desk), await issue(first.desk), await issue(second.desk)];
  await meet(desk, first.desk, second.desk);

  expect(await complaints(desk)).toEqual(['Zahnschmerzen', 'im Dorf']);
  const there = ['Zahnschmerzen', 'Zahnschmerzen', 'am zweiten Tablet', 'im Pfarrhaus'];
  expect(await complaints(first.desk)).toEqual(there);
  expect(await complaints(second.desk)).toEqual(there);
  const numbers = vouchers.map(({ number }) => number).sort();
  for (const office of [desk, first.desk]) expect(await numbersAt(office)).toEqual(numbers);
  expect((await second.desk.devices()).map(({ label }) => label).sort()).toEqual(
    ['Dorfgemeinschaftshaus', 'Tablet im Pfarrhaus', 'Zweites Tablet'].sort(),
  );
});

it('withdraws a tablet of its own: its point draws a new key, the first point none', async () => {
  const first = await enrolFrom(desk, 'pointWithOffice', world.tablet());
  const second = await enrolFrom(first.desk, 'tablet', world.tablet());
  await meet(desk, first.desk, second.desk);
  const lost = (await first.desk.devices()).find(({ label }) => label === 'Zweites Tablet');
  if (!lost) throw new Error('no second tablet');
  expectOk(await first.desk.revokeDevice(lost.device, false));
  await note(first.desk, { complaint: 'danach' });
  await meet(desk, first.desk);
  expect((await desk.devices()).find(({ device }) => device === lost.device)?.revoked).not.toBeNull();
  expect(await second.desk.syncNow()).toMatchObject({ problem: 'deviceRevoked' });
  await note(desk, { complaint: 'im Dorf' });
  await meet(desk, first.desk);
  expect(await complaints(first.desk)).toEqual(['danach']);
  expect(await complaints(desk)).toEqual(['im Dorf']);
});
