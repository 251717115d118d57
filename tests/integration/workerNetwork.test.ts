/** Points recognise one another's people, and open their cases with the card: each as it decided, and the office never. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { expectOk } from '../../src/domain/result.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import {
  caseParcelsPath,
  caseParcelsTakeAnswerSchema,
  caseParcelsTakePath,
} from '../../src/protocol/wire/caseParcels.ts';
import { decodeMessage, encodeMessage, messageContentType } from '../../src/protocol/wire/message.ts';
import {
  sharedSlotsPath,
  sharedSlotsPullPath,
  sharedSlotsSchema,
  sharedSlotsShredPath,
} from '../../src/protocol/wire/sharedSlots.ts';
import { randomBytes } from '../../src/worker/crypto/bytes.ts';
import { unlock } from '../../src/worker/desk/unlock.ts';
import { networkTagKeys } from '../../src/worker/network/networkKeys.ts';
import { openSharedTags } from '../../src/worker/network/tagSlot.ts';
import { type Enrolled, enrolFrom, theirs } from '../support/enrol.ts';
import { draftOf, foundAt, issueFor, note, passphrase, rowsOf } from '../support/faults.ts';
import { amina } from '../support/interview.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let first: Tablet;
let desk: Desk;
let second: Enrolled;
beforeEach(async () => {
  world = createWorld();
  first = world.tablet();
  desk = await foundAt(first);
  second = await enrolFrom(desk, 'point', world.tablet());
});
afterEach(() => world.dispose());

/** Everybody has heard of everything: others' tags are looked for every ten minutes. */
const meet = async (...desks: readonly Desk[]): Promise<void> => {
  for (let round = 0; round < 2; round++) {
    world.clock += 660_000;
    for (const one of desks) expect(await one.syncNow()).toMatchObject({ problem: null });
  }
};
const share = async (at: Desk): Promise<void> => {
  expectOk(await at.changeSharing(true));
  await meet(desk, second.desk);
};
const queueFile = (): string => join(world.queueFolder, 'queue.sqlite');
const backUp = async (): Promise<void> => {
  await world.stopQueue();
  copyFileSync(queueFile(), `${queueFile()}.before`);
  world.restartQueue();
};
const putBack = async (): Promise<void> => {
  await world.stopQueue();
  world.restartQueue(() => {
    copyFileSync(`${queueFile()}.before`, queueFile());
    // As restoring does: devices learn from it that something may be forgotten.
    const database = new DatabaseSync(queueFile());
    database.prepare('UPDATE store SET incarnation = ?').run('ab'.repeat(8));
    database.close();
  });
};
const cardOf = async (at: Desk, caseId: CaseId): Promise<string> => (await at.caseCard(caseId))?.code ?? '';
const agreed = async (at: Desk, shared: boolean) => {
  const saved = await note(at);
  const { interviewId } = expectOk(await at.recognise(amina));
  expectOk(await at.remember(saved.caseId, interviewId, { shared }));
  return saved;
};
const elsewhere = async (at: Desk) => expectOk(await at.recognise(amina)).elsewhere;

