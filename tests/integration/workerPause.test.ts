/** Pauses in the worker: it answers nothing, counts tries that no reload gives back, and closes by itself. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pauseLimitMs } from '../../src/domain/pin.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { DeskEvent } from '../../src/protocol/deskDoor.ts';
import { copyProfile, draftOf, foundAt, issue, passphrase, reopen, rowsOf } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

const pin = '274983';
const place = { path: '/faelle', view: { kind: 'case' } };

let world: World;
let tablet: Tablet;
let desk: Desk;
const events: DeskEvent[] = [];
beforeEach(async () => {
  world = createWorld();
  tablet = world.tablet();
  desk = await foundAt(tablet);
  events.length = 0;
  await desk.subscribe((event) => events.push(event));
});
afterEach(() => {
  vi.useRealTimers();
  world.dispose();
});

const pauseWithPin = async (): Promise<void> => {
  expectOk(await desk.choosePin(pin));
  expect(await desk.pause(place)).toBe(true);
};
const reasons = () => events.flatMap((event) => (event.type === 'mustLock' ? [event.reason] : []));

describe('a PIN', () => {
  it('belongs to one volunteer, lies sealed, and opens nothing by itself', async () => {
    expectOk(await desk.choosePin(pin));
    const [row] = (await rowsOf(tablet)).slots ?? [];
    expect(JSON.stringify(row)).not.toContain(pin);
    desk = tablet.open();
    expect(expectOk(await desk.unlock(passphrase))).toMatchObject({ hasPin: true });
    expectOk(await desk.choosePin(null));
    expect(await desk.pause(place)).toBe(false);
    expect(expectOk(await tablet.open().unlock(passphrase))).toMatchObject({ hasPin: false });
  });

  it('that is too simple is refused, and the one before stays', async () => {
    expectOk(await desk.choosePin(pin));
    expect(await desk.choosePin('123456')).toEqual({ ok: false, error: { type: 'tooSimple' } });
    expect(await desk.pause(place)).toBe(true);
    expect(expectOk(await desk.resume(pin)).place).toEqual(place);
  });

  it('is another one for each volunteer', async () => {
    const theirs = 'vierzehn blaue eimer voller moos und farn';
    expectOk(await desk.addVolunteer({ handle: 'HE', role: 'volunteer', secrecyOn: '' }, theirs));
    expectOk(await desk.choosePin(pin));
    const second = tablet.open();
    expect(expectOk(await second.unlock(theirs)).hasPin).toBe(false);
    expectOk(await second.choosePin('593827'));
    await second.pause(place);
    expect(await second.resume(pin)).toMatchObject({ error: { type: 'wrongPin' } });
    expectOk(await second.resume('593827'));
  });
});

describe('while paused', () => {
  it('the desk answers nothing that it holds, and everything afterwards', async () => {
    const { number } = await issue(desk);
    await pauseWithPin();
    const answered: string[] = [];
    const asked = [
      desk.vouchers('').then(() => answered.push('vouchers')),
      desk.cases('').then(() => answered.push('cases')),
      desk.settings().then(() => answered.push('settings')),
      desk.people().then(() => answered.push('people')),
      desk.openVoucher(number).then(() => answered.push('voucher')),
      desk.saveDraft(draftOf()).then(() => answered.push('draft')),
    ];
    expect((await desk.syncStatus()).problem).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toEqual([]);
    expectOk(await desk.resume(pin));
    await Promise.all(asked);
    expect(answered).toHaveLength(6);
  });

  it('it goes on sending', async () => {
    tablet.network.up = false;
    await issue(desk);
    await pauseWithPin();
    tablet.network.up = true;
    expect(await desk.syncNow()).toMatchObject({ everythingReceived: true });
  });

  it('five wrong PINs close it: the right one comes too late, a passphrase does not', async () => {
    await pauseWithPin();
    const lefts = [];
    for (let tries = 0; tries < 5; tries++) lefts.push(await desk.resume('593827'));
    expect(lefts.map((result) => (result.ok ? null : result.error))).toEqual([
      { type: 'wrongPin', left: 4 },
      { type: 'wrongPin', left: 3 },
      { type: 'wrongPin', left: 2 },
      { type: 'wrongPin', left: 1 },
      { type: 'locked' },
    ]);
    expect(reasons()).toEqual(['pinTries']);
    expect(await desk.resume(pin)).toEqual({ ok: false, error: { type: 'locked' } });
    await expect(desk.settings()).rejects.toThrow('closed');
    expectOk(await desk.lock());
    await reopen(tablet);
  });

  it('tries do not come back by asking for another pause', async () => {
    await pauseWithPin();
    for (let tries = 0; tries < 3; tries++) await desk.resume('593827');
    await desk.pause({ path: '/' });
    expect(await desk.resume('593827')).toEqual({ ok: false, error: { type: 'wrongPin', left: 1 } });
    expect(expectOk(await desk.resume(pin)).place).toEqual(place);
  });

  it('a reload ends it, and a copy of the profile is as locked as ever', async () => {
    await pauseWithPin();
    expect(await tablet.open().resume(pin)).toEqual({ ok: false, error: { type: 'locked' } });
    const copy = await copyProfile(world, tablet);
    expect(await copy.open().resume(pin)).toEqual({ ok: false, error: { type: 'locked' } });
  });

  it('whoever comes back later than a quarter of an hour needs the passphrase, also with a clock that was set back', async () => {
    await pauseWithPin();
    world.clock += pauseLimitMs;
    expect(await desk.resume(pin)).toEqual({ ok: false, error: { type: 'locked' } });
    expect(reasons()).toEqual(['pinTries']);
  });

  it('it closes by itself after a quarter of an hour', async () => {
    expectOk(await desk.choosePin(pin));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await desk.pause(place);
    await vi.advanceTimersByTimeAsync(pauseLimitMs);
    vi.useRealTimers();
    await vi.waitFor(() => expect(reasons()).toEqual(['pausedTooLong']));
    expect(await desk.resume(pin)).toEqual({ ok: false, error: { type: 'locked' } });
  });
});
