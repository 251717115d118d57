/** After a tablet is withdrawn points recognise one another's people under a key that it does not have, and still find whom it could. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/domain/entries.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import type { InterviewAnswers } from '../../src/domain/interview.ts';
import type { NetworkKeyMade } from '../../src/domain/networkEntries.ts';
import { expectOk } from '../../src/domain/result.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { decodeMessage, encodeMessage } from '../../src/protocol/wire/message.ts';
import {
  sharedSlotsPullAnswerSchema,
  sharedSlotsPullPath,
  sharedSlotsSchema,
} from '../../src/protocol/wire/sharedSlots.ts';
import { randomBytes } from '../../src/worker/crypto/bytes.ts';
import { deriveSealingPair } from '../../src/worker/crypto/hpke.ts';
import { type Keyring, networkTagKeysOf } from '../../src/worker/keys/keyring.ts';
import { networkKeyCheck, openNetworkKeyShare, sealNetworkKeyShare } from '../../src/worker/keys/networkKeyShare.ts';
import { openKeys } from '../../src/worker/keys/openKeys.ts';
import { sealLocalEntry } from '../../src/worker/ledger/localEntry.ts';
import { openBulletin, sealBulletin } from '../../src/worker/network/bulletin.ts';
import { networkTagKeys } from '../../src/worker/network/networkKeys.ts';
import { packNews } from '../../src/worker/network/news.ts';
import { openSharedTags } from '../../src/worker/network/tagSlot.ts';
import { readAnswers } from '../../src/worker/pseudonym/recognition/answerClasses.ts';
import { leaveOneOut } from '../../src/worker/pseudonym/recognition/leaveOneOut.ts';
import {
  networkTagHmacKey,
  recognitionSalt,
  stretchAnswers,
  tagsUnder,
} from '../../src/worker/pseudonym/recognition/tags.ts';
import { type Enrolled, enrolFrom, theirs } from '../support/enrol.ts';
import { foundAt, note, passphrase, reopen } from '../support/faults.ts';
import { keyringOn, ledgerOn } from '../support/onDisk.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

type Bytes = Uint8Array<ArrayBuffer>;

let world: World;
let first: Tablet;
let desk: Desk;
/** Of the first point, as the founding one: it will be withdrawn. */
let lost: Enrolled;
/** Of another point. */
let second: Enrolled;
beforeEach(async () => {
  world = createWorld();
  first = world.tablet();
  desk = await foundAt(first);
  lost = await enrolFrom(desk, 'tablet', world.tablet());
  second = await enrolFrom(desk, 'point', world.tablet());
  for (const at of [desk, second.desk]) expectOk(await at.changeSharing(true));
  await meet(desk, lost.desk, second.desk);
});
afterEach(() => world.dispose());

const amina: InterviewAnswers = {
  ownName: 'Amina',
  motherName: 'Fatima',
  fatherName: 'Mohammed',
  grandmotherName: 'Zeinab',
  birthPlace: 'Aleppo',
  birthMonth: '4',
  birthDay: '17',
  olderSiblings: '2',
};
const leila: InterviewAnswers = {
  ownName: 'Leila',
  motherName: 'Rabia',
  fatherName: 'Karim',
  grandmotherName: 'Hatice',
  birthPlace: 'Basra',
  birthMonth: '11',
  birthDay: '3',
  olderSiblings: '5',
};

/** Everybody has heard of everything: bulletins and others' tags are looked for every ten minutes. */
const meet = async (...desks: readonly Desk[]): Promise<void> => {
  for (let round = 0; round < 2; round++) {
    world.clock += 660_000;
    for (const one of desks) expect(await one.syncNow()).toMatchObject({ problem: null });
  }
};
const pointOf = ({ point }: Keyring) => {
  if (!point) throw new Error('no keys of a point');
  return point;
};
const tagKeysAt = async (tablet: Tablet, words = theirs): Promise<readonly string[]> =>
  networkTagKeysOf(pointOf(await keyringOn(tablet, words))).map(bytesToHex);
const withdraw = async (at: Desk, label: string): Promise<void> => {
  const device = (await at.devices()).find((one) => one.label === label)?.device;
  if (!device) throw new Error(`no ${label}`);
  expectOk(await at.revokeDevice(device, false));
};
const remember = async (at: Desk, caseId: CaseId, answers: InterviewAnswers): Promise<void> => {
  const { interviewId } = expectOk(await at.recognise(answers));
  expectOk(await at.remember(caseId, interviewId, { shared: true }));
};
const agreed = async (at: Desk, answers: InterviewAnswers) => {
  const saved = await note(at);
  await remember(at, saved.caseId, answers);
  return saved;
};
const elsewhere = async (at: Desk, answers: InterviewAnswers): Promise<readonly string[]> =>
  expectOk(await at.recognise(answers)).elsewhere.map(({ callName }) => callName);
