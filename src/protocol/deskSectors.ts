/** What the desk says of pseudonyms for recipients: whom the office tells about vouchers, and under which names of persons. */
import type { Day } from '../domain/calendar.ts';
import type { Specialty } from '../domain/codeLists.ts';
import type { VoucherNumber } from '../domain/codes.ts';
import type { Result } from '../domain/result.ts';
import type { Sector, SectorPseudonym } from '../domain/sectors.ts';
import type { StorageTrouble } from './storageTrouble.ts';

/** For coordinators of devices that act for the office; all others are refused `notTheOffice`. */
export interface SectorDesk {
  /** Years with vouchers that the office received, with a key here, or whose key was destroyed; the latest first. */
  readonly sectorYears: () => Promise<Result<readonly SectorYear[], SectorYearsError>>;
  /**
   * Each voucher of a year with its person's pseudonym for this recipient, by pseudonym: the order says nothing of when. Not those
   * that were voided. Needs the queue the first time, so that all devices of the office use the same key.
   */
  readonly sectorPseudonyms: (
    sector: Sector,
    year: number,
  ) => Promise<Result<readonly SectorVoucher[], SectorPseudonymsError>>;
  /** Jahr vernichten, for good: its pseudonyms cannot be made again, nor tied to anybody. Works without network. */
  readonly destroySectorYear: (year: number) => Promise<Result<readonly SectorYear[], SectorYearsError>>;
}

export interface SectorYear {
  readonly year: number;
  /** Without those that were voided. */
  readonly vouchers: number;
  /** Cases that were joined are one. */
  readonly persons: number;
  readonly isDestroyed: boolean;
}

/** Privacy: of all this a recipient gets what it needs, see `app/screens/sectors/sectorFile.ts`. */
export interface SectorVoucher {
  readonly pseudonym: SectorPseudonym;
  readonly number: VoucherNumber;
  readonly specialty: Specialty | null;
  readonly issuedOn: Day;
  readonly guaranteeCents: number;
}

export type SectorYearsError = { readonly type: 'notTheOffice' } | StorageTrouble;

export type SectorPseudonymsError =
  | SectorYearsError
  | { readonly type: 'yearDestroyed' }
  /** The queue has not said yet that this is the year's key. */
  | { readonly type: 'keyNotShared' };
