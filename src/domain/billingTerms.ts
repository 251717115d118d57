/**
 * Abrechnungsbedingungen: what a practice has to know before it writes an invoice. Values, not code: other projects have
 * other terms.
 *
 * Source of the defaults: terms published by the projects (GOÄ 1.0-fold; GOZ up to 2.0-fold in Leipzig; invoice within three
 * months, Leipzig).
 */
import type { FieldError } from './consultation.ts';
import { toAsciiDigits } from './digits.ts';
import { err, ok, type Result } from './result.ts';
import { tidyText } from './text.ts';

export interface BillingTerms {
  /** Factor of the doctors' fee schedule (GOÄ) in thousandths: 1000 is 1.0-fold. */
  readonly goaeThousandths: number;
  /** Highest factor of the dentists' fee schedule (GOZ) in thousandths. */
  readonly gozThousandths: number;
  /** Months after the end of validity within which an invoice has to arrive. */
  readonly filingMonths: number;
  /** When somebody answers the payer's phone, in words; may be empty. */
  readonly phoneHours: string;
}

export const defaultBillingTerms: BillingTerms = {
  goaeThousandths: 1_000,
  gozThousandths: 2_000,
  filingMonths: 3,
  phoneHours: '',
};

/** The terms as typed. Factors as «1,0» or «1.746». */
export interface BillingTermsForm {
  readonly goae: string;
  readonly goz: string;
  readonly filingMonths: string;
  readonly phoneHours: string;
}
export type BillingTermsField = keyof BillingTermsForm;

const phoneHoursLimit = 80;
/** GOÄ and GOZ know no factor above 3.5 without an agreement in writing. */
const mostThousandths = 3_500;
const mostFilingMonths = 24;

export const parseBillingTerms = (
  form: BillingTermsForm,
): Result<BillingTerms, readonly FieldError<BillingTermsField>[]> => {
  const errors: FieldError<BillingTermsField>[] = [];
  const factor = (field: 'goae' | 'goz'): number => {
    const text = toAsciiDigits(form[field]).trim();
    if (text === '') errors.push({ type: 'required', field });
    else if (!/^[0-9]{1,2}(?:[,.][0-9]{1,3})?$/.test(text)) errors.push({ type: 'notANumber', field });
    else {
      const thousandths = Math.round(Number(text.replace(',', '.')) * 1_000);
      if (thousandths >= 1 && thousandths <= mostThousandths) return thousandths;
      errors.push({ type: 'outOfRange', field, least: 0.001, most: mostThousandths / 1_000 });
    }
    return 0;
  };
  const goaeThousandths = factor('goae');
  const gozThousandths = factor('goz');
  const months = toAsciiDigits(form.filingMonths).trim();
  if (months === '') errors.push({ type: 'required', field: 'filingMonths' });
  else if (!/^[0-9]{1,3}$/.test(months)) errors.push({ type: 'notANumber', field: 'filingMonths' });
  else if (Number(months) < 1 || Number(months) > mostFilingMonths) {
    errors.push({ type: 'outOfRange', field: 'filingMonths', least: 1, most: mostFilingMonths });
  }
  const phoneHours = tidyText(form.phoneHours);
  if (phoneHours.length > phoneHoursLimit) {
    errors.push({ type: 'tooLong', field: 'phoneHours', length: phoneHours.length, limit: phoneHoursLimit });
  }
  if (errors.length > 0) return err(errors);
  return ok({ goaeThousandths, gozThousandths, filingMonths: Number(months), phoneHours });
};

/** «1,0» for 1000, «1,746» for 1746: at least one digit behind the comma, as fee schedules write it. */
export const factorToField = (thousandths: number): string => {
  const text = (thousandths / 1_000).toFixed(3).replace(/0{1,2}$/, '');
  return text.replace('.', ',');
};

export const billingTermsToForm = (terms: BillingTerms): BillingTermsForm => ({
  goae: factorToField(terms.goaeThousandths),
  goz: factorToField(terms.gozThousandths),
  filingMonths: String(terms.filingMonths),
  phoneHours: terms.phoneHours,
});
