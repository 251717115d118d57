/**
 * Records as a point writes them: notes and vouchers by turns, in words that no two share as a whole.
 *
 * The sentences are those of the example; each note takes complaint, findings, diagnosis and next step from different visits and
 * adds figures of its own, drawn from a seed. Every second person has been there before, as in a weekly clinic.
 */
import { emptyConsultationForm } from '../../../src/domain/consultation.ts';
import type { CaseId, DraftId } from '../../../src/domain/ids.ts';
import { expectOk } from '../../../src/domain/result.ts';
import type { Desk } from '../../../src/protocol/desk.ts';
import { createSeeded } from '../../../src/testing/seeded.ts';
import { demoPeople } from '../../../src/worker/demo/people.ts';

const visits = demoPeople.flatMap((person) => person.visits.map((visit) => ({ person, visit })));
const reasons = visits.flatMap(({ visit }) => (visit.vouchers ?? []).map(({ referralReason }) => referralReason));

let serial = 0;
const freshId = (): string => (++serial).toString(16).padStart(16, '0');

/** Writes `count` records: a note, a voucher for it, a note, … */
export const writeRecords = async (desk: Desk, count: number, seed = 1): Promise<void> => {
  const chance = createSeeded(seed);
  const { pick: drawn } = chance;
  const number = (from: number, to: number): number => from + chance.below(to - from + 1);
  const known: CaseId[] = [];
  for (let written = 0; written < count; written += 2) {
    const { person, visit } = drawn(visits);
    const isBack = known.length > 0 && written % 4 === 0;
    const form = {
      ...emptyConsultationForm,
      consent: true,
      birthYear: String(2026 - person.age),
      birthMonth: String(person.birthMonth ?? ''),
      language: person.language,
      ...visit.note,
      complaint: `${drawn(visits).visit.note.complaint} Seit ${number(2, 40)} Tagen.`,
      findings: `${drawn(visits).visit.note.findings ?? ''} Puls ${number(58, 110)}, ${number(362, 391) / 10} °C.`,
      suspectedDiagnosis: drawn(visits).visit.note.suspectedDiagnosis ?? '',
      nextStep: drawn(visits).visit.note.nextStep ?? '',
    };
    const saved = expectOk(
      await desk.saveConsultation({
        draftId: freshId() as DraftId,
        caseId: isBack ? drawn(known) : null,
        noteId: null,
        form,
      }),
    );
    known.push(saved.caseId);
    if (written + 1 === count) break;
    const proposal = await desk.prepareVoucher(saved.caseId, saved.noteId);
    if (!proposal) throw new Error('a saved note can have a voucher');
    const voucher = {
      ...proposal.form,
      referralReason: `${drawn(reasons)}, Termin am ${number(1, 28)}.${number(1, 12)}.`,
    };
    expectOk(await desk.issueVoucher({ orderId: freshId(), ...saved, form: voucher }));
  }
};
