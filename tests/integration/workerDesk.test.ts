/** The desk under hurried hands and a full disk: one tap too many makes nothing twice, and half of nothing is ever stored. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import { draftOf, foundAt, freshId, issue, note, passphrase, refuseWrite, reopen, rowsOf } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

const offline = (): ReturnType<World['tablet']> => {
  const tablet = world.tablet();
  tablet.network.up = false;
  return tablet;
};
const orderFor = async (desk: Desk) => {
  const { caseId, noteId } = await note(desk);
  const proposal = await desk.prepareVoucher(caseId, noteId);
  if (!proposal) throw new Error('no proposal');
  return { orderId: freshId(), caseId, noteId, form: { ...proposal.form, referralReason: 'Wurzelbehandlung' } };
};

describe('issuing', () => {
  it('the same order many times at once, after a reload too, is one voucher', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    const order = await orderFor(desk);
    const issued = await Promise.all(Array.from({ length: 5 }, () => desk.issueVoucher(order)));
    const numbers = new Set(issued.map((result) => expectOk(result).number));
    expect(numbers.size).toBe(1);
    const again = await reopen(tablet);
    expect(numbers).toContain(expectOk(await again.issueVoucher(order)).number);
    expect(await again.vouchers('')).toHaveLength(1);
    expect((await rowsOf(tablet)).entries).toHaveLength(7);
  });

  it('two orders at once are two vouchers with two numbers', async () => {
    const desk = await foundAt(offline());
    const order = await orderFor(desk);
    const [one, two] = await Promise.all([
      desk.issueVoucher(order),
      desk.issueVoucher({ ...order, orderId: freshId() }),
    ]);
    expect(expectOk(one).number).not.toBe(expectOk(two).number);
    expect((await desk.openCase(order.caseId))?.vouchers).toHaveLength(2);
  });

  it('twice voided is voided once, and an expired one cannot be', async () => {
    const desk = await foundAt(offline());
    const { number } = await issue(desk);
    const results = await Promise.all([desk.voidVoucher(number, 'lost'), desk.voidVoucher(number, 'mistake')]);
    expect(results.map((result) => result.ok)).toEqual([true, false]);
    expect((await desk.openVoucher(number))?.state).toMatchObject({ type: 'voided', reason: 'lost' });
  });
});

describe('saving a note', () => {
  it('again from the same draft is one case and one version, after a reload too', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    const draft = draftOf();
    expectOk(await desk.saveDraft(draft));
    const saved = await Promise.all([desk.saveConsultation(draft), desk.saveConsultation(draft)]);
    expect(new Set(saved.map((result) => expectOk(result).caseId)).size).toBe(1);
    const again = await reopen(tablet);
    const third = expectOk(await again.saveConsultation(draft));
    expect(third).toEqual(expectOk(saved[0] as never));
    expect(await again.cases('')).toMatchObject([{ notes: 1 }]);
    expect(expectOk(await again.drafts())).toEqual([]);
    expect((await rowsOf(tablet)).caseKeys).toHaveLength(1);
  });

  it('amended is two versions, and the original stays readable', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    const first = await note(desk, { findings: 'Backe geschwollen' });
    const draft = { ...draftOf({ findings: 'Backe nicht geschwollen' }), caseId: first.caseId, noteId: first.noteId };
    expect(expectOk(await desk.saveConsultation(draft))).toMatchObject({ noteId: first.noteId, version: 2 });
    for (const at of [desk, await reopen(tablet)]) {
      const versions = (await at.openCase(first.caseId))?.notes[0]?.versions.map(({ form }) => form.findings);
      expect(versions).toEqual(['Backe nicht geschwollen', 'Backe geschwollen']);
    }
  });

  it('amended after the clock was put back is still the newer version', async () => {
    const tablet = offline();
    tablet.clockOffsetMs = 365 * 86_400_000;
    const desk = await foundAt(tablet);
    const first = await note(desk, { suspectedDiagnosis: 'Pulpitis' });
    tablet.clockOffsetMs = 0;
    const draft = { ...draftOf({ suspectedDiagnosis: 'Abszess' }), caseId: first.caseId, noteId: first.noteId };
    expectOk(await desk.saveConsultation(draft));
    const again = await reopen(tablet);
    expect((await again.prepareVoucher(first.caseId, first.noteId))?.suspectedDiagnosis).toBe('Abszess');
    const versions = (await again.openCase(first.caseId))?.notes[0]?.versions.map(
      ({ form }) => form.suspectedDiagnosis,
    );
    expect(versions).toEqual(['Abszess', 'Pulpitis']);
  });

  it('with an appointment at the end of the calendar comes back after a reload', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    const saved = await note(desk, { appointmentOn: '9999-12-31' });
    const again = await reopen(tablet);
    expect((await again.openCase(saved.caseId))?.notes).toHaveLength(1);
  });

  it('with a hundred thousand characters is refused by name, and the draft keeps them all', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    const draft = draftOf({ complaint: 'x🙂'.repeat(33_334) });
    expectOk(await desk.saveDraft(draft));
    expect(await desk.saveConsultation(draft)).toMatchObject({ ok: false, error: { type: 'fields' } });
    const again = await reopen(tablet);
    expect(expectOk(await again.openDraft(draft.draftId))?.form.complaint).toBe(draft.form.complaint);
  });
});

describe('settings', () => {
  it('the payer that was changed last counts, also after the clock was put back', async () => {
    const tablet = offline();
    tablet.clockOffsetMs = 365 * 86_400_000;
    const desk = await foundAt(tablet);
    const payer = { name: 'Alt', address: 'Weg 1', phone: '1' };
    expectOk(await desk.changePayer(payer));
    tablet.clockOffsetMs = 0;
    expect(expectOk(await desk.changePayer({ ...payer, name: 'Neu' })).payer.name).toBe('Neu');
    expect((await (await reopen(tablet)).settings()).payer.name).toBe('Neu');
  });
});

describe('the passphrase', () => {
  it('wrong says so and loses nothing; right opens what was there', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    const { number } = await issue(desk);
    expectOk(await desk.lock());
    const before = await rowsOf(tablet);
    const locked = tablet.open();
    for (const wrong of ['', 'korrekt pferd batterie heftklammer', passphrase.toUpperCase(), 'x'.repeat(100_000)]) {
      expect(await locked.unlock(wrong)).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
    }
    const { facts, ...tables } = await rowsOf(tablet);
    const { facts: factsBefore, ...tablesBefore } = before;
    expect(tables).toEqual(tablesBefore);
    // Nothing but that somebody tried: nothing at all is no try.
    const tries = { name: 'failedUnlocks', count: 3 };
    expect(facts).toEqual(expect.arrayContaining([...(factsBefore ?? []), tries]));
    expectOk(await locked.unlock(`  ${passphrase.replaceAll(' ', '  ')} `));
    expect(await locked.openVoucher(number)).not.toBeNull();
  });

  it('is not asked of a browser where nothing was founded, and nobody founds twice', async () => {
    const tablet = offline();
    expect(await tablet.open().unlock(passphrase)).toEqual({ ok: false, error: { type: 'unfounded' } });
    await foundAt(tablet);
    const order = { organisationName: 'Zweiter', pointName: 'Ort', handle: 'x', passphrase };
    expect(await tablet.open().found(order)).toEqual({ ok: false, error: { type: 'alreadyFounded' } });
    expect((await rowsOf(tablet)).slots).toHaveLength(1);
  });
});

describe('a locked tablet', () => {
  it('sends what was sealed at locking, without a key', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    await issue(desk);
    expectOk(await desk.lock());
    tablet.network.up = true;
    expect(await tablet.courierRound()).toMatchObject({ problem: null, unsentRecords: 0, everythingReceived: true });
  });
});

describe.each(['ofTheRow', 'atTheEnd'] as const)('no room, said %s', (when) => {
  it('while a note is saved: storageFull, nothing half stored, the next try works', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    const draft = draftOf();
    expectOk(await desk.saveDraft(draft));
    for (let nth = 1; nth <= 3; nth++) {
      const before = await rowsOf(tablet);
      const { restore } = refuseWrite(nth, when);
      expect(await desk.saveConsultation(draft), `write ${nth}`).toEqual({ ok: false, error: { type: 'storageFull' } });
      restore();
      expect(await rowsOf(tablet)).toEqual(before);
      expect(await desk.cases('')).toEqual([]);
    }
    expectOk(await desk.saveConsultation(draft));
    const again = await reopen(tablet);
    expect(await again.cases('')).toHaveLength(1);
    expect((await rowsOf(tablet)).caseKeys).toHaveLength(1);
  });

  it('while a voucher is issued: storageFull, no voucher, the same order works afterwards', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    const order = await orderFor(desk);
    for (let nth = 1; nth <= 2; nth++) {
      const before = await rowsOf(tablet);
      const { restore } = refuseWrite(nth, when);
      expect(await desk.issueVoucher(order), `write ${nth}`).toEqual({ ok: false, error: { type: 'storageFull' } });
      restore();
      expect(await rowsOf(tablet)).toEqual(before);
      expect(await desk.vouchers('')).toEqual([]);
    }
    const { number } = expectOk(await desk.issueVoucher(order));
    expect((await (await reopen(tablet)).vouchers('')).map((voucher) => voucher.number)).toEqual([number]);
  });

  it('while a draft is kept, while locking, while founding', async () => {
    const tablet = offline();
    const desk = tablet.open();
    const order = { organisationName: 'Verein', pointName: 'Ort', handle: 'x', passphrase };
    for (let nth = 1; nth <= 4; nth++) {
      const { restore } = refuseWrite(nth, when);
      expect(await desk.found(order), `founding, write ${nth}`).toEqual({ ok: false, error: { type: 'storageFull' } });
      restore();
      expect(expectOk(await desk.standing())).toBe('unfounded');
    }
    expectOk(await desk.found(order));
    await issue(desk);
    const draft = draftOf();
    const first = refuseWrite(1, when);
    expect(await desk.saveDraft(draft)).toEqual({ ok: false, error: { type: 'storageFull' } });
    first.restore();
    expectOk(await desk.saveDraft(draft));

    const before = await rowsOf(tablet);
    const second = refuseWrite(2, when);
    expect(await desk.lock()).toEqual({ ok: false, error: { type: 'storageFull' } });
    second.restore();
    // What was not sealed waits for the next unlock; what was saved is there.
    const after = await rowsOf(tablet);
    expect(after.entries).toHaveLength(before.entries?.length ?? 0);
    const again = await reopen(tablet);
    tablet.network.up = true;
    expect(await again.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
  });

  it('while receipts are noted: sent again, counted once', async () => {
    const tablet = offline();
    const desk = await foundAt(tablet);
    await issue(desk);
    await desk.sealUnsent();
    tablet.network.up = true;
    // The registration, then bytes, contact and receipts: whichever write fails, the next round makes it good.
    for (let nth = 1; nth <= 8; nth++) {
      const { restore } = refuseWrite(nth, when);
      const status = await desk.syncNow();
      restore();
      expect([null, 'storageFull']).toContain(status.problem);
    }
    expect(await desk.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    expect(await world.store().quarantined()).toBe(0);
  });
});
