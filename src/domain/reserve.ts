/**
 * Reserveschein: a numbered blank voucher, signed and printed ahead for the day the tablet dies. Name and days are written by
 * hand; later it becomes a proper voucher (Nacherfassung), once.
 *
 * ```
 *   printed ahead ─► blank ──used by hand──► Nacherfassung ─► voucher under the same number
 *                      └──lost, damaged────► voided like any voucher
 * ```
 * Invariant: a number turns into at most one voucher; its day of issue lies between the day of printing and the last day of use.
 * Each paper carries a Rufname of its own, so that no two people are called by one name, whoever writes them.
 */
import { addMonths, createDay, type Day, monthOf, parseTypedDay, yearOf } from './calendar.ts';
import { isCode, type Specialty, specialties } from './codeLists.ts';
import { type CaseNumber, parseCaseNumber, parseVoucherNumber, type VoucherNumber } from './codes.ts';
import { type BirthHint, earliestBirthYear, type FieldError, mayBeUnder14, textLimit } from './consultation.ts';
import type { PointId } from './ids.ts';
import type { Policy } from './policy.ts';
import { err, ok, type Result } from './result.ts';
import { tidyText } from './text.ts';
import { latestValidUntil } from './voucher.ts';

export interface ReservePaper {
  readonly number: VoucherNumber;
  readonly callName: string;
  readonly pointId: PointId;
  readonly printedOn: Day;
  /** The last day on which the blank may be handed out. */
  readonly usableUntil: Day;
  readonly guaranteeCents: number;
}

/** Months for which a blank may lie in the drawer. */
export const reserveUsableMonths = 12;
/** Blanks printed at once, and the most that may lie unused: each one is worth a guarantee. */
export const reserveBatchLimit = 20;
export const reserveBlankLimit = 60;

export const reserveUsableUntil = (printedOn: Day): Day => addMonths(printedOn, reserveUsableMonths);

/** A blank that may still be handed out, but not for long: better one printed anew. */
export const isAgeing = ({ usableUntil }: ReservePaper, today: Day): boolean =>
  usableUntil >= today && usableUntil <= addMonths(today, 2);

/** The last day on which a code of a reserve paper can be worth anything: handed out on its last day, valid from then. */
export const reserveValidUntil = (usableUntil: Day, policy: Policy): Day => latestValidUntil(usableUntil, policy);

export type ReserveState = 'blank' | 'used' | 'voided' | 'outdated';

/** Nacherfassung as typed, from what stands on the paper. */
export interface LateEntryForm {
  /** Scheinnummer of the reserve paper. */
  readonly number: string;
  readonly issuedOn: string;
  /** As written on the paper. */
  readonly fictiveBirthDate: string;
  /** Fallnummer, where the person has a case already; else empty. */
  readonly caseNumber: string;
  readonly complaint: string;
  readonly suspectedDiagnosis: string;
  readonly specialty: string;
  readonly referralReason: string;
}
export type LateEntryField = keyof LateEntryForm;

export const emptyLateEntryForm: LateEntryForm = {
  number: '',
  issuedOn: '',
  fictiveBirthDate: '',
  caseNumber: '',
  complaint: '',
  suspectedDiagnosis: '',
  specialty: '',
  referralReason: '',
};

export interface LateEntry {
  readonly number: VoucherNumber;
  readonly issuedOn: Day;
  readonly fictiveBirthDate: Day;
  readonly birth: BirthHint;
  readonly caseNumber: CaseNumber | null;
  readonly complaint: string;
  readonly suspectedDiagnosis: string;
  readonly specialty: Specialty | null;
  readonly referralReason: string;
}

/**
 * Checks a late entry. `findPaper` knows the point's reserve papers; whether a paper is still free is the ledger's to say.
 * Returns every complaint at once, in the order of the form.
 */
export const parseLateEntry = (
  form: LateEntryForm,
  findPaper: (number: VoucherNumber) => ReservePaper | null,
  today: Day,
): Result<LateEntry, readonly FieldError<LateEntryField>[]> => {
  const errors: FieldError<LateEntryField>[] = [];
  const number = form.number.trim() === '' ? null : parseVoucherNumber(form.number);
  if (number === null) errors.push({ type: 'required', field: 'number' });
  else if (!number.ok) errors.push({ type: 'codeMistyped', field: 'number', error: number.error });
  const paper = number?.ok ? findPaper(number.value) : null;

  const day = (field: 'issuedOn' | 'fictiveBirthDate', least: Day | null, most: Day): Day | null => {
    const text = form[field].trim();
    const parsed = parseTypedDay(text);
    if (text === '') errors.push({ type: 'required', field });
    else if (parsed === null) errors.push({ type: 'notADay', field });
    else if (least !== null && parsed < least) errors.push({ type: 'dayBefore', field, least });
    else if (parsed > most) errors.push({ type: 'dayAfter', field, most });
    else return parsed;
    return null;
  };
  const lastDay = paper && paper.usableUntil < today ? paper.usableUntil : today;
  const issuedOn = day('issuedOn', paper?.printedOn ?? null, lastDay);
  const fictiveBirthDate = day('fictiveBirthDate', createDay(earliestBirthYear(today), 1, 1), issuedOn ?? today);
  const caseNumber = form.caseNumber.trim() === '' ? null : parseCaseNumber(form.caseNumber);
  if (caseNumber && !caseNumber.ok) errors.push({ type: 'codeMistyped', field: 'caseNumber', error: caseNumber.error });

  const text = (field: 'complaint' | 'suspectedDiagnosis' | 'referralReason'): string => {
    const tidy = tidyText(form[field]);
    if (tidy.length > textLimit) errors.push({ type: 'tooLong', field, length: tidy.length, limit: textLimit });
    return tidy;
  };
  const complaint = text('complaint');
  if (complaint === '') errors.push({ type: 'required', field: 'complaint' });
  const suspectedDiagnosis = text('suspectedDiagnosis');
  let specialty: Specialty | null = null;
  if (isCode(specialties, form.specialty)) specialty = form.specialty;
  else if (form.specialty !== '') errors.push({ type: 'unknownCode', field: 'specialty' });
  const referralReason = text('referralReason');

  if (errors.length > 0 || !number?.ok || issuedOn === null || fictiveBirthDate === null) return err(errors);
  const year = yearOf(fictiveBirthDate);
  return ok({
    number: number.value,
    issuedOn,
    fictiveBirthDate,
    birth: { year, month: mayBeUnder14(year, issuedOn) ? monthOf(fictiveBirthDate) : null },
    caseNumber: caseNumber?.ok ? caseNumber.value : null,
    complaint,
    suspectedDiagnosis,
    specialty,
    referralReason,
  });
};
