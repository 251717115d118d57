/**
 * The example's notes and vouchers as ledger entries: texts that were written for another purpose than training a dictionary, and
 * so the ones to measure it with. Everything that is chance in an entry comes from a seed.
 */
import { addDays, addMonths, type Day, yearOf } from '../../src/domain/calendar.ts';
import { type VoucherNumber, voucherNumberFromBytes } from '../../src/domain/codes.ts';
import { type ConsultationForm, emptyConsultationForm, parseConsultation } from '../../src/domain/consultation.ts';
import type { ConsultationNoted, VoucherDetailed, VoucherIssued } from '../../src/domain/entries.ts';
import { inventBirthDate } from '../../src/domain/pseudonym.ts';
import { expectOk } from '../../src/domain/result.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import { createSeeded, type Seeded } from '../../src/testing/seeded.ts';
import { demoPeople } from '../../src/worker/demo/people.ts';
import type { DemoPerson, DemoVisit } from '../../src/worker/demo/story.ts';
import { neutralGivenNames, surnames } from '../../src/worker/pseudonym/callNames.ts';

export interface ExampleEntries {
  readonly notes: readonly ConsultationNoted[];
  /** What is written when a voucher is issued: the office's part and the point's. */
  readonly vouchers: readonly (readonly [VoucherIssued, VoucherDetailed])[];
}

const today = '2026-11-25' as Day;
const now = 1_795_538_400_000;
const dayMs = 86_400_000;

const idOf = <Id extends string>(chance: Seeded, length: number): Id => bytesToHex(chance.bytes(length)) as Id;
const numberOf = (chance: Seeded): VoucherNumber => voucherNumberFromBytes(chance.bytes(10)) ?? numberOf(chance);

export const exampleEntries = (seed: number): ExampleEntries => {
  const chance = createSeeded(seed);
  const pointId = idOf<VoucherIssued['voucher']['pointId']>(chance, 8);
  const notes: ConsultationNoted[] = [];
  const vouchers: (readonly [VoucherIssued, VoucherDetailed])[] = [];
  const headOf = (daysAgo: number) => ({
    entryId: idOf<ConsultationNoted['entryId']>(chance, 8),
    at: now - daysAgo * dayMs + chance.below(10_000_000),
  });
  const noteOf = (person: DemoPerson, visit: DemoVisit, change: Partial<ConsultationForm>) => {
    const form: ConsultationForm = {
      ...emptyConsultationForm,
      consent: true,
      birthYear: String(yearOf(today) - person.age),
      birthMonth: String(person.birthMonth ?? ''),
      language: person.language,
      interpretingNeeded: person.interpretingNeeded ?? false,
      ...visit.note,
      ...change,
      appointmentOn: visit.appointmentInDays === undefined ? '' : addDays(today, visit.appointmentInDays),
    };
    return expectOk(parseConsultation(form, today));
  };
  for (const person of demoPeople) {
    const caseId = idOf<ConsultationNoted['caseId']>(chance, 8);
    const caseHandle = idOf<VoucherIssued['voucher']['caseHandle']>(chance, 16);
    const callName = `${chance.pick(neutralGivenNames)} ${chance.pick(surnames)}`;
    for (const visit of person.visits) {
      const noteId = idOf<ConsultationNoted['noteId']>(chance, 8);
      const on = addDays(today, -visit.daysAgo);
      const note = noteOf(person, visit, {});
      const versions = visit.amended ? [note, noteOf(person, visit, visit.amended.change)] : [note];
      for (const version of versions) {
        notes.push({
          ...headOf(visit.daysAgo),
          type: 'consultationNoted',
          caseId,
          noteId,
          on,
          by: 'BM',
          note: version,
        });
      }
      for (const { referralReason } of visit.vouchers ?? []) {
        const number = numberOf(chance);
        const fictiveBirthDate = inventBirthDate(note.birth, today, chance.next());
        const issued: VoucherIssued = {
          ...headOf(visit.daysAgo),
          type: 'voucherIssued',
          voucher: {
            number,
            kind: note.specialty === 'emergencyRoom' ? 'emergency' : 'regular',
            caseHandle,
            pointId,
            issuerRole: note.authorRole,
            specialty: note.specialty,
            callName,
            fictiveBirthDate,
            issuedOn: on,
            validUntil: addMonths(on, 3),
            guaranteeCents: 50_000,
          },
        };
        const detailed: VoucherDetailed = {
          ...headOf(visit.daysAgo),
          type: 'voucherDetailed',
          caseId,
          noteId,
          number,
          suspectedDiagnosis: note.suspectedDiagnosis,
          referralReason,
          by: 'BM',
          codeSeal: idOf(chance, 72),
        };
        vouchers.push([issued, detailed]);
      }
    }
  }
  return { notes, vouchers };
};
