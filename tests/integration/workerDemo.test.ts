/** The example at the real desk: full, the same each time, alone with itself, and gone without a trace. */
import type { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textLimit } from '../../src/domain/consultation.ts';
import { expectOk } from '../../src/domain/result.ts';
import type { Desk } from '../../src/protocol/desk.ts';
import type { DeskEvent } from '../../src/protocol/deskDoor.ts';
import { digitsToVoucherCode, parseVoucherCode } from '../../src/protocol/voucherCode.ts';
import { foundAt, refuseWrite, rowsOf } from '../support/faults.ts';
import { createWorld, type Tablet, type World } from '../support/world.ts';

let world: World;
let tablet: Tablet;
let desk: Desk;
beforeEach(() => {
  world = createWorld();
  tablet = world.tablet();
  desk = tablet.open();
});
afterEach(() => world.dispose());

const databases = async (profile: IDBFactory): Promise<readonly string[]> =>
  (await profile.databases()).flatMap(({ name }) => name ?? []).sort();

const count = <T>(items: readonly T[], of: (item: T) => string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
};

/** Everything that a person could read, but for numbers drawn by lot. */
const contentOf = async (from: Desk) => {
  const cases = await Promise.all((await from.cases('')).map(({ caseId }) => from.openCase(caseId)));
  return cases.map((found) => ({
    callName: found?.callName,
    fictiveBirthDate: found?.fictiveBirthDate,
    notes: found?.notes.map(({ on, versions }) => ({ on, versions })),
    vouchers: found?.vouchers.map(({ number: _number, ...rest }) => rest),
  }));
};

