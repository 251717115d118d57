/** A device that was set up with an earlier version of the database opens, sends and is as before; nothing of it is lost. */
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeviceDatabase, readFact } from '../../src/worker/storage/database.ts';
import { foundAt, issue, numbersAt, reopen } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

/** As the app made it before rescue files. */
const version1 = {
  facts: 'name',
  slots: 'slotId',
  entries: '++id, &entryId, segment, sent',
  segments: '++id, state',
  caseKeys: 'caseId, sent',
  drafts: 'draftId',
  unreadable: 'position',
  peers: 'device',
};

it('version 1, with a voucher that was never sent', async () => {
  const tablet = world.tablet();
  tablet.network.up = false;
  const { number } = await issue(await foundAt(tablet));
  const now = tablet.database();
  await now.open();
  const old = new IDBFactory();
  const before = new Dexie(now.name, { indexedDB: old, IDBKeyRange });
  before.version(1).stores(version1);
  await before.open();
  for (const { name } of before.tables) await before.table(name).bulkAdd(await now.table(name).toArray());
  before.close();
  now.close();

  const updated = world.tablet(old);
  const desk = await reopen(updated);
  expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  expect(await numbersAt(desk)).toEqual([number]);
  const database = new DeviceDatabase({ indexedDB: old, IDBKeyRange });
  expect(await database.carried.count()).toBe(0);
  expect(await database.segments.count()).toBeGreaterThan(0);
  // What was written before it was indexed counts as this device's own.
  const device = await readFact(database, 'device');
  const all = await database.entries.count();
  expect(
    await database.entries
      .where('device')
      .equals(device?.device ?? '')
      .count(),
  ).toBe(all);
  expect(await database.setAside.count()).toBe(0);
  database.close();
});
