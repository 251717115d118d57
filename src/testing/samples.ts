/** Makers of plausible content for a desk: consultations and vouchers, each with usual words unless told. */
import { type ConsultationForm, emptyConsultationForm } from '../domain/consultation.ts';
import type { DraftId } from '../domain/ids.ts';
import type { VoucherForm } from '../domain/voucher.ts';
import type { Desk } from '../protocol/desk.ts';
import type { Draft, SavedConsultation } from '../protocol/deskNotes.ts';
import type { VoucherView } from '../protocol/deskVouchers.ts';

export const usualForm: ConsultationForm = {
  ...emptyConsultationForm,
  birthYear: '1987',
  language: 'ar',
  interpretingNeeded: true,
  complaint: 'Zahnschmerzen unten links seit drei Tagen, kann kaum kauen.',
  findings: 'Schwellung am Unterkiefer, 37,8 °C.',
  suspectedDiagnosis: 'Abszess an Zahn 36',
  specialty: 'dentistry',
  urgency: 'thisWeek',
  nextStep: 'Termin bei der Zahnärztin am Markt vereinbaren.',
  consent: true,
};

let lastDraft = 0;
export const draftOf = (changes: Partial<ConsultationForm> = {}, origin: Partial<Draft> = {}): Draft => {
  lastDraft += 1;
  return {
    draftId: lastDraft.toString(16).padStart(16, '0') as DraftId,
    caseId: null,
    noteId: null,
    form: { ...usualForm, ...changes },
    ...origin,
  };
};

/** Notes a consultation; of a new person unless `origin` names a case. */
export const addCase = async (
  desk: Desk,
  changes: Partial<ConsultationForm> = {},
  origin: Partial<Draft> = {},
): Promise<SavedConsultation> => {
  const result = await desk.saveConsultation(draftOf(changes, origin));
  if (!result.ok) throw new Error(`the sample was refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** Issues a voucher for a note, with the terms that the form proposes unless told. */
export const addVoucher = async (
  desk: Desk,
  of: Pick<SavedConsultation, 'caseId' | 'noteId'>,
  changes: Partial<VoucherForm> = {},
): Promise<VoucherView> => {
  const { caseId, noteId } = of;
  const proposal = await desk.prepareVoucher(caseId, noteId);
  if (proposal === null) throw new Error('there is no such note');
  lastDraft += 1;
  const result = await desk.issueVoucher({
    orderId: lastDraft.toString(16).padStart(16, '0'),
    caseId,
    noteId,
    form: { ...proposal.form, referralReason: 'Bitte Befund abklären und behandeln.', ...changes },
  });
  if (!result.ok) throw new Error(`the sample was refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const complaints = [
  ['Zahnschmerzen seit drei Tagen.', 'Abszess an Zahn 36', 'dentistry'],
  ['Husten, nachts Fieber.', 'Bronchitis', 'generalMedicine'],
  ['Ausschlag an beiden Händen.', 'Kontaktekzem', 'dermatology'],
  ['Rückenschmerzen nach der Arbeit.', 'Lumbago', 'orthopaedics'],
] as const;

/** A point that has worked for a while: `count` cases over the last weeks, every second with a voucher. Newest last. */
export const fillLedger = async (
  desk: Desk,
  daysAgo: <T>(days: number, act: () => Promise<T>) => Promise<T>,
  count: number,
): Promise<void> => {
  for (let index = 0; index < count; index++) {
    const [complaint, suspectedDiagnosis, specialty] = complaints[index % complaints.length] ?? complaints[0];
    await daysAgo(Math.floor(((count - index) / count) * 60), async () => {
      const saved = await addCase(desk, {
        birthYear: String(1950 + ((index * 7) % 50)),
        complaint,
        suspectedDiagnosis,
        specialty,
      });
      if (index % 2 === 0) await addVoucher(desk, saved);
    });
  }
};
