/** What the desk says of vouchers: proposed, issued, printed, void. */
import type { BillingTerms } from '../domain/billingTerms.ts';
import type { Day } from '../domain/calendar.ts';
import type { PrintKind, Specialty } from '../domain/codeLists.ts';
import type { VoucherNumber } from '../domain/codes.ts';
import type { FieldError } from '../domain/consultation.ts';
import type { CaseId, NoteId } from '../domain/ids.ts';
import type { Payer, Policy } from '../domain/policy.ts';
import type { Voucher, VoucherField, VoucherForm, VoucherState } from '../domain/voucher.ts';
import type { StorageTrouble } from './storageTrouble.ts';
import type { CodeForm } from './voucherCode.ts';

export interface VoucherProposal {
  readonly callName: string;
  readonly fictiveBirthDate: Day;
  readonly suspectedDiagnosis: string;
  readonly specialty: Specialty | null;
  readonly form: VoucherForm;
  readonly policy: Policy;
  readonly earliestValidUntil: Day;
  readonly latestValidUntil: Day;
  /** Vouchers of the case that are still valid: issuing a second one should be meant. */
  readonly validVouchers: readonly VoucherSummary[];
  /** Of the same person, issued at other points, as far as they told. */
  readonly validElsewhere: readonly VoucherElsewhere[];
}

export interface VoucherElsewhere {
  readonly pointName: string;
  readonly number: VoucherNumber;
  readonly validUntil: Day;
  readonly guaranteeCents: number;
}

export interface IssueOrder {
  readonly orderId: string;
  readonly caseId: CaseId;
  readonly noteId: NoteId;
  readonly form: VoucherForm;
}

export type IssueError =
  /** The office has locked out this device: nobody would pay. */
  | { readonly type: 'deviceRevoked' }
  | { readonly type: 'fields'; readonly errors: readonly FieldError<VoucherField>[] }
  | { readonly type: 'unknownCase' }
  /** The tablet's day is one that no paper can say: its clock lost the year. */
  | { readonly type: 'clockWrong' }
  | StorageTrouble;

export type VoidError = { readonly type: 'unknownVoucher' } | { readonly type: 'notValid' } | StorageTrouble;

export interface VoucherSummary {
  readonly number: VoucherNumber;
  readonly callName: string;
  readonly specialty: Specialty | null;
  readonly issuedOn: Day;
  readonly validUntil: Day;
  readonly guaranteeCents: number;
  readonly state: VoucherState;
  readonly delivery: Delivery;
}

/** auf diesem Gerät → bei der Zentrale */
export type Delivery = 'onDevice' | 'atQueue';

/** How many papers of each kind were printed. */
export type Printed = Readonly<Record<PrintKind, number>>;

export type PrintError =
  | { readonly type: 'unknownVoucher' }
  /** An original exists: print a reprint or a copy. */
  | { readonly type: 'originalExists' }
  /** Not valid any more: only a copy may be printed. */
  | { readonly type: 'notValid' }
  | StorageTrouble;

export interface VoucherView extends Voucher {
  /** Digits for the QR code, as `voucherCodeUrl` takes them. Null where the voucher was issued before papers had a code. */
  readonly code: string | null;
  /** `training` in the demo: every paper then says that it is worth nothing. */
  readonly form: CodeForm;
  readonly printed: Printed;
  /** Set where the voucher was first handed out on a reserve paper. */
  readonly fromReserve: boolean;
  readonly terms: BillingTerms;
  /** Prüfzahl of the organisation, for the practice sheet: `1234 5678 9012 3456`. */
  readonly fingerprint: string;
  readonly state: VoucherState;
  readonly delivery: Delivery;
  readonly suspectedDiagnosis: string;
  readonly referralReason: string;
  readonly organisationName: string;
  readonly pointName: string;
  readonly payer: Payer;
}
