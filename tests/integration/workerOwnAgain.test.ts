/** What a device sent and lost comes back to it from the queue: counted once, sent no second time, and the rest named. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { type Canary, encodeCanary, parseCanary } from '../../src/protocol/canary.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { pullPath } from '../../src/protocol/wire/pull.ts';
import {
  copyProfile,
  foundAt,
  issue,
  joinFrom,
  note,
  numbersAt,
  passphrase,
  recordPushes,
  reopen,
} from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
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
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (!written) throw new Error('nothing was noted');
  return written;
};
const shown = async (desk: Desk): Promise<readonly string[]> =>
  (await desk.vouchers('')).map(({ number }) => number).sort();
const settled = async (desk: Desk): Promise<void> => {
  await desk.syncNow();
  expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
};

beforeEach(() => {
  world = createWorld();
  written = null;
});
afterEach(() => world.dispose());

it('a profile that was put back shows what its other life sent, and sends none of it again', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  const first = await issue(desk);
  await desk.syncNow();
  const backup = await copyProfile(world, tablet);
  const second = await issue(desk);
  const { caseId } = await note(desk, { complaint: 'Knieschmerzen' });
  await settled(desk);
  expectOk(await desk.lock());

  const restored = await reopen(backup);
  const { parts } = recordPushes(backup.network);
  await settled(restored);
  const numbers = [first.number, second.number].sort();
  expect(await shown(restored)).toEqual(numbers);
  // The key of a case that this state never saw came too.
  expect((await restored.openCase(caseId))?.notes).toHaveLength(1);
  // Nothing went up: it has nothing that the queue has not.
  expect(await parts()).toHaveLength(0);
  expect(await restored.syncNow()).toMatchObject({ nothingToSend: true });
  const office = await joinFrom(world, restored);
  expect(await numbersAt(office.desk)).toEqual(numbers);
  expect((await office.desk.receivedVouchers()).vouchers.every(({ conflict }) => !conflict)).toBe(true);
  // And it stays so: read once, stored.
  backup.network.up = false;
  expect(await shown(await reopen(backup))).toEqual(numbers);
});

it('rows that were deleted come back, as far as they had been sent, and the dialog names the rest', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  await listen(desk);
  const sent = [(await issue(desk)).number, (await issue(desk)).number];
  await settled(desk);
  tablet.network.up = false;
  const { number: unsent } = await issue(desk);
  const canary = await noted();
  expectOk(await desk.lock());
  const profile = tablet.database();
  const all = await profile.entries.count();
  await profile.entries
    .where('id')
    .above(all - 12)
    .delete();
  await profile.caseKeys.clear();
  profile.close();

  // Where there is no network nothing can be found, and that is said.
  const away = await open(tablet);
  expect(await away.findMissing(canary)).toMatchObject({ count: 12, found: 0, isAsked: false, numbers: [unsent] });
  expectOk(await away.lock());

  tablet.network.up = true;
  const back = await open(tablet);
  const missing = await back.findMissing(canary);
  // A voucher comes with three more entries.
  expect(missing).toMatchObject({ count: 4, found: 8, isAsked: true, numbers: [unsent] });
  expect(await shown(back)).toEqual(sent.sort());
  expect(await back.findMissing(await noted())).toBeNull();
  await settled(back);
  const office = await joinFrom(world, back);
  expect(await numbersAt(office.desk)).toEqual(sent.sort());
});

it('goes on after a break, and after a power cut, until everything is read', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  await desk.syncNow();
  const backup = await copyProfile(world, tablet);
  const { number } = await issue(desk);
  await settled(desk);
  expectOk(await desk.lock());
  // The queue hears the question; the answer never comes.
  backup.network.intercept = (request) => {
    if (new URL(request.url).pathname === pullPath) throw new TypeError('fetch failed');
    return null;
  };
  const broken = await reopen(backup);
  await broken.syncNow();
  expect(await shown(broken)).toEqual([]);
  backup.network.intercept = null;
  const again = await reopen(backup);
  await settled(again);
  expect(await shown(again)).toEqual([number]);
});

it('a browser of the office gets back what it wrote for the office', async () => {
  const tablet = world.tablet();
  const point = await foundAt(tablet);
  const { number } = await issue(point);
  await settled(point);
  const office = await joinFrom(world, point);
  await settled(office.desk);
  const backup = await copyProfile(world, office.tablet);
  expectOk(await office.desk.voidVoucher(number, 'lost'));
  await settled(office.desk);
  expectOk(await office.desk.lock());
  const restored = await reopen(backup);
  await settled(restored);
  const [voucher] = (await restored.receivedVouchers()).vouchers;
  expect(voucher?.state.type).toBe('voided');
});

it('an entry whose bytes are damaged is counted, kept, and read back beside its row', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  const { number } = await issue(desk);
  await settled(desk);
  expectOk(await desk.lock());
  const profile = tablet.database();
  const rows = await profile.entries.toArray();
  const damaged = rows.slice(-4).map((row) => ({ ...row, body: row.body.slice().fill(7, 20) }));
  await profile.entries.bulkPut(damaged);
  profile.close();

  tablet.network.up = false;
  const away = await reopen(tablet);
  expect((await away.sendingRecords(50)).unreadableRows).toBe(4);
  expect(await shown(away)).toEqual([]);
  tablet.network.up = true;
  await away.syncNow();
  expect(await shown(away)).toEqual([number]);
  expect((await away.sendingRecords(50)).unreadableRows).toBe(0);
  const kept = await (async () => {
    const database = tablet.database();
    const aside = await database.setAside.toArray();
    database.close();
    return aside.map(({ row }) => row);
  })();
  expect(new Map(kept.map((row) => [row.entryId, row]))).toEqual(new Map(damaged.map((row) => [row.entryId, row])));
  // Its place and its receipt stayed.
  expect(await away.syncNow()).toMatchObject({ nothingToSend: true });
  tablet.network.up = false;
  expect(await shown(await reopen(tablet))).toEqual([number]);
});