describe('a card at another point', () => {
  it('opens the case with its notes, tells of valid vouchers, and goes on under the same name', async () => {
    await share(desk);
    const saved = await note(desk, { complaint: 'Zahnschmerzen, erster Besuch' });
    const voucher = await issueFor(desk, saved);
    expectOk(await desk.renameCase(saved.caseId, 'feminine'));
    await meet(desk, second.desk);
    const card = await cardOf(desk, saved.caseId);

    expect(await second.desk.resolveCode(card)).toEqual({ type: 'case', caseId: saved.caseId });
    const [here, there] = [await desk.openCase(saved.caseId), await second.desk.openCase(saved.caseId)];
    expect(there).toMatchObject({ callName: here?.callName, caseNumber: here?.caseNumber });
    expect(there?.notes.map(({ versions }) => versions[0]?.form.complaint)).toEqual(['Zahnschmerzen, erster Besuch']);
    const told = {
      number: voucher.number,
      validUntil: voucher.validUntil,
      guaranteeCents: voucher.guaranteeCents,
      pointName: 'Dorfgemeinschaftshaus',
    };
    expect(there?.vouchersElsewhere).toEqual([told]);
    const followUp = expectOk(
      await second.desk.saveConsultation({ ...draftOf({ complaint: 'hier weiter' }), caseId: saved.caseId }),
    );
    expect((await second.desk.prepareVoucher(saved.caseId, followUp.noteId))?.validElsewhere).toEqual([told]);
    // One person at the office, whichever point issues.
    expect((await issueFor(second.desk, followUp)).caseHandle).toBe(voucher.caseHandle);

    const again = second.tablet.open();
    expectOk(await again.unlock(theirs));
    expect((await again.openCase(saved.caseId))?.notes).toHaveLength(2);
    expect((await again.openCase(saved.caseId))?.vouchersElsewhere).toEqual([told]);
  });

  it('tells of vouchers from a joined case too, and of a note that a locked tablet sent later than it was written', async () => {
    await share(desk);
    const other = await enrolFrom(desk, 'tablet', world.tablet());
    const [kept, joined] = [await note(desk, { complaint: 'zuerst' }), await note(desk)];
    const { number } = await issueFor(desk, joined);
    expectOk(await desk.joinCases(kept.caseId, joined.caseId));
    await meet(desk, other.desk);
    other.tablet.network.up = false;
    expectOk(await other.desk.saveConsultation({ ...draftOf({ complaint: 'am Mittag' }), caseId: kept.caseId }));
    expectOk(await other.desk.lock());
    world.clock += 3_600_000;
    expectOk(await desk.saveConsultation({ ...draftOf({ complaint: 'am Abend' }), caseId: kept.caseId }));
    await meet(desk, second.desk);
    other.tablet.network.up = true;
    await other.tablet.courierRound();
    await meet(desk);

    expect(await second.desk.resolveCode(await cardOf(desk, kept.caseId))).toMatchObject({ type: 'case' });
    const there = await second.desk.openCase(kept.caseId);
    expect(there?.vouchersElsewhere).toMatchObject([{ number }]);
    const complaints = there?.notes.map(({ versions }) => versions[0]?.form.complaint);
    expect(complaints).toEqual(['am Abend', 'am Mittag', 'zuerst']);
  });

  it('brings back what the other point added, once that shares too', async () => {
    await share(desk);
    await share(second.desk);
    const saved = await note(desk, { complaint: 'zuerst hier' });
    await meet(desk, second.desk);
    const card = await cardOf(desk, saved.caseId);
    expect(await second.desk.resolveCode(card)).toMatchObject({ type: 'case' });
    expectOk(await second.desk.saveConsultation({ ...draftOf({ complaint: 'dann dort' }), caseId: saved.caseId }));
    await meet(second.desk, desk);
    expect(await desk.resolveCode(card)).toMatchObject({ type: 'case' });
    await expect
      .poll(async () => (await desk.openCase(saved.caseId))?.notes.map(({ versions }) => versions[0]?.form.complaint))
      .toEqual(['dann dort', 'zuerst hier']);
    // Read again nothing comes twice.
    expect(await second.desk.resolveCode(card)).toMatchObject({ type: 'case' });
    await meet(second.desk, desk);
    expect((await second.desk.openCase(saved.caseId))?.notes).toHaveLength(2);
  });

  it('opens nothing where the point does not share, or stopped, or without a connection; the number alone never does', async () => {
    const saved = await note(desk);
    await meet(desk, second.desk);
    const card = await cardOf(desk, saved.caseId);
    expect(await second.desk.resolveCode(card)).toEqual({ type: 'unknownCase' });
    await share(desk);
    expect(await second.desk.resolveCode(saved.caseNumber)).toEqual({ type: 'unknownCase' });
    second.tablet.network.up = false;
    expect(await second.desk.resolveCode(card)).toEqual({ type: 'cardNotAsked' });
    second.tablet.network.up = true;
    expectOk(await desk.changeSharing(false));
    await meet(desk);
    expect(await second.desk.resolveCode(card)).toEqual({ type: 'unknownCase' });
    await share(desk);
    expect(await second.desk.resolveCode(card)).toEqual({ type: 'case', caseId: saved.caseId });
  });

  it('that was lost opens nothing there either; the new one does', async () => {
    await share(desk);
    const saved = await note(desk);
    await meet(desk, second.desk);
    const lost = await cardOf(desk, saved.caseId);
    expectOk(await desk.replaceCard(saved.caseId));
    await meet(desk);
    expect(await second.desk.resolveCode(lost)).toEqual({ type: 'cardReplaced' });
    const card = await cardOf(desk, saved.caseId);
    expect(await second.desk.resolveCode(card)).toEqual({ type: 'case', caseId: saved.caseId });
    // It knows now that there was another one.
    expect(await second.desk.resolveCode(lost)).toEqual({ type: 'cardReplaced' });
  });

  it('that was replaced at a second point opens nothing at a third, though the first has not heard of it', async () => {
    await share(desk);
    const third = await enrolFrom(desk, 'point', world.tablet(), 'Rathaus');
    const saved = await note(desk);
    await meet(desk, second.desk, third.desk);
    const lost = await cardOf(desk, saved.caseId);
    expect(await second.desk.resolveCode(lost)).toMatchObject({ type: 'case' });
    expectOk(await second.desk.replaceCard(saved.caseId));
    await meet(second.desk, desk);
    expect(await third.desk.resolveCode(lost)).toEqual({ type: 'cardReplaced' });
    expect((await third.desk.cases('')).length).toBe(0);
    expectOk(await second.desk.restoreCard(saved.caseId));
    await meet(second.desk);
    expect(await third.desk.resolveCode(lost)).toEqual({ type: 'case', caseId: saved.caseId });
  });

  it('that was lost opens not even the copy that a point has of the case, once it can ask', async () => {
    await share(desk);
    const saved = await note(desk);
    await meet(desk, second.desk);
    const lost = await cardOf(desk, saved.caseId);
    expect(await second.desk.resolveCode(lost)).toEqual({ type: 'case', caseId: saved.caseId });
    expectOk(await desk.replaceCard(saved.caseId));
    await meet(desk);
    expect(await second.desk.resolveCode(lost)).toEqual({ type: 'cardReplaced' });
    // Without a network nobody says so, and the person is helped.
    second.tablet.network.up = false;
    expect(await second.desk.resolveCode(lost)).toEqual({ type: 'case', caseId: saved.caseId });
  });

  it('of an erased case opens nothing any more, at the queue or there', async () => {
    await share(desk);
    const saved = await note(desk);
    await meet(desk, second.desk);
    const card = await cardOf(desk, saved.caseId);
    expectOk(await desk.shredCase(saved.caseId));
    await meet(desk);
    expect(await second.desk.resolveCode(card)).toEqual({ type: 'unknownCase' });
  });

  it('that was lost, of an erased case, or of a point that stopped sharing opens nothing after the queue was put back', async () => {
    await share(desk);
    await share(second.desk);
    const [lost, erased, kept] = [await note(desk), await note(desk), await note(desk)];
    const theirCase = await note(second.desk);
    await meet(desk, second.desk);
    const cards = await Promise.all([lost, erased, kept].map(({ caseId }) => cardOf(desk, caseId)));
    const theirCard = await cardOf(second.desk, theirCase.caseId);
    await backUp();
    expectOk(await desk.replaceCard(lost.caseId));
    expectOk(await desk.shredCase(erased.caseId));
    expectOk(await second.desk.changeSharing(false));
    await meet(desk, second.desk);
    await putBack();
    await note(desk);
    await note(second.desk);
    await meet(desk, second.desk);
    const found = [];
    for (const card of cards) found.push((await second.desk.resolveCode(card)).type);
    expect(found).toEqual(['cardReplaced', 'unknownCase', 'case']);
    expect(await desk.resolveCode(theirCard)).toEqual({ type: 'unknownCase' });
  });

  it('with more notes than fit brings the newest, and no other waits behind one that the queue will not have', async () => {
    await share(desk);
    const [long, lost] = [await note(desk), await note(desk)];
    await meet(desk, second.desk);
    const lostCard = await cardOf(desk, lost.caseId);
    const text = 'ж'.repeat(8_000);
    const texts = {
      complaint: text,
      history: text,
      findings: text,
      allergiesAndMedication: text,
      medicationGiven: text,
    };
    for (let count = 0; count < 5; count++) {
      world.clock += 60_000;
      expectOk(await desk.saveConsultation({ ...draftOf(texts), caseId: long.caseId }));
    }
    expectOk(await desk.replaceCard(lost.caseId));
    await meet(desk);
    expect(await second.desk.resolveCode(lostCard)).toEqual({ type: 'cardReplaced' });
    expect(await second.desk.resolveCode(await cardOf(desk, long.caseId))).toMatchObject({ type: 'case' });
    const there = (await second.desk.openCase(long.caseId))?.notes ?? [];
    expect(there.length).toBeGreaterThan(1);
    expect(there.every(({ versions }) => versions[0]?.form.complaint === text)).toBe(true);

    first.network.intercept = (request) =>
      new URL(request.url).pathname === caseParcelsPath && firstOfRound()
        ? new Response(new Uint8Array(encodeMessage({ refused: 'malformed' })), {
            status: 400,
            headers: { 'content-type': messageContentType },
          })
        : null;
    let asked = 0;
    const firstOfRound = (): boolean => asked++ === 0;
    const news = [await note(desk), await note(desk)];
    await meet(desk);
    const found = [];
    for (const { caseId } of news) found.push((await second.desk.resolveCode(await cardOf(desk, caseId))).type);
    expect(found).toEqual(['unknownCase', 'case']);
  });

  it('with a damaged or foreign parcel opens nothing and breaks nothing', async () => {
    await share(desk);
    const saved = await note(desk);
    await meet(desk, second.desk);
    const card = await cardOf(desk, saved.caseId);
    for (const parcel of [randomBytes(2_000), new Uint8Array([1, 2, 3])]) {
      second.tablet.network.tamper = (path, answer) => {
        if (path !== caseParcelsTakePath) return answer;
        const { parcels } = expectOk(decodeMessage(caseParcelsTakeAnswerSchema, answer));
        return encodeMessage({ parcels: parcels.map((part) => ({ ...part, parcel })) });
      };
      expect(await second.desk.resolveCode(card)).toEqual({ type: 'unknownCase' });
    }
    second.tablet.network.tamper = null;
    expect(await second.desk.resolveCode(card)).toMatchObject({ type: 'case' });
  });

  it('taken by two tablets of a point at once has one key: what either writes opens at the other', async () => {
    await share(desk);
    const saved = await note(second.desk, { complaint: 'zuerst dort' });
    await share(second.desk);
    const other = await enrolFrom(desk, 'tablet', world.tablet());
    await meet(second.desk, desk, other.desk);
    const card = await cardOf(second.desk, saved.caseId);
    for (const at of [desk, other.desk]) expect(await at.resolveCode(card)).toMatchObject({ type: 'case' });
    for (const [index, at] of [desk, other.desk].entries())
      expectOk(await at.saveConsultation({ ...draftOf({ complaint: `am Tablet ${index}` }), caseId: saved.caseId }));
    await meet(desk, other.desk);
    for (const at of [desk, other.desk])
      expect(
        (await at.openCase(saved.caseId))?.notes.map(({ versions }) => versions[0]?.form.complaint).sort(),
      ).toEqual(['am Tablet 0', 'am Tablet 1', 'zuerst dort']);
  });

  it('shown twice at once opens once, and what is written then opens after a restart', async () => {
    await share(desk);
    const saved = await note(desk);
    await meet(desk, second.desk);
    const card = await cardOf(desk, saved.caseId);
    const opened = { type: 'case', caseId: saved.caseId };
    expect(await Promise.all([second.desk.resolveCode(card), second.desk.resolveCode(card)])).toEqual([opened, opened]);
    expectOk(await second.desk.saveConsultation({ ...draftOf({ complaint: 'danach' }), caseId: saved.caseId }));
    const again = second.tablet.open();
    expectOk(await again.unlock(theirs));
    expect((await again.openCase(saved.caseId))?.notes).toHaveLength(2);
    expect((await again.sendingRecords(50)).unreadableRows).toBe(0);
  });

  it('keeps nobody waiting for a dead link, and opens once the answer has come', async () => {
    await share(desk);
    const saved = await note(desk);
    await meet(desk, second.desk);
    const card = await cardOf(desk, saved.caseId);
    let answer: (() => void) | null = null;
    second.tablet.network.intercept = (request) =>
      new URL(request.url).pathname === caseParcelsTakePath
        ? new Promise((resolve) => {
            answer = () => resolve(null);
          })
        : null;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const asked = second.desk.resolveCode(card);
      await vi.waitFor(() => expect(answer).not.toBeNull());
      await vi.advanceTimersByTimeAsync(9_000);
      expect(await asked).toEqual({ type: 'cardNotAsked' });
    } finally {
      vi.useRealTimers();
    }
    second.tablet.network.intercept = null;
    (answer as (() => void) | null)?.();
    await expect.poll(() => second.desk.resolveCode(card)).toEqual({ type: 'case', caseId: saved.caseId });
  });

  it('costs a round nothing where nothing has changed', async () => {
    await share(desk);
    for (let count = 0; count < 3; count++) await note(desk);
    await meet(desk);
    const signed = vi.spyOn(crypto.subtle, 'sign');
    try {
      await meet(desk);
      expect(signed.mock.calls.filter(([algorithm]) => algorithm === 'HMAC')).toHaveLength(0);
    } finally {
      signed.mockRestore();
    }
  });

  it('copies do not count among what that tablet has to send', async () => {
    await share(desk);
    const saved = await note(desk);
    await meet(desk, second.desk);
    const before = (await second.desk.sendingRecords(50)).total;
    expect(await second.desk.resolveCode(await cardOf(desk, saved.caseId))).toMatchObject({ type: 'case' });
    expect((await second.desk.sendingRecords(50)).total).toBe(before);
    expect((await second.desk.syncStatus()).unsentRecords).toBe(0);
  });
});

