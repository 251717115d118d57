/** What the desk says to the office: received vouchers, the code for a second browser, directory, settings. */
import type { BillingTerms, BillingTermsField } from '../domain/billingTerms.ts';
import type { Day } from '../domain/calendar.ts';
import type { CareProviderField } from '../domain/careProvider.ts';
import type { Specialty } from '../domain/codeLists.ts';
import type { VoucherNumber } from '../domain/codes.ts';
import type { FieldError } from '../domain/consultation.ts';
import type { EntryId } from '../domain/ids.ts';
import type { Payer, Policy } from '../domain/policy.ts';
import type { VolunteerRole } from '../domain/volunteer.ts';
import type { VoucherState } from '../domain/voucher.ts';
import type { StorageTrouble } from './storageTrouble.ts';

export type OfficeWriteError = { readonly type: 'notTheOffice' } | StorageTrouble;

export type ChangeCareProviderError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<CareProviderField>[] }
  | OfficeWriteError;

export type ChangeTermsError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<BillingTermsField>[] }
  | OfficeWriteError;

export interface ReceivedVouchers {
  /** Of two vouchers under one number, both. */
  readonly vouchers: readonly ReceivedVoucher[];
  /** Reserve papers of all points that may still be handed out. */
  readonly reservesOut: number;
  /** Deliveries that could not be read: set aside, the rest goes on. */
  readonly unreadable: readonly UnreadableDelivery[];
}

export interface ReceivedVoucher {
  /** Tells two vouchers under one number apart. */
  readonly entryId: EntryId;
  readonly number: VoucherNumber;
  readonly pointName: string;
  readonly specialty: Specialty | null;
  readonly issuedOn: Day;
  readonly validUntil: Day;
  readonly guaranteeCents: number;
  readonly state: VoucherState;
  /** Set where the voucher was first handed out on a reserve paper. */
  readonly fromReserve: boolean;
  /** True where another voucher claims the same number: call the point. */
  readonly conflict: boolean;
}

export interface UnreadableDelivery {
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly reason: 'corrupt' | 'unknownDevice' | 'notForUs' | 'gap' | 'newerVersion' | 'caseKeyMissing' | 'notAllowed';
}

export interface OfficeCode {
  /** 28 symbols in groups of four, to read out and type. */
  readonly code: string;
  /** Milliseconds since 1970 by this device's clock. */
  readonly expiresAt: number;
}

export type OfficeCodeError =
  | { readonly type: 'notTheOffice' }
  | { readonly type: 'noConnection' }
  | { readonly type: 'queueRefused'; readonly code: string };

export interface Settings {
  readonly organisationName: string;
  readonly pointName: string;
  readonly handle: string;
  readonly role: VolunteerRole;
  readonly payer: Payer;
  readonly policy: Policy;
  readonly terms: BillingTerms;
  /** Prüfzahl of the organisation. */
  readonly fingerprint: string;
  /** The check list that this office published last; null before the first, and on devices of a point alone. */
  readonly checkList: { readonly number: number; readonly issuedAt: number } | null;
  /** Whether the browser promised to keep the data; null where it does not say. */
  readonly persisted: boolean | null;
  /** Bytes, null where the browser does not say. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

export type ChangePayerError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<keyof Payer>[] }
  | OfficeWriteError;
