/** Übertragung, record by record, by real desks and a real queue: what the screen says is what the rows and the queue say. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { SendingRecord } from '../../src/protocol/deskSync.ts';
import { foundAt, issue, joinFrom, note, reopen } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

const recordsOf = async (desk: Desk): Promise<readonly SendingRecord[]> => (await desk.sendingRecords(100)).records;

it('each record goes its way: here, at the queue, seen by the office; a note never', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  await desk.syncNow();
  tablet.network.up = false;
  const { callName } = await note(desk);
  world.clock += 1_000;
  const { number } = await issue(desk);
  const waiting = await recordsOf(desk);
  expect(waiting.map(({ kind }) => kind)).toEqual(['note', 'note', 'voucher']);
  expect(waiting.map(({ about }) => about)).toEqual([callName, expect.any(String), number]);
  expect(waiting.every(({ isAtQueue, isSeen }) => !isAtQueue && isSeen !== true)).toBe(true);

  tablet.network.up = true;
  expect(await desk.syncNow()).toMatchObject({ recordsBefore: 3, recordsReceived: 3, problem: null });
  const arrived = await desk.sendingRecords(100);
  expect(arrived.backup).toBe('none');
  expect(arrived.records.every(({ isAtQueue, isSafe }) => isAtQueue && isSafe === null)).toBe(true);
  expect(arrived.records.find(({ kind }) => kind === 'voucher')?.isSeen).toBe(false);
  expect(arrived.usage.today.sentBytes).toBeGreaterThan(500);

  // This tablet acts for the office too: that it has its own voucher is no news of a coordination.
  await desk.syncNow();
  await desk.syncNow();
  expect((await recordsOf(desk)).find(({ kind }) => kind === 'voucher')?.isSeen).toBe(false);

  const office = await joinFrom(world, desk);
  await office.desk.syncNow();
  await office.desk.syncNow();
  await desk.syncNow();
  const seen = await recordsOf(desk);
  expect(seen.find(({ kind }) => kind === 'voucher')).toMatchObject({ about: number, isSeen: true });
  expect(seen.filter(({ kind }) => kind === 'note').map(({ isSeen }) => isSeen)).toEqual([null, null]);
  expect(await recordsOf(office.desk)).toEqual([]);
});

it('a backup at the queue is said of each record up to where it reaches', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  await issue(desk);
  await desk.syncNow();
  const database = tablet.database();
  const known = await database.facts.get('watermarks');
  if (known?.name !== 'watermarks') throw new Error('the queue said nothing');
  await database.facts.put({
    ...known,
    logs: known.logs.map((log) => ({ ...log, safe: log.lane === 'office' ? log.committed : 0 })),
  });
  database.close();
  const { backup, records } = await desk.sendingRecords(100);
  expect(backup).toBe('there');
  expect(records.map(({ kind, isSafe }) => [kind, isSafe]).sort()).toEqual([
    ['note', false],
    ['voucher', true],
  ]);
});

it('gives as many as were asked for, and counts them all', async () => {
  const desk = await foundAt(world.tablet());
  for (let index = 0; index < 3; index++) await note(desk);
  const { records, total } = await desk.sendingRecords(2);
  expect([records.length, total]).toEqual([2, 3]);
});

it('a row that cannot be read back is parked, and holds up nothing else', async () => {
  const tablet = world.tablet();
  const first = await foundAt(tablet);
  await first.syncNow();
  tablet.network.up = false;
  await note(first);
  await note(first);
  const database = tablet.database();
  const rows = await database.entries.toArray();
  const broken = rows.filter(({ weight, sent }) => weight === 1 && sent === 0)[0];
  await database.entries.update(broken?.id ?? 0, { body: new Uint8Array(64) });
  database.close();
  const desk = await reopen(tablet);
  tablet.network.up = true;
  expect(await desk.syncNow()).toMatchObject({ recordsBefore: 2, recordsReceived: 1, everythingReceived: false });
  const { parked, records } = await desk.sendingRecords(100);
  expect(parked).toMatchObject([{ entryId: broken?.entryId, record: null, reason: 'unreadable' }]);
  expect(records.map(({ isAtQueue }) => isAtQueue)).toEqual([true]);
});

it('what the queue refused while the tablet was locked is parked until it is sealed anew', async () => {
  const tablet = world.tablet();
  const first = await foundAt(tablet);
  await first.syncNow();
  tablet.network.up = false;
  const { number } = await issue(first);
  expectOk(await first.lock());
  const database = tablet.database();
  for (const row of await database.segments.where('state').equals('ready').toArray()) {
    await database.segments.update(row.id ?? 0, { state: 'refused' });
  }
  await database.facts.put({ name: 'fence', logEpoch: 1 });
  database.close();
  const desk = await reopen(tablet);
  expect((await desk.sendingRecords(100)).parked.map(({ record, reason }) => [record?.about, reason])).toContainEqual([
    number,
    'refused',
  ]);
  tablet.network.up = true;
  expect(await desk.syncNow()).toMatchObject({ everythingReceived: true, recordsReceived: 2 });
  expect((await desk.sendingRecords(100)).parked).toEqual([]);
});

it('the wish to save data outlives the tablet’s sleep', async () => {
  const tablet = world.tablet();
  const desk = await foundAt(tablet);
  expect((await desk.sendingRecords(1)).isSavingData).toBe(false);
  expectOk(await desk.saveData(true));
  expect((await (await reopen(tablet)).sendingRecords(1)).isSavingData).toBe(true);
});