describe('without a card', () => {
  it('somebody who agreed is recognised at the other point by the Rufname and where they are known', async () => {
    await share(desk);
    const { callName, caseId } = await agreed(desk, true);
    await meet(desk, second.desk);
    const found = [{ pointName: 'Dorfgemeinschaftshaus', callName }];
    expect(await elsewhere(second.desk)).toEqual(found);
    // Without network too, and after a restart.
    second.tablet.network.up = false;
    const again = second.tablet.open();
    expectOk(await again.unlock(theirs));
    expect(await elsewhere(again)).toEqual(found);
    second.tablet.network.up = true;
    // At the own point it is no news.
    expect(await elsewhere(desk)).toEqual([]);
    const renamed = expectOk(await desk.renameCase(caseId, 'neutral'));
    await meet(desk, again);
    expect(await elsewhere(again)).toEqual([{ ...found[0], callName: renamed.callName }]);
  });

  it('nobody is who did not agree, or took it back, was erased, or whose point stopped sharing', async () => {
    await share(desk);
    const { caseId } = await agreed(desk, false);
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toEqual([]);

    const { interviewId } = expectOk(await desk.recognise(amina));
    expectOk(await desk.remember(caseId, interviewId, { shared: true }));
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toHaveLength(1);
    expectOk(await desk.forget(caseId));
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toEqual([]);

    const asked = expectOk(await desk.recognise(amina));
    expectOk(await desk.remember(caseId, asked.interviewId, { shared: true }));
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toHaveLength(1);
    expectOk(await desk.changeSharing(false));
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toEqual([]);
    await share(desk);
    expect(await elsewhere(second.desk)).toHaveLength(1);
    expectOk(await desk.shredCase(caseId));
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toEqual([]);
  });

  it('somebody whose case was joined and parted, or cannot be read just now, stays known there, with no request for it', async () => {
    await share(desk);
    const kept = await note(desk);
    const { caseId, callName } = await agreed(desk, true);
    await meet(desk, second.desk);
    const found = [{ pointName: 'Dorfgemeinschaftshaus', callName }];
    expectOk(await desk.joinCases(kept.caseId, caseId));
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toEqual(found);
    const [joined] = (await desk.openCase(kept.caseId))?.joined ?? [];
    if (joined) expectOk(await desk.partCases(joined.join));
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toEqual(found);

    const database = first.database();
    await database.caseKeys
      .where('caseId')
      .equals(caseId)
      .modify({ wrapped: randomBytes(60) });
    database.close();
    const again = first.open();
    expectOk(await again.unlock(passphrase));
    const paths: string[] = [];
    first.network.intercept = (request) => {
      paths.push(new URL(request.url).pathname);
      return null;
    };
    await meet(again, second.desk);
    expect(await elsewhere(second.desk)).toEqual(found);
    expect(paths.filter((path) => path === sharedSlotsPath || path === sharedSlotsShredPath)).toEqual([]);
  });

  it('taken back at the kept case it is taken back in the joined one', async () => {
    await share(desk);
    const kept = await note(desk);
    const { caseId } = await agreed(desk, true);
    expectOk(await desk.joinCases(kept.caseId, caseId));
    const { interviewId } = expectOk(await desk.recognise(amina));
    expectOk(await desk.remember(kept.caseId, interviewId, { shared: false }));
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toEqual([]);
  });

  it('the same holds after the queue was put back: what was taken back is gone again, what came after is there again', async () => {
    await share(desk);
    const gone = await agreed(desk, true);
    await meet(desk, second.desk);
    await backUp();
    expectOk(await desk.forget(gone.caseId));
    const { callName } = await agreed(desk, true);
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toMatchObject([{ callName }]);
    await putBack();
    await note(desk);
    await meet(desk, second.desk);
    await meet(desk, second.desk);
    expect(await elsewhere(second.desk)).toMatchObject([{ callName }]);
  });
});

