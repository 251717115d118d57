/** Reservescheine on the real desk: printed ahead, entered once, and never two vouchers under one number. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyLateEntryForm } from '../../src/domain/reserve.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { ReserveSheet } from '../../src/protocol/deskPapers.ts';
import { lateEntryKey } from '../../src/protocol/formKeys.ts';
import { voucherCodeUrl } from '../../src/protocol/voucherCode.ts';
import { foundAt, freshId, issue, joinFrom, note, numbersAt, refuseWrite, reopen } from '../support/faults.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

const onPaper = { issuedOn: '2026-11-24', fictiveBirthDate: '1988-04-02', complaint: 'Zahnschmerzen' } as const;
const formFor = (sheet: ReserveSheet | undefined, more: Partial<typeof emptyLateEntryForm> = {}) => ({
  ...emptyLateEntryForm,
  ...onPaper,
  number: sheet?.number ?? '',
  ...more,
});
const print = async (desk: Desk, count = 3): Promise<readonly ReserveSheet[]> =>
  expectOk(await desk.printReserve(freshId(), count));
const statesOf = async (desk: Desk) => (await desk.reservePapers()).map(({ state }) => state);

describe('blanks', () => {
  it('have numbers, call names and codes of their own, and the same order prints the same papers', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const orderId = freshId();
    const [first, again] = [await desk.printReserve(orderId, 4), await desk.printReserve(orderId, 4)];
    const sheets = expectOk(first);
    expect(new Set(sheets.map(({ number }) => number)).size).toBe(4);
    expect(new Set(sheets.map(({ callName }) => callName)).size).toBe(4);
    expect(expectOk(again).map(({ number }) => number)).toEqual(sheets.map(({ number }) => number));
    const reopened = await reopen(tablet);
    expect(expectOk(await reopened.printReserve(orderId, 4)).map(({ number }) => number)).toEqual(
      sheets.map(({ number }) => number),
    );
    expect(await reopened.reservePapers()).toHaveLength(4);
    for (const { code, number } of sheets) {
      const found = await reopened.resolveCode(voucherCodeUrl('https://schein.example', code));
      expect(found).toEqual({ type: 'reserve', number });
    }
  });

  it('are so many as can be told and kept in view', async () => {
    const desk = await foundAt(world.tablet());
    for (const count of [0, 21, 1.5, Number.NaN]) {
      expect(await desk.printReserve(freshId(), count)).toEqual({
        ok: false,
        error: { type: 'count', least: 1, most: 20 },
      });
    }
    for (let batch = 0; batch < 3; batch++) await print(desk, 20);
    expect(await desk.printReserve(freshId(), 1)).toEqual({ ok: false, error: { type: 'tooManyBlanks', most: 60 } });
    const [blank] = await desk.reservePapers();
    if (!blank) throw new Error('no blank');
    expectOk(await desk.voidReserve(blank.number, 'lost'));
    expect(await print(desk, 1)).toHaveLength(1);
  });

  it.each([
    ['of the year 1970', -57 * 365.25],
    ['of the year 2200', 174 * 365.25],
  ])('and vouchers wait for a clock that is not %s, and nothing is stored before', async (_, days) => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const { caseId, noteId } = await note(desk);
    const proposal = await desk.prepareVoucher(caseId, noteId);
    if (!proposal) throw new Error('no proposal');
    tablet.clockOffsetMs = days * 86_400_000;
    expect(await desk.printReserve(freshId(), 2)).toEqual({ ok: false, error: { type: 'clockWrong' } });
    const form = { ...proposal.form, validUntil: '' };
    const issued = await desk.issueVoucher({ orderId: freshId(), caseId, noteId, form });
    expect(issued).toEqual({ ok: false, error: { type: 'clockWrong' } });
    tablet.clockOffsetMs = 0;
    expect(await desk.reservePapers()).toEqual([]);
    expect(await desk.vouchers('')).toEqual([]);
    expect(expectOk(await desk.printReserve(freshId(), 2))).toHaveLength(2);
  });

  it('never share a call name with a case, nor a number with a voucher', async () => {
    const desk = await foundAt(world.tablet());
    const { callName } = await note(desk);
    const { number } = await issue(desk);
    const sheets = await print(desk, 20);
    expect(sheets.map((sheet) => sheet.callName)).not.toContain(callName);
    expect(sheets.map((sheet) => sheet.number)).not.toContain(number);
  });
});

describe('a used paper', () => {
  it('becomes case, note and voucher at once, once, and the office sees it once', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    tablet.network.up = false;
    const [sheet] = await print(desk);
    const voucher = expectOk(await desk.enterLate(formFor(sheet)));
    expect(voucher).toMatchObject({
      number: sheet?.number,
      callName: sheet?.callName,
      fictiveBirthDate: '1988-04-02',
      issuedOn: '2026-11-24',
      validUntil: '2027-02-24',
      fromReserve: true,
      printed: { original: 1, copy: 0, reprint: 0 },
    });
    expect(voucher.code).toMatch(/^[0-9]{282}$/);
    const [only, ...others] = await desk.cases('');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ callName: sheet?.callName, notes: 1, vouchers: 1 });
    expect(await statesOf(desk)).toEqual(['blank', 'blank', 'used']);

    const again = await reopen(tablet);
    expect(await again.enterLate(formFor(sheet))).toEqual({
      ok: false,
      error: { type: 'alreadyEntered', number: sheet?.number },
    });
    tablet.network.up = true;
    const office = await joinFrom(world, again);
    expect(await numbersAt(office.desk)).toEqual([sheet?.number]);
  });

  it('twice at once is entered once', async () => {
    const desk = await foundAt(world.tablet());
    const [sheet] = await print(desk);
    const results = await Promise.all([desk.enterLate(formFor(sheet)), desk.enterLate(formFor(sheet))]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await desk.vouchers('')).toHaveLength(1);
    expect(await desk.cases('')).toHaveLength(1);
  });

  it('with a year of birth that nobody has is refused by its field, and nothing is stored', async () => {
    const desk = await foundAt(world.tablet());
    const [sheet] = await print(desk);
    const slip = await desk.enterLate(formFor(sheet, { fictiveBirthDate: '1088-04-02' }));
    expect(slip).toMatchObject({ ok: false, error: { type: 'fields', errors: [{ field: 'fictiveBirthDate' }] } });
    expect(await desk.cases('')).toEqual([]);
    expectOk(await desk.enterLate(formFor(sheet)));
  });

  it('is entered and voided as well after locking as before', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const [sheet, second] = await print(desk);
    expectOk(await desk.lock());
    const again = await reopen(tablet);
    expect(await statesOf(again)).toEqual(['blank', 'blank', 'blank']);
    expectOk(await again.enterLate(formFor(sheet)));
    if (!second) throw new Error('no second paper');
    expectOk(await again.voidReserve(second.number, 'lost'));
    expectOk(await again.lock());
    const third = await reopen(tablet);
    expect(await statesOf(third)).toEqual(['blank', 'voided', 'used']);
    expect(await third.enterLate(formFor(second))).toEqual({ ok: false, error: { type: 'reserveVoided' } });
  });

  it('drops what was kept of it in the same moment, and nothing of another paper', async () => {
    const desk = await foundAt(world.tablet());
    const [sheet, second] = await print(desk);
    if (!sheet || !second) throw new Error('no two papers');
    const [own, numberless] = [lateEntryKey(sheet.number), lateEntryKey(null)];
    expectOk(await desk.saveForm(own, { complaint: 'Zahn' }));
    expectOk(await desk.saveForm(numberless, { number: second.number, complaint: 'Husten' }));
    refuseWrite(1, 'atTheEnd');
    expect((await desk.enterLate(formFor(sheet))).ok).toBe(false);
    expect(expectOk(await desk.openForm(own))).toEqual({ complaint: 'Zahn' });
    expectOk(await desk.enterLate(formFor(sheet)));
    expect(expectOk(await desk.openForm(own))).toBeNull();
    expect(expectOk(await desk.openForm(numberless))).not.toBeNull();
    expectOk(await desk.saveForm(numberless, { number: second.number.toLowerCase().replaceAll('-', '') }));
    expectOk(await desk.enterLate(formFor(second)));
    expect(expectOk(await desk.openForm(numberless))).toBeNull();
  });

  it('goes to the case of somebody who has one, and keeps its own call name', async () => {
    const desk = await foundAt(world.tablet());
    const saved = await note(desk);
    const [sheet] = await print(desk);
    const voucher = expectOk(await desk.enterLate(formFor(sheet, { caseNumber: saved.caseNumber.toLowerCase() })));
    expect(voucher.callName).toBe(sheet?.callName);
    expect(await desk.cases('')).toHaveLength(1);
    expect((await desk.openCase(saved.caseId))?.vouchers.map(({ number }) => number)).toEqual([sheet?.number]);
  });

  it('is refused by name where it is no paper of this point, voided, or of a case that is not here', async () => {
    const desk = await foundAt(world.tablet());
    const other = await foundAt(createWorld().tablet());
    const [sheet, second] = await print(desk);
    const [foreign] = await print(other);
    expect(await desk.enterLate(formFor(foreign))).toEqual({ ok: false, error: { type: 'unknownReserve' } });
    const unknown = (await note(other)).caseNumber;
    expect(await desk.enterLate(formFor(sheet, { caseNumber: unknown }))).toEqual({
      ok: false,
      error: { type: 'unknownCase' },
    });
    if (!second) throw new Error('no second paper');
    expectOk(await desk.voidReserve(second.number, 'lost'));
    expect(await desk.enterLate(formFor(second))).toEqual({ ok: false, error: { type: 'reserveVoided' } });
    expect(await desk.voidReserve(second.number, 'lost')).toEqual({ ok: false, error: { type: 'notValid' } });
    expect(await desk.reserveSheets([second.number, sheet?.number ?? second.number])).toHaveLength(1);
    expect(await desk.vouchers('')).toEqual([]);
  });
});

describe('a paper that is too old to be handed out', () => {
  const year = 366 * 86_400_000;

  it('is printed no more, makes room for new ones, and can still be entered where it was used in time', async () => {
    const desk = await foundAt(world.tablet());
    const [sheet] = await print(desk, 20);
    for (let batch = 0; batch < 2; batch++) await print(desk, 20);
    world.clock += year;
    expect(new Set(await statesOf(desk))).toEqual(new Set(['outdated']));
    expect(await desk.reserveSheets(sheet ? [sheet.number] : [])).toEqual([]);
    expect(await print(desk, 1)).toHaveLength(1);
    const late = await desk.enterLate(formFor(sheet, { issuedOn: '2027-11-25' }));
    expect(late).toMatchObject({ error: { errors: [{ type: 'dayAfter', most: '2027-11-24' }] } });
    expect(expectOk(await desk.enterLate(formFor(sheet, { issuedOn: '2027-11-24' }))).validUntil).toBe('2028-02-24');
  });

  it('is voided where it was lost: its code would be called genuine for months', async () => {
    const desk = await foundAt(world.tablet());
    const [sheet] = await print(desk, 1);
    if (!sheet) throw new Error('no paper');
    world.clock += year;
    expect(expectOk(await desk.voidReserve(sheet.number, 'lost')).state).toBe('voided');
    expect(await desk.voidReserve(sheet.number, 'lost')).toEqual({ ok: false, error: { type: 'notValid' } });
  });
});

describe('papers of a voucher', () => {
  it('are one original, then reprints and copies; a void one is copied only', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const { number } = await issue(desk);
    const tries = await Promise.all([desk.recordPrint(number, 'original'), desk.recordPrint(number, 'original')]);
    expect(tries.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const again = await reopen(tablet);
    expect(await again.recordPrint(number, 'original')).toEqual({ ok: false, error: { type: 'originalExists' } });
    expectOk(await again.recordPrint(number, 'reprint'));
    expectOk(await again.voidVoucher(number, 'lost'));
    expect(await again.recordPrint(number, 'reprint')).toEqual({ ok: false, error: { type: 'notValid' } });
    expect(expectOk(await again.recordPrint(number, 'copy')).printed).toEqual({ original: 1, copy: 1, reprint: 1 });
  });

  it('carry the same code on every print, and a forged one with a known number opens nothing', async () => {
    const tablet = world.tablet();
    const desk = await foundAt(tablet);
    const { number, code } = await issue(desk);
    const again = await reopen(tablet);
    expect((await again.openVoucher(number))?.code).toBe(code);
    const url = (digits: string) => voucherCodeUrl('https://schein.example', digits);
    expect(await again.resolveCode(url(code ?? ''))).toEqual({ type: 'voucher', number });
    const last = code?.at(-1) === '7' ? '8' : '7';
    const forged = `${code?.slice(0, -1)}${last}`;
    expect(await again.resolveCode(url(forged))).toEqual({ type: 'unknownVoucher', number, genuine: false });
    const letter = await again.referralLetter(number);
    expect(letter).toMatchObject({ number, form: 'voucher' });
  });

  it('and the case card open their case again, typed numbers too', async () => {
    const desk = await foundAt(world.tablet());
    const { caseId, caseNumber } = await note(desk);
    const card = await desk.caseCard(caseId);
    expect(await desk.resolveCode(card?.code ?? '')).toEqual({ type: 'case', caseId });
    expect(await desk.resolveCode(caseNumber.toLowerCase().replaceAll('-', ' '))).toEqual({ type: 'case', caseId });
    const wrong = caseNumber.replace(/.$/, (sign) => (sign === '0' ? '1' : '0'));
    expect(await desk.resolveCode(wrong)).toMatchObject({ type: 'mistyped' });
    expect(await desk.resolveCode('https://example.org/')).toEqual({ type: 'notOurs' });
  });
});
