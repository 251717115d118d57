/**
 * Desk: what the worker offers the window. The worker alone holds keys and database; only plain data cross.
 *
 * ```
 *   window ── found / unlock ──► desk ── Session ──► window shows
 *          ── lock ───────────► cuts and seals what is unsent, then the window ends the worker: its memory goes with it
 *          ◄─ DeskEvent ─────── sync moved, ledger changed
 * ```
 * Every method returns what can happen as a Result; a rejected promise is a bug. After `lock` only a new worker answers.
 */
import type { BillingTerms, BillingTermsField, BillingTermsForm } from '../domain/billingTerms.ts';
import type { Day } from '../domain/calendar.ts';
import type { CareProvider, CareProviderField, CareProviderForm } from '../domain/careProvider.ts';
import type { CodeError } from '../domain/checkCode.ts';
import type { AuthorRole, PrintKind, Specialty, VoidReason } from '../domain/codeLists.ts';
import type { CaseNumber, VoucherNumber } from '../domain/codes.ts';
import type { ConsultationField, ConsultationForm, ConsultationNote, FieldError } from '../domain/consultation.ts';
import type { CaseId, DraftId, EntryId, NoteId, ProviderId } from '../domain/ids.ts';
import type { PassphraseVerdict, PassphraseWeakness } from '../domain/passphrase.ts';
import type { Payer, Policy } from '../domain/policy.ts';
import type { Pseudonym } from '../domain/pseudonym.ts';
import type { LateEntryField, LateEntryForm, ReservePaper, ReserveState } from '../domain/reserve.ts';
import type { Result } from '../domain/result.ts';
import type { Voucher, VoucherField, VoucherForm, VoucherState } from '../domain/voucher.ts';
import type { StorageTrouble } from './storageTrouble.ts';
import type { SyncStatus } from './syncStatus.ts';
import type { CodeForm } from './voucherCode.ts';

export interface Desk {
  /** Where this browser profile stands, before anybody has typed anything. */
  readonly standing: () => Promise<Result<DeskStanding, StorageTrouble>>;

  readonly suggestPassphrase: () => Promise<string>;
  /** `named`: the organisation's names and the Kürzel, weak as a passphrase. */
  readonly judgePassphrase: (passphrase: string, named: readonly string[]) => Promise<PassphraseVerdict>;

  /** Organisation gründen: works without network; the queue learns of it at first contact. Leaves the desk unlocked. */
  readonly found: (order: FoundOrder) => Promise<Result<Session, FoundError>>;
  /** Gerät anmelden with the office's one-time code: needs the queue. Leaves the desk unlocked. */
  readonly joinOffice: (order: JoinOrder) => Promise<Result<Session, JoinError>>;
  readonly unlock: (passphrase: string) => Promise<Result<Session, UnlockError>>;
  /**
   * Beispiel: a filled organisation in a database of its own, behind the same methods. Only where nothing is founded here.
   * Nothing of it is ever sent, and nobody knows its passphrase: it cannot be unlocked again.
   */
  readonly startDemo: () => Promise<Result<Session, StartDemoError>>;
  /** Deletes the example, its keys first. End the worker after the answer, whatever it is. Throws where there is none. */
  readonly endDemo: () => Promise<Result<null, StorageTrouble>>;
  /** Seals what is unsent so that the courier can send it. End the worker after the answer, whatever it is. */
  readonly lock: () => Promise<Result<null, StorageTrouble>>;
  /** Cuts and seals what is unsent without locking: when the window is hidden, it may never come back. */
  readonly sealUnsent: () => Promise<Result<null, StorageTrouble>>;

  /** Comlink proxies `listener`. Called on every change; ask again for what is shown. */
  readonly subscribe: (listener: (event: DeskEvent) => void) => Promise<void>;
  readonly syncStatus: () => Promise<SyncStatus>;
  /** Tries at once and returns when this try is over; what came of it is in the status. */
  readonly syncNow: () => Promise<SyncStatus>;

  readonly saveDraft: (draft: Draft) => Promise<Result<null, StorageTrouble>>;
  readonly drafts: () => Promise<Result<readonly DraftSummary[], StorageTrouble>>;
  readonly openDraft: (draftId: DraftId) => Promise<Result<Draft | null, StorageTrouble>>;
  readonly discardDraft: (draftId: DraftId) => Promise<Result<null, StorageTrouble>>;

