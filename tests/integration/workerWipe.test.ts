/** Wiping: keys first and from any stage, and a passphrase that does it without a word. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { copyProfile, foundAt, issue, joinFrom, numbersAt, passphrase, reopen, rowsOf } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

const emergency = 'sieben krumme birken hinterm langen deich';
const theirs = 'vierzehn blaue eimer voller moos und farn';

let world: World;
let tablet: Tablet;
let desk: Desk;
beforeEach(async () => {
  world = createWorld();
  tablet = world.tablet();
  desk = await foundAt(tablet);
});
afterEach(() => world.dispose());

const databasesOf = async ({ profile }: Tablet): Promise<readonly (string | undefined)[]> =>
  (await profile.databases()).map(({ name }) => name);
const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const isNew = async (at: Tablet): Promise<void> => {
  expect(await databasesOf(at)).not.toContain('feldschein');
  expect(await at.open().standing()).toEqual({ ok: true, value: 'unfounded' });
};

describe('a wipe', () => {
  it('while open leaves nothing, and the device can be set up anew', async () => {
    await issue(desk);
    expect(await desk.wipe()).toEqual({ ok: true, value: true });
    await isNew(tablet);
    expectOk(await tablet.open().found({ organisationName: 'a', pointName: 'b', handle: 'c', passphrase }));
  });

  it('works while locked and while paused', async () => {
    expectOk(await desk.choosePin('274983'));
    const copy = await copyProfile(world, tablet);
    await desk.pause(null);
    expect(await desk.wipe()).toEqual({ ok: true, value: true });
    await isNew(tablet);
    expect(await copy.open().wipe()).toEqual({ ok: true, value: true });
    await isNew(copy);
  });

  it('during a round loses the race for nothing: no key and no row comes back', async () => {
    await issue(desk);
    const round = desk.syncNow().catch(() => null);
    const wiped = desk.wipe();
    await Promise.all([round, wiped]);
    expect(await wiped).toEqual({ ok: true, value: true });
    await isNew(tablet);
  });

  it('takes the keys even where another window holds the database', async () => {
    await issue(desk);
    // As a window that does not hear: the browser waits for it.
    const other = await asPromise(tablet.profile.open('feldschein'));
    expect(await desk.wipe()).toEqual({ ok: true, value: false });
    const tables = ['slots', 'facts', 'caseKeys', 'drafts'];
    const view = other.transaction(tables);
    const counts = await Promise.all(tables.map((name) => asPromise(view.objectStore(name).count())));
    expect(counts).toEqual([0, 0, 0, 0]);
    other.close();
  });

  it('of a device on which nothing was set up is no error', async () => {
    expect(await world.tablet().open().wipe()).toEqual({ ok: true, value: true });
  });

  it('takes nothing from the office that had arrived', async () => {
    const office = await joinFrom(world, desk);
    const { number } = await issue(desk);
    await desk.syncNow();
    await desk.wipe();
    expect(await numbersAt(office.desk)).toEqual([number]);
  });
});

describe('the emergency passphrase', () => {
  beforeEach(async () => {
    expectOk(await desk.setDuress(emergency));
  });

  it('wipes, and the answer is that nothing is here', async () => {
    await issue(desk);
    const locked = tablet.open();
    expect(await locked.unlock(emergency)).toEqual({ ok: false, error: { type: 'unfounded' } });
    await isNew(tablet);
  });

  it('has a slot that nobody can tell from the others by looking at it', async () => {
    expectOk(await desk.addVolunteer({ handle: 'HE', role: 'volunteer', secrecyOn: '' }, theirs));
    const shapes = async () =>
      ((await rowsOf(tablet)).slots ?? []).map((row) =>
        Object.entries(row as object)
          .filter(([name]) => name !== 'own')
          .map(([name, value]) => `${name} ${value instanceof Uint8Array ? value.length : typeof value}`)
          .sort(),
      );
    const [first, ...rest] = await shapes();
    expect(rest).toHaveLength(2);
    for (const shape of rest) expect(shape).toEqual(first);
    // Where somebody leaves, all who are not there are handed new keys: so is that one.
    expectOk(await desk.addVolunteer({ handle: 'DR', role: 'doctor', secrecyOn: '' }, `${theirs} dazu`));
    const gone = expectOk(await desk.people()).here.find(({ handle }) => handle === 'DR');
    if (!gone) throw new Error('nobody');
    expectOk(await desk.removeVolunteer(gone.slotId));
    const handed = (await shapes()).filter((shape) => shape.some((name) => name.startsWith('handedOn')));
    expect(handed).toHaveLength(2);
    expect(handed[0]).toEqual(handed[1]);
    expect(await tablet.open().unlock(emergency)).toMatchObject({ error: { type: 'unfounded' } });
  });

  it('is no volunteer, and its words are taken for others', async () => {
    expect(expectOk(await desk.people()).here).toHaveLength(1);
    expect(await desk.addVolunteer({ handle: 'HE', role: 'volunteer', secrecyOn: '' }, emergency)).toMatchObject({
      error: { type: 'passphraseTaken' },
    });
    expect(await desk.changePassphrase(passphrase, emergency)).toMatchObject({ error: { type: 'passphraseTaken' } });
    expect(await desk.setDuress(passphrase)).toMatchObject({ error: { type: 'passphraseTaken' } });
    expect(await desk.setDuress('kurz')).toMatchObject({ error: { type: 'weakPassphrase' } });
  });

  it('is replaced and taken away, after a new start too', async () => {
    desk = await reopen(tablet);
    expect(await desk.hasDuress()).toBe(true);
    expectOk(await desk.setDuress(theirs));
    expect((await rowsOf(tablet)).slots).toHaveLength(2);
    expect(await tablet.open().unlock(emergency)).toMatchObject({ error: { type: 'wrongPassphrase' } });
    desk = await reopen(tablet);
    expectOk(await desk.setDuress(null));
    expect((await rowsOf(tablet)).slots).toHaveLength(1);
    expect(await tablet.open().unlock(theirs)).toMatchObject({ error: { type: 'wrongPassphrase' } });
  });
});
