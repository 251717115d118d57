/** Wiedererkennen ohne Karte, through a whole desk: answers in, a Rufname out, and nothing of the answers anywhere. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { emptyInterview, type InterviewAnswers } from '../../src/domain/interview.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import { createCaseKeys } from '../../src/worker/keys/caseKeys.ts';
import { openKeys } from '../../src/worker/keys/openKeys.ts';
import { openLocalEntry } from '../../src/worker/ledger/localEntry.ts';
import { enrolFrom } from '../support/enrol.ts';
import { foundAt, note, passphrase, reopen, rowsOf } from '../support/faults.ts';
import { amina } from '../support/interview.ts';
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

/** Her brother: the same parents, grandmother and place. */
const karim: InterviewAnswers = { ...amina, ownName: 'Karim', birthMonth: '9', birthDay: '2', olderSiblings: '3' };

const ask = async (at: Desk, answers: InterviewAnswers) => expectOk(await at.recognise(answers));
const namesOf = async (at: Desk, answers: InterviewAnswers): Promise<readonly string[]> =>
  (await ask(at, answers)).candidates.map(({ callName }) => callName);
/** A case of somebody who agreed. */
const rememberedCase = async (at: Desk, answers: InterviewAnswers) => {
  const saved = await note(at);
  const { interviewId } = await ask(at, answers);
  expectOk(await at.remember(saved.caseId, interviewId, { shared: false }));
  return saved;
};

describe('somebody without a card', () => {
  it('is suggested by the Rufname alone, with one answer other, skipped or spelt otherwise, also after a restart', async () => {
    const { callName, caseId } = await rememberedCase(desk, amina);
    const again = await reopen(tablet);
    for (const answers of [
      amina,
      { ...amina, fatherName: 'محمد' },
      { ...amina, fatherName: 'Muhamed', motherName: 'فاطمة' },
      { ...amina, birthDay: '' },
      { ...amina, olderSiblings: '3' },
      { ...amina, birthMonth: '٠٤', birthDay: ' 17 ' },
    ]) {
      const { candidates, elsewhere } = await ask(again, answers);
      expect(candidates).toEqual([{ caseId, callName }]);
      expect(elsewhere).toEqual([]);
    }
  });

  it('is not suggested where two answers differ, nor a sibling, nor where nobody was asked', async () => {
    await rememberedCase(desk, amina);
    await note(desk);
    for (const answers of [
      karim,
      { ...amina, birthDay: '18', birthMonth: '5' },
      { ...amina, birthDay: '', birthMonth: '5' },
    ]) {
      expect(await namesOf(desk, answers)).toEqual([]);
    }
  });

  it('is one of several where siblings answered alike: whoever asks hears all names', async () => {
    const one = await rememberedCase(desk, amina);
    const twin = await rememberedCase(desk, { ...amina, ownName: 'Layla' });
    expect((await namesOf(desk, amina)).toSorted()).toEqual([one.callName, twin.callName].toSorted());
  });

  it('needs seven answers, and is told how many there were', async () => {
    const six = { ...amina, birthDay: '', birthMonth: '' };
    expect(await desk.recognise(six)).toEqual({ ok: false, error: { type: 'tooFewAnswers', given: 6, needed: 7 } });
    expect(await desk.recognise(emptyInterview)).toMatchObject({ error: { type: 'tooFewAnswers', given: 0 } });
  });

  it('hears what of the answers cannot be read, each by its question', async () => {
    const bad = { ...amina, ownName: '🙂🙂', fatherName: 'x'.repeat(10_000), birthMonth: '13', birthDay: 'dritter' };
    const refused = await desk.recognise(bad);
    expect(refused).toMatchObject({ ok: false, error: { type: 'fields' } });
    if (refused.ok || refused.error.type !== 'fields') throw new Error('expected fields');
    expect(refused.error.errors.map(({ field, type }) => [field, type])).toEqual([
      ['ownName', 'unreadable'],
      ['fatherName', 'tooLong'],
      ['birthMonth', 'outOfRange'],
      ['birthDay', 'notANumber'],
    ]);
  });
});