/** Everything that these tablets ever left at the queue for other points. */
const leftAtQueue = (space: 'networkTags' | 'bulletin', ...tablets: readonly Tablet[]) =>
  tablets
    .flatMap(({ network }) => network.wire)
    .map((bytes) => decodeMessage(sharedSlotsSchema, bytes))
    .flatMap((read) => (read.ok && read.value.space === space ? read.value.slots : []));
const openedWith = async (keyring: Keyring, slots: ReturnType<typeof leftAtQueue>) => {
  const keys = await networkTagKeys(networkTagKeysOf(pointOf(keyring)));
  const opened = await Promise.all(slots.map(({ slot, sealed }) => openSharedTags(keys, bytesToHex(slot), sealed)));
  return opened.filter((one) => one !== null);
};
const tagsOf = async (keyring: Keyring, answers: InterviewAnswers): Promise<readonly string[]> => {
  const point = pointOf(keyring);
  const subsets = leaveOneOut(expectOk(readAnswers(answers)));
  const stretched = await stretchAnswers(subsets, await recognitionSalt(point.networkLinkKey));
  const keys = await Promise.all(networkTagKeysOf(point).map(networkTagHmacKey));
  return (await Promise.all(keys.map((key) => tagsUnder(key, stretched)))).flat().map(({ tag }) => tag);
};
const writeAt = async (tablet: Tablet, keyring: Keyring, entry: LedgerEntry): Promise<void> => {
  const database = tablet.database();
  const { ledgerKey } = await openKeys(keyring);
  const origin = { type: 'own', savedAt: world.clock } as const;
  await database.entries.add(await sealLocalEntry(ledgerKey, entry, null, keyring.device, origin));
  database.close();
};

describe('a withdrawn tablet', () => {
  it('tests and opens nothing that is shared afterwards, with all its keys and all that the queue has', async () => {
    await agreed(desk, amina);
    await meet(desk, lost.desk, second.desk);
    const before = leftAtQueue('networkTags', first, second.tablet);
    const taken = await keyringOn(lost.tablet, theirs);
    // The search can find.
    expect(await openedWith(taken, before)).toHaveLength(1);

    await withdraw(desk, 'Zweites Tablet');
    await meet(desk, second.desk);
    for (const at of [desk, second.desk]) await agreed(at, leila);
    await meet(desk, second.desk);
    const after = leftAtQueue('networkTags', first, second.tablet).slice(before.length);
    expect(after).toHaveLength(2);
    expect(await openedWith(taken, after)).toEqual([]);
    const opened = await openedWith(await keyringOn(second.tablet, theirs), after);
    const made = opened.flatMap(({ tags }) => tags.map(({ tag }) => tag));
    expect(made).toHaveLength(16);
    const tests = await tagsOf(taken, leila);
    expect(tests).toHaveLength(8);
    expect(made.filter((tag) => tests.includes(tag))).toEqual([]);
    expect((await tagsOf(await keyringOn(first, passphrase), leila)).filter((tag) => made.includes(tag))).toHaveLength(
      8,
    );

    // It reads bulletins, and no share in them is for it.
    const keys = await openKeys(taken);
    const pair = await keys.networkPair();
    if (!pair) throw new Error('a point has the network’s keys');
    const bulletins = await Promise.all(
      leftAtQueue('bulletin', first).map(({ sealed }) => openBulletin(taken, pair, sealed)),
    );
    const told = bulletins
      .flatMap((bulletin) => bulletin?.entries ?? [])
      .filter((entry): entry is NetworkKeyMade => entry.type === 'networkKeyMade');
    expect(told.length).toBeGreaterThan(0);
    for (const entry of told) {
      expect(await openNetworkKeyShare(keys, entry)).toBeNull();
      const asIfItsOwn = entry.shares.map(({ sealed }) => ({ device: taken.device, sealed }));
      expect(await openNetworkKeyShare(keys, { ...entry, shares: asIfItsOwn })).toBeNull();
    }
  });

  it('of the other point leads to a new key as well, and so does one that an office browser withdraws', async () => {
    const office = await enrolFrom(desk, 'office', world.tablet());
    await enrolFrom(desk, 'point', world.tablet(), 'Schule');
    await meet(desk, office.desk, second.desk);
    expect(await tagKeysAt(first, passphrase)).toHaveLength(1);
    await withdraw(office.desk, 'Zweites Tablet');
    await meet(office.desk, desk, second.desk);
    const keys = await tagKeysAt(first, passphrase);
    expect(keys).toHaveLength(2);
    expect(await tagKeysAt(second.tablet)).toEqual(keys);
    expect((await keyringOn(office.tablet, theirs)).point).toBeNull();
    const there = (await desk.devices()).find(({ pointName }) => pointName === 'Schule');
    expectOk(await desk.revokeDevice(there?.device ?? ('' as never), false));
    // Told once more with an order to erase it is no other tablet.
    world.clock += 60_000;
    expectOk(await desk.revokeDevice(there?.device ?? ('' as never), true));
    await meet(desk, second.desk);
    expect(await tagKeysAt(first, passphrase)).toHaveLength(3);
    expect(await tagKeysAt(second.tablet)).toEqual(await tagKeysAt(first, passphrase));
  });

  it('of an organisation of one point leads to none, until there is another point', async () => {
    const alone = world.tablet();
    const at = await foundAt(alone);
    await enrolFrom(at, 'tablet', world.tablet());
    await withdraw(at, 'Zweites Tablet');
    await meet(at);
    expect(await tagKeysAt(alone, passphrase)).toHaveLength(1);
    const other = await enrolFrom(at, 'point', world.tablet());
    await meet(at, other.desk);
    expect(await tagKeysAt(alone, passphrase)).toHaveLength(2);
    expect(await tagKeysAt(other.tablet)).toEqual(await tagKeysAt(alone, passphrase));
  });
});

