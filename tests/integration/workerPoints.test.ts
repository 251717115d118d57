/** A further issuing point: its own keys, its vouchers at the same office, and what it hears of the organisation by bulletins. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'cborg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyCareProviderForm } from '../../src/domain/careProvider.ts';
import { expectOk } from '../../src/domain/result.ts';
import { encodeNews } from '../../src/protocol/bulletin.ts';
import { bytesToHex, concatBytes, ownHexToBytes } from '../../src/protocol/bytes.ts';
import { parseCheckList } from '../../src/protocol/checkList.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { frameBytesLimit } from '../../src/protocol/limits.ts';
import { parseSegment } from '../../src/protocol/segment.ts';
import { decodeMessage, encodeMessage } from '../../src/protocol/wire/message.ts';
import {
  sharedSlotsPath,
  sharedSlotsPullAnswerSchema,
  sharedSlotsPullPath,
  sharedSlotsPullSchema,
  sharedSlotsSchema,
} from '../../src/protocol/wire/sharedSlots.ts';
import { openFrom } from '../../src/worker/crypto/hpke.ts';
import { createSigningPair, exportSigningKey, publicKeyOf } from '../../src/worker/crypto/signing.ts';
import { openKeys } from '../../src/worker/keys/openKeys.ts';
import { deflateContent } from '../../src/worker/ledger/deflation.ts';
import { openBulletin, sealBulletin } from '../../src/worker/network/bulletin.ts';
import { packNews } from '../../src/worker/network/news.ts';
import { segmentKeyInfo } from '../../src/worker/sync/cutter.ts';
import { type Enrolled, enrolFrom, theirs } from '../support/enrol.ts';
import { foundAt, issue, note, numbersAt, passphrase, reopen, rowsOf } from '../support/faults.ts';
import { keyringOn, ledgerOn } from '../support/onDisk.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let first: Tablet;
let desk: Desk;
let second: Enrolled;
beforeEach(async () => {
  world = createWorld();
  first = world.tablet();
  desk = await foundAt(first);
  expectOk(await desk.changePayer(payer));
  first.network.up = false;
  const tablet = world.tablet();
  tablet.network.up = false;
  second = await enrolFrom(desk, 'point', tablet);
});
afterEach(() => world.dispose());

const payer = { name: 'Landkreis Feldrain', address: 'Marktplatz 1\n39000 Feldrain', phone: '03900 1' };
const connect = (isUp = true): void => {
  first.network.up = isUp;
  second.tablet.network.up = isUp;
};
const meet = async (...desks: readonly Desk[]): Promise<void> => {
  for (let round = 0; round < 2; round++) {
    for (const one of desks) expect(await one.syncNow()).toMatchObject({ problem: null });
  }
};
const numbers = async (at: Desk): Promise<readonly string[]> =>
  (await at.vouchers('')).map(({ number }) => number).sort();
const provider = (name: string) => ({ ...emptyCareProviderForm, name, address: 'Weg 3', phone: '03900 2' });

describe('a further point', () => {
  it('works at once, without a network, and its first voucher names whom to bill', async () => {
    const view = await issue(second.desk);
    expect(view).toMatchObject({ organisationName: 'Verein Feldrain', pointName: 'Pfarrhaus', payer });
    expect(second.tablet.network.wire).toEqual([]);
    expectOk(await second.desk.lock());
    expect(expectOk(await second.tablet.open().unlock(theirs))).toMatchObject({
      pointName: 'Pfarrhaus',
      actsForPoint: true,
      actsForOffice: false,
    });
    expect((await desk.devices()).map(({ label, pointName }) => [label, pointName])).toEqual([
      ['Dorfgemeinschaftshaus', 'Dorfgemeinschaftshaus'],
      ['Tablet im Pfarrhaus', 'Pfarrhaus'],
    ]);
  });

  it('begins also where what the office wrote is too long for a code: payer or terms come by the bulletin', async () => {
    const signs = () =>
      String.fromCharCode(...crypto.getRandomValues(new Uint16Array(390)).map((n) => 0x4e00 + (n % 20_000)));
    const written = { ...payer, address: signs() };
    world.clock += 60_000;
    expectOk(await desk.changePayer(written));
    expectOk(await desk.changeTerms({ goae: '1,2', goz: '2,0', filingMonths: '6', phoneHours: 'Mo–Fr' }));
    const third = await enrolFrom(desk, 'point', world.tablet(), 'Schule');
    expect(await third.desk.settings()).toMatchObject({
      organisationName: 'Verein Feldrain',
      pointName: 'Schule',
      payer: { address: '' },
    });
    connect();
    await meet(desk, third.desk);
    expect((await third.desk.settings()).payer.address).toHaveLength(390);
    expect((await third.desk.settings()).terms.filingMonths).toBe(6);
  });

  it('has keys of its own: none of the first point’s, and none that the first point knows', async () => {
    const [here, there] = [await keyringOn(first, passphrase), await keyringOn(second.tablet, theirs)];
    expect(there.pointId).not.toBe(here.pointId);
    expect(there.office).toBeNull();
    const { point: a } = here;
    const { point: b } = there;
    if (!a || !b) throw new Error('both are of a point');
    expect(b.networkLinkKey).toEqual(a.networkLinkKey);
    expect(b.networkTagKey).toEqual(a.networkTagKey);
    expect(b.indexKey).not.toEqual(a.indexKey);
    expect(b.epochs).toHaveLength(1);
    expect(b.epochs[0]?.secret).not.toEqual(a.epochs[0]?.secret);
    expect(there.pointSealingKey).not.toEqual(here.pointSealingKey);
  });

  it('needs a name that no other has, and is begun where the network’s keys are', async () => {
    const { request } = await world.tablet().open().beginEnrolment();
    const answered = async (name: string, at = desk) => at.answerEnrolment(request, 'point', 'Tablet', name);
    expect(await answered(' ')).toMatchObject({ error: { errors: [{ type: 'required', field: 'pointName' }] } });
    expect(await answered('pfarrhaus')).toMatchObject({ error: { errors: [{ type: 'taken', field: 'pointName' }] } });
    connect();
    await desk.syncNow();
    const office = await enrolFrom(desk, 'office', world.tablet());
    expect(await answered('Schule', office.desk)).toMatchObject({ error: { type: 'notThePoint' } });
    expect(await second.desk.readEnrolmentRequest(request)).toMatchObject({ error: { type: 'notTheOffice' } });
  });

  it('and the first issue on their own; the office sees each voucher once, under its point’s name', async () => {
    const [a, b] = [await issue(desk), await issue(second.desk)];
    connect();
    await meet(desk, second.desk, desk);
    const seen = (await desk.receivedVouchers()).vouchers.map(({ number, pointName }) => [number, pointName]);
    expect(seen.sort()).toEqual(
      [
        [a.number, 'Dorfgemeinschaftshaus'],
        [b.number, 'Pfarrhaus'],
      ].sort(),
    );
    expect((await desk.receivedVouchers()).unreadable).toEqual([]);
    const office = await enrolFrom(desk, 'office', world.tablet());
    expect(await numbersAt(office.desk)).toEqual([a.number, b.number].sort());
    expect(await office.desk.cases('')).toEqual([]);
  });

  it('stands on the check list, so that practices’ phones know its papers', async () => {
    connect();
    await meet(desk, second.desk, desk);
    const [published] = await world.store().checkLists(9);
    const list = published && parseCheckList(published.list);
    const listed = new Set(list?.keys.map(({ publicKey }) => bytesToHex(publicKey)));
    for (const [tablet, words] of [[first, passphrase] as const, [second.tablet, theirs] as const]) {
      expect(listed).toContain(bytesToHex(await publicKeyOf((await keyringOn(tablet, words)).signingKey)));
    }
  });

  it('never has the other’s notes or cases, nor keys that open one of its segments', async () => {
    await issue(desk);
    await issue(second.desk);
    connect();
    await meet(desk, second.desk, desk);
    expect(await numbers(desk)).toHaveLength(1);
    expect(await numbers(second.desk)).toHaveLength(1);
    expect(await desk.cases('')).toHaveLength(1);
    expect(await second.desk.cases('')).toHaveLength(1);
    const opensAny = async (of: Tablet, words: string, with_: Tablet, lane: 'point' | 'office') => {
      const pairs = await (await openKeys(await keyringOn(with_, words))).readingPairs();
      const rows = (await rowsOf(of)).segments as readonly { bytes: Uint8Array<ArrayBuffer>; lane: string }[];
      const ofLane = rows.filter((row) => row.lane === lane);
      expect(ofLane.length).toBeGreaterThan(0);
      const { tenant } = await keyringOn(with_, words);
      const opened = await Promise.all(
        ofLane
          .flatMap(({ bytes }) => expectOk(parseSegment(bytes)).sealedKeys)
          .flatMap((sealed) =>
            pairs.map(({ privateKey }) => openFrom(privateKey, new Uint8Array(sealed), segmentKeyInfo(tenant))),
          ),
      );
      return opened.some((content) => content !== null);
    };
    for (const lane of ['point', 'office'] as const)
      expect(await opensAny(first, theirs, second.tablet, lane)).toBe(false);
    expect(await opensAny(second.tablet, passphrase, first, 'point')).toBe(false);
    // The founding tablet acts for the office too.
    expect(await opensAny(second.tablet, passphrase, first, 'office')).toBe(true);
    const peers = (await rowsOf(second.tablet)).peers ?? [];
    expect(peers).toEqual([]);
  });
});

describe('a bulletin', () => {
  beforeEach(() => connect());

  it('brings payer, terms, directory, devices and points as they change at the office', async () => {
    await meet(desk, second.desk);
    expect((await second.desk.devices()).map(({ label }) => label).sort()).toEqual([
      'Dorfgemeinschaftshaus',
      'Tablet im Pfarrhaus',
    ]);
    world.clock += 60_000;
    expectOk(await desk.changePayer({ ...payer, name: 'Verbandsgemeinde' }));
    const kept = expectOk(await desk.changeCareProvider(null, provider('Praxis Wiese')));
    const gone = expectOk(await desk.changeCareProvider(null, provider('Praxis Moor')));
    await meet(desk, second.desk);
    expect((await second.desk.settings()).payer.name).toBe('Verbandsgemeinde');
    expect((await second.desk.careProviders()).map(({ name }) => name)).toEqual(['Praxis Moor', 'Praxis Wiese']);
    world.clock += 60_000;
    expectOk(await desk.removeCareProvider(gone.providerId));
    await enrolFrom(desk, 'point', world.tablet(), 'Schule');
    await meet(desk, second.desk);
    expect(await second.desk.careProviders()).toMatchObject([{ providerId: kept.providerId }]);
    expect((await second.desk.devices()).map(({ pointName }) => pointName)).toContain('Schule');
    const again = await reopen(second.tablet, theirs);
    expect((await again.settings()).payer.name).toBe('Verbandsgemeinde');
    expect(await again.careProviders()).toHaveLength(1);
  });

  it('costs nothing where nothing changed, and nothing at all where there is one point', async () => {
    await meet(desk, second.desk);
    const asked = (network: Tablet['network']) => {
      const paths: string[] = [];
      network.intercept = (request) => {
        paths.push(new URL(request.url).pathname);
        return null;
      };
      return paths;
    };
    const [office, point] = [asked(first.network), asked(second.tablet.network)];
    await meet(desk, second.desk);
    expect(office).not.toContain(sharedSlotsPath);
    expect(office).not.toContain(sharedSlotsPullPath);
    expect(point.filter((path) => path === sharedSlotsPullPath)).toHaveLength(2);
    const other = createWorld();
    const alone = other.tablet();
    const wire = asked(alone.network);
    await meet(await foundAt(alone));
    expect(wire.filter((path) => path.startsWith('/v2/slots'))).toEqual([]);
    other.dispose();
  });

  it('reaches a point after the queue was away, killed, or put back from an older backup', async () => {
    second.tablet.network.up = false;
    await desk.syncNow();
    world.restartQueue();
    second.tablet.network.up = true;
    second.tablet.network.loseAnswers = true;
    await second.desk.syncNow();
    second.tablet.network.loseAnswers = false;
    await meet(second.desk);
    expect(await second.desk.devices()).toHaveLength(2);
    const file = join(world.queueFolder, 'queue.sqlite');
    await world.stopQueue();
    copyFileSync(file, `${file}.before`);
    world.restartQueue();
    for (const name of ['Neu', 'Neuer']) {
      world.clock += 60_000;
      expectOk(await desk.changePayer({ ...payer, name }));
      await meet(desk, second.desk);
    }
    second.tablet.network.up = false;
    world.clock += 60_000;
    expectOk(await desk.changePayer({ ...payer, name: 'Am neuesten' }));
    await meet(desk);
    await world.stopQueue();
    world.restartQueue(() => copyFileSync(`${file}.before`, file));
    second.tablet.network.up = true;
    await meet(desk, second.desk);
    expect((await second.desk.settings()).payer.name).toBe('Am neuesten');
  });

  it('that is forged, of before, cut off or changed says nothing, and loses nothing', async () => {
    await meet(desk, second.desk);
    const { point, ...keyring } = await keyringOn(first, passphrase);
    if (!point) throw new Error('the founding tablet is of the point');
    const pair = await (await openKeys({ ...keyring, point })).networkPair();
    if (!pair) throw new Error('a point has the network’s keys');
    const stranger = await createSigningPair(true);
    const entry = {
      type: 'payerChanged',
      entryId: 'e'.repeat(16),
      at: world.clock + 1_000,
      payer: { name: 'Betrug', address: 'Weg 1', phone: '1' },
    } as unknown as Parameters<typeof packNews>[2][number];
    const news = packNews(world.clock + 1e6, keyring.device, [entry]);
    const forgedKeys = { signingKey: await exportSigningKey(stranger.privateKey), sealingSecret: new Uint8Array(32) };
    const forged = await sealBulletin({ ...keyring, office: forgedKeys }, pair.publicKey, news);
    const old = await sealBulletin(keyring, pair.publicKey, packNews(1, keyring.device, [entry]));
    const genuine = await sealBulletin(keyring, pair.publicKey, news);
    expect(await openBulletin(keyring, pair, genuine)).toMatchObject({ number: world.clock + 1e6 });
    const changed = genuine.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    let given = genuine;
    second.tablet.network.tamper = (path, answer) =>
      path === sharedSlotsPullPath
        ? encodeMessage({
            ...expectOk(decodeMessage(sharedSlotsPullAnswerSchema, answer)),
            slots: [{ slot: new Uint8Array(8), version: world.clock + 1e9, sealed: given }],
          })
        : answer;
    for (const wrong of [forged, old, genuine.slice(0, -20), changed]) {
      given = wrong;
      expect(await second.desk.syncNow()).toMatchObject({ problem: null });
      expect((await second.desk.settings()).payer).toEqual(payer);
    }
    second.tablet.network.tamper = null;
    world.clock += 60_000;
    expectOk(await desk.changePayer({ ...payer, name: 'Echt' }));
    await meet(desk, second.desk);
    expect((await second.desk.settings()).payer.name).toBe('Echt');
    expect(await second.desk.devices()).toHaveLength(2);
  });

  it('of two devices of the office says what both know, whoever published last, also with a clock that is behind', async () => {
    const office = await enrolFrom(desk, 'office', world.tablet());
    office.tablet.clockOffsetMs = -240_000;
    await meet(desk, office.desk);
    world.clock += 600_000;
    expectOk(await office.desk.changePayer({ ...payer, name: 'Vom Büro' }));
    await meet(office.desk, second.desk);
    expect((await second.desk.settings()).payer.name).toBe('Vom Büro');
    expectOk(await desk.changeCareProvider(null, provider('Praxis Wiese')));
    await meet(desk, second.desk, office.desk, second.desk);
    expect(await second.desk.careProviders()).toHaveLength(1);
    expect((await second.desk.settings()).payer.name).toBe('Vom Büro');
  });

  it('that the queue passed over, since another device of the office was faster, is put again above it', async () => {
    const office = await enrolFrom(desk, 'office', world.tablet());
    await meet(desk, office.desk, desk, second.desk);
    const versions: number[] = [];
    first.network.intercept = async (request) => {
      if (new URL(request.url).pathname !== sharedSlotsPath) return null;
      const body = new Uint8Array(await request.clone().arrayBuffer());
      versions.push(...expectOk(decodeMessage(sharedSlotsSchema, body)).slots.map(({ version }) => version));
      if (versions.length > 1) return null;
      world.clock += 60_000;
      expectOk(await office.desk.changeCareProvider(null, provider('Praxis Moor')));
      await office.desk.syncNow();
      return null;
    };
    world.clock += 60_000;
    expectOk(await desk.changeCareProvider(null, provider('Praxis Wiese')));
    await desk.syncNow();
    expect(versions.length).toBeGreaterThan(1);
    expect(versions.toSorted((a, b) => a - b)).toEqual(versions);
    first.network.intercept = null;
    await meet(desk, office.desk, second.desk);
    expect((await second.desk.careProviders()).map(({ name }) => name)).toEqual(['Praxis Moor', 'Praxis Wiese']);
  });

  it('with entries of a newer version says the rest, and is read again by the version that knows them', async () => {
    await meet(desk, second.desk);
    const keyring = await keyringOn(first, passphrase);
    const pair = await (await openKeys(keyring)).networkPair();
    if (!pair) throw new Error('a point has the network’s keys');
    const { flags, content } = deflateContent(
      encodeNews({ number: world.clock + 1e6, device: keyring.device, entries: [new Uint8Array(encode([999, 1, 2]))] }),
    );
    const sealed = await sealBulletin(keyring, pair.publicKey, concatBytes(new Uint8Array([flags]), content));
    second.tablet.network.tamper = (path, answer) =>
      path === sharedSlotsPullPath
        ? encodeMessage({
            ...expectOk(decodeMessage(sharedSlotsPullAnswerSchema, answer)),
            slots: [{ slot: new Uint8Array(8), version: 1, sealed }],
          })
        : answer;
    await meet(second.desk);
    const facts = (await rowsOf(second.tablet)).facts as readonly { name: string; skipped?: number }[];
    expect(facts.find(({ name }) => name === 'bulletinRead')).toMatchObject({ skipped: 1 });
    const asked: number[] = [];
    second.tablet.network.intercept = async (request) => {
      if (new URL(request.url).pathname !== sharedSlotsPullPath) return null;
      const body = new Uint8Array(await request.clone().arrayBuffer());
      asked.push(expectOk(decodeMessage(sharedSlotsPullSchema, body)).after);
      return null;
    };
    const later = await reopen(second.tablet, theirs);
    await later.syncNow();
    expect(asked[0]).toBe(0);
  });

  it('of a directory that is too long leaves out the oldest lines, and still arrives', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...provider(`Praxis ${index} ${bytesToHex(crypto.getRandomValues(new Uint8Array(50)))}`),
      note: bytesToHex(crypto.getRandomValues(new Uint8Array(140))),
      address: bytesToHex(crypto.getRandomValues(new Uint8Array(140))),
    }));
    // What was published before the directory had become too long would have been taken in.
    connect(false);
    for (const form of many) {
      world.clock += 1;
      expectOk(await desk.changeCareProvider(null, form));
    }
    connect();
    await meet(desk, second.desk);
    const names = (await second.desk.careProviders()).map(({ name }) => name.split(' ')[1]);
    expect(names.length).toBeGreaterThan(100);
    expect(names.length).toBeLessThan(300);
    expect(names).toContain('299');
    expect(names).not.toContain('0');
    expect((await second.desk.settings()).payer).toEqual(payer);
  });

  it('leaves nothing readable at the queue, and is put there by the office alone', async () => {
    await meet(desk, second.desk);
    const put = first.network.wire
      .map((bytes) => decodeMessage(sharedSlotsSchema, bytes))
      .flatMap((read) => (read.ok && read.value.space === 'bulletin' ? read.value.slots : []));
    expect(put.length).toBeGreaterThan(0);
    for (const { sealed } of put) expect(new TextDecoder('latin1').decode(sealed)).not.toContain('Landkreis');
    expect(put[0]?.sealed.length).toBeLessThan(frameBytesLimit);
    const office = await enrolFrom(desk, 'office', world.tablet());
    const { tenant, officeKey, office: keys } = await keyringOn(office.tablet, theirs);
    expect(keys).not.toBeNull();
    const pairs = await (await openKeys(await keyringOn(office.tablet, theirs))).readingPairs();
    for (const pair of pairs)
      expect(await openBulletin({ tenant, officeKey }, pair, put[0]?.sealed ?? new Uint8Array())).toBeNull();
  });
});

describe('keys of two points', () => {
  beforeEach(async () => {
    connect();
    await meet(desk, second.desk);
  });

  it('are never sealed to one another’s tablets: a new one of the first point is for the first point', async () => {
    const third = await enrolFrom(desk, 'tablet', world.tablet());
    await meet(desk, third.desk, second.desk);
    const lost = (await desk.devices()).find(({ label }) => label === 'Zweites Tablet');
    if (!lost) throw new Error('no second tablet');
    expectOk(await desk.revokeDevice(lost.device, false));
    await meet(desk, second.desk, desk);
    const ledger = await ledgerOn(first, passphrase);
    const here = await keyringOn(first, passphrase);
    const there = await keyringOn(second.tablet, theirs);
    expect(ledger.pointKeys).toHaveLength(1);
    expect(ledger.pointKeys[0]?.pointId).toBe(here.pointId);
    expect(ledger.pointKeys[0]?.shares.map(({ device }) => device)).toEqual([here.device]);
    expect(here.keyEpoch).toBe(1);
    expect(there.keyEpoch).toBe(0);
    expect(there.point?.epochs).toHaveLength(1);
    // It hears of it, and it is none of its business.
    const theirLedger = await ledgerOn(second.tablet, theirs);
    expect([...theirLedger.revoked.keys()]).toContain(lost.device);
    expect(theirLedger.pointKeys).toEqual([]);
  });

  it('a volunteer who goes at one point leads to a new key there, and nowhere else', async () => {
    expectOk(
      await second.desk.addVolunteer(
        { handle: 'neu', role: 'volunteer', secrecyOn: '' },
        'zwanzig gelbe besen hinter dem alten tor',
      ),
    );
    const people = expectOk(await second.desk.people());
    const slotId = people.here.find(({ handle }) => handle === 'neu')?.slotId;
    if (!slotId) throw new Error('nobody new');
    expectOk(await second.desk.removeVolunteer(slotId));
    await meet(second.desk, desk, second.desk);
    const [here, there] = [await keyringOn(first, passphrase), await keyringOn(second.tablet, theirs)];
    expect(there.keyEpoch).toBe(1);
    expect(here.keyEpoch).toBe(0);
    expect(here.point?.epochs).toHaveLength(1);
    const after = await issue(second.desk);
    await meet(second.desk, desk);
    expect((await desk.receivedVouchers()).vouchers.map(({ number }) => number)).toContain(after.number);
  });

  it('a tablet whose app was changed gets no other point’s key by saying that it is of that point', async () => {
    const there = await keyringOn(second.tablet, theirs);
    const here = await keyringOn(first, passphrase);
    const { sealLocalEntry } = await import('../../src/worker/ledger/localEntry.ts');
    const database = second.tablet.database();
    const { ledgerKey } = await openKeys(there);
    const claims = [here.pointId, null].map((pointId, index) => ({
      type: 'deviceEnrolled' as const,
      entryId: String(index + 1).repeat(16) as never,
      at: 1,
      device: there.device,
      label: 'Tablet',
      roles: { point: true, office: false },
      sealingKey: '04'.repeat(65),
      pointId,
    }));
    const origin = { type: 'own', savedAt: world.clock } as const;
    for (const claim of claims) {
      await database.entries.add(await sealLocalEntry(ledgerKey, claim, null, there.device, origin));
    }
    database.close();
    const again = await reopen(second.tablet, theirs);
    await meet(again, desk);
    const ledger = await ledgerOn(first, passphrase);
    expect(ledger.devices.get(there.device)?.enrolled.pointId).toBe(there.pointId);
    const third = await enrolFrom(desk, 'tablet', world.tablet());
    await meet(desk, third.desk);
    const lost = (await desk.devices()).find(({ label }) => label === 'Zweites Tablet');
    expectOk(await desk.revokeDevice(lost?.device ?? there.device, false));
    const shares = (await ledgerOn(first, passphrase)).pointKeys.flatMap((key) => key.shares);
    expect(shares.map(({ device }) => device)).toEqual([here.device]);
  });
});

describe('who works at the founding tablet without the office’s keys', () => {
  it('does not read the other point’s vouchers, and nothing is missing or amiss once the office looks', async () => {
    connect();
    await meet(desk, second.desk);
    expectOk(
      await desk.addVolunteer(
        { handle: 'neu', role: 'volunteer', secrecyOn: '' },
        'zwanzig gelbe besen hinter dem alten tor',
      ),
    );
    expectOk(await desk.lock());
    const volunteers = first.open();
    expectOk(await volunteers.unlock('zwanzig gelbe besen hinter dem alten tor'));
    const before = await issue(second.desk);
    await meet(second.desk, volunteers);
    expect((await volunteers.receivedVouchers()).unreadable).toEqual([]);
    expectOk(await volunteers.lock());
    const office = await reopen(first);
    const after = await issue(second.desk);
    await meet(second.desk, office);
    const received = await office.receivedVouchers();
    expect(received.vouchers.map(({ number }) => number).sort()).toEqual([before.number, after.number].sort());
    expect(received.unreadable).toEqual([]);
  });
});

it('the network’s key of a point is the one that everybody was told of', async () => {
  const [added] = [...(await ledgerOn(second.tablet, theirs)).pointsAdded.values()];
  const pair = await (await openKeys(await keyringOn(first, passphrase))).networkPair();
  expect(pair?.publicKey).toEqual(ownHexToBytes(added?.networkKey ?? ''));
  await note(second.desk);
});
