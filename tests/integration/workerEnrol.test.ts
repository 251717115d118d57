/** Devices enrolled by one another without a network, and two tablets of a point that then work on the same cases. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntryId } from '../../src/domain/ids.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { DeviceKind } from '../../src/protocol/deskEnrol.ts';
import { caseKeysPath } from '../../src/protocol/wire/caseKeys.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import { openKeys } from '../../src/worker/keys/openKeys.ts';
import { sealLocalEntry } from '../../src/worker/ledger/localEntry.ts';
import { enrolFrom, theirs } from '../support/enrol.ts';
import { draftOf, foundAt, issue, note, numbersAt, passphrase, reopen, rowsOf } from '../support/faults.ts';
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

const enrol = (kind: DeviceKind, at = world.tablet()) => enrolFrom(desk, kind, at);
const numbers = async (at: Desk): Promise<readonly string[]> =>
  (await at.vouchers('')).map(({ number }) => number).sort();
const namesOf = async (at: Desk): Promise<readonly string[]> => (await at.cases('')).map((one) => one.callName).sort();

describe('enrolling', () => {
  it('needs no network on either side', async () => {
    first.network.up = false;
    const tablet = world.tablet();
    tablet.network.up = false;
    const second = await enrol('tablet', tablet);
    await issue(second.desk);
    expect(await numbers(second.desk)).toHaveLength(1);
    expect(second.tablet.network.wire).toEqual([]);
  });

  it('makes a tablet of the point or a device of the office, and nothing more than that', async () => {
    const tablet = await enrol('tablet');
    expectOk(await tablet.desk.lock());
    expect(expectOk(await tablet.tablet.open().unlock(theirs))).toMatchObject({
      organisationName: 'Verein Feldrain',
      pointName: 'Dorfgemeinschaftshaus',
      actsForPoint: true,
      actsForOffice: false,
    });
    const office = await enrol('office');
    expect(await office.desk.cases('')).toEqual([]);
    expect(expectOk(await office.tablet.open().unlock(theirs))).toMatchObject({
      actsForPoint: false,
      actsForOffice: true,
    });
    expect(
      (await desk.devices()).map(({ label, roles, isSelf }) => [label, roles.point, roles.office, isSelf]),
    ).toEqual([
      ['Dorfgemeinschaftshaus', true, true, true],
      ['Zweites Tablet', true, false, false],
      ['Büro', false, true, false],
    ]);
  });

  it('shows other words for another request, and any change of a request changes them', async () => {
    const [a, b] = [await world.tablet().open().beginEnrolment(), await world.tablet().open().beginEnrolment()];
    expect(a.words.split(' ')).toHaveLength(4);
    expect(a.words).not.toBe(b.words);
    const changed = a.request.replace(/.(?=.{20}$)/, (sign) => (sign === 'A' ? 'B' : 'A'));
    const read = await desk.readEnrolmentRequest(changed);
    expect(read.ok ? read.value.words : '').not.toBe(a.words);
  });

  it('refuses by name what is no request, damaged, answered before, or its own', async () => {
    const { request } = await world.tablet().open().beginEnrolment();
    const { answer } = expectOk(await desk.answerEnrolment(request, 'tablet', 'Zweites'));
    const refusal = async (text: string) => {
      const read = await desk.readEnrolmentRequest(text);
      return read.ok ? null : read.error.type;
    };
    expect(await refusal('HTTPS://EXAMPLE.ORG')).toBe('notAnEnrolment');
    expect(await refusal('')).toBe('notAnEnrolment');
    expect(await refusal(answer)).toBe('wrongDirection');
    expect(await refusal(request.slice(0, -4))).toBe('damaged');
    expect(await refusal(request.replace('FSR1', 'FSR2'))).toBe('newerVersion');
    expect(await refusal(request)).toBe('knownDevice');
    expect(await desk.answerEnrolment(request, 'tablet', 'Zweites')).toMatchObject({ error: { type: 'knownDevice' } });
    const other = await world.tablet().open().beginEnrolment();
    expect(await desk.answerEnrolment(other.request, 'tablet', ' ')).toMatchObject({
      error: { errors: [{ type: 'required', field: 'label' }] },
    });
  });

  it('is for coordinators of a device that acts for the office', async () => {
    const second = await enrol('tablet');
    const { request } = await world.tablet().open().beginEnrolment();
    expect(await second.desk.readEnrolmentRequest(request)).toMatchObject({ error: { type: 'notTheOffice' } });
    const office = await enrol('office');
    expect(await office.desk.answerEnrolment(request, 'tablet', 'x')).toMatchObject({ error: { type: 'notThePoint' } });
    const third = world.tablet().open();
    const begun = await third.beginEnrolment();
    const { answer } = expectOk(await office.desk.answerEnrolment(begun.request, 'office', 'Büro 2'));
    expectOk(await third.completeEnrolment({ answer, handle: 'b2', passphrase: theirs }));
  });
});

describe('an answer', () => {
  const begun = async () => {
    const tablet = world.tablet();
    const fresh = tablet.open();
    const { request } = await fresh.beginEnrolment();
    const { answer } = expectOk(await desk.answerEnrolment(request, 'tablet', 'Zweites'));
    return { tablet, fresh, request, answer };
  };
  const complete = async (at: Desk, answer: string, change: object = {}) => {
    const result = await at.completeEnrolment({ answer, handle: 'zw', passphrase: theirs, ...change });
    return result.ok ? null : result.error.type;
  };

  it('opens on the device that asked, for that request, once', async () => {
    const { fresh, answer, tablet } = await begun();
    expect(await complete(world.tablet().open(), answer)).toBe('requestOver');
    const other = world.tablet().open();
    await other.beginEnrolment();
    expect(await complete(other, answer)).toBe('otherRequest');
    expect(await complete(fresh, answer)).toBeNull();
    // Replayed on a copy of the same browser, or after asking anew.
    const again = tablet.open();
    await again.beginEnrolment();
    expect(await complete(again, answer)).toBe('otherRequest');
  });

  it('that was changed anywhere opens nothing', async () => {
    const { fresh, answer, tablet } = await begun();
    const places = Array.from({ length: 40 }, (_, index) => 5 + Math.floor(((answer.length - 5) * index) / 40));
    for (const place of places) {
      const sign = answer[place] === '0' ? '1' : '0';
      const changed = answer.slice(0, place) + sign + answer.slice(place + 1);
      expect(['otherRequest', 'damaged']).toContain(await complete(fresh, changed));
    }
    expect(['otherRequest', 'damaged']).toContain(await complete(fresh, answer.slice(0, -8)));
    expect(await complete(fresh, answer.replace('FSA1', 'FSA7'))).toBe('newerVersion');
    expect((await rowsOf(tablet)).facts).toEqual([]);
    expect(await complete(fresh, answer)).toBeNull();
  });

  it('comes too late after a quarter of an hour', async () => {
    const { fresh, answer } = await begun();
    const now = performance.now.bind(performance);
    performance.now = () => now() + 901_000;
    try {
      expect(await complete(fresh, answer)).toBe('requestOver');
    } finally {
      performance.now = now;
    }
  });

  it('leaves the form as it is where handle or passphrase are missing', async () => {
    const { fresh, answer } = await begun();
    expect(await complete(fresh, answer, { handle: ' ' })).toBe('fields');
    expect(await complete(fresh, answer, { passphrase: 'kurz' })).toBe('weakPassphrase');
    expect(await complete(fresh, answer)).toBeNull();
  });

  it('is refused where the device is set up already', async () => {
    const { request } = await world.tablet().open().beginEnrolment();
    const { answer } = expectOk(await desk.answerEnrolment(request, 'tablet', 'x'));
    expectOk(await desk.lock());
    const locked = first.open();
    await locked.beginEnrolment();
    expect(await complete(locked, answer)).toBe('otherRequest');
    await reopen(first);
  });
});

describe('two tablets of a point', () => {
  it('see the same cases, notes and vouchers, whoever wrote them', async () => {
    const { number } = await issue(desk);
    const caseId = (await desk.cases(''))[0]?.caseId;
    if (!caseId) throw new Error('no case');
    await desk.syncNow();
    const second = await enrol('tablet');
    expect(await second.desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    await second.desk.syncNow();
    expect(await numbers(second.desk)).toEqual([number]);
    expect((await second.desk.openCase(caseId))?.notes).toHaveLength(1);
    expect((await second.desk.openVoucher(number))?.suspectedDiagnosis).toBe(
      (await desk.openVoucher(number))?.suspectedDiagnosis,
    );
    const follow = { ...draftOf({ complaint: 'Kontrolle' }), caseId };
    expectOk(await second.desk.saveConsultation(follow));
    await second.desk.syncNow();
    await desk.syncNow();
    expect((await desk.openCase(caseId))?.notes).toHaveLength(2);
    expect((await desk.receivedVouchers()).unreadable).toEqual([]);
  });

  it('work without each other and meet later, nothing lost or twice', async () => {
    const second = await enrol('tablet');
    await desk.syncNow();
    await second.desk.syncNow();
    first.network.up = false;
    second.tablet.network.up = false;
    const issued = [await issue(desk), await issue(second.desk), await issue(desk), await issue(second.desk)];
    first.network.up = true;
    second.tablet.network.up = true;
    for (let round = 0; round < 2; round++) {
      await desk.syncNow();
      await second.desk.syncNow();
    }
    const all = issued.map(({ number }) => number).sort();
    expect(await numbers(desk)).toEqual(all);
    expect(await numbers(second.desk)).toEqual(all);
    expect(await namesOf(desk)).toEqual(await namesOf(second.desk));
    const office = await enrol('office');
    expect(await numbersAt(office.desk)).toEqual(all);
    expect(await office.desk.cases('')).toEqual([]);
  });

  it('a case whose key has not come yet waits, and is there once it has', async () => {
    const second = await enrol('tablet');
    await second.desk.syncNow();
    await desk.syncNow();
    // The segments go through, the keys do not.
    first.network.intercept = (request) =>
      new URL(request.url).pathname === caseKeysPath ? new Response(null, { status: 502 }) : null;
    const { callName } = await note(desk);
    await desk.syncNow();
    await second.desk.syncNow();
    expect(await namesOf(second.desk)).toEqual([]);
    expect((await rowsOf(second.tablet)).unreadable).toMatchObject([{ reason: 'caseKeyMissing' }]);
    first.network.intercept = null;
    await desk.syncNow();
    await second.desk.syncNow();
    expect(await namesOf(second.desk)).toEqual([callName]);
    expect((await rowsOf(second.tablet)).unreadable).toEqual([]);
    await second.desk.syncNow();
    const later = second.tablet.open();
    expectOk(await later.unlock(theirs));
    expect(await namesOf(later)).toEqual([callName]);
  });

  it('a tablet that comes much later reads everything from the beginning, also after the queue was put back', async () => {
    const before = [];
    for (let count = 0; count < 3; count++) before.push((await issue(desk)).number);
    await desk.syncNow();
    world.restartQueue();
    const second = await enrol('tablet');
    await second.desk.syncNow();
    await second.desk.syncNow();
    expect(await numbers(second.desk)).toEqual(before.sort());
  });

  it('the first to reach the queue may be the new one: it waits until the organisation is known there', async () => {
    first.network.up = false;
    const second = await enrol('tablet');
    const { number } = await issue(second.desk);
    expect(await second.desk.syncNow()).toMatchObject({ everythingReceived: false });
    first.network.up = true;
    await desk.syncNow();
    expect(await second.desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    await desk.syncNow();
    expect(await numbers(desk)).toEqual([number]);
    expect(await desk.resolveCode(number)).toMatchObject({ type: 'voucher', number });
  });
});

it('a tablet whose app was changed cannot tell practices where to send their invoices', async () => {
  const second = await enrol('tablet');
  await desk.syncNow();
  // What the desk of an honest tablet refuses, written into its ledger by hand.
  expect(await second.desk.changePayer({ name: 'x', address: 'y', phone: '1' })).toMatchObject({
    error: { type: 'notTheOffice' },
  });
  const database = second.tablet.database();
  const { keyring } = expectOk(await unlock(database, theirs));
  const { ledgerKey } = await openKeys(keyring);
  const forged = {
    type: 'payerChanged',
    entryId: 'f'.repeat(16) as EntryId,
    at: world.clock + 1_000,
    payer: { name: 'Betrug', address: 'Weg 1', phone: '1' },
  } as const;
  const origin = { type: 'own', savedAt: world.clock } as const;
  await database.entries.add(await sealLocalEntry(ledgerKey, forged, null, keyring.device, origin));
  database.close();
  const again = second.tablet.open();
  expectOk(await again.unlock(theirs));
  await again.syncNow();
  await desk.syncNow();
  expect((await desk.settings()).payer.name).not.toBe('Betrug');
  expect((await desk.receivedVouchers()).unreadable).toMatchObject([{ reason: 'notAllowed' }]);
});

it('a stranger with the queue’s address gets nothing: no request, no code, no answer opens anything', async () => {
  await issue(desk);
  await desk.syncNow();
  const stranger = world.tablet();
  const at = stranger.open();
  await at.beginEnrolment();
  expect(await at.joinOffice({ code: '0000-0000-0000-0000-0000-0000-0000', handle: 'x', passphrase })).toMatchObject({
    ok: false,
  });
  expect(await at.standing()).toEqual({ ok: true, value: 'unfounded' });
});
