/**
 * The running story: how a voucher gets from a village hall without signal to the coordination office.
 *
 * ```
 *   tablet (point and office)              queue                          second browser (office)
 *   ─────────────────────────              ─────                          ───────────────────────
 *   founds the organisation ✗ no signal
 *   notes a consultation    ✗
 *   issues a voucher        ✗
 *   locks: cuts and seals
 *   ··· the van drives home, signal returns ···
 *   courier, keyless ── founding, segments ──► on disk ── receipt ──► «Alles übertragen», still locked
 *   unlocks, shows a one-time code ─────────► parked ◄────────────── code typed: becomes the office too
 *                                             office lane ─────────► sees the voucher, not the note
 * ```
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyConsultationForm } from '../../src/domain/consultation.ts';
import type { DraftId } from '../../src/domain/ids.ts';
import { expectOk } from '../../src/domain/result.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(() => {
  world = createWorld();
});
afterEach(() => world.dispose());

describe('from a consultation without signal to a voucher at the office', () => {
  it('loses nothing, counts nothing twice, and shows the office the voucher but not the note', async () => {
    // A volunteer sets up the tablet in a hall without signal.
    const tablet = world.tablet();
    tablet.network.up = false;
    const desk = tablet.open();
    const passphrase = await desk.suggestPassphrase();
    const founded = expectOk(
      await desk.found({
        organisationName: 'Verein Feldrain',
        pointName: 'Dorfgemeinschaftshaus',
        handle: 'mk',
        passphrase,
      }),
    );
    expect(founded).toMatchObject({ actsForPoint: true, actsForOffice: true });

    // Somebody comes in with tooth ache. What is said goes into the note; the person gets an invented name.
    const saved = expectOk(
      await desk.saveConsultation({
        draftId: '00000000000000a1' as DraftId,
        caseId: null,
        noteId: null,
        form: {
          ...emptyConsultationForm,
          birthYear: '1987',
          complaint: 'Zahnschmerzen seit drei Tagen, Nachtigallenweg',
          suspectedDiagnosis: 'Pulpitis',
          specialty: 'dentistry',
          urgency: 'today',
        },
      }),
    );
    expect(saved.callName).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);

    // The voucher is on the disk before it is shown.
    const proposal = await desk.prepareVoucher(saved.caseId, saved.noteId);
    const issued = expectOk(
      await desk.issueVoucher({
        orderId: '00000000000000b1',
        caseId: saved.caseId,
        noteId: saved.noteId,
        form: { ...(proposal?.form ?? { validUntil: '', guarantee: '' }), referralReason: 'Wurzelbehandlung' },
      }),
    );
    expect(issued).toMatchObject({ delivery: 'onDevice', guaranteeCents: 50_000, validUntil: '2027-02-24' });
    expect((await desk.syncStatus()).unsentRecords).toBe(2);

    // The evening ends. Locking seals what is unsent; the keys end with the worker.
    expectOk(await desk.lock());

    // On the way home the signal returns, and the courier sends without being able to read.
    tablet.network.up = true;
    const sent = await tablet.courierRound();
    expect(sent).toMatchObject({ unsentRecords: 0, everythingReceived: true, problem: null });

    // A week later the coordination office joins with a code that the tablet shows.
    world.clock += 7 * 86_400_000;
    const reopened = tablet.open();
    expectOk(await reopened.unlock(passphrase));
    expect((await reopened.openVoucher(issued.number))?.delivery).toBe('atQueue');
    const { code } = expectOk(await reopened.createOfficeCode());
    const office = world.tablet().open();
    const officePassphrase = await office.suggestPassphrase();
    const joined = expectOk(await office.joinOffice({ code, handle: 'ko', passphrase: officePassphrase }));
    expect(joined).toMatchObject({ actsForPoint: false, actsForOffice: true, organisationName: 'Verein Feldrain' });

    // It sees the voucher once, with its number, and no word of the note.
    expect(await office.syncNow()).toMatchObject({ problem: null, everythingReceived: true });
    const { vouchers, unreadable } = await office.receivedVouchers();
    expect(unreadable).toEqual([]);
    expect(vouchers).toEqual([
      {
        entryId: expect.stringMatching(/^[0-9a-f]{16}$/),
        number: issued.number,
        pointName: 'Dorfgemeinschaftshaus',
        specialty: 'dentistry',
        issuedOn: '2026-11-24',
        validUntil: '2027-02-24',
        guaranteeCents: 50_000,
        state: { type: 'valid' },
        fromReserve: false,
        conflict: false,
      },
    ]);
    expect(await office.cases('')).toEqual([]);

    // The code worked once.
    const stranger = world.tablet().open();
    const again = await stranger.joinOffice({ code, handle: 'xx', passphrase: officePassphrase });
    expect(again).toMatchObject({ ok: false, error: { type: 'codeUnknown' } });
  });
});
