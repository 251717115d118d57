/** Prints, letters, cards, reserve papers and late entries of the memory twin. */
import { isCode, specialties } from '../domain/codeLists.ts';
import { emptyConsultationForm, parseConsultation } from '../domain/consultation.ts';
import type { CaseHandle, CaseId, NoteId, PointId } from '../domain/ids.ts';
import {
  parseLateEntry,
  type ReserveState,
  reserveBatchLimit,
  reserveBlankLimit,
  reserveUsableUntil,
  reserveValidUntil,
} from '../domain/reserve.ts';
import { err, expectOk, ok } from '../domain/result.ts';
import { latestValidUntil } from '../domain/voucher.ts';
import type { Desk } from '../protocol/desk.ts';
import type { ReserveSheet, ReserveView } from '../protocol/deskPapers.ts';
import { lateEntryKey } from '../protocol/formKeys.ts';
import { keptOf } from './memoryDeskPersons.ts';
import {
  countRecord,
  type MemoryDeskState,
  type MemoryReserve,
  nextCaseNumber,
  nextHex,
  nextVoucherNumber,
  nothingPrinted,
} from './memoryDeskState.ts';
import { dayOf } from './memoryDeskSync.ts';
import { memoryCode, tell, toView } from './memoryDeskVouchers.ts';

const pointId = '0011223344556677' as PointId;
const callNames = ['Toni Acker', 'Kim Ahorn', 'Jona Birne', 'Luca Dorn', 'Sascha Eiben', 'Robin Falter'];

type PapersPart = Pick<
  Desk,
  | 'recordPrint'
  | 'referralLetter'
  | 'caseCard'
  | 'reservePapers'
  | 'printReserve'
  | 'reserveSheets'
  | 'voidReserve'
  | 'enterLate'
>;