  /** Keeps what is typed into a form that is no consultation; keys are in `formKeys.ts`. */
  readonly saveForm: (key: string, fields: FormTexts) => Promise<Result<null, StorageTrouble>>;
  readonly openForm: (key: string) => Promise<Result<FormTexts | null, StorageTrouble>>;
  readonly discardForm: (key: string) => Promise<Result<null, StorageTrouble>>;

  /** Saves the draft as a note: opens a case where there is none yet, adds a version where the note was saved before. */
  readonly saveConsultation: (draft: Draft) => Promise<Result<SavedConsultation, SaveConsultationError>>;
  /** Newest first. `search` matches call name, case number, and nothing where it is empty. */
  readonly cases: (search: string) => Promise<readonly CaseSummary[]>;
  readonly openCase: (caseId: CaseId) => Promise<CaseView | null>;

  /** What the voucher form starts with for a note. Null where the note is unknown. */
  readonly prepareVoucher: (caseId: CaseId, noteId: NoteId) => Promise<VoucherProposal | null>;
  /**
   * Committed strictly before it returns: what is shown exists. `orderId` makes a repeat (double tap, lost answer) the same
   * voucher: 8 random bytes, hex, made by the form when it opens. Drops what was kept of the note's voucher form.
   */
  readonly issueVoucher: (order: IssueOrder) => Promise<Result<VoucherView, IssueError>>;
  readonly voidVoucher: (number: VoucherNumber, reason: VoidReason) => Promise<Result<VoucherView, VoidError>>;
  /** Newest first; own point's vouchers. */
  readonly vouchers: (search: string) => Promise<readonly VoucherSummary[]>;
  readonly openVoucher: (number: VoucherNumber) => Promise<VoucherView | null>;

  /**
   * Written before the paper comes out: of one voucher there is one original, whatever happens to the printer. The first paper
   * is the original, a later one that replaces it a reprint; copies are for files.
   */
  readonly recordPrint: (number: VoucherNumber, print: PrintKind) => Promise<Result<VoucherView, PrintError>>;
  /** Überweisungsbrief: what may go to the treating side; which parts do, the person decides. Null where details are not here. */
  readonly referralLetter: (number: VoucherNumber) => Promise<ReferralLetter | null>;
  /** Fallkarte with the case root: for the printer alone, never for the screen. */
  readonly caseCard: (caseId: CaseId) => Promise<CaseCard | null>;

  /** Reservescheine of this point, newest first. */
  readonly reservePapers: () => Promise<readonly ReserveView[]>;
  /** Committed before it returns, like a voucher. `orderId` as in {@link Desk.issueVoucher}: a repeat prints the same papers. */
  readonly printReserve: (orderId: string, count: number) => Promise<Result<readonly ReserveSheet[], ReserveError>>;
  /** The papers of blanks once more, after a paper jam; what is no blank of this point is left out. */
  readonly reserveSheets: (numbers: readonly VoucherNumber[]) => Promise<readonly ReserveSheet[]>;
  /** A blank that was lost or spoilt. */
  readonly voidReserve: (number: VoucherNumber, reason: VoidReason) => Promise<Result<ReserveView, VoidError>>;
  /** Nacherfassung: turns a used reserve paper into a case, a note and a voucher, all at once or not at all, once. */
  readonly enterLate: (form: LateEntryForm) => Promise<Result<VoucherView, LateEntryError>>;

  /** What was scanned or typed: a case card, a paper's code, a case number, a voucher number. */
  readonly resolveCode: (text: string) => Promise<ResolvedCode>;

  /** Verzeichnis, by name. `search` matches name, specialty code and address. */
  readonly careProviders: (search: string) => Promise<readonly CareProvider[]>;
  /** Null adds a new line. */
  readonly changeCareProvider: (
    providerId: ProviderId | null,
    form: CareProviderForm,
  ) => Promise<Result<CareProvider, ChangeCareProviderError>>;
  readonly removeCareProvider: (providerId: ProviderId) => Promise<Result<null, OfficeWriteError>>;

  /** Vouchers whose receipt or segment came from the queue, newest first. Only where the session acts for the office. */
  readonly receivedVouchers: () => Promise<ReceivedVouchers>;
  /** One-time code that gives a second browser the office role. Needs the queue. */
  readonly createOfficeCode: () => Promise<Result<OfficeCode, OfficeCodeError>>;

  readonly settings: () => Promise<Settings>;
  readonly changePayer: (payer: Payer) => Promise<Result<Settings, ChangePayerError>>;
  readonly changeTerms: (form: BillingTermsForm) => Promise<Result<Settings, ChangeTermsError>>;
}

