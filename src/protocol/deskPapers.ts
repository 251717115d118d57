/** What the desk gives to the printer and takes from the scanner: letters, cards, reserve papers, codes. */
import type { CodeError } from '../domain/checkCode.ts';
import type { AuthorRole } from '../domain/codeLists.ts';
import type { CaseNumber, VoucherNumber } from '../domain/codes.ts';
import type { ConsultationNote, FieldError } from '../domain/consultation.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Payer, Policy } from '../domain/policy.ts';
import type { Pseudonym } from '../domain/pseudonym.ts';
import type { LateEntryField, ReservePaper, ReserveState } from '../domain/reserve.ts';
import type { Delivery } from './deskVouchers.ts';
import type { StorageTrouble } from './storageTrouble.ts';
import type { CodeForm } from './voucherCode.ts';

export interface ReferralLetter extends Pseudonym {
  readonly number: VoucherNumber;
  readonly form: CodeForm;
  /** Kürzel and role of whoever wrote the note. */
  readonly by: string;
  readonly authorRole: AuthorRole;
  readonly referralReason: string;
  readonly note: Pick<
    ConsultationNote,
    | 'language'
    | 'interpretingNeeded'
    | 'complaint'
    | 'history'
    | 'findings'
    | 'suspectedDiagnosis'
    | 'specialty'
    | 'urgency'
    | 'pregnancyWeek'
    | 'allergiesAndMedication'
    | 'medicationGiven'
    | 'appointmentOn'
    | 'nextStep'
  >;
  readonly organisationName: string;
  readonly pointName: string;
  readonly payer: Payer;
}

export interface CaseCard extends Pseudonym {
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  /** Text for the card's QR code. */
  readonly code: string;
  readonly form: CodeForm;
  readonly organisationName: string;
  readonly pointName: string;
  /** Payer's phone: whom the person calls. */
  readonly phone: string;
}

export interface ReserveView extends ReservePaper {
  readonly state: ReserveState;
  readonly delivery: Delivery;
}

/** What the paper of a blank says. */
export interface ReserveSheet extends ReservePaper {
  /** Digits for the QR code. */
  readonly code: string;
  readonly form: CodeForm;
  readonly organisationName: string;
  readonly pointName: string;
  readonly payer: Payer;
  readonly policy: Policy;
}

export type ReserveError =
  /** The office has locked out this device: nobody would pay. */
  | { readonly type: 'deviceRevoked' }
  | { readonly type: 'count'; readonly least: number; readonly most: number }
  /** So many blanks lie unused already. */
  | { readonly type: 'tooManyBlanks'; readonly most: number }
  | { readonly type: 'notThePoint' }
  /** The tablet's day is one that no paper can say: its clock lost the year. */
  | { readonly type: 'clockWrong' }
  | StorageTrouble;

export type LateEntryError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<LateEntryField>[] }
  /** The number is no reserve paper of this point. */
  | { readonly type: 'unknownReserve' }
  /** Entered before: `number` opens the voucher that it became. */
  | { readonly type: 'alreadyEntered'; readonly number: VoucherNumber }
  | { readonly type: 'reserveVoided' }
  | { readonly type: 'unknownCase' }
  | StorageTrouble;

export type ResolvedCode =
  | { readonly type: 'case'; readonly caseId: CaseId }
  | { readonly type: 'voucher'; readonly number: VoucherNumber }
  | { readonly type: 'reserve'; readonly number: VoucherNumber }
  /** A card or number that was replaced, since it was lost: it opens nothing. */
  | { readonly type: 'cardReplaced' }
  /** A genuine card that another point may know: without a connection nobody can be asked. */
  | { readonly type: 'cardNotAsked' }
  /** A genuine card or number, of a case that is not on this device. */
  | { readonly type: 'unknownCase' }
  /** `genuine`: whether a key of this organisation signed it; null where only a number was typed. */
  | { readonly type: 'unknownVoucher'; readonly number: VoucherNumber; readonly genuine: boolean | null }
  | { readonly type: 'training' }
  /** Some other code. */
  | { readonly type: 'notOurs' }
  /** Typed, and a symbol is missing or wrong. */
  | { readonly type: 'mistyped'; readonly error: CodeError };
