/** Pseudonyms for recipients on two devices of the office over one queue: the same everywhere, until the year is destroyed. */
import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk, type Result } from '../../src/domain/result.ts';
import { sectors } from '../../src/domain/sectors.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { SectorVoucher } from '../../src/protocol/deskSectors.ts';
import { sharedSlotsPath } from '../../src/protocol/wire/sharedSlots.ts';
import type { SharedSpaceId } from '../../src/queue/store/store.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import { createYearKeyBox } from '../../src/worker/office/yearKeys.ts';
import { readFact } from '../../src/worker/storage/database.ts';
import { enrolFrom, theirs } from '../support/enrol.ts';
import { foundAt, issue, passphrase, reopen } from '../support/faults.ts';
import { keyringOn } from '../support/onDisk.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

const year = 2026;
let world: World;
let first: Tablet;
let desk: Desk;
beforeEach(async () => {
  world = createWorld();
  first = world.tablet();
  desk = await foundAt(first);
});
afterEach(() => world.dispose());

const errorOf = async (asked: Promise<Result<unknown, { readonly type: string }>>): Promise<string | null> => {
  const answer = await asked;
  return answer.ok ? null : answer.error.type;
};
const pseudonymsOf = (vouchers: readonly SectorVoucher[]): readonly string[] =>
  vouchers.map(({ pseudonym }) => pseudonym);
const listAt = async (at: Desk, sector: (typeof sectors)[number] = 'billing') =>
  expectOk(await at.sectorPseudonyms(sector, year));
/** The year keys that this device could use, by whoever has its passphrase. */
const keysOn = async (tablet: Tablet, words: string): Promise<readonly string[]> => {
  const database = tablet.database();
  const { keyring } = expectOk(await unlock(database, words));
  const box = await createYearKeyBox(keyring);
  const rows = (await readFact(database, 'sectorKeys'))?.years ?? [];
  database.close();
  const opened = await Promise.all(rows.map(async ({ year: of, sealed }) => box?.open(of, sealed)));
  return opened.map((key) => Buffer.from(key?.key ?? []).toString('hex'));
};
/** What the queue holds of year keys, sealed. */
const slotsAtQueue = (): readonly Buffer[] => {
  const database = new DatabaseSync(join(world.queueFolder, 'queue.sqlite'), { readOnly: true });
  const rows = database.prepare('SELECT wrapped FROM case_keys WHERE slot = ?').all(slotOf(year));
  database.close();
  return rows.map(({ wrapped }) => Buffer.from(wrapped as Uint8Array));
};
const slotOf = (of: number): Buffer => {
  const slot = Buffer.alloc(8);
  slot.writeBigUInt64BE(BigInt(of));
  return slot;
};
const yearKeySpace = createHash('sha256')
  .update('feldschein slots 1sectorKeys')
  .digest('hex')
  .slice(0, 16) as SharedSpaceId;
/** A device of the office alone, which has read what there is. */
const secondOffice = async () => {
  await desk.syncNow();
  const office = await enrolFrom(desk, 'office', world.tablet());
  await desk.syncNow();
  await office.desk.syncNow();
  return office;
};

