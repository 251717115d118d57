/** Whatever digits are typed, ASCII digits are kept. */
import { describe, expect, it } from 'vitest';
import { parseDay, parseTypedDay } from '../../../src/domain/calendar.ts';
import { parseCareProvider } from '../../../src/domain/careProvider.ts';
import { encodeCode, parseCode } from '../../../src/domain/checkCode.ts';
import { emptyConsultationForm, parseConsultation } from '../../../src/domain/consultation.ts';
import { toAsciiDigits } from '../../../src/domain/digits.ts';
import type { ProviderId } from '../../../src/domain/ids.ts';
import { parseEuroToCents } from '../../../src/domain/money.ts';
import { encodeOneTimeCode, parseOneTimeCode } from '../../../src/domain/oneTimeCode.ts';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import { parseVoucherTerms } from '../../../src/domain/voucher.ts';

const scripts = [
  ['Arabic-Indic', '٠١٢٣٤٥٦٧٨٩'],
  ['Persian', '۰۱۲۳۴۵۶۷۸۹'],
  ['full-width', '０１２３４５６７８９'],
] as const;

const today = parseDay('2026-11-24');
if (today === null) throw new Error('there is no such day');

describe.each(scripts)('%s digits', (_name, digits) => {
  const typed = (text: string): string => text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? '');

  it('become ASCII, and nothing else does', () => {
    expect(toAsciiDigits(typed('9876543210'))).toBe('9876543210');
    expect(toAsciiDigits('ab-Ü-12')).toBe('ab-Ü-12');
  });

  it('are read in a day, and the strict reader still refuses them', () => {
    expect(parseTypedDay(` ${typed('2027-02-24')} `)).toBe('2027-02-24');
    expect(parseDay(typed('2027-02-24'))).toBeNull();
  });

  it('are read in the numbers of a consultation', () => {
    const result = parseConsultation(
      {
        ...emptyConsultationForm,
        birthYear: typed('1987'),
        complaint: 'Husten',
        pregnancyWeek: typed('21'),
        appointmentOn: typed('2026-12-01'),
      },
      today,
    );
    expect(result.ok && result.value).toMatchObject({
      birth: { year: 1987 },
      pregnancyWeek: 21,
      appointmentOn: '2026-12-01',
    });
  });

  it('are read in the terms of a voucher', () => {
    const form = { referralReason: '', validUntil: typed('2027-02-24'), guarantee: typed('500,00') };
    const result = parseVoucherTerms(form, defaultPolicy, today);
    expect(result.ok && result.value).toMatchObject({ validUntil: '2027-02-24', guaranteeCents: 50_000 });
  });

  it('are read in a number from paper and in a one-time code', () => {
    const code = encodeCode([1, 2, 3, 4, 5, 6, 7, 8, 9, 0], 'voucher');
    expect(parseCode(typed(code), 'voucher')).toEqual({ ok: true, value: code });
    const secret = new Uint8Array(16).fill(0x42);
    expect(parseOneTimeCode(typed(encodeOneTimeCode(secret)))).toEqual(secret);
  });

  it('are kept as ASCII in a telephone number', () => {
    const form = { name: 'Praxis am Markt', specialty: '', address: '', phone: typed('03931 555'), note: '' };
    const result = parseCareProvider(form, '0011223344556677' as ProviderId);
    expect(result.ok && result.value.phone).toBe('03931 555');
  });
});

it('the Arabic decimal sign is a comma', () => {
  expect(toAsciiDigits('٥٠٠٫٥٠')).toBe('500,50');
});

it('marks of direction go, whatever they stand beside; other signs stay', () => {
  expect(toAsciiDigits('\u200f٠٣٩٣١\u200e ٢١\u061c')).toBe('03931 21');
  expect(toAsciiDigits('\u202b12\u202c\u206734\u2069')).toBe('1234');
  expect(toAsciiDigits('Weg 4\nالطابق')).toBe('Weg 4\nالطابق');
  expect(parseTypedDay(' \u200f٢٠٢٦-١١-٢٤\u200e ')).toBe('2026-11-24');
  expect(parseEuroToCents('\u200f٥٠٠٫٥٠\u200e €')).toBe(50_050);
});
