/** What a recipient’s file says, and above all what it does not. */
import { describe, expect, it } from 'vitest';
import { sectorFile } from '../../../src/app/screens/sectors/sectorFile.ts';
import type { Day } from '../../../src/domain/calendar.ts';
import type { VoucherNumber } from '../../../src/domain/codes.ts';
import { type Sector, type SectorPseudonym, sectors } from '../../../src/domain/sectors.ts';
import type { SectorVoucher } from '../../../src/protocol/deskSectors.ts';

const voucher = (changes: Partial<SectorVoucher>): SectorVoucher => ({
  pseudonym: 'AAAA-AAAA-AAAA-AA' as SectorPseudonym,
  number: 'V7K2-9QXM-4TRB' as VoucherNumber,
  specialty: 'dentistry',
  issuedOn: '2026-03-09' as Day,
  guaranteeCents: 50_000,
  ...changes,
});
const other = 'BBBB-BBBB-BBBB-BB' as SectorPseudonym;
const vouchers = [
  voucher({ pseudonym: other, number: 'A111-1111-1111' as VoucherNumber, specialty: null, guaranteeCents: 7 }),
  voucher({ issuedOn: '2026-11-30' as Day, specialty: 'gynaecology' }),
  voucher({ number: 'W222-2222-2222' as VoucherNumber, guaranteeCents: 12_345 }),
];
const textOf = (sector: Sector): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(sectorFile(sector, 2026, vouchers).bytes);
const linesOf = (sector: Sector): readonly string[] => textOf(sector).slice(1).split('\r\n');

describe('the file for', () => {
  it('billing has pseudonyms and voucher numbers', () => {
    expect(linesOf('billing')).toEqual([
      'Pseudonym;Scheinnummer',
      'AAAA-AAAA-AAAA-AA;V7K2-9QXM-4TRB',
      'AAAA-AAAA-AAAA-AA;W222-2222-2222',
      'BBBB-BBBB-BBBB-BB;A111-1111-1111',
      '',
    ]);
  });

  it('the ministry has no number and no day', () => {
    expect(linesOf('ministry')).toEqual([
      'Pseudonym;Fachrichtung;Monat;Kostengrenze in Euro',
      'AAAA-AAAA-AAAA-AA;Gynäkologie/Geburtshilfe;2026-11;500,00',
      'AAAA-AAAA-AAAA-AA;Zahnmedizin;2026-03;123,45',
      'BBBB-BBBB-BBBB-BB;;2026-03;0,07',
      '',
    ]);
  });

  it('the audit has a line a person', () => {
    expect(linesOf('audit')).toEqual([
      'Pseudonym;Scheine;Kostengrenzen zusammen in Euro',
      'AAAA-AAAA-AAAA-AA;2;623,45',
      'BBBB-BBBB-BBBB-BB;1;0,07',
      '',
    ]);
  });
});

it('opens in a German spreadsheet, is named by recipient and year alone, and says nothing by its order', () => {
  for (const sector of sectors) {
    expect(textOf(sector).startsWith('\ufeff')).toBe(true);
    expect(sectorFile(sector, 2026, vouchers).name).toMatch(/^pseudonyme-(abrechnung|ministerium|pruefung)-2026\.csv$/);
    expect(sectorFile(sector, 2026, vouchers.toReversed()).bytes).toEqual(sectorFile(sector, 2026, vouchers).bytes);
  }
});
