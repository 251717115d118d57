/** Several volunteers at one tablet: each with an own passphrase, one ledger, and whoever left opens nothing any more. */

import { encode } from 'cborg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import { asciiToBytes, ownHexToBytes } from '../../src/protocol/bytes.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { importAesGcm, sealAes } from '../../src/worker/crypto/aes.ts';
import { randomBytes } from '../../src/worker/crypto/bytes.ts';
import { importHmac } from '../../src/worker/crypto/derive.ts';
import { volunteerWrappingKey } from '../../src/worker/crypto/passphraseKey.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import { stretch } from '../../src/worker/keys/slot.ts';
import { readFact } from '../../src/worker/storage/database.ts';
import type { OldSlotRow } from '../../src/worker/storage/rows.ts';
import {
  copyProfile,
  draftOf,
  foundAt,
  issue,
  joinFrom,
  numbersAt,
  passphrase,
  refuseWrite,
  reopen,
  rowsOf,
} from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

const doctors = 'sieben krumme birken hinterm langen deich';
const helpers = 'vierzehn blaue eimer voller moos und farn';
const doctor = { handle: 'DR', role: 'doctor', secrecyOn: '2026-11-01' } as const;
const helper = { handle: 'HE', role: 'volunteer', secrecyOn: '' } as const;

let world: World;
let tablet: Tablet;
let desk: Desk;
beforeEach(async () => {
  world = createWorld();
  tablet = world.tablet();
  tablet.network.up = false;
  desk = await foundAt(tablet);
});
afterEach(() => world.dispose());

const openAs = async (words: string, at = tablet): Promise<Desk> => {
  const opened = at.open();
  expectOk(await opened.unlock(words));
  return opened;
};
const handlesAt = async (at: Desk) => expectOk(await at.people()).here.map(({ handle }) => handle);
const idOf = async (handle: string) => {
  const found = expectOk(await desk.people()).here.find((one) => one.handle === handle);
  if (!found) throw new Error(`nobody is called ${handle}`);
  return found.slotId;
};

describe('adding', () => {
  it('works without network, and each opens the same ledger under an own name', async () => {
    const { number } = await issue(desk);
    expect(expectOk(await desk.addVolunteer(doctor, doctors)).here).toMatchObject([
      { handle: 'mk', role: 'coordinator', isSelf: true },
      { handle: 'DR', role: 'doctor', secrecyOn: '2026-11-01', isSelf: false },
    ]);
    const second = tablet.open();
    expect(expectOk(await second.unlock(doctors))).toMatchObject({
      handle: 'DR',
      role: 'doctor',
      actsForPoint: true,
      actsForOffice: false,
    });
    expect((await second.vouchers('')).map((voucher) => voucher.number)).toEqual([number]);
    const { caseId } = expectOk(await second.saveConsultation(draftOf()));
    expect((await (await reopen(tablet)).openCase(caseId))?.notes[0]?.versions[0]).toMatchObject({ by: 'DR' });
  });

  it('leaves the office’s keys and the list of people to coordinators', async () => {
    expectOk(await desk.addVolunteer(helper, helpers));
    const coordinator = await idOf('mk');
    const second = await openAs(helpers);
    expect(await second.addVolunteer(doctor, doctors)).toMatchObject({ error: { type: 'notTheCoordinator' } });
    expect(await second.removeVolunteer(coordinator)).toMatchObject({ error: { type: 'notTheCoordinator' } });
    expect(await second.changePayer({ name: 'x', address: 'y', phone: '1' })).toMatchObject({
      error: { type: 'notTheOffice' },
    });
    expect(await second.createOfficeCode()).toMatchObject({ error: { type: 'notTheOffice' } });
    const database = tablet.database();
    expect(expectOk(await unlock(database, helpers)).keyring.office).toBeNull();
    database.close();
  });

  it('says what is wrong, and stores nothing of it', async () => {
    const before = (await rowsOf(tablet)).slots;
    const add = async (form: object, words: string) => {
      const result = await desk.addVolunteer({ ...helper, ...form }, words);
      return result.ok ? null : result.error;
    };
    expect(await add({ handle: ' ' }, helpers)).toEqual({
      type: 'fields',
      errors: [{ type: 'required', field: 'handle' }],
    });
    expect(await add({ handle: 'MK' }, helpers)).toMatchObject({ errors: [{ type: 'taken', field: 'handle' }] });
    expect(await add({ secrecyOn: '2026-13-01' }, helpers)).toMatchObject({ errors: [{ type: 'notADay' }] });
    expect(await add({ secrecyOn: '2027-01-01' }, helpers)).toMatchObject({ errors: [{ type: 'dayAfter' }] });
    expect(await add({}, 'kurz')).toMatchObject({ type: 'weakPassphrase' });
    expect(await add({}, passphrase)).toEqual({ type: 'passphraseTaken' });
    expect((await rowsOf(tablet)).slots).toEqual(before);
  });

  it('tells the office who works where and who is bound to secrecy', async () => {
    tablet.network.up = true;
    await desk.syncNow();
    const office = await joinFrom(world, desk);
    expectOk(await desk.addVolunteer(doctor, doctors));
    expectOk(await desk.addVolunteer(helper, helpers));
    expectOk(await desk.removeVolunteer(await idOf('HE')));
    await desk.syncNow();
    await office.desk.syncNow();
    expect(expectOk(await office.desk.people()).elsewhere).toMatchObject([
      { handle: 'DR', role: 'doctor', secrecyOn: '2026-11-01', deviceLabel: 'Dorfgemeinschaftshaus' },
      { handle: 'mk', role: 'coordinator', secrecyOn: null },
    ]);
  });
});

