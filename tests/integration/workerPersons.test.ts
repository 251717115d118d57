/** Who somebody is at their point: another card, another name, two cases that are one, and each of it taken back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId, EntryId } from '../../src/domain/ids.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { CaseView } from '../../src/protocol/deskNotes.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import { openKeys } from '../../src/worker/keys/openKeys.ts';
import { openLocalEntry } from '../../src/worker/ledger/localEntry.ts';
import { feminineGivenNames, masculineGivenNames, neutralGivenNames } from '../../src/worker/pseudonym/callNames.ts';
import { enrolFrom } from '../support/enrol.ts';
import { draftOf, foundAt, issueFor, joinFrom, note, reopen } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let tablet: Tablet;
let desk: Desk;
beforeEach(async () => {
  world = createWorld();
  tablet = world.tablet();
  desk = await foundAt(tablet);
});
afterEach(() => world.dispose());

const nobody = '00'.repeat(8) as CaseId;
const seen = async (at: Desk, caseId: CaseId): Promise<CaseView> => {
  const view = await at.openCase(caseId);
  if (!view) throw new Error('no such case');
  return view;
};
const cardOf = async (caseId: CaseId): Promise<string> => (await desk.caseCard(caseId))?.code ?? '';

describe('a lost card', () => {
  it('is replaced by one with another number, opens nothing, and counts again once it was found', async () => {
    const { caseId, noteId, caseNumber } = await note(desk);
    const voucher = await issueFor(desk, { caseId, noteId });
    const lost = await cardOf(caseId);
    expect(await desk.resolveCode(lost)).toEqual({ type: 'case', caseId });

    const change = expectOk(await desk.replaceCard(caseId));
    expect(change.caseNumber).not.toBe(caseNumber);
    const card = await cardOf(caseId);
    expect(card).not.toBe(lost);
    expect(await desk.resolveCode(lost)).toEqual({ type: 'cardReplaced' });
    expect(await desk.resolveCode(caseNumber)).toEqual({ type: 'cardReplaced' });
    expect(await desk.resolveCode(card)).toEqual({ type: 'case', caseId });
    expect(await desk.resolveCode(change.caseNumber)).toEqual({ type: 'case', caseId });
    expect(await seen(desk, caseId)).toMatchObject({ caseNumber: change.caseNumber, hasFormerCard: true });
    expect((await desk.openVoucher(voucher.number))?.state.type).toBe('valid');
    // Whoever has only the old number still finds the case by searching.
    expect((await desk.cases(caseNumber)).map((one) => one.caseId)).toEqual([caseId]);

    const again = await reopen(tablet);
    expect(await again.resolveCode(lost)).toEqual({ type: 'cardReplaced' });
    expect(expectOk(await again.restoreCard(caseId)).caseNumber).toBe(caseNumber);
    expect(await again.resolveCode(lost)).toEqual({ type: 'case', caseId });
    expect(await again.resolveCode(card)).toEqual({ type: 'cardReplaced' });
  });

  it('is replaced although the clock was put back, and gives the person the same handle', async () => {
    const first = await note(desk);
    const before = await issueFor(desk, first);
    tablet.clockOffsetMs = -86_400_000 * 400;
    const { caseNumber } = expectOk(await desk.replaceCard(first.caseId));
    expect(await desk.resolveCode(caseNumber)).toMatchObject({ type: 'case' });
    tablet.clockOffsetMs = 0;
    const after = await issueFor(desk, first);
    expect(after.caseHandle).toBe(before.caseHandle);
  });

  it('says where there is no such case, and no earlier card', async () => {
    const { caseId } = await note(desk);
    expect(await desk.replaceCard(nobody)).toMatchObject({ error: { type: 'unknownCase' } });
    expect(await desk.restoreCard(caseId)).toMatchObject({ error: { type: 'unknownCase' } });
  });

  it('is known to the other tablets of the point once they hear of it', async () => {
    const { caseId } = await note(desk);
    const second = await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    await second.desk.syncNow();
    const lost = await cardOf(caseId);
    expect(await second.desk.resolveCode(lost)).toEqual({ type: 'case', caseId });
    expectOk(await desk.replaceCard(caseId));
    await desk.syncNow();
    await second.desk.syncNow();
    expect(await second.desk.resolveCode(lost)).toEqual({ type: 'cardReplaced' });
    expect(await second.desk.resolveCode(await cardOf(caseId))).toEqual({ type: 'case', caseId });
  });
});

describe('another Rufname', () => {
  it('is of the kind that the person asked for; papers that are out keep the old one', async () => {
    const first = await note(desk);
    const voucher = await issueFor(desk, first);
    expect(neutralGivenNames).toContain(first.callName.split(' ')[0]);
    for (const [kind, names] of [
      ['feminine', feminineGivenNames],
      ['masculine', masculineGivenNames],
      ['neutral', neutralGivenNames],
    ] as const) {
      const { callName } = expectOk(await desk.renameCase(first.caseId, kind));
      expect(names).toContain(callName.split(' ')[0]);
      expect((await seen(desk, first.caseId)).callName).toBe(callName);
      expect((await desk.caseCard(first.caseId))?.callName).toBe(callName);
    }
    expect((await desk.openVoucher(voucher.number))?.callName).toBe(first.callName);
    expect((await desk.cases(first.callName)).map(({ caseId }) => caseId)).toEqual([first.caseId]);
    const { callName } = await seen(desk, first.caseId);
    expect((await issueFor(desk, first)).callName).toBe(callName);
    expect((await seen(await reopen(tablet), first.caseId)).callName).toBe(callName);
    expect(await desk.renameCase(nobody, 'neutral')).toMatchObject({ error: { type: 'unknownCase' } });
  });
});

describe('two cases of one person', () => {
  const twoCases = async () => {
    const one = await note(desk, { complaint: 'zuerst' });
    world.clock += 60_000;
    const two = await note(desk, { complaint: 'noch einmal' });
    return { one, two };
  };

  it('are shown as one time line, found by every name and number, and apart again as they were', async () => {
    const { one, two } = await twoCases();
    const [first, second] = [await issueFor(desk, one), await issueFor(desk, two)];
    const before = [await seen(desk, one.caseId), await seen(desk, two.caseId)];
    expectOk(await desk.joinCases(one.caseId, two.caseId));

    const view = await seen(desk, two.caseId);
    expect(view.caseId).toBe(one.caseId);
    expect(view.notes.map(({ versions, callName }) => [versions[0]?.form.complaint, callName])).toEqual([
      ['noch einmal', two.callName],
      ['zuerst', null],
    ]);
    expect(view.vouchers.map(({ number }) => number).sort()).toEqual([first.number, second.number].sort());
    expect(view.joined).toMatchObject([{ caseId: two.caseId, callName: two.callName, caseNumber: two.caseNumber }]);
    expect(await desk.cases('')).toMatchObject([{ caseId: one.caseId, notes: 2, vouchers: 2 }]);
    for (const search of [one.callName, two.callName, one.caseNumber, two.caseNumber]) {
      expect((await desk.cases(search)).map(({ caseId }) => caseId)).toEqual([one.caseId]);
    }
    expect(await desk.resolveCode(two.caseNumber)).toEqual({ type: 'case', caseId: one.caseId });
    // Nobody is given a second voucher by mistake: both are named.
    expect((await desk.prepareVoucher(one.caseId, one.noteId))?.validVouchers).toHaveLength(2);

    const again = await reopen(tablet);
    const [join] = (await seen(again, one.caseId)).joined;
    expectOk(await again.partCases(join?.join as EntryId));
    expect([await seen(again, one.caseId), await seen(again, two.caseId)]).toEqual(before);
  });

  it('go on under the kept name, each note in its own case', async () => {
    const { one, two } = await twoCases();
    expectOk(await desk.joinCases(one.caseId, two.caseId));
    const amended = expectOk(
      await desk.saveConsultation({ ...draftOf({ complaint: 'ergänzt' }), caseId: one.caseId, noteId: two.noteId }),
    );
    expect(amended).toMatchObject({ version: 2, callName: one.callName });
    const followUp = expectOk(await desk.saveConsultation({ ...draftOf({ complaint: 'später' }), caseId: two.caseId }));
    const voucher = await issueFor(desk, { caseId: one.caseId, noteId: two.noteId });
    expect(voucher.callName).toBe(one.callName);
    const [join] = (await seen(desk, one.caseId)).joined;
    expectOk(await desk.partCases(join?.join as EntryId));
    const parted = await seen(desk, two.caseId);
    expect(parted.notes.map(({ noteId }) => noteId).sort()).toEqual([two.noteId, followUp.noteId].sort());
    expect(parted.vouchers.map(({ number }) => number)).toEqual([voucher.number]);
    expect((await seen(desk, one.caseId)).notes).toHaveLength(1);
  });

  it('make no circle, and no second join of what is one', async () => {
    const { one, two } = await twoCases();
    const three = await note(desk);
    expect(await desk.joinCases(one.caseId, one.caseId)).toMatchObject({ error: { type: 'joinedAlready' } });
    expectOk(await desk.joinCases(one.caseId, two.caseId));
    expectOk(await desk.joinCases(two.caseId, three.caseId));
    expect(await desk.joinCases(three.caseId, one.caseId)).toMatchObject({ error: { type: 'joinedAlready' } });
    expect(await desk.joinCases(one.caseId, nobody)).toMatchObject({ error: { type: 'unknownCase' } });
    expect(await desk.partCases('00'.repeat(8) as EntryId)).toMatchObject({ error: { type: 'unknownCase' } });
    expect((await seen(desk, three.caseId)).caseId).toBe(one.caseId);
    expect((await seen(desk, one.caseId)).joined.map(({ caseId }) => caseId).sort()).toEqual(
      [two.caseId, three.caseId].sort(),
    );
    const joins = (await seen(desk, one.caseId)).joined;
    for (const { join } of joins) expectOk(await desk.partCases(join));
    expect((await desk.cases('')).map(({ caseId }) => caseId).sort()).toEqual(
      [one.caseId, two.caseId, three.caseId].sort(),
    );
  });

  it('count as one person at the office, by their handles alone; vouchers of both stay payable', async () => {
    const office = await joinFrom(world, desk);
    const { one, two } = await twoCases();
    const vouchers = [await issueFor(desk, one), await issueFor(desk, two)];
    expectOk(await desk.joinCases(one.caseId, two.caseId));
    await desk.syncNow();
    await office.desk.syncNow();
    expect(
      (await office.desk.receivedVouchers()).vouchers.map(({ number, state }) => [number, state.type]).sort(),
    ).toEqual(vouchers.map(({ number }) => [number, 'valid']).sort());
    const said = await entriesAt(office.tablet);
    const handles = said.flatMap((entry) => (entry.type === 'handlesJoined' ? [entry] : []));
    expect(handles).toMatchObject([{ kept: vouchers[0]?.caseHandle, joined: vouchers[1]?.caseHandle, isJoined: true }]);
    expect(said.some(({ type }) => type === 'casesJoined')).toBe(false);
    const text = JSON.stringify(said);
    for (const id of [one.caseId, two.caseId, one.caseNumber]) expect(text).not.toContain(id);
  });

  it('go together when the person wants to be erased', async () => {
    const { one, two } = await twoCases();
    expectOk(await desk.joinCases(one.caseId, two.caseId));
    expectOk(await desk.shredCase(two.caseId));
    expect(await desk.openCase(one.caseId)).toBeNull();
    expect(await desk.openCase(two.caseId)).toBeNull();
    expect(await desk.cases('')).toEqual([]);
  });
});

/** What a device of the office can read on its own disk. */
const entriesAt = async (at: Tablet) => {
  const database = at.database();
  const { keyring } = expectOk(await unlock(database, 'korrekt pferd batterie heftklammer wiese'));
  const { ledgerKey } = await openKeys(keyring);
  const rows = await database.entries.toArray();
  const opened = await Promise.all(rows.map((row) => openLocalEntry(ledgerKey, row, async () => null)));
  database.close();
  return opened.flatMap((one) => (one.ok ? [one.value] : []));
};

it('writes each of it into the log of the device, and nothing about the case', async () => {
  const { caseId } = await note(desk);
  const other = await note(desk);
  expectOk(await desk.replaceCard(caseId));
  expectOk(await desk.restoreCard(caseId));
  expectOk(await desk.renameCase(caseId, 'neutral'));
  expectOk(await desk.joinCases(caseId, other.caseId));
  const [join] = (await seen(desk, caseId)).joined;
  expectOk(await desk.partCases(join?.join as EntryId));
  const lines = expectOk(await desk.audit());
  expect(lines.slice(0, 5).map(({ what, about }) => [what, about])).toEqual([
    ['casesParted', ''],
    ['casesJoined', ''],
    ['caseRenamed', ''],
    ['caseCardRestored', ''],
    ['caseCardReplaced', ''],
  ]);
});
