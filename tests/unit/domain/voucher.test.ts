/** Voucher terms and states: no voucher beyond the policy, none that ends before it begins. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import { expectOk } from '../../../src/domain/result.ts';
import {
  latestValidUntil,
  parseVoucherTerms,
  type Voucher,
  type VoucherForm,
  voucherState,
} from '../../../src/domain/voucher.ts';

const today = '2026-11-30' as Day;
const filled: VoucherForm = { referralReason: 'Wurzelbehandlung', validUntil: '2027-02-28', guarantee: '500,00' };
const parse = (form: Partial<VoucherForm>) => parseVoucherTerms({ ...filled, ...form }, defaultPolicy, today);

describe('voucher terms', () => {
  it('are read as typed', () => {
    expect(
      expectOk(parse({ referralReason: ' eins\r\nzwei ', validUntil: ' 2026-12-24 ', guarantee: '80,5 €' })),
    ).toEqual({
      referralReason: 'eins\nzwei',
      validUntil: '2026-12-24',
      guaranteeCents: 8_050,
    });
  });

  it('end three months later, on the last day of a shorter month', () => {
    expect(latestValidUntil(today, defaultPolicy)).toBe('2027-02-28');
    expect(latestValidUntil('2027-11-30' as Day, defaultPolicy)).toBe('2028-02-29');
  });

  it('may be for today alone', () => {
    expect(parse({ validUntil: today }).ok).toBe(true);
  });

  it.each([
    [{ validUntil: '' }, { type: 'required', field: 'validUntil' }],
    [{ validUntil: '28.02.2027' }, { type: 'notADay', field: 'validUntil' }],
    [{ validUntil: '2027-02-29' }, { type: 'notADay', field: 'validUntil' }],
    [{ validUntil: '2026-11-29' }, { type: 'dayBefore', field: 'validUntil', least: today }],
    [{ validUntil: '2027-03-01' }, { type: 'dayAfter', field: 'validUntil', most: '2027-02-28' }],
    [{ validUntil: '9999-12-31' }, { type: 'dayAfter', field: 'validUntil', most: '2027-02-28' }],
    [{ guarantee: '' }, { type: 'required', field: 'guarantee' }],
    [{ guarantee: 'viel' }, { type: 'notANumber', field: 'guarantee' }],
    [{ guarantee: '-5' }, { type: 'notANumber', field: 'guarantee' }],
    [{ guarantee: '0' }, { type: 'outOfRange', field: 'guarantee', least: 1, most: 50_000 }],
    [{ guarantee: '500,01' }, { type: 'outOfRange', field: 'guarantee', least: 1, most: 50_000 }],
    [{ guarantee: '5.000' }, { type: 'outOfRange', field: 'guarantee', least: 1, most: 50_000 }],
    [
      { referralReason: 'x'.repeat(100_000) },
      { type: 'tooLong', field: 'referralReason', length: 100_000, limit: 8_000 },
    ],
  ])('%#: a field is refused by name', (form, error) => {
    expect(parse(form)).toEqual({ ok: false, error: [error] });
  });

  it('tells everything at once', () => {
    const parsed = parse({ referralReason: 'x'.repeat(8_001), validUntil: 'x', guarantee: 'x' });
    expect(parsed.ok ? [] : parsed.error.map(({ field }) => field)).toEqual([
      'referralReason',
      'validUntil',
      'guarantee',
    ]);
  });
});

describe('the state of a voucher', () => {
  const voucher = { issuedOn: today, validUntil: '2027-02-28' as Day } as Voucher;
  it('is valid on its last day and expired on the next', () => {
    expect(voucherState(voucher, null, '2027-02-28' as Day)).toEqual({ type: 'valid' });
    expect(voucherState(voucher, null, '2027-03-01' as Day)).toEqual({ type: 'expired' });
  });
  it('stays voided, also after it expired', () => {
    const voided = { on: '2026-12-01' as Day, reason: 'lost' } as const;
    for (const day of ['2026-12-01', '2030-01-01'] as Day[]) {
      expect(voucherState(voucher, voided, day)).toEqual({ type: 'voided', ...voided });
    }
  });
});