describe('the office', () => {
  it('has no key that opens or tests a tag, whatever it gets hold of', async () => {
    await share(desk);
    await agreed(desk, true);
    await meet(desk, second.desk);
    const office = await enrolFrom(desk, 'office', world.tablet());
    await meet(office.desk);

    const database = office.tablet.database();
    const { keyring } = expectOk(await unlock(database, theirs));
    database.close();
    expect(keyring.point).toBeNull();
    expect(keyring.office).not.toBeNull();
    // Whatever it got hold of: every key that it has opens nothing.
    const [slot] = slotsOnWire(first);
    if (!slot) throw new Error('nothing was shared');
    for (const secret of [
      keyring.ledgerSecret,
      keyring.sealingSecret,
      keyring.office?.sealingSecret ?? new Uint8Array(),
    ]) {
      expect(await openSharedTags(await networkTagKeys([secret]), bytesToHex(slot.slot), slot.sealed)).toBeNull();
    }
    const own = first.database();
    const founder = expectOk(await unlock(own, passphrase)).keyring;
    own.close();
    const shared = await openSharedTags(
      await networkTagKeys([founder.point?.networkTagKey ?? new Uint8Array()]),
      bytesToHex(slot.slot),
      slot.sealed,
    );
    expect(shared?.tags).toHaveLength(8);
  });

  it('and the wire see slots of one length, without a name, a number or a tag', async () => {
    await share(desk);
    const { callName } = await agreed(desk, true);
    await agreed(second.desk, true);
    await share(second.desk);
    await meet(desk, second.desk);
    const slots = [...slotsOnWire(first), ...slotsOnWire(second.tablet)];
    expect(new Set(slots.map(({ sealed }) => sealed.length)).size).toBe(1);
    const disk = JSON.stringify(await rowsOf(second.tablet), (_key, part) =>
      part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : part,
    );
    const wire = [...first.network.wire, ...second.tablet.network.wire]
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join('\n');
    for (const text of [callName, 'Dorfgemeinschaftshaus']) {
      expect(disk).not.toContain(text);
      expect(wire).not.toContain(text);
    }
  });
});