describe('people', () => {
  it('who agreed before and after are found at both points, and after a restart', async () => {
    const before = await agreed(desk, amina);
    await meet(desk, second.desk);
    await withdraw(desk, 'Zweites Tablet');
    await meet(desk, second.desk);
    const after = await agreed(second.desk, leila);
    const here = await agreed(desk, leila);
    await meet(desk, second.desk);
    for (const isReopened of [false, true]) {
      const there = isReopened ? await reopen(second.tablet, theirs) : second.desk;
      expect(await elsewhere(there, amina)).toEqual([before.callName]);
      expect(await elsewhere(there, leila)).toEqual([here.callName]);
      expect(await elsewhere(isReopened ? await reopen(first) : desk, leila)).toEqual([after.callName]);
    }
  });

  it('are shared anew under the newest key at the next visit, and the slot of before is gone', async () => {
    const { caseId, callName } = await agreed(desk, amina);
    await meet(desk, lost.desk, second.desk);
    const rows = async () => {
      const database = second.tablet.database();
      const all = await database.networkTags.toArray();
      database.close();
      return all;
    };
    const [old] = await rows();
    const put = leftAtQueue('networkTags', first).length;
    await withdraw(desk, 'Zweites Tablet');
    await meet(desk, second.desk);
    // A new key alone puts nothing anew.
    expect(await rows()).toEqual([old]);
    expect(leftAtQueue('networkTags', first)).toHaveLength(put);
    await remember(desk, caseId, amina);
    await meet(desk, second.desk);
    const [now, ...others] = await rows();
    expect(others).toEqual([]);
    expect(now?.slot).not.toBe(old?.slot);
    const oldKeys = await networkTagKeys(networkTagKeysOf(pointOf(await keyringOn(lost.tablet, theirs))));
    expect(await openSharedTags(oldKeys, now?.slot ?? '', now?.sealed ?? randomBytes(1))).toBeNull();
    expect(await elsewhere(second.desk, amina)).toEqual([callName]);
  });

  it('of a point that was without a network meanwhile are found once it is back, and those here by it', async () => {
    second.tablet.network.up = false;
    await withdraw(desk, 'Zweites Tablet');
    const { callName } = await agreed(desk, amina);
    // Under the key of before: it does not know better yet.
    const theirOwn = await agreed(second.desk, leila);
    await meet(desk);
    second.tablet.network.up = true;
    await meet(second.desk, desk);
    expect(await tagKeysAt(second.tablet)).toEqual(await tagKeysAt(first, passphrase));
    expect(await elsewhere(second.desk, amina)).toEqual([callName]);
    expect(await elsewhere(desk, leila)).toEqual([theirOwn.callName]);
    // It had heard by the time that it shared them.
    const slots = leftAtQueue('networkTags', second.tablet);
    expect(slots).toHaveLength(1);
    expect(await openedWith(await keyringOn(lost.tablet, theirs), slots)).toEqual([]);
  });
});

