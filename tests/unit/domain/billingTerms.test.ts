/** Billing terms: factors as people write them, within what the fee schedules know. */
import { describe, expect, it } from 'vitest';
import {
  type BillingTermsForm,
  billingTermsToForm,
  defaultBillingTerms,
  factorToField,
  parseBillingTerms,
} from '../../../src/domain/billingTerms.ts';
import { expectOk } from '../../../src/domain/result.ts';

const filled: BillingTermsForm = { goae: '1,0', goz: '2,0', filingMonths: '3', phoneHours: '' };
const parse = (form: Partial<BillingTermsForm>) => parseBillingTerms({ ...filled, ...form });
const errorsOf = (form: Partial<BillingTermsForm>) => {
  const result = parse(form);
  return result.ok ? [] : result.error;
};

describe('billing terms', () => {
  it('are the defaults as written out', () => {
    expect(expectOk(parseBillingTerms(billingTermsToForm(defaultBillingTerms)))).toEqual(defaultBillingTerms);
  });

  it.each([
    ['1', 1_000],
    ['1,0', 1_000],
    ['1.746', 1_746],
    [' 2,3 ', 2_300],
    ['١,٥', 1_500],
    ['\u200f١٫٥\u200e', 1_500],
    [' \u200f ۲٫۳', 2_300],
    ['0,001', 1],
    ['3,5', 3_500],
  ])('read the factor «%s»', (goae, thousandths) => {
    expect(expectOk(parse({ goae })).goaeThousandths).toBe(thousandths);
  });

  it.each([
    ['', 'required'],
    ['zwei', 'notANumber'],
    ['1,2345', 'notANumber'],
    ['-1', 'notANumber'],
    ['1,', 'notANumber'],
    ['0', 'outOfRange'],
    ['3,501', 'outOfRange'],
    ['99', 'outOfRange'],
  ])('refuse the factor «%s»: %s', (goz, type) => {
    expect(errorsOf({ goz })).toMatchObject([{ type, field: 'goz' }]);
  });

  it.each([
    ['', 'required'],
    ['drei', 'notANumber'],
    ['0', 'outOfRange'],
    ['25', 'outOfRange'],
  ])('refuse «%s» months: %s', (filingMonths, type) => {
    expect(errorsOf({ filingMonths })).toMatchObject([{ type, field: 'filingMonths' }]);
  });

  it.each([
    ['1', 1],
    ['\u200f٢٤\u200e', 24],
    [' 12 ', 12],
  ])('read «%s» months', (filingMonths, months) => {
    expect(expectOk(parse({ filingMonths })).filingMonths).toBe(months);
  });

  it('keep 80 characters of phone hours and refuse the 81st', () => {
    expect(expectOk(parse({ phoneHours: 'x'.repeat(80) })).phoneHours).toHaveLength(80);
    expect(errorsOf({ phoneHours: 'x'.repeat(81) })).toMatchObject([{ type: 'tooLong', length: 81, limit: 80 }]);
  });

  it('name every field that is wrong at once', () => {
    const fields = errorsOf({ goae: 'a', goz: '', filingMonths: '99', phoneHours: 'x'.repeat(81) }).map((e) => e.field);
    expect(fields).toEqual(['goae', 'goz', 'filingMonths', 'phoneHours']);
  });
});

it.each([
  [1_000, '1,0'],
  [1_746, '1,746'],
  [2_300, '2,3'],
  [1_010, '1,01'],
  [1, '0,001'],
  [3_000, '3,0'],
])('%i thousandths are written «%s»', (thousandths, text) => {
  expect(factorToField(thousandths)).toBe(text);
});
