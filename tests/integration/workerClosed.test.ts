/** A browser that closes the database under an open desk: once, work goes on; else the window locks, and nothing is made anew. */
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { DeskEvent } from '../../src/protocol/deskDoor.ts';
import type { DeviceDatabase } from '../../src/worker/storage/database.ts';
import { foundAt, issue, numbersAt, passphrase, reopen } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
/** As the browser does when its files were taken away, or its storage process died. */
const closeByBrowser = (database: DeviceDatabase): void => {
  forceCloseDatabase(database.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
};
const openWithDatabase = async () => {
  const tablet = world.tablet();
  expectOk(await (await foundAt(tablet)).lock());
  const desk = tablet.open();
  const reasons: string[] = [];
  await desk.subscribe((event: DeskEvent) => {
    if (event.type === 'mustLock') reasons.push(event.reason);
  });
  expectOk(await desk.unlock(passphrase));
  await desk.syncNow();
  const database = tablet.current();
  return { tablet, desk, reasons, database };
};

it('opens it again by itself, and what is written then is stored', async () => {
  const { tablet, desk, reasons, database } = await openWithDatabase();
  const first = await issue(desk);
  closeByBrowser(database);
  const second = await issue(desk);
  await aMoment();
  expect(reasons).toEqual([]);
  await desk.syncNow();
  expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  const numbers = [first.number, second.number].sort();
  expect(await numbersAt(desk)).toEqual(numbers);
  expect((await (await reopen(tablet)).vouchers('')).map(({ number }) => number).sort()).toEqual(numbers);
});

it('writes what was under way once more, and not twice', async () => {
  const { desk, reasons, database } = await openWithDatabase();
  const writing = issue(desk);
  const timer = setInterval(() => {
    if (database.isOpen()) closeByBrowser(database);
    clearInterval(timer);
  });
  const { number } = await writing;
  await aMoment();
  expect(reasons).toEqual([]);
  expect((await desk.vouchers('')).map((voucher) => voucher.number)).toEqual([number]);
});

it('locks where it is closed a second time within a minute', async () => {
  const { desk, reasons, database } = await openWithDatabase();
  closeByBrowser(database);
  await issue(desk);
  expect(reasons).toEqual([]);
  closeByBrowser(database);
  await aMoment();
  expect(reasons).toEqual(['databaseClosed']);
});

it('makes no empty one in place of one that was deleted', async () => {
  const { tablet, desk, reasons, database } = await openWithDatabase();
  closeByBrowser(database);
  await new Promise<void>((resolve) => {
    tablet.profile.deleteDatabase(database.name).onsuccess = () => resolve();
  });
  await aMoment();
  await desk.syncStatus().catch(() => undefined);
  // Where it was opened before it was deleted, the window is told either way.
  expect(reasons).toContain('databaseClosed');
  expect(await tablet.profile.databases()).toEqual([]);
});

it('goes on with nobody else’s ledger', async () => {
  const { reasons, database } = await openWithDatabase();
  const device = await database.facts.get('device');
  if (device?.name !== 'device') throw new Error('no device');
  await database.facts.put({ ...device, device: '0'.repeat(32) as typeof device.device });
  closeByBrowser(database);
  await aMoment();
  expect(reasons).toEqual(['databaseClosed']);
  expect(database.isOpen()).toBe(false);
});
