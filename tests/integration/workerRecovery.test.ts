/** Recovery sheets, from the printer to a device that reads again what lost ones wrote. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SheetKind } from '../../src/domain/recoverySheets.ts';
import { expectOk, type Result } from '../../src/domain/result.ts';
import { asciiToBytes, ownHexToBytes } from '../../src/protocol/bytes.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { type PrintedSheet, parseSheet } from '../../src/protocol/recoverySheet.ts';
import { recoveryPath, recoveryTakePath } from '../../src/protocol/wire/recovery.ts';
import { randomBytes } from '../../src/worker/crypto/bytes.ts';
import { deriveSealingPair } from '../../src/worker/crypto/hpke.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import { openKeys, pointSealingSecret } from '../../src/worker/keys/openKeys.ts';
import { joinSecret } from '../../src/worker/keys/recoveryShares.ts';
import { sealRing } from '../../src/worker/keys/ring.ts';
import { openLocalEntry } from '../../src/worker/ledger/localEntry.ts';
import { encodeParcel, sealRecoveryParcel } from '../../src/worker/recovery/parcel.ts';
import { readFact } from '../../src/worker/storage/database.ts';
import { enrolFrom } from '../support/enrol.ts';
import { foundAt, issue, note, passphrase, reopen } from '../support/faults.ts';
import { keyringOn } from '../support/onDisk.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let first: Tablet;
let desk: Desk;
beforeEach(async () => {
  world = createWorld();
  first = world.tablet();
  desk = await foundAt(first);
});
afterEach(() => world.dispose());

const afterwards = 'elf kleine boote unter sieben bruecken';
const errorOf = async (asked: Promise<Result<unknown, { readonly type: string }>>): Promise<string | null> => {
  const answer = await asked;
  return answer.ok ? null : answer.error.type;
};
const make = async (kind: SheetKind, at = desk): Promise<readonly PrintedSheet[]> =>
  expectOk(await at.makeRecoverySheets(kind)).sheets;
const readAll = async (at: Desk, sheets: readonly PrintedSheet[]): Promise<void> => {
  for (const { lines } of sheets) expectOk(await at.readRecoverySheet(lines.join('\n')));
};
const parcelAt = async (at: Desk, kind: SheetKind) =>
  expectOk(await at.recoveryStates()).find((one) => one.kind === kind)?.sheets?.parcel ?? null;
const restoreAt = async (tablet: Tablet, ...sets: readonly (readonly PrintedSheet[])[]): Promise<Desk> => {
  const fresh = tablet.open();
  await readAll(fresh, sets.flat());
  expectOk(await fresh.openRecovery());
  expectOk(await fresh.restore({ handle: 'neu', passphrase: afterwards }));
  return fresh;
};

describe('making sheets', () => {
  it('works without network, and says that the parcel is not there yet', async () => {
    first.network.up = false;
    expect(await make('office')).toHaveLength(5);
    expect(await make('point')).toHaveLength(3);
    expect([await parcelAt(desk, 'office'), await parcelAt(desk, 'point')]).toEqual(['notYet', 'notYet']);
    first.network.up = true;
    await desk.syncNow();
    expect([await parcelAt(desk, 'office'), await parcelAt(desk, 'point')]).toEqual(['atQueue', 'atQueue']);
    expect(expectOk(await desk.audit()).map(({ what }) => what)).toContain('recoverySheetsMade');
  });

  it('is for those who hold the keys', async () => {
    const tablet = await enrolFrom(desk, 'tablet', world.tablet());
    const office = await enrolFrom(desk, 'office', world.tablet());
    expect(await errorOf(tablet.desk.makeRecoverySheets('office'))).toBe('notTheOffice');
    expect(await errorOf(office.desk.makeRecoverySheets('point'))).toBe('notThePoint');
    expectOk(await tablet.desk.makeRecoverySheets('point'));
    expectOk(await office.desk.makeRecoverySheets('office'));
    expectOk(
      await desk.addVolunteer(
        { handle: 'eh', role: 'volunteer', secrecyOn: '' },
        'drei gelbe eimer voller sand am see',
      ),
    );
    const again = first.open();
    expectOk(await again.unlock('drei gelbe eimer voller sand am see'));
    expect(await errorOf(again.makeRecoverySheets('point'))).toBe('notTheCoordinator');
  });

  it('of another device is known to all, each of which keeps the parcel up to date', async () => {
    const tablet = await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    await tablet.desk.syncNow();
    await make('point', tablet.desk);
    await tablet.desk.syncNow();
    await desk.syncNow();
    expect(await parcelAt(desk, 'point')).toBe('atQueue');
    expect(expectOk(await desk.recoveryStates()).find(({ kind }) => kind === 'office')?.sheets).toBeNull();
  });

  it('puts the parcel once, as long as nothing changes', async () => {
    await make('office');
    await desk.syncNow();
    const puts: string[] = [];
    first.network.intercept = (request) => {
      puts.push(new URL(request.url).pathname);
      return null;
    };
    await note(desk);
    await desk.syncNow();
    expect(puts.filter((path) => path === recoveryPath)).toEqual([]);
  });

  it('leaves the rest of a round alone where the queue keeps no parcels', async () => {
    first.network.intercept = async (request) =>
      new URL(request.url).pathname === recoveryPath ? fetchRefusal() : null;
    await make('office');
    await issue(desk);
    const status = await desk.syncNow();
    expect(status).toMatchObject({ problem: null, everythingReceived: true });
    expect(await parcelAt(desk, 'office')).toBe('notYet');
  });
});

const fetchRefusal = async (): Promise<Response> => {
  const { encodeMessage } = await import('../../src/protocol/wire/message.ts');
  return new Response(encodeMessage({ refused: 'notFound' }), {
    status: 404,
    headers: { 'content-type': 'application/cbor' },
  });
};

describe('a rehearsal', () => {
  let office: readonly PrintedSheet[];
  beforeEach(async () => {
    office = await make('office');
    await desk.syncNow();
  });

  it('passes with any three of five, and is remembered', async () => {
    for (const chosen of [
      [0, 1, 2],
      [4, 2, 0],
      [1, 3, 4],
    ]) {
      await readAll(
        desk,
        chosen.flatMap((index) => office[index] ?? []),
      );
      expect(expectOk(await desk.rehearseRecovery())).toBe('office');
    }
    expect(expectOk(await desk.audit())[0]?.what).toBe('recoveryRehearsed');
    const [state] = expectOk(await desk.recoveryStates());
    expect(state?.sheets?.rehearsedAt).not.toBeNull();
  });

  it('is refused with two, and goes on with the third', async () => {
    await readAll(desk, office.slice(0, 2));
    expect(await desk.rehearseRecovery()).toMatchObject({
      error: { type: 'tooFewSheets', kind: 'office', have: 2, need: 3 },
    });
    await readAll(desk, office.slice(3, 4));
    expectOk(await desk.rehearseRecovery());
  });

  it('says what is wrong with a sheet', async () => {
    const [sheet, other] = office as readonly [PrintedSheet, PrintedSheet];
    const lines = [...sheet.lines];
    lines[2] = lines[2]?.replace(/^./, (sign) => (sign === '7' ? '8' : '7')) ?? '';
    expect(await desk.readRecoverySheet(lines.join('\n'))).toMatchObject({ error: { type: 'damaged', line: 3 } });
    expect(await errorOf(desk.readRecoverySheet('https://schein.example'))).toBe('notASheet');
    await readAll(desk, [sheet]);
    expect(await errorOf(desk.readRecoverySheet(sheet.code))).toBe('duplicate');
    const point = await make('point');
    expect(await errorOf(desk.readRecoverySheet(point[0]?.code ?? ''))).toBe('otherKind');
    await make('office');
    expect(await errorOf(desk.readRecoverySheet(other.code))).toBe('oldSheets');
  });

  it('says that nothing is there, where the parcel was not sent or there is no network', async () => {
    first.network.up = false;
    const newer = await make('office');
    await readAll(desk, newer.slice(0, 3));
    expect(await errorOf(desk.rehearseRecovery())).toBe('noConnection');
    first.network.up = true;
    first.network.intercept = async (request) => {
      return new URL(request.url).pathname === recoveryPath ? fetchRefusal() : null;
    };
    expect(await errorOf(desk.rehearseRecovery())).toBe('parcelMissing');
    first.network.intercept = null;
    await desk.syncNow();
    expectOk(await desk.rehearseRecovery());
  });

  it('fails where the queue answers with other bytes', async () => {
    await readAll(desk, office.slice(0, 3));
    first.network.tamper = (path, answer) => {
      if (path === recoveryTakePath) answer[answer.length - 40] = (answer[answer.length - 40] ?? 0) ^ 1;
      return answer;
    };
    expect(await errorOf(desk.rehearseRecovery())).toBe('parcelBroken');
  });
});

describe('when all devices are lost', () => {
  it('sheets of office and point bring back all that was sent, as a new device', async () => {
    const second = await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    await second.desk.syncNow();
    await note(desk);
    await issue(second.desk);
    const [office, point] = [await make('office'), await make('point')];
    await desk.syncNow();
    await second.desk.syncNow();
    await desk.syncNow();
    const names = (await desk.cases('')).map(({ callName }) => callName).sort();
    const numbers = (await desk.vouchers('')).map(({ number }) => number);
    expect(names).toHaveLength(2);
    expect(numbers).toHaveLength(1);

    const tablet = world.tablet();
    const restored = await restoreAt(tablet, office.slice(2), point.slice(1));
    await restored.syncNow();
    expect((await restored.cases('')).map(({ callName }) => callName).sort()).toEqual(names);
    expect((await restored.vouchers('')).map(({ number }) => number)).toEqual(numbers);
    expect(await restored.settings()).toMatchObject({ organisationName: 'Verein Feldrain', role: 'coordinator' });
    // What it writes is read by others: its certificate is the office's.
    await issue(restored);
    expect(await restored.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    await desk.syncNow();
    expect(await desk.vouchers('')).toHaveLength(2);
    expect((await desk.devices()).filter(({ isSelf }) => !isSelf)).toHaveLength(2);
    expectOk(await restored.lock());
    expect(expectOk(await tablet.open().unlock(afterwards))).toMatchObject({ actsForPoint: true, actsForOffice: true });
  });

  it('the restored device locks out those that were lost, and goes on reading and writing', async () => {
    await issue(desk);
    const [office, point] = [await make('office'), await make('point')];
    await desk.syncNow();
    const restored = await restoreAt(world.tablet(), office.slice(0, 3), point.slice(0, 2));
    await restored.syncNow();
    const [lost] = (await restored.devices()).filter(({ isSelf }) => !isSelf);
    if (!lost) throw new Error('the lost tablet is not known');
    expectOk(await restored.revokeDevice(lost.device, true));
    await issue(restored);
    expect(await restored.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expect(await restored.vouchers('')).toHaveLength(2);
    // Its sheets were made by what is lost now.
    expect([await parcelAt(restored, 'office'), await parcelAt(restored, 'point')]).toEqual(['refused', 'refused']);
    expect(await desk.syncNow()).not.toMatchObject({ problem: null });
  });

  it('the office alone comes back with the office’s sheets, and reads no notes', async () => {
    await issue(desk);
    const office = await make('office');
    await desk.syncNow();
    const restored = await restoreAt(world.tablet(), office.slice(0, 3));
    await restored.syncNow();
    expect(await restored.cases('')).toEqual([]);
    expect((await restored.receivedVouchers()).vouchers).toHaveLength(1);
  });

  it('the restored office enrols tablets anew, and makes sheets that open', async () => {
    const office = await make('office');
    await desk.syncNow();
    const restored = await restoreAt(world.tablet(), office.slice(0, 3));
    await restored.syncNow();
    const newer = await make('office', restored);
    await restored.syncNow();
    await readAll(restored, newer.slice(0, 3));
    expectOk(await restored.rehearseRecovery());
    await enrolFrom(restored, 'office', world.tablet());
  });

  it('sheets of the point alone certify nobody', async () => {
    const point = await make('point');
    await desk.syncNow();
    const fresh = world.tablet().open();
    await readAll(fresh, point);
    expect(await errorOf(fresh.openRecovery())).toBe('officeMissing');
    expect(await errorOf(fresh.restore({ handle: 'x', passphrase: afterwards }))).toBe('notOpened');
  });

  it('two sheets of the office are too few, and so is one of the point beside enough of the office', async () => {
    const [office, point] = [await make('office'), await make('point')];
    await desk.syncNow();
    const fresh = world.tablet().open();
    await readAll(fresh, office.slice(0, 2));
    expect(await fresh.openRecovery()).toMatchObject({ error: { type: 'tooFewSheets', kind: 'office' } });
    await readAll(fresh, [...office.slice(2, 3), ...point.slice(0, 1)]);
    expect(await fresh.openRecovery()).toMatchObject({ error: { type: 'tooFewSheets', kind: 'point', have: 1 } });
    await readAll(fresh, point.slice(1, 2));
    expect(expectOk(await fresh.openRecovery())).toMatchObject({ withPoint: true });
  });

  it('sheets of two sets are told apart', async () => {
    const [older, newer] = [await make('office'), await make('office')];
    await desk.syncNow();
    const fresh = world.tablet().open();
    await readAll(fresh, older.slice(0, 1));
    expect(await errorOf(fresh.readRecoverySheet(newer[1]?.code ?? ''))).toBe('otherSet');
  });

  it('older sheets open what was left for them, and nothing is left for them any more', async () => {
    const older = await make('office');
    await desk.syncNow();
    await make('office');
    await desk.syncNow();
    const fresh = world.tablet().open();
    await readAll(fresh, older.slice(0, 3));
    expectOk(await fresh.openRecovery());
  });

  it('nothing is restored where something is set up already', async () => {
    const office = await make('office');
    await desk.syncNow();
    expect(await errorOf(desk.openRecovery())).toBe('alreadyFounded');
    const locked = first.open();
    await readAll(locked, office.slice(0, 3));
    expect(await errorOf(locked.openRecovery())).toBe('alreadyFounded');
  });

  it('asks for a Kürzel and a passphrase that is hard to guess, and keeps what was opened meanwhile', async () => {
    const office = await make('office');
    await desk.syncNow();
    const fresh = world.tablet().open();
    await readAll(fresh, office.slice(0, 3));
    expectOk(await fresh.openRecovery());
    expect(await errorOf(fresh.restore({ handle: ' ', passphrase: afterwards }))).toBe('fields');
    expect(await errorOf(fresh.restore({ handle: 'x', passphrase: 'kurz' }))).toBe('weakPassphrase');
    expectOk(await fresh.restore({ handle: 'x', passphrase: afterwards }));
  });

  it('does not end where there is no network', async () => {
    const office = await make('office');
    await desk.syncNow();
    const tablet = world.tablet();
    const fresh = tablet.open();
    await readAll(fresh, office.slice(0, 3));
    tablet.network.up = false;
    expect(await errorOf(fresh.openRecovery())).toBe('noConnection');
    tablet.network.up = true;
    expectOk(await fresh.openRecovery());
  });
});

describe('what lies at the queue', () => {
  it('has the keys that came later', async () => {
    const [office, point] = [await make('office'), await make('point')];
    await desk.syncNow();
    expectOk(await desk.lock());
    const database = first.database();
    const { keyring, slot } = expectOk(await unlock(database, passphrase));
    const ring = await readFact(database, 'ring');
    if (!keyring.point || !ring) throw new Error('no keys of the point');
    const secret = randomBytes(32);
    const pointSealingKey = (await deriveSealingPair(await pointSealingSecret(secret))).publicKey;
    const epochs = [{ keyEpoch: 1, secret }, ...keyring.point.epochs];
    const newer = { ...keyring, keyEpoch: 1, pointSealingKey, point: { ...keyring.point, epochs } };
    await database.facts.put(await sealRing(slot.ringKeys, newer, ring));
    database.close();
    const again = await reopen(first);
    await issue(again);
    await again.syncNow();
    expect(await parcelAt(again, 'point')).toBe('atQueue');
    const tablet = world.tablet();
    await restoreAt(tablet, office.slice(0, 3), point.slice(0, 2));
    const restored = expectOk(await unlock(tablet.database(), afterwards)).keyring;
    expect(restored.point?.epochs).toEqual(epochs);
    expect(restored).toMatchObject({ keyEpoch: 1, pointSealingKey });
  });

  it('is put again to a queue that came back from a backup made before', async () => {
    await note(desk);
    await desk.syncNow();
    const file = join(world.queueFolder, 'queue.sqlite');
    await world.stopQueue();
    copyFileSync(file, `${file}.before`);
    world.restartQueue();
    const office = await make('office');
    await desk.syncNow();
    await world.stopQueue();
    world.restartQueue(() => {
      copyFileSync(`${file}.before`, file);
      // As restoring does: devices learn from it that something may be forgotten.
      const database = new DatabaseSync(file);
      database.prepare('UPDATE store SET incarnation = ?').run('ab'.repeat(8));
      database.close();
    });
    await readAll(desk, office.slice(0, 3));
    expect(await errorOf(desk.rehearseRecovery())).toBe('parcelMissing');
    await note(desk);
    await desk.syncNow();
    expect(await parcelAt(desk, 'office')).toBe('atQueue');
    expectOk(await desk.rehearseRecovery());
  });

  it('opens with the sheets from before a device was withdrawn, and has the key that was made for it', async () => {
    await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    const [office, point] = [await make('office'), await make('point')];
    await desk.syncNow();
    const [lost] = (await desk.devices()).filter(({ isSelf }) => !isSelf);
    if (!lost) throw new Error('the second tablet is not known');
    expectOk(await desk.revokeDevice(lost.device, false));
    await issue(desk);
    await desk.syncNow();
    expect(await parcelAt(desk, 'point')).toBe('atQueue');
    const tablet = world.tablet();
    const restored = await restoreAt(tablet, office.slice(0, 3), point.slice(0, 2));
    await restored.syncNow();
    expect(await restored.vouchers('')).toHaveLength(1);
    expect(await restored.cases('')).toHaveLength(1);
    expect(expectOk(await unlock(tablet.database(), afterwards)).keyring.point?.epochs).toHaveLength(2);
  });

  it('gets nothing new for sheets whose maker was withdrawn, until others are made', async () => {
    const second = await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    await second.desk.syncNow();
    const theirs = await make('point', second.desk);
    await second.desk.syncNow();
    await desk.syncNow();
    expect(await parcelAt(desk, 'point')).toBe('atQueue');
    const [lost] = (await desk.devices()).filter(({ isSelf }) => !isSelf);
    if (!lost) throw new Error('the second tablet is not known');
    expectOk(await desk.revokeDevice(lost.device, false));
    await desk.syncNow();
    expect(await parcelAt(desk, 'point')).toBe('refused');
    await readAll(desk, theirs.slice(0, 2));
    expect(await errorOf(desk.rehearseRecovery())).toBe('parcelOld');
    await desk.forgetRecoverySheets();
    const own = await make('point');
    await desk.syncNow();
    await readAll(desk, own.slice(0, 2));
    expectOk(await desk.rehearseRecovery());
  });

  it('and what passes on the line, hold neither secret nor share nor key', async () => {
    const [office, point] = [await make('office'), await make('point')];
    await desk.syncNow();
    await readAll(desk, office.slice(0, 3));
    expectOk(await desk.rehearseRecovery());
    const tablet = world.tablet();
    const restored = await restoreAt(tablet, office.slice(0, 3), point.slice(0, 2));
    await restored.syncNow();
    const parsed = [office, point].map((sheets) => sheets.map(({ code }) => expectOk(parseSheet(code))));
    const secrets = await Promise.all(parsed.map(async (sheets) => expectOk(await joinSecret(sheets))));
    const { keyring } = expectOk(await unlock(tablet.database(), afterwards));
    const hidden = [
      ...secrets,
      ...parsed.flat().map(({ share }) => share),
      ...[...office, ...point].map(({ code }) => asciiToBytes(code.slice(10, 40))),
      keyring.office?.signingKey ?? null,
      keyring.office?.sealingSecret ?? null,
      keyring.point?.epochs[0]?.secret ?? null,
      keyring.point?.networkLinkKey ?? null,
    ].map((bytes) => Buffer.from(bytes ?? []));
    expect(hidden.every(({ length }) => length >= 30)).toBe(true);
    const wire = [...first.network.wire, ...tablet.network.wire].map((bytes) => Buffer.from(bytes));
    expect(wire.length).toBeGreaterThan(5);
    for (const bytes of hidden) expect(wire.some((one) => one.includes(bytes))).toBe(false);
  });
});

it('a device of the organisation that puts another one’s keys in the place of a parcel restores nothing', async () => {
  const sheets = await make('office');
  await desk.syncNow();
  await desk.syncNow();
  const { made } = await sheetsIn(first);
  // What the thief’s own organisation would leave there: sealed to the right key, certified by itself.
  const elsewhere = createWorld();
  const thief = elsewhere.tablet();
  await foundAt(thief);
  const strange = await keyringOn(thief, passphrase);
  elsewhere.dispose();
  const { tenant } = await keyringOn(first, passphrase);
  for (const seal of [made.seal, '00'.repeat(32)]) {
    const plain = encodeParcel(strange, 'office', ownHexToBytes(seal));
    if (!plain) throw new Error('an office without keys');
    const parcel = await sealRecoveryParcel(ownHexToBytes(made.publicKey), 'office', plain);
    const version = Number.MAX_SAFE_INTEGER - (seal === made.seal ? 1 : 0);
    expectOk(await world.store().putRecovery(tenant, { lookup: ownHexToBytes(made.lookup), parcel, version }, 64));
    const fresh = world.tablet().open();
    await readAll(fresh, sheets.slice(0, 3));
    expect(await errorOf(fresh.openRecovery())).toBe('parcelBroken');
    expect(await errorOf(fresh.restore({ handle: 'neu', passphrase: afterwards }))).toBe('notOpened');
  }
});

/** The set that a device’s ledger knows, read from its disk. */
const sheetsIn = async (tablet: Tablet) => {
  const database = tablet.database();
  const { ledgerKey } = await openKeys(await keyringOn(tablet, passphrase));
  const rows = await database.entries.toArray();
  database.close();
  for (const row of rows) {
    const entry = await openLocalEntry(ledgerKey, row, async () => null);
    if (entry.ok && entry.value.type === 'recoverySheetsMade') return { made: entry.value };
  }
  throw new Error('no sheets were made');
};
