/** The note outside of the database: a profile that went back says what it lost, and writes over nothing. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { type Canary, encodeCanary, parseCanary } from '../../src/protocol/canary.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { copyProfile, foundAt, issue, joinFrom, note, numbersAt, passphrase } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let tablet: Tablet;
let written: Canary | null;
const listen = (desk: Desk): Promise<void> =>
  desk.subscribe((event) => {
    if (event.type === 'canary') written = parseCanary(encodeCanary(event.canary));
  });
const open = async (at: Tablet): Promise<Desk> => {
  const desk = at.open();
  await listen(desk);
  expectOk(await desk.unlock(passphrase));
  return desk;
};
const noted = async (): Promise<Canary> => {
  // It follows the commit, a moment later.
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (!written) throw new Error('nothing was noted');
  return written;
};

beforeEach(() => {
  world = createWorld();
  tablet = world.tablet();
  tablet.network.up = false;
  written = null;
});
afterEach(() => world.dispose());

it('finds nothing missing where nothing is, whatever was written and sent', async () => {
  const desk = await foundAt(tablet);
  await listen(desk);
  await issue(desk);
  const later = await open(tablet);
  expect(await later.findMissing(await noted())).toBeNull();
  tablet.network.up = true;
  await later.syncNow();
  await note(later);
  expect(await later.findMissing(await noted())).toBeNull();
  expect((await noted()).count).toBeGreaterThan(5);
});

it('names the vouchers that went with an older state, which then writes in another log', async () => {
  const desk = await foundAt(tablet);
  await listen(desk);
  const first = await issue(desk);
  const backup = await copyProfile(world, tablet);
  backup.network.up = false;
  const lost = [await issue(desk), await issue(desk)].map(({ number }) => number);
  const canary = await noted();

  const restored = await open(backup);
  const missing = await restored.findMissing(canary);
  expect(missing?.count).toBe(8);
  expect([...(missing?.numbers ?? [])].sort()).toEqual([...lost].sort());
  // Said once: the note is as long as the ledger again.
  expect(await restored.findMissing(await noted())).toBeNull();
  const { number } = await issue(restored);
  backup.network.up = true;
  await restored.syncNow();
  expect(await restored.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  const office = await joinFrom(world, restored);
  expect(await numbersAt(office.desk)).toEqual([first.number, number].sort());
});

it('is the note of one device: another’s, a damaged one and none say nothing', async () => {
  const desk = await foundAt(tablet);
  await listen(desk);
  await issue(desk);
  const canary = await noted();
  expect(await desk.findMissing({ ...canary, device: '0'.repeat(32) as Canary['device'], count: 99 })).toBeNull();
  const damaged = await desk.findMissing({ ...canary, count: canary.count + 2, sealed: 'AAAA' });
  expect(damaged).toMatchObject({ count: 2, numbers: [] });
  for (const text of [null, '', 'x', '{}', '{"device":1}', JSON.stringify({ ...canary, more: 1 })]) {
    expect(parseCanary(text)).toBeNull();
  }
});

it('tells nobody a number who only has the disk', async () => {
  const desk = await foundAt(tablet);
  await listen(desk);
  const { number } = await issue(desk);
  const first = await noted();
  const text = encodeCanary(first);
  expect(text).not.toContain(number);
  expect(text).not.toContain(number.replaceAll('-', ''));
  await issue(desk);
  expect((await noted()).sealed).toHaveLength(first.sealed.length);
});