describe('pseudonyms for a recipient', () => {
  it('name each voucher that the office has, with what may be said of it', async () => {
    const issued = [await issue(desk), await issue(desk)];
    await desk.syncNow();
    await issue(desk);
    expect(expectOk(await desk.sectorYears())).toEqual([{ year, vouchers: 2, persons: 2, isDestroyed: false }]);
    const list = await listAt(desk);
    // Asking for the key was a round too: by now the third has arrived.
    expect(list.map(({ number }) => number)).toEqual(expect.arrayContaining(issued.map(({ number }) => number)));
    expect(list).toEqual([...list].sort((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1)));
    expect(expectOk(await desk.audit()).slice(0, 1)).toMatchObject([{ what: 'billingPseudonyms', about: '2026' }]);
  });

  it('are the same on both devices of the office, today and after a restart, and others for each recipient', async () => {
    await issue(desk);
    await issue(desk);
    const office = await secondOffice();
    const lists = new Map<string, readonly SectorVoucher[]>();
    for (const sector of sectors) lists.set(sector, await listAt(desk, sector));
    for (const sector of sectors) expect(await listAt(office.desk, sector)).toEqual(lists.get(sector));
    const again = await reopen(first);
    first.network.up = false;
    for (const sector of sectors) expect(await listAt(again, sector)).toEqual(lists.get(sector));
    const all = [...lists.values()].flatMap(pseudonymsOf);
    expect(new Set(all).size).toBe(6);
  });

  it('leave out vouchers that were voided, and make no key for a year without any', async () => {
    const { number } = await issue(desk);
    expectOk(await desk.voidVoucher(number, 'mistake'));
    await desk.syncNow();
    expect(expectOk(await desk.sectorYears())).toEqual([]);
    expect(await listAt(desk)).toEqual([]);
    expect(await keysOn(first, passphrase)).toEqual([]);
    const later = await issue(desk);
    await desk.syncNow();
    expect(await listAt(desk)).toHaveLength(1);
    expectOk(await desk.voidVoucher(later.number, 'mistake'));
    await desk.syncNow();
    // Its key is there, and can be destroyed.
    expect(expectOk(await desk.sectorYears())).toEqual([{ year, vouchers: 0, persons: 0, isDestroyed: false }]);
  });

  it('are not made before the queue has confirmed the key, and then without asking again', async () => {
    await issue(desk);
    await desk.syncNow();
    first.network.up = false;
    expect(await errorOf(desk.sectorPseudonyms('audit', year))).toBe('keyNotShared');
    expect(await errorOf(desk.sectorPseudonyms('audit', year))).toBe('keyNotShared');
    expect(expectOk(await desk.audit()).map(({ what }) => what)).not.toContain('auditPseudonyms');
    first.network.up = true;
    await desk.syncNow();
    first.network.up = false;
    expect(await listAt(desk, 'audit')).toHaveLength(1);
  });

  it('cost no request while nothing is due', async () => {
    await issue(desk);
    await desk.syncNow();
    await listAt(desk);
    const asked: string[] = [];
    first.network.intercept = (request) => {
      asked.push(new URL(request.url).pathname);
      return null;
    };
    await issue(desk);
    await desk.syncNow();
    await listAt(desk, 'ministry');
    expect(asked.filter((path) => path.startsWith(sharedSlotsPath))).toEqual([]);
  });

  it('wait, and nothing else does, where the queue knows no such slots', async () => {
    await issue(desk);
    await desk.syncNow();
    const { encodeMessage } = await import('../../src/protocol/wire/message.ts');
    first.network.intercept = (request) =>
      new URL(request.url).pathname.startsWith(sharedSlotsPath)
        ? new Response(encodeMessage({ refused: 'notFound' }), {
            status: 404,
            headers: { 'content-type': 'application/cbor' },
          })
        : null;
    expect(await errorOf(desk.sectorPseudonyms('billing', year))).toBe('keyNotShared');
    await issue(desk);
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  });
});

describe('two devices that make a year’s key at the same time', () => {
  it('use the one that the queue had first', async () => {
    await issue(desk);
    const office = await secondOffice();
    first.network.up = false;
    office.tablet.network.up = false;
    for (const at of [desk, office.desk])
      expect(await errorOf(at.sectorPseudonyms('billing', year))).toBe('keyNotShared');
    const [theirKey] = await keysOn(office.tablet, theirs);
    expect(await keysOn(first, passphrase)).not.toEqual([theirKey]);
    office.tablet.network.up = true;
    await office.desk.syncNow();
    first.network.up = true;
    await desk.syncNow();
    expect(await keysOn(first, passphrase)).toEqual([theirKey]);
    expect(await listAt(desk)).toEqual(await listAt(office.desk));
  });

  it('agree again where the queue came back from a backup that had none: the key that is longer in use stays', async () => {
    await issue(desk);
    const office = await secondOffice();
    const file = join(world.queueFolder, 'queue.sqlite');
    await world.stopQueue();
    copyFileSync(file, `${file}.before`);
    world.restartQueue();
    const before = await listAt(desk);
    await world.stopQueue();
    world.restartQueue(() => {
      copyFileSync(`${file}.before`, file);
      const database = new DatabaseSync(file);
      database.prepare('UPDATE store SET incarnation = ?').run('ab'.repeat(8));
      database.close();
    });
    world.clock += 60_000;
    const meanwhile = await listAt(office.desk);
    expect(meanwhile).not.toEqual(before);
    await desk.syncNow();
    expect(await listAt(desk)).toEqual(before);
    // It hears of it as soon as something of the keys is due there.
    const third = await enrolFrom(desk, 'office', world.tablet());
    await third.desk.syncNow();
    expect(await listAt(third.desk)).toEqual(before);
  });
});

