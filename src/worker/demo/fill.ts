/**
 * Writes the example at a desk, day by day, with the same calls as a volunteer's hands.
 *
 * ```
 *   people ─► visits, corrections, vouchers, cancellations ─ in the order of their days ─► clock.walkTo ─► desk
 * ```
 */
import { addDays, yearOf } from '../../domain/calendar.ts';
import { type ConsultationForm, emptyConsultationForm } from '../../domain/consultation.ts';
import type { CaseId, DraftId, NoteId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Desk } from '../../protocol/desk.ts';
import type { Draft } from '../../protocol/deskNotes.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { isStorageTrouble } from '../storage/trouble.ts';
import type { DemoClock } from './demoTime.ts';
import { demoDirectory } from './directory.ts';
import { demoPayer, demoTerms } from './organisation.ts';
import { demoPeople } from './people.ts';
import type { DemoPerson, DemoVisit, DemoVoucher } from './story.ts';

export type FillableDesk = Pick<
  Desk,
  | 'saveConsultation'
  | 'prepareVoucher'
  | 'issueVoucher'
  | 'recordPrint'
  | 'voidVoucher'
  | 'printReserve'
  | 'voidReserve'
  | 'changePayer'
  | 'changeTerms'
  | 'changeCareProvider'
>;

/** One thing that happens on a day. `trouble`: what the desk may answer; anything else is a mistake in the story. */
interface Happening {
  readonly daysAgo: number;
  readonly happen: () => Promise<Result<unknown, { readonly type: string }>>;
}

/** Stops at the first trouble of the storage. Throws where the story itself is wrong. */
export const fillDemo = async (desk: FillableDesk, clock: DemoClock): Promise<Result<null, StorageTrouble>> => {
  const nextId = createIds();
  const longAgo = Math.max(...demoPeople.flatMap(({ visits }) => visits.map(({ daysAgo }) => daysAgo)));
  const happenings: Happening[] = [
    { daysAgo: longAgo + 1, happen: () => desk.changePayer(demoPayer) },
    { daysAgo: longAgo + 1, happen: () => desk.changeTerms(demoTerms) },
    ...demoDirectory.map((form) => ({ daysAgo: longAgo + 1, happen: () => desk.changeCareProvider(null, form) })),
    ...reservePapers(desk, nextId),
    ...demoPeople.flatMap((person) => happeningsOf(desk, clock, nextId, person)),
  ];
  // Stable: what happens on one day stays in the order in which it is told.
  for (const { daysAgo, happen } of happenings.sort((a, b) => b.daysAgo - a.daysAgo)) {
    clock.walkTo(daysAgo);
    const done = await happen();
    if (done.ok) continue;
    if (!isStorageTrouble(done.error)) throw new Error(`the example does not hold: ${JSON.stringify(done.error)}`);
    return { ok: false, error: done.error };
  }
  return ok(null);
};

const blankPapers = 6;

/** A few blanks in the drawer, one of them lost. */
const reservePapers = (desk: FillableDesk, nextId: () => string): readonly Happening[] => {
  let lose: Happening['happen'] = () => Promise.reject(new Error('a paper is printed before it is lost'));
  return [
    {
      daysAgo: 57,
      happen: async () => {
        const printed = await desk.printReserve(nextId(), blankPapers);
        const [first] = printed.ok ? printed.value : [];
        if (first) lose = () => desk.voidReserve(first.number, 'lost');
        return printed;
      },
    },
    { daysAgo: 22, happen: () => lose() },
  ];
};

/** The same ids in every example: they never meet those of another. */
const createIds = (): (() => string) => {
  let count = 0;
  return () => (++count).toString(16).padStart(16, '0');
};

const happeningsOf = (
  desk: FillableDesk,
  clock: DemoClock,
  nextId: () => string,
  person: DemoPerson,
): readonly Happening[] => {
  let caseId: CaseId | null = null;
  let birthYear = '';
  const formOf = (visit: DemoVisit, change: Partial<ConsultationForm> = {}): ConsultationForm => ({
    ...emptyConsultationForm,
    consent: true,
    birthYear,
    birthMonth: String(person.birthMonth ?? ''),
    language: person.language,
    interpretingNeeded: person.interpretingNeeded ?? false,
    ...visit.note,
    ...change,
    appointmentOn: visit.appointmentInDays === undefined ? '' : addDays(clock.today(), visit.appointmentInDays),
  });
  const happeningsOfVisit = (visit: DemoVisit): readonly Happening[] => {
    let noteId: NoteId | null = null;
    const save = async (form: ConsultationForm) => {
      const draft: Draft = { draftId: nextId() as DraftId, caseId, noteId, form };
      const saved = await desk.saveConsultation(draft);
      if (saved.ok) ({ caseId, noteId } = saved.value);
      return saved;
    };
    const visited: Happening = {
      daysAgo: visit.daysAgo,
      happen: () => {
        if (birthYear === '') birthYear = String(yearOf(clock.today()) - person.age);
        return save(formOf(visit));
      },
    };
    const { amended, vouchers = [] } = visit;
    return [
      visited,
      ...vouchers.flatMap((voucher) =>
        happeningsOfVoucher(desk, nextId, visit, voucher, () => {
          if (caseId === null || noteId === null) throw new Error('a voucher comes after its note');
          return { caseId, noteId };
        }),
      ),
      ...(amended ? [{ daysAgo: amended.daysAgo, happen: () => save(formOf(visit, amended.change)) }] : []),
    ];
  };
  return person.visits.flatMap(happeningsOfVisit);
};

const happeningsOfVoucher = (
  desk: FillableDesk,
  nextId: () => string,
  visit: DemoVisit,
  { referralReason, guarantee, voided }: DemoVoucher,
  origin: () => { readonly caseId: CaseId; readonly noteId: NoteId },
): readonly Happening[] => {
  let voidIssued: Happening['happen'] = () => Promise.reject(new Error('a voucher is issued before it is voided'));
  const issue: Happening['happen'] = async () => {
    const { caseId, noteId } = origin();
    const proposal = await desk.prepareVoucher(caseId, noteId);
    if (!proposal) throw new Error('a saved note can have a voucher');
    const form = { ...proposal.form, referralReason, guarantee: guarantee ?? proposal.form.guarantee };
    const issued = await desk.issueVoucher({ orderId: nextId(), caseId, noteId, form });
    if (!issued.ok) return issued;
    const { number } = issued.value;
    if (voided) voidIssued = () => desk.voidVoucher(number, voided.reason);
    // Today's paper is left to whoever tries the example.
    return visit.daysAgo === 0 ? issued : desk.recordPrint(number, 'original');
  };
  return [
    { daysAgo: visit.daysAgo, happen: issue },
    ...(voided ? [{ daysAgo: voided.daysAgo, happen: () => voidIssued() }] : []),
  ];
};
