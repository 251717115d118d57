/** Profiles copied back and queues restored: every voucher on paper still reaches the office, and none twice. */

import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { parseSegment } from '../../src/protocol/segment.ts';
import { decodeMessage, encodeMessage } from '../../src/protocol/wire/message.ts';
import { type PullAnswer, pullAnswerSchema, pullPath } from '../../src/protocol/wire/pull.ts';
import { copyProfile, foundAt, issue, joinFrom, note, numbersAt, recordPushes, reopen } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

describe('a profile that is copied back', () => {
  it('begins a new logEpoch, and the vouchers of both lives arrive', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const first = await issue(desk);
    await desk.syncNow();
    const backup = await copyProfile(world, tablet);
    const second = await issue(desk);
    expect(await desk.syncNow()).toMatchObject({ everythingReceived: true });
    expectOk(await desk.lock());

    const restored = await reopen(backup);
    const third = await issue(restored);
    const { parts } = recordPushes(backup.network);
    await restored.syncNow();
    expect(await restored.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    const epochs = (await parts()).map((bytes) => expectOk(parseSegment(bytes)).header.logEpoch);
    expect(new Set(epochs)).toEqual(new Set([0, 1]));

    const office = await joinFrom(world, restored);
    expect(await numbersAt(office.desk)).toEqual([first.number, second.number, third.number].sort());
    const { vouchers, unreadable } = await office.desk.receivedVouchers();
    expect(unreadable).toEqual([]);
    expect(vouchers.some(({ conflict }) => conflict)).toBe(false);
    // One segment a lane met other bytes in its place: both are kept, nobody decides alone that they are worthless.
    expect(await world.store().quarantined()).toBe(2);
  });

  it('with records that the other life has sent: they count once', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    tablet.network.up = false;
    const waiting = await issue(desk);
    const backup = await copyProfile(world, tablet);
    tablet.network.up = true;
    expect(await desk.syncNow()).toMatchObject({ everythingReceived: true });
    expectOk(await desk.lock());

    const restored = await reopen(backup);
    const later = await issue(restored);
    await restored.syncNow();
    expect(await restored.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    const office = await joinFrom(world, restored);
    expect(await numbersAt(office.desk)).toEqual([waiting.number, later.number].sort());
    expect((await office.desk.receivedVouchers()).vouchers.every(({ conflict }) => !conflict)).toBe(true);
  });

  it('and both copies at work by turns: everything of both arrives', async () => {
    const tablet = world.tablet();
    const one = await foundAt(tablet);
    await one.syncNow();
    const twin = await copyProfile(world, tablet);
    const other = await reopen(twin);
    const numbers: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      for (const desk of [one, other]) {
        numbers.push((await issue(desk)).number);
        await desk.syncNow();
        expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
      }
    }
    const office = await joinFrom(world, one);
    expect(await numbersAt(office.desk)).toEqual(numbers.sort());
  });

  it('while it is locked: the courier names it, and after the next unlock it goes on', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    const backup = await copyProfile(world, tablet);
    const second = await issue(desk);
    await desk.syncNow();
    backup.network.up = false;
    const restored = await reopen(backup);
    const third = await issue(restored);
    expectOk(await restored.lock());
    backup.network.up = true;
    expect(await backup.courierRound()).toMatchObject({ problem: 'recordRefused', everythingReceived: false });
    const again = await reopen(backup);
    expect(await again.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    const office = await joinFrom(world, again);
    expect(await numbersAt(office.desk)).toEqual([second.number, third.number].sort());
  });
});