describe('removing', () => {
  beforeEach(async () => {
    expectOk(await desk.addVolunteer(doctor, doctors));
    expectOk(await desk.addVolunteer(helper, helpers));
  });

  it('closes the way in at once, and the others’ stay open, also twice', async () => {
    expect(expectOk(await desk.removeVolunteer(await idOf('DR'))).here).toHaveLength(2);
    expect(await tablet.open().unlock(doctors)).toMatchObject({ error: { type: 'wrongPassphrase' } });
    for (let time = 0; time < 2; time++) expect(await handlesAt(await openAs(helpers))).toEqual(['mk', 'HE']);
    expect(await handlesAt(await reopen(tablet))).toEqual(['mk', 'HE']);
  });

  it('leaves whoever copied the tablet before with nothing that opens the keyring of later', async () => {
    const stolen = await copyProfile(world, tablet);
    expectOk(await desk.removeVolunteer(await idOf('DR')));
    // The thief puts the later ring beside the slot that was copied.
    const [from, to] = [tablet.database(), stolen.database()];
    const ring = await readFact(from, 'ring');
    if (!ring) throw new Error('no ring');
    await to.facts.put(ring);
    expect(await unlock(to, doctors)).toMatchObject({ error: { type: 'storageCorrupt' } });
    from.close();
    to.close();
  });

  it('never takes oneself or somebody who is not there', async () => {
    expect(await desk.removeVolunteer(await idOf('mk'))).toMatchObject({ error: { type: 'isSelf' } });
    const gone = await idOf('DR');
    expectOk(await desk.removeVolunteer(gone));
    expect(await desk.removeVolunteer(gone)).toMatchObject({ error: { type: 'unknownVolunteer' } });
  });

  it('happens wholly or not at all on a full disk', async () => {
    const gone = await idOf('DR');
    const before = (await rowsOf(tablet)).slots;
    // Two slots, then the ring.
    const disk = refuseWrite(3, 'ofTheRow');
    expect(await desk.removeVolunteer(gone)).toMatchObject({ ok: false });
    disk.restore();
    expect((await rowsOf(tablet)).slots).toEqual(before);
    expect(await handlesAt(await openAs(doctors))).toEqual(['mk', 'DR', 'HE']);
  });

  it('of what the ledger was not told before a crash is told at the next start', async () => {
    const gone = await idOf('DR');
    // Two slots and the ring, then the entry.
    const disk = refuseWrite(4, 'atTheEnd');
    expect(await desk.removeVolunteer(gone)).toMatchObject({ ok: false });
    disk.restore();
    const later = await reopen(tablet);
    tablet.network.up = true;
    await later.syncNow();
    const office = await joinFrom(world, later);
    await office.desk.syncNow();
    const told = expectOk(await office.desk.people()).elsewhere.map(({ handle }) => handle);
    expect(told).toEqual(['HE', 'mk']);
  });
});