describe('all generations', () => {
  it('are known to a tablet that is enrolled afterwards, and to the first one of another point', async () => {
    await agreed(desk, amina);
    await meet(desk, second.desk);
    await withdraw(desk, 'Zweites Tablet');
    const tablet = await enrolFrom(desk, 'tablet', world.tablet());
    const third = await enrolFrom(desk, 'point', world.tablet(), 'Schule');
    const keys = await tagKeysAt(first, passphrase);
    expect(keys).toHaveLength(2);
    for (const one of [tablet, third]) expect(await tagKeysAt(one.tablet)).toEqual(keys);
    await meet(desk, third.desk, tablet.desk);
    for (const one of [tablet, third]) expect(await tagKeysAt(one.tablet)).toEqual(keys);
    expect(await elsewhere(third.desk, amina)).toHaveLength(1);
  });

  it('reach a second tablet of a further point, by its own way', async () => {
    const sheets = [];
    sheets.push(expectOk(await desk.makeRecoverySheets('office')).sheets);
    sheets.push(expectOk(await second.desk.makeRecoverySheets('point')).sheets);
    await meet(desk, second.desk, desk);
    const restored = world.tablet();
    const fresh = restored.open();
    for (const { lines } of sheets.flat()) expectOk(await fresh.readRecoverySheet(lines.join('\n')));
    expectOk(await fresh.openRecovery());
    expectOk(await fresh.restore({ handle: 'neu', passphrase: theirs }));
    const beside = await enrolFrom(fresh, 'tablet', world.tablet());
    await meet(fresh, beside.desk, desk);
    const device = (await keyringOn(lost.tablet, theirs)).device;
    expectOk(await desk.revokeDevice(device, false));
    await agreed(desk, amina);
    await meet(desk, fresh, beside.desk, second.desk);
    const keys = await tagKeysAt(first, passphrase);
    expect(keys).toHaveLength(2);
    for (const tablet of [restored, beside.tablet, second.tablet]) expect(await tagKeysAt(tablet)).toEqual(keys);
    expect(await elsewhere(beside.desk, amina)).toHaveLength(1);
  });

  it('come back with recovery sheets; and of two devices that draw a key at once neither leaves the other’s tablet with the newest', async () => {
    const sheets = [];
    for (const kind of ['office', 'point'] as const) sheets.push(expectOk(await desk.makeRecoverySheets(kind)).sheets);
    const third = await enrolFrom(desk, 'tablet', world.tablet());
    await meet(desk, third.desk, second.desk);
    await withdraw(desk, 'Zweites Tablet');
    await meet(desk, third.desk, second.desk);
    const restored = world.tablet();
    const fresh = restored.open();
    for (const { lines } of sheets.flat()) expectOk(await fresh.readRecoverySheet(lines.join('\n')));
    expectOk(await fresh.openRecovery());
    expectOk(await fresh.restore({ handle: 'neu', passphrase: theirs }));
    expect(await tagKeysAt(restored)).toEqual(await tagKeysAt(first, passphrase));
    expect(await tagKeysAt(restored)).toHaveLength(2);
    await meet(fresh, desk, third.desk, second.desk, fresh);

    const labels = (await desk.devices()).map(({ label, isSelf, device, revoked }) => ({
      label,
      isSelf,
      device,
      revoked,
    }));
    const gone = labels.find(({ label, revoked }) => label === 'Zweites Tablet' && revoked === null);
    const fourth = await enrolFrom(desk, 'tablet', world.tablet());
    await meet(desk, fourth.desk, fresh, desk);
    const { device: fourthDevice } = await keyringOn(fourth.tablet, theirs);
    for (const tablet of [first, restored]) tablet.network.up = false;
    expectOk(await desk.revokeDevice(gone?.device ?? ('' as never), false));
    expectOk(await fresh.revokeDevice(fourthDevice, false));
    const [here, there] = [await tagKeysAt(first, passphrase), await tagKeysAt(restored)];
    expect(here).toHaveLength(3);
    expect(there).toHaveLength(3);
    expect(here[0]).not.toBe(there[0]);
    for (const tablet of [first, restored]) tablet.network.up = true;
    await meet(desk, fresh, second.desk);
    // Whoever is second in the row does nothing for a day.
    world.clock += 86_400_000;
    await meet(desk, fresh, second.desk);
    await meet(desk, fresh, second.desk);
    const keys = await tagKeysAt(first, passphrase);
    expect(await tagKeysAt(restored)).toEqual(keys);
    expect(await tagKeysAt(second.tablet)).toEqual(keys);
    expect(keys.length).toBeGreaterThan(4);
    for (const out of [third, fourth]) {
      const outKeys = await openKeys(await keyringOn(out.tablet, theirs));
      const [newest] = (await ledgerOn(first, passphrase)).networkKeys;
      if (!newest) throw new Error('no key was made');
      expect(newest.shares.map(({ device }) => device)).not.toContain(outKeys.keyring.device);
    }
  });
});

