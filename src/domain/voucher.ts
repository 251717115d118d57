/**
 * Schein: a budget with a term, not a one-time token. Several treatments and several providers bill on one number,
 * up to the guarantee for the sum of all.
 */
import { addMonths, type Day, parseTypedDay } from './calendar.ts';
import type { AuthorRole, Specialty, VoidReason, VoucherKind } from './codeLists.ts';
import type { VoucherNumber } from './codes.ts';
import { type FieldError, textLimit } from './consultation.ts';
import type { CaseHandle, PointId } from './ids.ts';
import { parseEuroToCents } from './money.ts';
import type { Policy } from './policy.ts';
import type { Pseudonym } from './pseudonym.ts';
import { err, ok, type Result } from './result.ts';
import { tidyText } from './text.ts';

/** What the point and the office both read. Privacy: no diagnosis, no reason, no nationality. */
export interface Voucher extends Pseudonym {
  readonly number: VoucherNumber;
  readonly kind: VoucherKind;
  readonly caseHandle: CaseHandle;
  readonly pointId: PointId;
  readonly issuerRole: AuthorRole;
  readonly specialty: Specialty | null;
  readonly issuedOn: Day;
  /** The last day on which a treatment counts. */
  readonly validUntil: Day;
  /** Kostengrenze for the sum of all treatments, in cents. */
  readonly guaranteeCents: number;
}

/** Zustand: computed, never stored. */
export type VoucherState =
  | { readonly type: 'valid' }
  | { readonly type: 'expired' }
  | { readonly type: 'voided'; readonly on: Day; readonly reason: VoidReason };

export const voucherState = (
  voucher: Voucher,
  voided: { readonly on: Day; readonly reason: VoidReason } | null,
  today: Day,
): VoucherState => {
  if (voided) return { type: 'voided', on: voided.on, reason: voided.reason };
  return voucher.validUntil < today ? { type: 'expired' } : { type: 'valid' };
};

/** The voucher form as typed. */
export interface VoucherForm {
  readonly referralReason: string;
  readonly validUntil: string;
  /** Euro. */
  readonly guarantee: string;
}
export type VoucherField = keyof VoucherForm;

/** What the form decides; the rest comes from the case, the point and the worker. */
export interface VoucherTerms {
  readonly referralReason: string;
  readonly validUntil: Day;
  readonly guaranteeCents: number;
}

export const latestValidUntil = (issuedOn: Day, policy: Policy): Day => addMonths(issuedOn, policy.validForMonths);

/** Checks a voucher form. More than the policy's guarantee needs the office's approval first, so it is refused here. */
export const parseVoucherTerms = (
  form: VoucherForm,
  policy: Policy,
  today: Day,
): Result<VoucherTerms, readonly FieldError<VoucherField>[]> => {
  const errors: FieldError<VoucherField>[] = [];
  const referralReason = tidyText(form.referralReason);
  if (referralReason.length > textLimit) {
    errors.push({ type: 'tooLong', field: 'referralReason', length: referralReason.length, limit: textLimit });
  }
  const validUntil = parseTypedDay(form.validUntil);
  const latest = latestValidUntil(today, policy);
  if (form.validUntil.trim() === '') errors.push({ type: 'required', field: 'validUntil' });
  else if (validUntil === null) errors.push({ type: 'notADay', field: 'validUntil' });
  else if (validUntil < today) errors.push({ type: 'dayBefore', field: 'validUntil', least: today });
  else if (validUntil > latest) errors.push({ type: 'dayAfter', field: 'validUntil', most: latest });
  const guaranteeCents = parseEuroToCents(form.guarantee);
  if (form.guarantee.trim() === '') errors.push({ type: 'required', field: 'guarantee' });
  else if (guaranteeCents === null) errors.push({ type: 'notANumber', field: 'guarantee' });
  else if (guaranteeCents < 1 || guaranteeCents > policy.guaranteeCents) {
    errors.push({ type: 'outOfRange', field: 'guarantee', least: 1, most: policy.guaranteeCents });
  }
  if (errors.length > 0 || validUntil === null || guaranteeCents === null) return err(errors);
  return ok({ referralReason, validUntil, guaranteeCents });
};