describe('changing', () => {
  it('makes somebody a coordinator, who then holds the office’s keys, and takes them back', async () => {
    expectOk(await desk.addVolunteer(doctor, doctors));
    const change = { handle: 'DR', secrecyOn: '2026-11-02' };
    expectOk(await desk.changeVolunteer(await idOf('DR'), { ...change, role: 'coordinator' }));
    const second = tablet.open();
    expect(expectOk(await second.unlock(doctors))).toMatchObject({ role: 'coordinator', actsForOffice: true });
    desk = await reopen(tablet);
    expectOk(await desk.changeVolunteer(await idOf('DR'), { ...change, role: 'doctor' }));
    expect(expectOk(await tablet.open().unlock(doctors))).toMatchObject({ role: 'doctor', actsForOffice: false });
    expect(expectOk(await tablet.open().unlock(passphrase))).toMatchObject({ actsForOffice: true });
  });

  it('leaves the last coordinator one', async () => {
    const own = { handle: 'mk', role: 'volunteer', secrecyOn: '' } as const;
    expect(await desk.changeVolunteer(await idOf('mk'), own)).toMatchObject({ error: { type: 'isSelf' } });
    expectOk(await desk.changeVolunteer(await idOf('mk'), { ...own, role: 'coordinator', handle: 'MKO' }));
    expect(await handlesAt(desk)).toEqual(['MKO']);
  });

  it('the own passphrase needs the old one, and keeps everything', async () => {
    const { number } = await issue(desk);
    expectOk(await desk.addVolunteer(doctor, doctors));
    expect(await desk.changePassphrase('falsch', helpers)).toMatchObject({ error: { type: 'wrongPassphrase' } });
    expect(await desk.changePassphrase(passphrase, 'kurz')).toMatchObject({ error: { type: 'weakPassphrase' } });
    expect(await desk.changePassphrase(passphrase, doctors)).toMatchObject({ error: { type: 'passphraseTaken' } });
    expectOk(await desk.changePassphrase(passphrase, helpers));
    expect(await tablet.open().unlock(passphrase)).toMatchObject({ error: { type: 'wrongPassphrase' } });
    expect((await (await openAs(helpers)).vouchers('')).map((voucher) => voucher.number)).toEqual([number]);
  });
});

it('a shift is handed over with its drafts and what is not sent', async () => {
  expectOk(await desk.addVolunteer(doctor, doctors));
  const { number } = await issue(desk);
  const draft = draftOf({ complaint: 'halb fertig' });
  expectOk(await desk.saveDraft(draft));
  expectOk(await desk.lock());
  const second = await openAs(doctors);
  expect(expectOk(await second.drafts())).toMatchObject([{ beginning: 'halb fertig', by: 'mk' }]);
  expectOk(await second.saveConsultation(draft));
  tablet.network.up = true;
  expect(await second.syncNow()).toMatchObject({ everythingReceived: true });
  // The office reads it once, whoever sent it.
  desk = await reopen(tablet);
  const office = await joinFrom(world, desk);
  expect(await numbersAt(office.desk)).toEqual([number]);
});

describe('a device of an earlier version, with one slot', () => {
  /* As that version stored it: one slot, the whole keyring inside. */
  const makeOld = async (): Promise<void> => {
    const database = tablet.database();
    const { keyring } = expectOk(await unlock(database, passphrase));
    const device = await readFact(database, 'device');
    const [row] = await database.slots.toArray();
    if (!device || !row || !keyring.point || !keyring.office) throw new Error('nothing founded');
    const secret = randomBytes(32);
    const key = await volunteerWrappingKey(
      await stretch(passphrase, row),
      device.deviceSecret,
      ownHexToBytes(row.slotId),
    );
    const { ledgerSecret, sealingSecret: _new, point, ...rest } = keyring;
    const old = {
      ...rest,
      version: 1,
      handle: 'mk',
      localSecret: randomBytes(32),
      point: {
        secret: ledgerSecret,
        indexKey: point.indexKey,
        networkLinkKey: point.networkLinkKey,
        networkTagKey: point.networkTagKey,
      },
    };
    const slot: OldSlotRow = {
      slotId: row.slotId,
      salt: row.salt,
      cost: row.cost,
      wrappedKey: await sealAes(key, secret, asciiToBytes('feldschein volunteer key 1')),
      keyring: await sealAes(
        await importAesGcm(secret),
        new Uint8Array(encode(old)),
        asciiToBytes('feldschein keyring 1'),
      ),
    };
    await database.slots.put(slot);
    await database.facts.delete('ring');
    database.close();
  };

  it('opens, is as before, and takes more volunteers', async () => {
    expectOk(await desk.saveDraft(draftOf({ complaint: 'halb fertig' })));
    await makeOld();
    desk = await reopen(tablet);
    expect(expectOk(await desk.drafts())).toHaveLength(1);
    expectOk(await desk.addVolunteer(doctor, doctors));
    expect(await handlesAt(await openAs(doctors))).toEqual(['mk', 'DR']);
  });

  it('stays as it was where its renewal cannot be stored, and opens the next time', async () => {
    await makeOld();
    const before = (await rowsOf(tablet)).slots;
    const disk = refuseWrite(2, 'atTheEnd');
    expect(await tablet.open().unlock(passphrase)).toMatchObject({ ok: false });
    disk.restore();
    expect((await rowsOf(tablet)).slots).toEqual(before);
    expect(await handlesAt(await reopen(tablet))).toEqual(['mk']);
  });
});