describe('a key that is not theirs to give', () => {
  const forge = async (keyring: Keyring, check: string, sealingSecret: Bytes, key: Bytes): Promise<NetworkKeyMade> => {
    const sealingKey = bytesToHex((await deriveSealingPair(sealingSecret)).publicKey);
    const { device } = keyring;
    const sealed = await sealNetworkKeyShare(keyring, 7, { device, sealingKey }, key);
    return {
      type: 'networkKeyMade',
      entryId: 'f'.repeat(16) as NetworkKeyMade['entryId'],
      at: world.clock,
      generation: 7,
      check,
      shares: [{ device, sealed: sealed ?? '' }],
      covers: [],
    };
  };

  it('of a tablet that does not act for the office is not believed', async () => {
    const there = await keyringOn(second.tablet, theirs);
    const here = await keyringOn(first, passphrase);
    const key = randomBytes(32);
    const check = await networkKeyCheck(await openKeys(there), 7, key);
    await writeAt(second.tablet, there, await forge(here, check, here.sealingSecret, key));
    await meet(await reopen(second.tablet, theirs), desk);
    expect((await ledgerOn(first, passphrase)).networkKeys).toEqual([]);
    expect(await tagKeysAt(first, passphrase)).toHaveLength(1);
  });

  it('of a device of the office alone, which signs bulletins, is taken up by no point', async () => {
    const office = await enrolFrom(desk, 'office', world.tablet());
    await meet(office.desk, second.desk);
    const there = await keyringOn(second.tablet, theirs);
    const pair = await (await openKeys(there)).networkPair();
    if (!pair) throw new Error('a point has the network’s keys');
    const entry = await forge(there, 'ab'.repeat(8), there.sealingSecret, randomBytes(32));
    const officeKeys = await keyringOn(office.tablet, theirs);
    const sealed = await sealBulletin(
      officeKeys,
      pair.publicKey,
      packNews(world.clock + 1e9, officeKeys.device, [entry]),
    );
    second.tablet.network.tamper = (path, answer) =>
      path === sharedSlotsPullPath
        ? encodeMessage({
            ...expectOk(decodeMessage(sharedSlotsPullAnswerSchema, answer)),
            slots: [{ slot: new Uint8Array(8), version: world.clock + 1e9, sealed }],
          })
        : answer;
    await meet(second.desk);
    expect((await ledgerOn(second.tablet, theirs)).networkKeys).toHaveLength(1);
    expect(await tagKeysAt(second.tablet)).toHaveLength(1);
    // Nor does the office get one in through its log.
    await writeAt(office.tablet, officeKeys, { ...entry, entryId: 'e'.repeat(16) as NetworkKeyMade['entryId'] });
    await meet(await reopen(office.tablet, theirs), desk);
    expect((await ledgerOn(first, passphrase)).networkKeys).toEqual([]);
  });

  it('is drawn for all others also where one tablet says a sealing key that is none', async () => {
    const there = await keyringOn(second.tablet, theirs);
    await writeAt(second.tablet, there, {
      type: 'deviceEnrolled',
      entryId: '1'.repeat(16) as NetworkKeyMade['entryId'],
      at: 1,
      device: there.device,
      label: 'Tablet',
      roles: { point: true, office: false },
      sealingKey: '04'.repeat(65),
      pointId: there.pointId,
    });
    const third = await enrolFrom(desk, 'point', world.tablet(), 'Schule');
    await meet(await reopen(second.tablet, theirs), desk, third.desk);
    await withdraw(desk, 'Zweites Tablet');
    await meet(desk, third.desk);
    const keys = await tagKeysAt(first, passphrase);
    expect(keys).toHaveLength(2);
    expect(await tagKeysAt(third.tablet)).toEqual(keys);
    expect(await tagKeysAt(second.tablet)).toHaveLength(1);
  });
});
