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
import type { BillingTermsForm } from '../domain/billingTerms.ts';
import type { CareProvider, CareProviderForm } from '../domain/careProvider.ts';
import type { PrintKind, VoidReason } from '../domain/codeLists.ts';
import type { VoucherNumber } from '../domain/codes.ts';
import type { CaseId, DraftId, NoteId, ProviderId } from '../domain/ids.ts';
import type { PassphraseVerdict } from '../domain/passphrase.ts';
import type { Payer } from '../domain/policy.ts';
import type { LateEntryForm } from '../domain/reserve.ts';
import type { Result } from '../domain/result.ts';
import type { Canary } from './canary.ts';
import type {
  DeskEvent,
  DeskStanding,
  FoundError,
  FoundOrder,
  JoinError,
  JoinOrder,
  Missing,
  Session,
  StartDemoError,
  UnlockError,
} from './deskDoor.ts';
import type { EnrolDesk } from './deskEnrol.ts';
import type { HeldBackDesk } from './deskHeldBack.ts';
import type { NetworkDesk } from './deskNetwork.ts';
import type {
  CaseSummary,
  CaseView,
  Draft,
  DraftSummary,
  FormTexts,
  SaveConsultationError,
  SavedConsultation,
  ShredError,
} from './deskNotes.ts';
import type {
  ChangeCareProviderError,
  ChangePayerError,
  ChangeTermsError,
  OfficeCode,
  OfficeCodeError,
  OfficeWriteError,
  ReceivedVouchers,
  Settings,
} from './deskOffice.ts';
import type {
  CaseCard,
  LateEntryError,
  ReferralLetter,
  ReserveError,
  ReserveSheet,
  ReserveView,
  ResolvedCode,
} from './deskPapers.ts';
import type { PasskeyDesk } from './deskPasskey.ts';
import type { PauseDesk } from './deskPause.ts';
import type { PeopleDesk } from './deskPeople.ts';
import type { RecognitionDesk } from './deskRecognition.ts';
import type { RecoveryDesk } from './deskRecovery.ts';
import type { ReadRescueError, RescueFile, RescueReading, RescueScope, SaveRescueError } from './deskRescue.ts';
import type { SectorDesk } from './deskSectors.ts';
import type { SendingRecords } from './deskSync.ts';
import type {
  IssueError,
  IssueOrder,
  PrintError,
  VoidError,
  VoucherProposal,
  VoucherSummary,
  VoucherView,
} from './deskVouchers.ts';
import type { WipeDesk } from './deskWipe.ts';
import type { StorageTrouble } from './storageTrouble.ts';
import type { SyncReport, SyncStatus } from './syncStatus.ts';

export interface Desk
  extends EnrolDesk,
    HeldBackDesk,
    NetworkDesk,
    PasskeyDesk,
    PauseDesk,
    PeopleDesk,
    RecognitionDesk,
    RecoveryDesk,
    SectorDesk,
    WipeDesk {
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
   * With the note that the window keeps outside of the database: whether this device has written more than it still holds. Then
   * its log begins anew, so that nothing is written over. Null where nothing is missing.
   */
  readonly findMissing: (canary: Canary) => Promise<Missing | null>;
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
  /** Tries at once and returns when this try is over, with what came of it. */
  readonly syncNow: () => Promise<SyncReport>;
  /** A round soon: the window is back in sight, or there may be a signal. Waits where the queue asked for time. */
  readonly syncSoon: () => Promise<void>;
  /** Whether somebody looks at the screen: only then the queue may tell of news at once. */
  readonly watchNews: (isInSight: boolean) => Promise<void>;
  /** How far each record of this device has come: the first `length` of them. */
  readonly sendingRecords: (length: number) => Promise<SendingRecords>;
  /** Datensparen: no looking for news, fewer tries. What is unsent is tried all the same. */
  readonly saveData: (isOn: boolean) => Promise<Result<null, StorageTrouble>>;
  /** Rettungsdatei: what is unsent, sealed, to be carried by hand; or a Sicherung of all. Needs no network and counts nothing as sent. */
  readonly saveRescueFile: (scope: RescueScope) => Promise<Result<RescueFile, SaveRescueError>>;
  /** What another device of the organisation saved: read at once as far as it is for this one, and carried on to the queue. */
  readonly readRescueFile: (file: Uint8Array<ArrayBuffer>) => Promise<Result<RescueReading, ReadRescueError>>;

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
  /** How many earlier cases are closed since this device has not met the queue for a month; 0 once it has. */
  readonly closedCases: () => Promise<number>;
  /** Whose time of keeping is over, the oldest first; at most twenty. Nothing is erased by itself. */
  readonly casesDue: () => Promise<readonly CaseSummary[]>;
  readonly openCase: (caseId: CaseId) => Promise<CaseView | null>;
  /** Auskunft: all that is written about a person, to be handed to them (Art. 15 GDPR). What was handed out is noted. */
  readonly caseRecord: (caseId: CaseId) => Promise<CaseView | null>;
  /**
   * Fall löschen, for good, here and on all tablets of the point as they hear of it; drafts too. Vouchers stay as the office knows
   * them. Works without network. Coordinators only.
   */
  readonly shredCase: (caseId: CaseId) => Promise<Result<null, ShredError>>;

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
  /** A blank, outdated or not, that was lost or spoilt. */
  readonly voidReserve: (number: VoucherNumber, reason: VoidReason) => Promise<Result<ReserveView, VoidError>>;
  /** Nacherfassung: turns a used reserve paper into a case, a note and a voucher, all at once or not at all, once. */
  readonly enterLate: (form: LateEntryForm) => Promise<Result<VoucherView, LateEntryError>>;

  /** What was scanned or typed: a case card, a paper's code, a case number, a voucher number. */
  readonly resolveCode: (text: string) => Promise<ResolvedCode>;

  /** Verzeichnis, by name. Searched in the window: only it knows by which words specialties are called. */
  readonly careProviders: () => Promise<readonly CareProvider[]>;
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