describe('a delivery that arrives corrupt', () => {
  /** Flips one bit in the middle of the first segment of each pull answer. */
  const corrupting = (path: string, answer: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
    const decoded = path === pullPath ? decodeMessage(pullAnswerSchema, answer) : null;
    if (!decoded?.ok) return answer;
    const items = decoded.value.items.map((item) => ({ ...item, bytes: item.bytes.slice() }));
    const segment = items.find((item) => item.kind === 'segment');
    if (segment) segment.bytes[segment.bytes.length - 20] = (segment.bytes[segment.bytes.length - 20] ?? 0) ^ 1;
    return encodeMessage({ ...decoded.value, items } satisfies PullAnswer);
  };

  it('is listed, and what the device sent before and after is read', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    const office = await joinFrom(world, desk);
    const before = await issue(desk);
    await desk.syncNow();
    expect(await numbersAt(office.desk)).toEqual([before.number]);

    const broken = await issue(desk);
    await desk.syncNow();
    office.tablet.network.tamper = corrupting;
    expect(await numbersAt(office.desk)).toEqual([before.number]);
    expect((await office.desk.receivedVouchers()).unreadable).toMatchObject([{ reason: 'corrupt' }]);
    office.tablet.network.tamper = null;

    const after = await issue(desk);
    await desk.syncNow();
    expect(await numbersAt(office.desk)).toEqual([before.number, after.number].sort());
    const { vouchers, unreadable } = await office.desk.receivedVouchers();
    expect(vouchers.some(({ number }) => number === broken.number)).toBe(false);
    expect(unreadable.map(({ reason }) => reason)).toEqual(['corrupt', 'gap']);
    const last = await issue(desk);
    await desk.syncNow();
    expect(await numbersAt(office.desk)).toContain(last.number);
    expect((await office.desk.receivedVouchers()).unreadable).toHaveLength(2);
  });
});

describe('a queue that is restored from a backup', () => {
  const path = (): string => join(world.queueFolder, 'queue.sqlite');
  const backUp = (): string => {
    const backup = join(world.queueFolder, 'backup.sqlite');
    const db = new DatabaseSync(path());
    db.exec(`VACUUM INTO '${backup}'`);
    db.close();
    return backup;
  };
  const restore = (backup: string): void =>
    world.restartQueue(() => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${path()}${end}`, { force: true });
      copyFileSync(backup, path());
    });

  it('gets what it lost again, and the office sees what came after', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    const office = await joinFrom(world, desk);
    const first = await issue(desk);
    await desk.syncNow();
    expect(await numbersAt(office.desk)).toEqual([first.number]);

    const backup = backUp();
    const lost = [await issue(desk), await issue(desk)];
    await note(desk);
    await desk.syncNow();
    const seen = [first, ...lost].map(({ number }) => number).sort();
    expect(await numbersAt(office.desk)).toEqual(seen);

    restore(backup);
    const later = await issue(desk);
    await desk.syncNow();
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expect(await numbersAt(office.desk)).toEqual([...seen, later.number].sort());

    // Whoever joins now finds all of them at the queue.
    const newcomer = await joinFrom(world, desk);
    expect(await numbersAt(newcomer.desk)).toEqual([...seen, later.number].sort());
  });

  it('and gets a voucher before a reader that is ahead asks: the reader begins again, and nothing is called seen before', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    const office = await joinFrom(world, desk);
    const backup = backUp();
    const numbers: string[] = [];
    for (let index = 0; index < 3; index++) {
      numbers.push((await issue(desk)).number);
      await desk.syncNow();
    }
    expect(await numbersAt(office.desk)).toEqual([...numbers].sort());
    // Put back as a file, and the tablet too: what was sent since is on no disk but the office's.
    restore(backup);
    const profile = tablet.database();
    await profile.segments.where('id').above(2).delete();
    profile.close();
    numbers.push((await issue(desk)).number);
    await desk.syncNow();
    expect(await numbersAt(office.desk)).toEqual([...numbers].sort());
  });

  it('and knows less than a reader: who has read further reads again from where the queue is', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    const office = await joinFrom(world, desk);
    expect(await numbersAt(office.desk)).toEqual([]);
    const backup = backUp();
    // More browsers, whose enrolments the backup does not have: their positions will be given to something else.
    for (let browser = 0; browser < 3; browser++) await numbersAt((await joinFrom(world, desk)).desk);
    const first = await issue(desk);
    await desk.syncNow();
    expect(await numbersAt(office.desk)).toEqual([first.number]);
    restore(backup);
    expect(await numbersAt(office.desk)).toEqual([first.number]);

    const later = await issue(desk);
    await desk.syncNow();
    await desk.syncNow();
    expect(await numbersAt(office.desk)).toEqual([first.number, later.number].sort());
    // What was read before and comes again is no gap and no trouble.
    expect((await office.desk.receivedVouchers()).unreadable).toEqual([]);
  });
});