describe('destroying a year', () => {
  it('takes the key from both devices and the queue, and it is never made again', async () => {
    await issue(desk);
    const office = await secondOffice();
    await listAt(desk);
    await listAt(office.desk);
    expect(slotsAtQueue().map(({ length }) => length)).toEqual([68]);
    expect(await keysOn(office.tablet, theirs)).toHaveLength(1);

    const years = [{ year, vouchers: 1, persons: 1, isDestroyed: true }];
    expect(expectOk(await desk.destroySectorYear(year))).toEqual(years);
    expect(await keysOn(first, passphrase)).toEqual([]);
    await desk.syncNow();
    expect(slotsAtQueue().map(({ length }) => length)).toEqual([0]);
    await office.desk.syncNow();
    expect(await keysOn(office.tablet, theirs)).toEqual([]);
    expect(expectOk(await office.desk.sectorYears())).toEqual(years);

    const again = await reopen(first);
    const fresh = await enrolFrom(again, 'office', world.tablet());
    await fresh.desk.syncNow();
    for (const at of [again, office.desk, fresh.desk]) {
      for (const sector of sectors) expect(await errorOf(at.sectorPseudonyms(sector, year))).toBe('yearDestroyed');
      await at.syncNow();
    }
    expect(slotsAtQueue().map(({ length }) => length)).toEqual([0]);
    expect(expectOk(await again.audit()).map(({ what }) => what)).toContain('sectorYearDestroyed');
    // Twice is as once.
    expect(expectOk(await again.destroySectorYear(year))).toEqual(years);
  });

  it('works without network, and whoever makes a key meanwhile loses it unused', async () => {
    await issue(desk);
    const office = await secondOffice();
    await listAt(desk);
    first.network.up = false;
    expectOk(await desk.destroySectorYear(year));
    expect(await keysOn(first, passphrase)).toEqual([]);
    expect(await errorOf(desk.sectorPseudonyms('billing', year))).toBe('yearDestroyed');
    office.tablet.network.up = false;
    expect(await errorOf(office.desk.sectorPseudonyms('billing', year))).toBe('keyNotShared');
    first.network.up = true;
    await desk.syncNow();
    office.tablet.network.up = true;
    await office.desk.syncNow();
    expect(await keysOn(office.tablet, theirs)).toEqual([]);
    expect(await errorOf(office.desk.sectorPseudonyms('billing', year))).toBe('yearDestroyed');
    expect(slotsAtQueue().map(({ length }) => length)).toEqual([0]);
  });

  it('holds for whoever has only heard of it from the queue: no key can be made that counts', async () => {
    await issue(desk);
    await desk.syncNow();
    const { tenant } = await keyringOn(first, passphrase);
    expectOk(await world.store().shredSlots(tenant, yearKeySpace, [new Uint8Array(slotOf(year))]));
    expect(await errorOf(desk.sectorPseudonyms('billing', year))).toBe('keyNotShared');
    expect(await keysOn(first, passphrase)).toEqual([]);
  });

  it('by the other device is heard of here too', async () => {
    await issue(desk);
    const office = await secondOffice();
    await listAt(desk);
    expectOk(await office.desk.destroySectorYear(year));
    await office.desk.syncNow();
    expect(slotsAtQueue().map(({ length }) => length)).toEqual([0]);
    await desk.syncNow();
    expect(await keysOn(first, passphrase)).toEqual([]);
    expect(await errorOf(desk.sectorPseudonyms('billing', year))).toBe('yearDestroyed');
  });

  it('is told again to a queue that came back from a backup with the key', async () => {
    await issue(desk);
    await desk.syncNow();
    await listAt(desk);
    const file = join(world.queueFolder, 'queue.sqlite');
    await world.stopQueue();
    copyFileSync(file, `${file}.before`);
    world.restartQueue();
    expectOk(await desk.destroySectorYear(year));
    await desk.syncNow();
    await world.stopQueue();
    world.restartQueue(() => copyFileSync(`${file}.before`, file));
    expect(slotsAtQueue().map(({ length }) => length)).toEqual([68]);
    await issue(desk);
    await desk.syncNow();
    expect(slotsAtQueue().map(({ length }) => length)).toEqual([0]);
    expect(await errorOf(desk.sectorPseudonyms('billing', year))).toBe('yearDestroyed');
  });

  it('is not believed of the queue alone, once a key is in use', async () => {
    await issue(desk);
    await desk.syncNow();
    const before = await listAt(desk);
    const { tenant } = await keyringOn(first, passphrase);
    expectOk(await world.store().shredSlots(tenant, yearKeySpace, [new Uint8Array(slotOf(year))]));
    expect(slotsAtQueue().map(({ length }) => length)).toEqual([0]);
    await issue(desk);
    await desk.syncNow();
    const again = await reopen(first);
    expect(await listAt(again)).toEqual(expect.arrayContaining([...before]));
  });
});

it('a device of a point, and whoever is no coordinator, get nothing and hold nothing', async () => {
  await issue(desk);
  const tablet = await enrolFrom(desk, 'tablet', world.tablet());
  await desk.syncNow();
  await tablet.desk.syncNow();
  await listAt(desk);
  const helpers = 'drei gelbe eimer voller sand am see';
  expectOk(await desk.addVolunteer({ handle: 'eh', role: 'volunteer', secrecyOn: '' }, helpers));
  const helper = first.open();
  expectOk(await helper.unlock(helpers));
  for (const at of [tablet.desk, helper]) {
    expect(await errorOf(at.sectorYears())).toBe('notTheOffice');
    expect(await errorOf(at.sectorPseudonyms('ministry', year))).toBe('notTheOffice');
    expect(await errorOf(at.destroySectorYear(year))).toBe('notTheOffice');
    await at.syncNow();
  }
  expect(await keysOn(tablet.tablet, theirs)).toEqual([]);
  // The row is there, and their passphrase does not open it.
  const rows = await keysOn(first, helpers);
  expect(rows).toEqual(['']);
  const [key] = await keysOn(first, passphrase);
  expect(key).toHaveLength(64);
  const wire = [...first.network.wire, ...tablet.tablet.network.wire].map((bytes) => Buffer.from(bytes));
  expect(wire.some((bytes) => bytes.includes(Buffer.from(key ?? '', 'hex')))).toBe(false);
});