export type DeskStanding = 'unfounded' | 'locked' | 'unlocked';

export type DeskEvent =
  | { readonly type: 'sync'; readonly status: SyncStatus }
  /** Something was written or arrived. */
  | { readonly type: 'ledger' }
  /** The database was closed under us or another window took over: lock. */
  | { readonly type: 'mustLock'; readonly reason: 'databaseClosed' | 'otherWindow' };

/** Who is at the desk and what for. */
export interface Session {
  readonly organisationName: string;
  readonly pointName: string;
  /** Kürzel of the volunteer. */
  readonly handle: string;
  /** May note consultations and issue vouchers. */
  readonly actsForPoint: boolean;
  /** May read what the office reads. */
  readonly actsForOffice: boolean;
  readonly policy: Policy;
  /** An example to try things out in: nothing of it is real, and nothing of it is ever sent. */
  readonly isDemo: boolean;
}

export type StartDemoError = { readonly type: 'alreadyFounded' } | { readonly type: 'otherWindow' } | StorageTrouble;

export interface FoundOrder {
  readonly organisationName: string;
  readonly pointName: string;
  readonly handle: string;
  readonly passphrase: string;
}
export type FoundField = 'organisationName' | 'pointName' | 'handle' | 'passphrase';
export type FoundError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<FoundField>[] }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
  /** The app's address is too long for the code on the papers. */
  | { readonly type: 'hostTooLong'; readonly host: string; readonly most: number }
  | { readonly type: 'alreadyFounded' }
  | { readonly type: 'otherWindow' }
  | StorageTrouble;

export interface JoinOrder {
  /** As typed. */
  readonly code: string;
  readonly handle: string;
  readonly passphrase: string;
}
export type JoinError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<'handle' | 'code'>[] }
  | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
  /** A symbol is missing or mistyped; nothing was asked of the queue. */
  | { readonly type: 'codeMistyped' }
  /** Used before, older than its life, or never made. */
  | { readonly type: 'codeUnknown' }
  | { readonly type: 'noConnection' }
  | { readonly type: 'queueRefused'; readonly code: string }
  | { readonly type: 'alreadyFounded' }
  | { readonly type: 'otherWindow' }
  | StorageTrouble;

export type UnlockError =
  | { readonly type: 'wrongPassphrase' }
  | { readonly type: 'unfounded' }
  | { readonly type: 'otherWindow' }
  | StorageTrouble;

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

export interface CaseView extends Omit<CaseSummary, 'notes' | 'vouchers'> {
  /** Newest first. */
  readonly notes: readonly NoteView[];
  readonly vouchers: readonly VoucherSummary[];
}

export interface NoteView {
  readonly noteId: NoteId;
  readonly on: Day;
  /** Newest first; the last one is the original. */
  readonly versions: readonly NoteVersion[];
}

export interface NoteVersion {
  readonly at: number;
  readonly by: string;
  readonly form: ConsultationForm;
}

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
}

export interface IssueOrder {
  readonly orderId: string;
  readonly caseId: CaseId;
  readonly noteId: NoteId;
  readonly form: VoucherForm;
}
export type IssueError =
  | { readonly type: 'fields'; readonly errors: readonly FieldError<VoucherField>[] }
  | { readonly type: 'unknownCase' }
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

export interface ReferralLetter extends Pseudonym {
  readonly number: VoucherNumber;
  readonly form: CodeForm;
  readonly caseNumber: CaseNumber;
  readonly on: Day;
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
  | { readonly type: 'count'; readonly least: number; readonly most: number }
  /** So many blanks lie unused already. */
  | { readonly type: 'tooManyBlanks'; readonly most: number }
  | { readonly type: 'notThePoint' }
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
  /** A genuine card or number, of a case that is not on this device. */
  | { readonly type: 'unknownCase' }
  /** `genuine`: whether a key of this organisation signed it; null where only a number was typed. */
  | { readonly type: 'unknownVoucher'; readonly number: VoucherNumber; readonly genuine: boolean | null }
  | { readonly type: 'training' }
  /** Some other code. */
  | { readonly type: 'notOurs' }
  /** Typed, and a symbol is missing or wrong. */
  | { readonly type: 'mistyped'; readonly error: CodeError };

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
  readonly reason: 'corrupt' | 'unknownDevice' | 'notForUs' | 'gap' | 'newerVersion';
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
  | { readonly type: 'notTheOffice' }
  | StorageTrouble;