describe('the log of the device', () => {
  it('says who did what, newest first, to coordinators alone, and lies sealed', async () => {
    expect(await tablet.open().unlock('falsch')).toMatchObject({ ok: false });
    expect(await tablet.open().unlock('auch falsch')).toMatchObject({ ok: false });
    desk = await reopen(tablet);
    expectOk(await desk.addVolunteer(doctor, doctors));
    expectOk(await desk.removeVolunteer(await idOf('DR')));
    expectOk(await desk.addVolunteer(helper, helpers));
    const lines = expectOk(await desk.audit()).map(({ what, by, about }) => [what, by, about]);
    expect(lines).toEqual([
      ['volunteerAdded', 'mk', 'HE'],
      ['volunteerRemoved', 'mk', 'DR'],
      ['volunteerAdded', 'mk', 'DR'],
      ['unlocked', 'mk', ''],
      ['unlockFailed', 'mk', '2'],
    ]);
    expect(await (await openAs(helpers)).audit()).toEqual({ ok: false, error: { type: 'notTheCoordinator' } });
    const bodies = ((await rowsOf(tablet)).audit ?? []) as readonly { readonly body: Uint8Array }[];
    expect(new Set(bodies.map(({ body }) => body.length)).size).toBe(1);
    expect(JSON.stringify(await rowsOf(tablet))).not.toContain('volunteerAdded');
  });

  it('is never sent', async () => {
    tablet.network.up = true;
    await desk.syncNow();
    const { unsentRecords } = await desk.syncStatus();
    desk = await reopen(tablet);
    await desk.syncNow();
    expect(unsentRecords).toBe(0);
    expect(await desk.syncStatus()).toMatchObject({ everythingReceived: true });
  });
});

describe('a passkey', () => {
  const passkey = { credentialId: randomBytes(16), salt: randomBytes(32), secret: randomBytes(32) };

  it('opens the same slot beside the passphrase, on this device alone, until it is taken away', async () => {
    expect(await desk.addPasskey('falsch', passkey)).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
    expect(await desk.addPasskey('', passkey)).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
    expectOk(await desk.addPasskey(passphrase, passkey));
    const { number } = await issue(desk);
    const locked = tablet.open();
    const { secret: _secret, ...handle } = passkey;
    expect(await locked.passkeys()).toEqual([handle]);
    expect(expectOk(await locked.unlockWithPasskey(passkey))).toMatchObject({ handle: 'mk', actsForOffice: true });
    expect((await locked.vouchers('')).map((voucher) => voucher.number)).toEqual([number]);
    expect(expectOk(await tablet.open().unlock(passphrase)).handle).toBe('mk');

    const other = { ...passkey, secret: randomBytes(32) };
    expect(await tablet.open().unlockWithPasskey(other)).toMatchObject({ error: { type: 'wrongPassphrase' } });
    const foreign = { ...passkey, credentialId: randomBytes(16) };
    expect(await tablet.open().unlockWithPasskey(foreign)).toMatchObject({ error: { type: 'wrongPassphrase' } });

    desk = await reopen(tablet);
    expectOk(await desk.removePasskey());
    expect(await desk.passkeys()).toEqual([]);
    expect(await tablet.open().unlockWithPasskey(passkey)).toMatchObject({ error: { type: 'wrongPassphrase' } });
  });

  it('goes with whoever is removed, and stays with whoever changes the passphrase', async () => {
    expectOk(await desk.addVolunteer(doctor, doctors));
    const theirs = await openAs(doctors);
    expectOk(await theirs.addPasskey(doctors, passkey));
    expectOk(await theirs.changePassphrase(doctors, helpers));
    expect(expectOk(await tablet.open().unlockWithPasskey(passkey)).handle).toBe('DR');
    desk = await reopen(tablet);
    expectOk(await desk.addVolunteer(helper, `${doctors} weiter`));
    expectOk(await desk.removeVolunteer(await idOf('HE')));
    // New ring keys were handed on meanwhile: the passkey takes them too.
    expect(expectOk(await tablet.open().unlockWithPasskey(passkey)).handle).toBe('DR');
    desk = await reopen(tablet);
    expectOk(await desk.removeVolunteer(await idOf('DR')));
    expect(await tablet.open().unlockWithPasskey(passkey)).toMatchObject({ error: { type: 'wrongPassphrase' } });
  });

  it('of a copied profile opens nothing elsewhere: the device’s secret stays behind', async () => {
    expectOk(await desk.addPasskey(passphrase, passkey));
    const copy = await copyProfile(world, tablet);
    const to = copy.database();
    const device = await readFact(to, 'device');
    if (!device) throw new Error('nothing founded');
    // As far as a browser lets bytes be taken: the handles of keys do not come along.
    await to.facts.put({ ...device, deviceSecret: await importHmac(randomBytes(32)) });
    to.close();
    expect(await copy.open().unlockWithPasskey(passkey)).toMatchObject({ error: { type: 'wrongPassphrase' } });
  });
});
