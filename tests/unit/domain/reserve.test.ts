/** Nacherfassung: what a paper may say, and every complaint by its field. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import {
  type CaseNumber,
  caseNumberFromBytes,
  type VoucherNumber,
  voucherNumberFromBytes,
} from '../../../src/domain/codes.ts';
import type { PointId } from '../../../src/domain/ids.ts';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import {
  emptyLateEntryForm,
  isAgeing,
  type LateEntryForm,
  parseLateEntry,
  type ReservePaper,
  reserveUsableUntil,
  reserveValidUntil,
} from '../../../src/domain/reserve.ts';
import { expectOk } from '../../../src/domain/result.ts';

const number = voucherNumberFromBytes(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 9, 10])) as VoucherNumber;
const today = '2026-11-24' as Day;
const paper: ReservePaper = {
  number,
  callName: 'Kim Ahorn',
  pointId: '0011223344556677' as PointId,
  printedOn: '2026-10-01' as Day,
  usableUntil: '2027-10-01' as Day,
  guaranteeCents: 50_000,
};
const good: LateEntryForm = {
  ...emptyLateEntryForm,
  number,
  issuedOn: '2026-11-10',
  fictiveBirthDate: '1988-04-02',
  complaint: ' Zahnschmerzen\r\n',
};
const parse = (change: Partial<LateEntryForm> = {}, known: ReservePaper | null = paper, on = today) =>
  parseLateEntry({ ...good, ...change }, (wanted) => (wanted === number ? known : null), on);
const errorsOf = (change: Partial<LateEntryForm>, known: ReservePaper | null = paper, on = today) => {
  const parsed = parse(change, known, on);
  return parsed.ok ? [] : parsed.error;
};

describe('a late entry', () => {
  it('is read as it stands on the paper', () => {
    expect(expectOk(parse())).toEqual({
      number,
      issuedOn: '2026-11-10',
      fictiveBirthDate: '1988-04-02',
      birth: { year: 1988, month: null },
      caseNumber: null,
      complaint: 'Zahnschmerzen',
      suspectedDiagnosis: '',
      specialty: null,
      referralReason: '',
    });
  });

  it('takes the number in any spelling, and says which group is wrong', () => {
    const spelled = `\u200e${number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `;
    expect(expectOk(parse({ number: spelled })).number).toBe(number);
    const wrong = number.replace(/^0/, '7');
    expect(errorsOf({ number: wrong })).toMatchObject([
      { type: 'codeMistyped', field: 'number', error: { type: 'codeMismatch' } },
    ]);
    expect(errorsOf({ number: '' })).toEqual([{ type: 'required', field: 'number' }]);
  });

  it('was issued between the printing and today, or the last day of use', () => {
    expect(errorsOf({ issuedOn: '2026-10-01' })).toEqual([]);
    expect(errorsOf({ issuedOn: '2026-09-30' })).toEqual([
      { type: 'dayBefore', field: 'issuedOn', least: '2026-10-01' },
    ]);
    expect(errorsOf({ issuedOn: today })).toEqual([]);
    expect(errorsOf({ issuedOn: '2026-11-25' })).toEqual([{ type: 'dayAfter', field: 'issuedOn', most: today }]);
    const late = '2027-12-01' as Day;
    expect(errorsOf({ issuedOn: '2027-10-01' }, paper, late)).toEqual([]);
    expect(errorsOf({ issuedOn: '2027-10-02' }, paper, late)).toEqual([
      { type: 'dayAfter', field: 'issuedOn', most: '2027-10-01' },
    ]);
    expect(errorsOf({ issuedOn: '10.11.26' })).toEqual([{ type: 'notADay', field: 'issuedOn' }]);
  });

  it('keeps the month of a child’s birth for dosing, and no other', () => {
    expect(expectOk(parse({ fictiveBirthDate: '2019-07-12' })).birth).toEqual({ year: 2019, month: 7 });
    expect(errorsOf({ fictiveBirthDate: '2026-11-25' })).toEqual([
      { type: 'dayAfter', field: 'fictiveBirthDate', most: '2026-11-10' },
    ]);
    const birthAt = (fictiveBirthDate: string) => expectOk(parse({ fictiveBirthDate })).birth;
    expect(birthAt('2012-12-31')).toEqual({ year: 2012, month: 12 });
    expect(birthAt('2011-12-31')).toEqual({ year: 2011, month: null });
  });

  it('is of somebody who was born when the paper was handed out', () => {
    expect(errorsOf({ fictiveBirthDate: '2026-11-10' })).toEqual([]);
    expect(errorsOf({ fictiveBirthDate: '2026-11-11' })).toEqual([
      { type: 'dayAfter', field: 'fictiveBirthDate', most: '2026-11-10' },
    ]);
    // A day of issue that is wrong itself is no measure.
    expect(errorsOf({ issuedOn: '2026-09-30', fictiveBirthDate: '2026-11-11' }).map(({ field }) => field)).toEqual([
      'issuedOn',
    ]);
  });

  it('is read in whatever digits, with marks of direction around them', () => {
    const parsed = expectOk(parse({ issuedOn: '\u200f٢٠٢٦-١١-١٠\u200e', fictiveBirthDate: ' ۱۹۸۸-۰۴-۰۲\u200f ' }));
    expect(parsed).toMatchObject({ issuedOn: '2026-11-10', fictiveBirthDate: '1988-04-02' });
  });

  it('is of somebody who may be alive', () => {
    expect(errorsOf({ fictiveBirthDate: '1906-01-01' })).toEqual([]);
    for (const slip of ['1905-12-31', '1088-04-02']) {
      expect(errorsOf({ fictiveBirthDate: slip })).toEqual([
        { type: 'dayBefore', field: 'fictiveBirthDate', least: '1906-01-01' },
      ]);
    }
    for (const slip of ['2.4.1988', '1988-02-30', '0988-04-02']) {
      expect(errorsOf({ fictiveBirthDate: slip })).toEqual([{ type: 'notADay', field: 'fictiveBirthDate' }]);
    }
  });

  it('is read the same with marks of direction inside its numbers', () => {
    const marked = (text: string) => text.split('-').join('\u200f-\u200e');
    const caseNumber = caseNumberFromBytes(new Uint8Array([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])) as CaseNumber;
    const parsed = expectOk(parse({ number: marked(number), caseNumber: marked(caseNumber) }));
    expect(parsed).toMatchObject({ number, caseNumber });
  });

  it('may be of a paper that is not known here: the desk says so, not the form', () => {
    expect(errorsOf({ issuedOn: '2020-02-29' }, null)).toEqual([]);
    expect(errorsOf({ issuedOn: '2026-11-25' }, null)).toEqual([{ type: 'dayAfter', field: 'issuedOn', most: today }]);
  });

  it('holds texts up to their limit, a specialty of the list, and no concern of blanks alone', () => {
    const full = 'a'.repeat(8_000);
    const parsed = expectOk(
      parse({ complaint: full, suspectedDiagnosis: full, referralReason: full, specialty: 'dentistry' }),
    );
    expect(parsed).toMatchObject({
      complaint: full,
      suspectedDiagnosis: full,
      referralReason: full,
      specialty: 'dentistry',
    });
    expect(errorsOf({ complaint: ' \r\n ' })).toEqual([{ type: 'required', field: 'complaint' }]);
    expect(errorsOf({ complaint: `${full}a` })).toEqual([
      { type: 'tooLong', field: 'complaint', length: 8_001, limit: 8_000 },
    ]);
  });

  it('names every field that is missing or too long, in the order of the form', () => {
    expect(errorsOf({ ...emptyLateEntryForm }).map(({ field }) => field)).toEqual([
      'number',
      'issuedOn',
      'fictiveBirthDate',
      'complaint',
    ]);
    const long = 'a'.repeat(8_001);
    expect(errorsOf({ complaint: long, suspectedDiagnosis: long, referralReason: long })).toHaveLength(3);
    expect(errorsOf({ specialty: 'magic' })).toEqual([{ type: 'unknownCode', field: 'specialty' }]);
    expect(errorsOf({ caseNumber: 'abc' })).toMatchObject([{ type: 'codeMistyped', field: 'caseNumber' }]);
    expect(errorsOf({ caseNumber: number })).toMatchObject([
      { type: 'codeMistyped', field: 'caseNumber', error: { type: 'codeOfOtherKind', kind: 'voucher' } },
    ]);
  });
});

it('may be handed out for a year, and is worth something three months longer', () => {
  expect(reserveUsableUntil('2026-11-24' as Day)).toBe('2027-11-24');
  expect(reserveValidUntil('2027-11-24' as Day, defaultPolicy)).toBe('2028-02-24');
});

it.each([
  ['2027-07-31', false],
  ['2027-08-01', true],
  ['2027-10-01', true],
  ['2027-10-02', false],
])('on %s a blank for use until 2027-10-01 is ageing: %s', (on, ageing) => {
  expect(isAgeing(paper, on as Day)).toBe(ageing);
});