it('a single point shares with nobody: no request is made for it', async () => {
  const alone = world.tablet();
  const at = await foundAt(alone);
  expect(await at.sharing()).toEqual({ otherPoints: [], isOn: false });
  const paths: string[] = [];
  alone.network.intercept = (request) => {
    paths.push(new URL(request.url).pathname);
    return null;
  };
  expectOk(await at.changeSharing(true));
  const { caseId } = await agreed(at, true);
  await meet(at);
  expect(await at.resolveCode(await cardOf(at, caseId))).toMatchObject({ type: 'case' });
  expect(
    paths.filter((path) => [sharedSlotsPath, sharedSlotsPullPath, caseParcelsPath, caseParcelsTakePath].includes(path)),
  ).toEqual([]);
});

it('whether to share is for coordinators', async () => {
  expect(await second.desk.sharing()).toMatchObject({ isOn: false });
  expectOk(
    await desk.addVolunteer({ handle: 'HE', role: 'volunteer', secrecyOn: '' }, 'sieben krumme birken hinterm deich'),
  );
  const helper = first.open();
  expectOk(await helper.unlock('sieben krumme birken hinterm deich'));
  expect(await helper.changeSharing(true)).toMatchObject({ error: { type: 'notTheCoordinator' } });
});

/** What this tablet put for other points. */
const slotsOnWire = ({ network }: Tablet) =>
  network.wire
    .map((bytes) => decodeMessage(sharedSlotsSchema, bytes))
    .flatMap((read) => (read.ok && read.value.space === 'networkTags' ? read.value.slots : []));
