/**
 * What a recipient gets: as little as it needs, as a table that spreadsheets open. German, whatever the screen shows: so is the recipient.
 *
 * | recipient | columns | what for |
 * |---|---|---|
 * | billing | pseudonym, voucher number | which invoices are of one person |
 * | ministry | pseudonym, specialty, month, guarantee | who needs what, without a number that stands on a paper |
 * | audit | pseudonym, vouchers, guarantees together | whether the sums of persons and year are right |
 *
 * Privacy: no call name and no birth date, invented as they are; lines in the order of what stands in them, which says nothing of when.
 */
import { voucherCodeNamesDe } from '../../../domain/codeNames/de.ts';
import { centsToField } from '../../../domain/money.ts';
import type { Sector } from '../../../domain/sectors.ts';
import type { SectorVoucher } from '../../../protocol/deskSectors.ts';

const nameOf: Readonly<Record<Sector, string>> = { billing: 'abrechnung', ministry: 'ministerium', audit: 'pruefung' };

type Row = readonly (string | number)[];

const headOf: Readonly<Record<Sector, Row>> = {
  billing: ['Pseudonym', 'Scheinnummer'],
  ministry: ['Pseudonym', 'Fachrichtung', 'Monat', 'Kostengrenze in Euro'],
  audit: ['Pseudonym', 'Scheine', 'Kostengrenzen zusammen in Euro'],
};

const rowsOf: Readonly<Record<Sector, (vouchers: readonly SectorVoucher[]) => readonly Row[]>> = {
  billing: (vouchers) => vouchers.map(({ pseudonym, number }) => [pseudonym, number]),
  ministry: (vouchers) =>
    vouchers.map(({ pseudonym, specialty, issuedOn, guaranteeCents }) => [
      pseudonym,
      specialty === null ? '' : voucherCodeNamesDe[`specialty.${specialty}`],
      issuedOn.slice(0, 7),
      centsToField(guaranteeCents),
    ]),
  audit: (vouchers) =>
    [...Map.groupBy(vouchers, ({ pseudonym }) => pseudonym)].map(([pseudonym, own]) => [
      pseudonym,
      own.length,
      centsToField(own.reduce((sum, { guaranteeCents }) => sum + guaranteeCents, 0)),
    ]),
};

export interface SectorFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Semicolons and a byte order mark: so that a German spreadsheet opens it with its umlauts and its columns. */
export const sectorFile = (sector: Sector, year: number, vouchers: readonly SectorVoucher[]): SectorFile => {
  const lines = rowsOf[sector](vouchers)
    .map((row) => row.join(';'))
    .sort();
  const text = [headOf[sector].join(';'), ...lines].map((line) => `${line}\r\n`).join('');
  return {
    name: `pseudonyme-${nameOf[sector]}-${year}.csv`,
    bytes: new Uint8Array(new TextEncoder().encode(`\ufeff${text}`)),
  };
};