describe('agreeing', () => {
  it('can be taken back, and agreed to anew', async () => {
    const { caseId, callName } = await rememberedCase(desk, amina);
    expect((await desk.openCase(caseId))?.recognition).toMatchObject({ shared: false });
    expectOk(await desk.forget(caseId));
    expect((await desk.openCase(caseId))?.recognition).toBeNull();
    expect(await namesOf(desk, amina)).toEqual([]);
    const { interviewId } = await ask(desk, amina);
    expectOk(await desk.remember(caseId, interviewId, { shared: true }));
    expect(await namesOf(await reopen(tablet), amina)).toEqual([callName]);
  });

  it('holds for the case under which a joined one is known, and ends with it', async () => {
    const one = await note(desk);
    const two = await rememberedCase(desk, amina);
    expectOk(await desk.joinCases(one.caseId, two.caseId));
    expect(await ask(desk, amina)).toMatchObject({ candidates: [{ caseId: one.caseId, callName: one.callName }] });
    expectOk(await desk.shredCase(one.caseId));
    expect(await namesOf(desk, amina)).toEqual([]);
  });

  it('in a case that was joined is shown, and taken back, at the kept one', async () => {
    const one = await note(desk);
    const two = await rememberedCase(desk, amina);
    expectOk(await desk.joinCases(one.caseId, two.caseId));
    expect((await desk.openCase(one.caseId))?.recognition).toMatchObject({ shared: false });
    expectOk(await desk.forget(one.caseId));
    expect((await desk.openCase(one.caseId))?.recognition).toBeNull();
    expect(await namesOf(await reopen(tablet), amina)).toEqual([]);
  });

  it('is refused for an interview that is over, or a case that is not here', async () => {
    const { caseId } = await note(desk);
    const { interviewId } = await ask(desk, amina);
    expect(await desk.remember('00'.repeat(8) as CaseId, interviewId, { shared: false })).toMatchObject({
      error: { type: 'unknownCase' },
    });
    // A lock ends the worker, and with it every interview.
    const again = await reopen(tablet);
    expect(await again.remember(caseId, interviewId, { shared: false })).toMatchObject({
      error: { type: 'interviewOver' },
    });
    expect(await again.forget('00'.repeat(8) as CaseId)).toMatchObject({ error: { type: 'unknownCase' } });
  });

  it('stays with tags of two interviews: an answer that was wrong once finds the person all the same', async () => {
    const { caseId, callName } = await rememberedCase(desk, amina);
    const odd = { ...amina, birthPlace: 'Damaskus' };
    const { interviewId } = await ask(desk, odd);
    expectOk(await desk.remember(caseId, interviewId, { shared: false }));
    // One other than in each of the two.
    expect(await namesOf(desk, { ...amina, olderSiblings: '1' })).toEqual([callName]);
    expect(await namesOf(desk, { ...odd, olderSiblings: '1' })).toEqual([callName]);
  });
});

describe('keys', () => {
  it('change with the point’s: tags before and after stand side by side, and the next visit renews them', async () => {
    const before = await rememberedCase(desk, amina);
    const lost = await enrolFrom(desk, 'tablet', world.tablet());
    await desk.syncNow();
    await lost.desk.syncNow();
    const [device] = (await desk.devices()).filter(({ isSelf }) => !isSelf);
    if (!device) throw new Error('no second device');
    expectOk(await desk.revokeDevice(device.device, false));
    const after = await rememberedCase(desk, karim);
    expect(await namesOf(desk, amina)).toEqual([before.callName]);
    expect(await namesOf(desk, karim)).toEqual([after.callName]);

    const tagged = async () => {
      const entries = await entriesOf(tablet);
      return entries.flatMap((entry) => (entry.type === 'caseTagged' ? [entry] : []));
    };
    expect((await tagged()).map(({ keyEpoch }) => keyEpoch)).toEqual([0, 1]);
    const { interviewId } = await ask(desk, { ...amina, fatherName: 'Mohamad' });
    expectOk(await desk.remember(before.caseId, interviewId, { shared: false }));
    const renewed = (await tagged()).filter(({ caseId }) => caseId === before.caseId);
    expect(renewed.map(({ keyEpoch }) => keyEpoch)).toEqual([0, 1]);
    // The same answers under two keys have nothing in common.
    const [old, fresh] = renewed.map(({ tags }) => new Set(tags.map(({ tag }) => tag)));
    expect([...(old ?? [])].filter((tag) => fresh?.has(tag))).toEqual([]);
    expect(await namesOf(await reopen(tablet), amina)).toEqual([before.callName]);
  });

  it('are needed for every test: with the whole database, and what passed the wire, no tag is found', async () => {
    const { caseId } = await rememberedCase(desk, amina);
    await desk.syncNow();
    expectOk(await desk.lock());
    const tags = (await entriesOf(tablet)).flatMap((entry) =>
      entry.type === 'caseTagged' && entry.caseId === caseId ? entry.tags.map(({ tag }) => tag) : [],
    );
    expect(tags).toHaveLength(8);
    const disk = hexOf(await rowsOf(tablet));
    const wire = tablet.network.wire.map((bytes) => Buffer.from(bytes).toString('hex')).join(' ');
    for (const tag of tags) {
      expect(disk).not.toContain(tag);
      expect(wire).not.toContain(tag);
    }
    for (const answer of ['Amina', 'Fatima', 'Zeinab', 'Aleppo']) {
      const hex = Buffer.from(answer).toString('hex');
      expect(disk).not.toContain(hex);
      expect(wire).not.toContain(hex);
    }
  });
});

it('notes every asking in the log, and nothing of the answers', async () => {
  await ask(desk, amina);
  const [line] = expectOk(await desk.audit());
  expect(line).toMatchObject({ what: 'recognitionAsked', about: '' });
});

const hexOf = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (part instanceof Uint8Array ? Buffer.from(part).toString('hex') : part));

/** What the tablet's own keys open. */
const entriesOf = async (at: Tablet) => {
  const database = at.database();
  const { keyring } = expectOk(await unlock(database, passphrase));
  const keys = await openKeys(keyring);
  const { find } = createCaseKeys(
    async () => (await keys.caseWrappingKeys()) ?? [],
    (caseId) => database.caseKeys.get(caseId),
  );
  const rows = await database.entries.orderBy('id').toArray();
  const opened = await Promise.all(rows.map((row) => openLocalEntry(keys.ledgerKey, row, find)));
  database.close();
  return opened.flatMap((one) => (one.ok ? [one.value] : []));
};