describe('the example', () => {
  it('holds thirty cases and forty vouchers in every state', async () => {
    const session = expectOk(await desk.startDemo());
    expect(session).toMatchObject({ isDemo: true, actsForPoint: true, actsForOffice: true });
    expect(await desk.cases('')).toHaveLength(30);
    const vouchers = await desk.vouchers('');
    expect(vouchers).toHaveLength(40);
    expect(count(vouchers, ({ state }) => state.type)).toEqual({ valid: 24, expired: 12, voided: 4 });
    expect(new Set(vouchers.flatMap(({ state }) => (state.type === 'voided' ? [state.reason] : []))).size).toBe(4);
    expect(count(vouchers, ({ delivery }) => delivery)).toEqual({ atQueue: 38, onDevice: 2 });
    expect((await desk.receivedVouchers()).vouchers).toHaveLength(38);
    const { payer, terms } = await desk.settings();
    expect([payer.phone, terms.filingMonths]).toEqual([expect.stringMatching(/^030 23125 \d{3}$/), 3]);
  });

  it('has a directory of practices that ring nowhere, and reserve papers', async () => {
    expectOk(await desk.startDemo());
    const providers = await desk.careProviders();
    expect(providers).toHaveLength(12);
    for (const { phone, address } of providers) {
      expect(phone).toMatch(/^030 23125 \d{3}$/);
      expect(address).toMatch(/\n00000 /);
    }
    expect(count(await desk.reservePapers(), ({ state }) => state)).toEqual({ blank: 5, voided: 1 });
  });

  it('gives only papers that say that they are worth nothing', async () => {
    expectOk(await desk.startDemo());
    for (const { number } of await desk.vouchers('')) {
      const voucher = await desk.openVoucher(number);
      expect(voucher?.form).toBe('training');
      const bytes = digitsToVoucherCode(voucher?.code ?? '');
      expect(expectOk(parseVoucherCode(bytes ?? new Uint8Array())).claims).toMatchObject({ number, form: 'training' });
    }
    const [first] = await desk.cases('');
    expect(first && (await desk.caseCard(first.caseId))?.form).toBe('training');
    const sheets = await desk.reserveSheets((await desk.reservePapers()).map(({ number }) => number));
    expect(sheets.map(({ form }) => form)).toEqual(Array(5).fill('training'));
  });

  it('shows what there is to see: follow-ups, corrections, children, pregnancies, languages, two directions', async () => {
    expectOk(await desk.startDemo());
    const cases = await Promise.all((await desk.cases('')).map(({ caseId }) => desk.openCase(caseId)));
    const notes = cases.flatMap((found) => found?.notes ?? []);
    const forms = notes.flatMap(({ versions }) => versions.map(({ form }) => form));
    expect(cases.filter((found) => (found?.notes.length ?? 0) > 1).length).toBeGreaterThanOrEqual(8);
    expect(notes.filter(({ versions }) => versions.length > 1)).toHaveLength(4);
    expect(new Set(forms.map(({ language }) => language)).size).toBeGreaterThanOrEqual(20);
    expect(new Set(forms.map(({ specialty }) => specialty)).size).toBeGreaterThanOrEqual(16);
    expect(new Set(forms.map(({ authorRole }) => authorRole)).size).toBe(3);
    expect(forms.filter(({ birthMonth }) => birthMonth !== '').length).toBeGreaterThanOrEqual(5);
    expect(forms.filter(({ pregnancyWeek }) => pregnancyWeek !== '').length).toBeGreaterThanOrEqual(5);
    expect(forms.filter(({ complaint }) => /\p{Script=Arabic}/u.test(complaint)).length).toBeGreaterThanOrEqual(4);
    for (const form of forms) {
      for (const text of Object.values(form)) if (typeof text === 'string') expect(text.length).toBeLessThan(textLimit);
    }
  });

  it('is the same each time, but for the numbers', async () => {
    expectOk(await desk.startDemo());
    const first = await contentOf(desk);
    const other = world.tablet().open();
    expectOk(await other.startDemo());
    expect(await contentOf(other)).toEqual(first);
  });

  it.each(['2027-01-01', '2028-02-29', '2027-03-28', '2026-07-15'])('can be written on %s', async (day) => {
    world.clock = Date.parse(`${day}T09:00:00Z`);
    expectOk(await desk.startDemo());
    expect(await desk.cases('')).toHaveLength(30);
    const states = count(await desk.vouchers(''), ({ state }) => state.type);
    expect(states).toEqual({ valid: 24, expired: 12, voided: 4 });
    // Nothing lies in the future, and the clock is the machine's again.
    expect(Math.max(...(await desk.cases('')).map(({ touchedAt }) => touchedAt))).toBeLessThan(world.clock);
  });

  it('sends nothing, whatever is asked of it', async () => {
    expectOk(await desk.startDemo());
    const told: DeskEvent[] = [];
    await desk.subscribe(async (event) => void told.push(event));
    expect(await desk.syncNow()).toMatchObject({ phase: 'never', unsentRecords: 0, problem: null });
    expect(await desk.createOfficeCode()).toEqual({ ok: false, error: { type: 'noConnection' } });
    expectOk(await desk.sealUnsent());
    const [first] = await desk.cases('');
    const note = first && (await desk.openCase(first.caseId))?.notes[0];
    if (!first || !note) throw new Error('no case');
    const proposal = await desk.prepareVoucher(first.caseId, note.noteId);
    if (!proposal) throw new Error('no proposal');
    const order = { orderId: 'aaaaaaaaaaaaaaaa', caseId: first.caseId, noteId: note.noteId, form: proposal.form };
    expect(expectOk(await desk.issueVoucher(order)).delivery).toBe('onDevice');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(tablet.network.wire).toEqual([]);
    expect(told.map(({ type }) => type)).toContain('ledger');
    expect(told.filter((event) => event.type === 'sync').every(({ status }) => status.phase === 'never')).toBe(true);
    expect(await desk.vouchers('')).toHaveLength(41);
  });

  it('leaves no trace, not even an empty ledger', async () => {
    expectOk(await desk.startDemo());
    expect(await databases(tablet.profile)).toEqual(['feldschein-demo']);
    expectOk(await desk.endDemo());
    expect(await databases(tablet.profile)).toEqual([]);
  });

  it('replaces what a reload left over, and gives way to a real organisation', async () => {
    expectOk(await desk.startDemo());
    const again = tablet.open();
    expectOk(await again.startDemo());
    expect(await again.cases('')).toHaveLength(30);
    expectOk(await again.endDemo());
    const real = await foundAt(tablet);
    expect(await real.cases('')).toEqual([]);
    expect(await tablet.open().startDemo()).toEqual({ ok: false, error: { type: 'alreadyFounded' } });
    expect((await rowsOf(tablet)).slots).toHaveLength(1);
    expect(await databases(tablet.profile)).toEqual(['feldschein']);
  });

  it('waits where another window has the desk', async () => {
    expectOk(await desk.startDemo());
    expect(await desk.startDemo()).toEqual({ ok: false, error: { type: 'otherWindow' } });
  });

  it('says that the disk is full, cleans up, and can be tried again', async () => {
    const { restore } = refuseWrite(20, 'ofTheRow');
    const full = await desk.startDemo();
    restore();
    expect(full).toEqual({ ok: false, error: { type: 'storageFull' } });
    expect(await databases(tablet.profile)).toEqual([]);
    expectOk(await desk.startDemo());
    expect(await desk.cases('')).toHaveLength(30);
  });
});
