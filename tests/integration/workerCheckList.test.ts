/** Prüfliste from the real desk to the real queue: what it says, when a new one is due, and two browsers of one office. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyLateEntryForm } from '../../src/domain/reserve.ts';
import { expectOk } from '../../src/domain/result.ts';
import {
  acceptCheckList,
  type CheckList,
  isRevoked,
  keysStep,
  revokedDigest,
  revokedStep,
} from '../../src/protocol/checkList.ts';
import { checkVoucher } from '../../src/protocol/checkVoucher.ts';
import { checkListPath } from '../../src/protocol/wire/checkList.ts';
import { exchangePath } from '../../src/protocol/wire/exchange.ts';
import { encodeMessage, messageContentType } from '../../src/protocol/wire/message.ts';
import { pullPath } from '../../src/protocol/wire/pull.ts';
import { sha256 } from '../../src/worker/crypto/bytes.ts';
import { verify } from '../../src/worker/crypto/signing.ts';
import { readFact } from '../../src/worker/storage/database.ts';
import { enrolFrom } from '../support/enrol.ts';
import { foundAt, freshId, issue, joinFrom } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

const day = 86_400_000;
const crypto = { sha256, verify };
const published = async (): Promise<CheckList> => {
  const [only, ...others] = await world.store().checkLists(9);
  if (!only || others.length > 0) throw new Error('exactly one organisation publishes here');
  return expectOk(await acceptCheckList(crypto, only, null));
};
const verdictOf = async (digits: string | null) => {
  const list = await published();
  const time = { now: world.clock / 1_000, today: '2026-11-24' as CheckList['keys'][0]['from'] };
  return (await checkVoucher(crypto, digits ?? '', [{ list, fingerprint: '' }], time)).type;
};
const isListed = async (number: Parameters<typeof revokedDigest>[2]): Promise<boolean> => {
  const list = await published();
  return isRevoked(list, await revokedDigest(sha256, list.salt, number));
};

const notFound = (): Response =>
  new Response(encodeMessage({ refused: 'notFound' }), {
    status: 404,
    headers: { 'content-type': messageContentType },
  });

describe('the list of an organisation', () => {
  it('makes its vouchers genuine, and void ones void, from the first contact on', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const [kept, lost] = [await issue(desk), await issue(desk)];
    await desk.syncNow();
    expect(await verdictOf(kept.code)).toBe('genuine');
    expectOk(await desk.voidVoucher(lost.number, 'lost'));
    await desk.syncNow();
    expect(await verdictOf(lost.code)).toBe('revoked');
    expect(await verdictOf(kept.code)).toBe('genuine');
    expect(await published()).toMatchObject({ number: 2, organisationName: expect.any(String) });
  });

  it('is signed anew when it has something to say, and once a day, not otherwise', async () => {
    const desk = await foundAt(world.tablet());
    await desk.syncNow();
    expect((await published()).number).toBe(1);
    await issue(desk);
    await desk.syncNow();
    expect((await published()).number).toBe(1);
    expectOk(await desk.changePayer({ name: 'Fonds', address: 'Weg 1', phone: '0391 5' }));
    await desk.syncNow();
    expect(await published()).toMatchObject({ number: 2, phone: '0391 5' });
    world.clock += day - 1;
    await desk.syncNow();
    expect((await published()).number).toBe(2);
    world.clock += 1;
    await desk.syncNow();
    const renewed = await published();
    expect(renewed).toMatchObject({ number: 3, issuedAt: Math.floor(world.clock / 1_000) });
    expect(renewed.renewBy - renewed.issuedAt).toBe(45 * 86_400);
  });

  it('tells neither how many tablets there are nor how many vouchers are void', async () => {
    const desk = await foundAt(world.tablet());
    await desk.syncNow();
    const before = await published();
    for (let count = 0; count < 3; count++) expectOk(await desk.voidVoucher((await issue(desk)).number, 'mistake'));
    await desk.syncNow();
    const after = await published();
    for (const list of [before, after]) {
      expect(list.keys).toHaveLength(keysStep);
      expect(list.revoked).toHaveLength(revokedStep * 8);
    }
    // Keys stay what they are, made-up ones too; digests are incomparable.
    expect(after.keys).toEqual(before.keys);
    const digests = (list: CheckList) =>
      Array.from({ length: revokedStep }, (_, index) => list.revoked.slice(index * 8, index * 8 + 8).join());
    expect(digests(after).filter((digest) => digests(before).includes(digest))).toEqual([]);
  });

  it('trusts what a withdrawn tablet signed up to that day, and nothing that it signs later', async () => {
    const desk = await foundAt(world.tablet());
    const second = await enrolFrom(desk, 'tablet', world.tablet());
    const before = await issue(second.desk);
    await desk.syncNow();
    await second.desk.syncNow();
    await desk.syncNow();
    const stolen = (await desk.devices()).find(({ isSelf }) => !isSelf);
    if (!stolen) throw new Error('no second tablet');
    second.tablet.network.up = false;
    expectOk(await desk.revokeDevice(stolen.device, false));
    await desk.syncNow();
    expect(await verdictOf(before.code)).toBe('genuine');
    world.clock += day;
    expect(await verdictOf((await issue(second.desk)).code)).not.toBe('genuine');
    expect(await verdictOf((await issue(desk)).code)).toBe('genuine');
  });

  it('names a lost blank void', async () => {
    const desk = await foundAt(world.tablet());
    const [sheet] = expectOk(await desk.printReserve(freshId(), 2));
    if (!sheet) throw new Error('no blank');
    expectOk(await desk.voidReserve(sheet.number, 'lost'));
    await desk.syncNow();
    expect(await isListed(sheet.number)).toBe(true);
    expect(await verdictOf(sheet.code)).toBe('revoked');
  });

  it('names a reserve paper void for as long as its own code claims to be valid, also after it was entered', async () => {
    const desk = await foundAt(world.tablet());
    const [sheet] = expectOk(await desk.printReserve(freshId(), 1));
    if (!sheet) throw new Error('no paper');
    const form = { ...emptyLateEntryForm, number: sheet.number, issuedOn: '2026-11-24' };
    expectOk(await desk.enterLate({ ...form, fictiveBirthDate: '1988-04-02', complaint: 'Zahnschmerzen' }));
    expectOk(await desk.voidVoucher(sheet.number, 'lost'));
    // The voucher that it became has long expired, the code on the paper has not.
    world.clock += 200 * day;
    await desk.syncNow();
    expect(await isListed(sheet.number)).toBe(true);
    expect(await verdictOf(sheet.code)).toBe('revoked');
    world.clock = Date.UTC(2028, 1, 24 + 7, 12);
    await desk.syncNow();
    expect(await isListed(sheet.number)).toBe(true);
    world.clock += day;
    await desk.syncNow();
    expect(await isListed(sheet.number)).toBe(false);
  });

  it('names a voucher void only after its cancellation was sent: the other browser has to find it there', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const { number } = await issue(desk);
    await desk.syncNow();
    const passed: string[] = [];
    let isFirst = true;
    tablet.network.intercept = async (request) => {
      const path = new URL(request.url).pathname;
      const isPush = path === exchangePath && (await request.clone().arrayBuffer()).byteLength > 300;
      if (!isFirst && (path === checkListPath || isPush)) passed.push(path);
      if (path === exchangePath && isFirst) {
        isFirst = false;
        expectOk(await desk.voidVoucher(number, 'lost'));
      }
      return null;
    };
    await desk.syncNow();
    await desk.syncNow();
    expect(isFirst).toBe(false);
    expect(passed).toEqual([exchangePath, checkListPath]);
    expect(await isListed(number)).toBe(true);
  });

  it('is missed by a queue of an earlier version without a word of trouble', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    tablet.network.intercept = (request) => (new URL(request.url).pathname === checkListPath ? notFound() : null);
    await issue(desk);
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expect(await world.store().checkLists(9)).toEqual([]);
  });
});

describe('a wrong clock', () => {
  it('ten years ahead leaves no void voucher out of the list', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const { number } = await issue(desk);
    expectOk(await desk.voidVoucher(number, 'lost'));
    await desk.syncNow();
    tablet.clockOffsetMs = 3_653 * day;
    expectOk(await desk.changePayer({ name: 'Fonds', address: 'Weg 1', phone: '0391 5' }));
    await desk.syncNow();
    expect(await published()).toMatchObject({ phone: '0391 5' });
    expect(await isListed(number)).toBe(true);
  });

  it('a year behind lists no void voucher for a year too long', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const { number } = await issue(desk);
    expectOk(await desk.voidVoucher(number, 'lost'));
    await desk.syncNow();
    expect(await isListed(number)).toBe(true);
    world.clock += 200 * day;
    tablet.clockOffsetMs = -365 * day;
    await desk.syncNow();
    expect(await isListed(number)).toBe(false);
  });

  it.each([
    ['ten years ahead', 3_653],
    ['a year behind', -365],
  ])('%s and set right is no reason to leave a list unrenewed, nor to sign one twice', async (_, days) => {
    const tablet = world.tablet();
    tablet.clockOffsetMs = days * day;
    const desk = await foundAt(tablet);
    await desk.syncNow();
    expect(await published()).toMatchObject({ number: 1, issuedAt: Math.floor(world.clock / 1_000) });
    tablet.clockOffsetMs = 0;
    await desk.syncNow();
    expect((await published()).number).toBe(1);
    world.clock += day;
    await desk.syncNow();
    expect(await published()).toMatchObject({ number: 2, issuedAt: Math.floor(world.clock / 1_000) });
  });

  it('that an earlier version wrote down with its list does not keep the list for years', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    await desk.syncNow();
    const database = tablet.database();
    const fact = await readFact(database, 'checkList');
    if (!fact) throw new Error('no list');
    await database.facts.put({ ...fact, issuedAt: world.clock + 3_653 * day });
    await desk.syncNow();
    database.close();
    expect((await published()).number).toBe(2);
  });
});

describe('two browsers of one office', () => {
  it('go on from each other’s number', async () => {
    const first = await foundAt(world.tablet());
    await first.syncNow();
    const { desk: second } = await joinFrom(world, first);
    await second.syncNow();
    const { number } = await issue(first);
    expectOk(await first.voidVoucher(number, 'lost'));
    await first.syncNow();
    await second.syncNow();
    expect(await isListed(number)).toBe(true);
    expect((await second.settings()).checkList?.number).toBe((await published()).number);
  });

  it('keep a voucher in the list that the other voided too, and sent', async () => {
    const tablet = world.tablet();
    const first = await foundAt(tablet);
    const { number } = await issue(first);
    await first.syncNow();
    const { desk: second } = await joinFrom(world, first);
    await second.syncNow();
    let isFirstPull = true;
    tablet.network.intercept = async (request) => {
      if (new URL(request.url).pathname !== pullPath || !isFirstPull) return null;
      isFirstPull = false;
      expectOk(await first.voidVoucher(number, 'lost'));
      world.clock += 1_000;
      expectOk(await second.voidVoucher(number, 'mistake'));
      await second.syncNow();
      // So that the first has something to say of its own.
      expectOk(await first.changePayer({ name: 'Fonds', address: 'Weg 1', phone: '0391 5' }));
      return null;
    };
    const lists: boolean[] = [];
    await first.syncNow();
    lists.push(await isListed(number));
    await first.syncNow();
    lists.push(await isListed(number));
    expect(isFirstPull).toBe(false);
    expect(await published()).toMatchObject({ phone: '0391 5' });
    expect(lists).toEqual([true, true]);
  });

  it('never publish over a void voucher that one of them has not heard of', async () => {
    const first = await foundAt(world.tablet());
    const { number, code } = await issue(first);
    await first.syncNow();
    const { tablet, desk: second } = await joinFrom(world, first);
    await second.syncNow();
    world.clock += 2 * day;
    // The second has pulled and is about to publish, when the first voids, sends and publishes.
    let isFirstTry = true;
    const passed: string[] = [];
    tablet.network.intercept = async (request) => {
      const path = new URL(request.url).pathname;
      passed.push(path);
      if (path !== checkListPath || !isFirstTry) return null;
      isFirstTry = false;
      expectOk(await first.voidVoucher(number, 'lost'));
      await first.syncNow();
      expect(await isListed(number)).toBe(true);
      return null;
    };
    await second.syncNow();
    expect(isFirstTry).toBe(false);
    expect(await isListed(number)).toBe(true);
    expect(await verdictOf(code)).toBe('revoked');
    const tries = passed.filter((path) => path === checkListPath || path === '/v1/pull');
    expect(tries.join(' ')).toMatch(/check-list.*pull.*check-list$/);
  });
});
