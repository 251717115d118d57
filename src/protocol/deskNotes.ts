/** What the desk says of drafts, consultations and cases. Plain data: only such cross from the worker to the window. */
import type { Day } from '../domain/calendar.ts';
import type { CaseNumber } from '../domain/codes.ts';
import type { ConsultationField, ConsultationForm, FieldError } from '../domain/consultation.ts';
import type { CaseId, DraftId, NoteId } from '../domain/ids.ts';
import type { JoinedCase } from './deskRecognition.ts';
import type { VoucherElsewhere, VoucherSummary } from './deskVouchers.ts';
import type { StorageTrouble } from './storageTrouble.ts';

export interface Draft {
  readonly draftId: DraftId;
  /** Null: a person who is here for the first time. */
  readonly caseId: CaseId | null;
  /** Null until first saved; then every save adds a version. */
  readonly noteId: NoteId | null;
  readonly form: ConsultationForm;
}

export interface DraftSummary {
  readonly draftId: DraftId;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly callName: string | null;
  /** Beginning of the complaint, at most 60 characters. */
  readonly beginning: string;
  /** Kürzel of whoever wrote last; empty where it is not known. */
  readonly by: string;
}

/** By the field's name. */
export type FormTexts = Readonly<Record<string, string>>;

export interface SavedConsultation {
  readonly caseId: CaseId;
  readonly noteId: NoteId;
  readonly caseNumber: CaseNumber;
  readonly callName: string;
  readonly fictiveBirthDate: Day;
  /** 1 for the first save, 2 for the first amendment, … */
  readonly version: number;
}

export type SaveConsultationError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<ConsultationField>[] }
  | { readonly type: 'unknownCase' }
  | StorageTrouble;

export type ShredError = { readonly type: 'notTheCoordinator' } | { readonly type: 'unknownCase' } | StorageTrouble;

export interface CaseSummary {
  readonly caseId: CaseId;
  readonly caseNumber: CaseNumber;
  readonly callName: string;
  readonly fictiveBirthDate: Day;
  /** Milliseconds since 1970. */
  readonly touchedAt: number;
  readonly notes: number;
  readonly vouchers: number;
}

/** All that is known of a person: a case that was joined to another one is shown with that one. */
export interface CaseView extends Omit<CaseSummary, 'notes' | 'vouchers'> {
  /** Cases that turned out to be the same person's. */
  readonly joined: readonly JoinedCase[];
  /** Whether an earlier card was replaced: it could be found again. */
  readonly hasFormerCard: boolean;
  /** Whether the person agreed to be recognised without a card, since when (milliseconds since 1970), and at other points too. */
  readonly recognition: { readonly since: number; readonly shared: boolean } | null;
  /** Newest first. */
  readonly notes: readonly NoteView[];
  readonly vouchers: readonly VoucherSummary[];
  /** Valid ones of other points, as far as they told when the card was read here. */
  readonly vouchersElsewhere: readonly VoucherElsewhere[];
}

export interface NoteView {
  readonly noteId: NoteId;
  /** The Rufname of the joined case in which it was written; null where it is this one. */
  readonly callName: string | null;
  readonly on: Day;
  /** Newest first; the last one is the original. */
  readonly versions: readonly NoteVersion[];
}

export interface NoteVersion {
  readonly at: number;
  readonly by: string;
  readonly form: ConsultationForm;
}