export const createMemoryPapers = (state: MemoryDeskState): PapersPart => ({
  recordPrint: async (number, print) => {
    const held = state.vouchers.get(number);
    if (!held) return err({ type: 'unknownVoucher' });
    const view = toView(state, held);
    if (print !== 'copy' && view.state.type !== 'valid') return err({ type: 'notValid' });
    if (print === 'original' && held.printed.original > 0) return err({ type: 'originalExists' });
    if (state.trouble) return err(state.trouble);
    held.printed = { ...held.printed, [print]: held.printed[print] + 1 };
    state.writes.push('print');
    tell(state);
    return ok(toView(state, held));
  },
  referralLetter: async (number) => {
    const held = state.vouchers.get(number);
    const found = held && state.cases.get(held.caseId);
    const note = found?.notes[0];
    const version = note?.versions[0];
    if (!held || !found || !note || !version) return null;
    const parsed = expectOk(parseConsultation(version.form, dayOf(state.now())));
    const { voucher, referralReason } = held;
    return {
      number,
      form: toView(state, held).form,
      callName: voucher.callName,
      fictiveBirthDate: voucher.fictiveBirthDate,
      by: version.by,
      authorRole: parsed.authorRole,
      referralReason,
      note: parsed,
      organisationName: state.identity?.organisationName ?? '',
      pointName: state.identity?.pointName ?? '',
      payer: state.payer,
    };
  },
  caseCard: async (asked) => {
    const caseId = keptOf(state, asked);
    const found = state.cases.get(caseId);
    if (!found) return null;
    const { caseNumber, callName, fictiveBirthDate } = found;
    return {
      caseId,
      caseNumber,
      callName,
      fictiveBirthDate,
      code: `FELDSCHEIN1:${caseNumber.replaceAll('-', '')}`,
      form: state.isTraining ? 'training' : 'voucher',
      organisationName: state.identity?.organisationName ?? '',
      pointName: state.identity?.pointName ?? '',
      phone: state.payer.phone,
    };
  },
  reservePapers: async () => [...state.reserves.values()].map((reserve) => toReserve(state, reserve)).reverse(),
  printReserve: async (orderId, count) => {
    if (!Number.isInteger(count) || count < 1 || count > reserveBatchLimit) {
      return err({ type: 'count', least: 1, most: reserveBatchLimit });
    }
    const again = [...state.reserves.values()].filter((reserve) => reserve.orderId === orderId);
    if (again.length > 0) return ok(again.map((reserve) => toSheet(state, reserve)));
    const blanks = [...state.reserves.values()].filter((reserve) => stateOf(state, reserve) === 'blank');
    if (blanks.length + count > reserveBlankLimit) return err({ type: 'tooManyBlanks', most: reserveBlankLimit });
    if (state.trouble) return err(state.trouble);
    const printedOn = dayOf(state.now());
    const made = Array.from({ length: count }, (): MemoryReserve => {
      const paper = {
        number: nextVoucherNumber(state),
        callName: callNames[state.reserves.size % callNames.length] ?? '',
        pointId,
        printedOn,
        usableUntil: reserveUsableUntil(printedOn),
        guaranteeCents: state.policy.guaranteeCents,
      };
      const reserve = { paper, orderId, isVoided: false };
      state.reserves.set(paper.number, reserve);
      countRecord(state, 'reserve', paper.number);
      return reserve;
    });
    tell(state);
    return ok(made.map((reserve) => toSheet(state, reserve)));
  },
  reserveSheets: async (numbers) =>
    [...state.reserves.values()]
      .filter((reserve) => numbers.includes(reserve.paper.number) && stateOf(state, reserve) === 'blank')
      .map((reserve) => toSheet(state, reserve)),
  voidReserve: async (number) => {
    const reserve = state.reserves.get(number);
    if (!reserve) return err({ type: 'unknownVoucher' });
    if (state.vouchers.has(number) || reserve.isVoided) return err({ type: 'notValid' });
    if (state.trouble) return err(state.trouble);
    reserve.isVoided = true;
    countRecord(state, 'void', number);
    tell(state);
    return ok(toReserve(state, reserve));
  },
  enterLate: async (form) => {
    const today = dayOf(state.now());
    const late = parseLateEntry(form, (number) => state.reserves.get(number)?.paper ?? null, today);
    if (!late.ok) return err({ type: 'fields', errors: late.error });
    const { number, issuedOn, fictiveBirthDate, complaint, suspectedDiagnosis, specialty, referralReason } = late.value;
    const reserve = state.reserves.get(number);
    if (!reserve) return err({ type: 'unknownReserve' });
    if (state.vouchers.has(number)) return err({ type: 'alreadyEntered', number });
    if (reserve.isVoided) return err({ type: 'reserveVoided' });
    const known = [...state.cases.values()].find((one) => one.caseNumber === late.value.caseNumber);
    if (late.value.caseNumber !== null && !known) return err({ type: 'unknownCase' });
    if (state.trouble) return err(state.trouble);
    const at = state.now();
    const found = known ?? {
      caseId: nextHex(state, 8) as CaseId,
      caseNumber: nextCaseNumber(state),
      formerNumbers: [],
      vouchersElsewhere: [],
      callName: reserve.paper.callName,
      fictiveBirthDate,
      touchedAt: at,
      notes: [],
    };
    const birthYear = String(late.value.birth.year);
    const birthMonth = late.value.birth.month === null ? '' : String(late.value.birth.month);
    const noteForm = {
      ...emptyConsultationForm,
      ...{ birthYear, birthMonth, complaint, suspectedDiagnosis, specialty: specialty ?? '' },
    };
    const versions = [{ at, by: state.at?.handle ?? '', form: noteForm }];
    found.notes = [{ noteId: nextHex(state, 8) as NoteId, on: issuedOn, versions }, ...found.notes];
    state.cases.set(found.caseId, found);
    state.vouchers.set(number, {
      voucher: {
        number,
        kind: 'regular',
        caseHandle: nextHex(state, 16) as CaseHandle,
        pointId,
        issuerRole: 'volunteer',
        specialty: isCode(specialties, specialty ?? '') ? specialty : null,
        callName: reserve.paper.callName,
        fictiveBirthDate,
        issuedOn,
        validUntil: latestValidUntil(issuedOn, state.policy),
        guaranteeCents: reserve.paper.guaranteeCents,
      },
      caseId: found.caseId,
      orderId: number,
      suspectedDiagnosis,
      referralReason,
      voided: null,
      isSent: false,
      printed: { ...nothingPrinted, original: 1 },
    });
    state.forms.delete(lateEntryKey(number));
    countRecord(state, 'note', found.callName);
    countRecord(state, 'voucher', number);
    tell(state);
    const held = state.vouchers.get(number);
    return held ? ok(toView(state, held)) : err({ type: 'unknownReserve' });
  },
});

const stateOf = (state: MemoryDeskState, { paper, isVoided }: MemoryReserve): ReserveState => {
  if (state.vouchers.has(paper.number)) return 'used';
  if (isVoided) return 'voided';
  return paper.usableUntil < dayOf(state.now()) ? 'outdated' : 'blank';
};

const toReserve = (state: MemoryDeskState, reserve: MemoryReserve): ReserveView => ({
  ...reserve.paper,
  state: stateOf(state, reserve),
  delivery: state.unsentRecords > 0 ? 'onDevice' : 'atQueue',
});

const toSheet = (state: MemoryDeskState, { paper }: MemoryReserve): ReserveSheet => ({
  ...paper,
  code: memoryCode({
    number: paper.number,
    form: state.isTraining ? 'training' : 'reserve',
    kind: 'regular',
    issuedOn: paper.printedOn,
    validUntil: reserveValidUntil(paper.usableUntil, state.policy),
    guaranteeCents: paper.guaranteeCents,
    specialty: null,
  }),
  form: state.isTraining ? 'training' : 'reserve',
  organisationName: state.identity?.organisationName ?? '',
  pointName: state.identity?.pointName ?? '',
  payer: state.payer,
  policy: state.policy,
});
