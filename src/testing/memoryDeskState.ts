/** What the memory twin of a device remembers, shared by its parts. Nothing is sealed: it is for tests and pictures. */
import type { AuditLine } from '../domain/audit.ts';
import { type BillingTerms, defaultBillingTerms } from '../domain/billingTerms.ts';
import type { Day } from '../domain/calendar.ts';
import type { CareProvider } from '../domain/careProvider.ts';
import type { VoidReason } from '../domain/codeLists.ts';
import {
  type CaseNumber,
  caseNumberFromBytes,
  codeBytes,
  type VoucherNumber,
  voucherNumberFromBytes,
} from '../domain/codes.ts';
import type { CaseId, DraftId, EntryId, NoteId, ProviderId } from '../domain/ids.ts';
import { defaultPolicy, emptyPayer, type Payer, type Policy } from '../domain/policy.ts';
import type { SheetKind } from '../domain/recoverySheets.ts';
import type { ReservePaper } from '../domain/reserve.ts';
import { err, type Result } from '../domain/result.ts';
import type { VolunteerRole } from '../domain/volunteer.ts';
import type { Voucher } from '../domain/voucher.ts';
import type { DeskEvent, Missing } from '../protocol/deskDoor.ts';
import type { DeviceView } from '../protocol/deskEnrol.ts';
import type { HeldBack } from '../protocol/deskHeldBack.ts';
import type { Draft, FormTexts, NoteVersion } from '../protocol/deskNotes.ts';
import type { ReceivedVouchers } from '../protocol/deskOffice.ts';
import type { VolunteerElsewhere } from '../protocol/deskPeople.ts';
import type { RecoverySet } from '../protocol/deskRecovery.ts';
import type { ReadRescueError, RescueReading } from '../protocol/deskRescue.ts';
import type { ParkedRecord, RecordKind, SendingRecord, SendingRecords } from '../protocol/deskSync.ts';
import type { Printed, VoucherElsewhere } from '../protocol/deskVouchers.ts';
import type { StorageTrouble } from '../protocol/storageTrouble.ts';
import type { SyncProblem, SyncStatus } from '../protocol/syncStatus.ts';
import type { MemoryVolunteer } from './memoryDeskPeople.ts';
import type { MemoryElsewhere, MemoryRemembered } from './memoryDeskRecognition.ts';

export interface MemoryNote {
  readonly noteId: NoteId;
  readonly on: Day;
  /** Newest first. */
  versions: readonly NoteVersion[];
}

export interface MemoryCase {
  readonly caseId: CaseId;
  caseNumber: CaseNumber;
  /** Of cards that were replaced, the latest last. */
  readonly formerNumbers: CaseNumber[];
  callName: string;
  vouchersElsewhere: readonly VoucherElsewhere[];
  readonly fictiveBirthDate: Day;
  touchedAt: number;
  /** Newest first. */
  notes: readonly MemoryNote[];
}

export interface MemoryVoucher {
  readonly voucher: Voucher;
  readonly caseId: CaseId;
  readonly orderId: string;
  readonly suspectedDiagnosis: string;
  readonly referralReason: string;
  voided: { readonly on: Day; readonly reason: VoidReason } | null;
  isSent: boolean;
  printed: Printed;
}

export interface MemoryReserve {
  readonly paper: ReservePaper;
  readonly orderId: string;
  isVoided: boolean;
}

export const nothingPrinted: Printed = { original: 0, copy: 0, reprint: 0 };

export interface MemoryIdentity {
  readonly organisationName: string;
  readonly pointName: string;
  readonly handle: string;
  readonly role: VolunteerRole;
  readonly passphrase: string;
  readonly actsForPoint: boolean;
  readonly actsForOffice: boolean;
}

/** Tests reach in and change what they need: a full disk, a lost signal, a delivery that cannot be read. */
export interface MemoryDeskState {
  readonly now: () => number;
  /** The example, while it runs: it has a memory of its own. */
  demo: MemoryDeskState | null;
  identity: MemoryIdentity | null;
  isUnlocked: boolean;
  /** Who is at the desk; null before anybody was. */
  at: Pick<MemoryIdentity, 'handle' | 'role'> | null;
  /** What was typed when founding. */
  foundingToken: string;
  /** Where the app is served: too long a one does not fit into the papers' code. */
  host: string;
  /** Of whoever is at the desk. */
  pin: string | null;
  hasPasskey: boolean;
  missing: Missing | null;
  /** The passphrase that wipes. */
  duress: string | null;
  /** Another window of the same profile holds the desk. */
  isHeldElsewhere: boolean;
  /** Met by the next writes until it is taken away. */
  trouble: StorageTrouble | null;
  problem: SyncProblem | null;
  phase: SyncStatus['phase'];
  nextTryAt: number | null;
  isOnline: boolean;
  unsentRecords: number;
  isSetUpSent: boolean;
  oldestUnsentAt: number | null;
  lastContactAt: number | null;
  /** In the order in which they were written. */
  sending: SendingRecord[];
  parked: readonly ParkedRecord[];
  unreadableRows: number;
  backup: SendingRecords['backup'];
  usage: SendingRecords['usage'];
  isSavingData: boolean;
  clockOffsetMs: number;
  /** The link breaks after so many records; null where it does not. */
  breaksAfter: number | null;
  payer: Payer;
  terms: BillingTerms;
  /** Papers say that they are worth nothing, as in the demo. */
  isTraining: boolean;
  /** Beside whoever set the device up. */
  readonly volunteers: MemoryVolunteer[];
  elsewhere: readonly VolunteerElsewhere[];
  otherDevices: readonly DeviceView[];
  /** Since the device has not met the queue for a month. */
  closedCases: number;
  /** What the queue keeps apart. */
  heldBack: readonly HeldBack[];
  audit: readonly AuditLine[];
  /** The newest recovery sheets of each kind. */
  readonly recovery: Map<SheetKind, RecoverySet>;
  readonly careProviders: Map<ProviderId, CareProvider>;
  readonly reserves: Map<VoucherNumber, MemoryReserve>;
  readonly policy: Policy;
  readonly drafts: Map<DraftId, { readonly draft: Draft; readonly savedAt: number; readonly by: string }>;
  readonly forms: Map<string, FormTexts>;
  readonly cases: Map<CaseId, MemoryCase>;
  /** Whom the interview finds. */
  readonly remembered: Map<CaseId, MemoryRemembered>;
  /** Cases that other points shared. */
  sharedElsewhere: readonly MemoryElsewhere[];
  otherPoints: readonly string[];
  isSharing: boolean;
  /** Cases that are one person's. */
  readonly joins: Map<EntryId, { readonly kept: CaseId; readonly joined: CaseId }>;
  readonly vouchers: Map<VoucherNumber, MemoryVoucher>;
  /** Whose key for pseudonyms is gone. */
  readonly destroyedYears: Set<number>;
  received: Omit<ReceivedVouchers, 'reservesOut'>;
  /** What comes of the next rescue files that are read. */
  rescue: Result<RescueReading, ReadRescueError>;
  /** Every call that wrote, in order: for tests that count. */
  readonly writes: string[];
  readonly listeners: Set<(event: DeskEvent) => void>;
  readonly nextBytes: (length: number) => Uint8Array;
}

/** The same numbers in every run: a small linear congruential generator. */
const createBytes = (): ((length: number) => Uint8Array) => {
  let seed = 20_261_124;
  return (length) =>
    Uint8Array.from({ length }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed >>> 24;
    });
};

export const createMemoryDeskState = (now: () => number): MemoryDeskState => ({
  now,
  demo: null,
  identity: null,
  isUnlocked: false,
  at: null,
  foundingToken: '',
  host: 'schein.example',
  pin: null,
  hasPasskey: false,
  missing: null,
  duress: null,
  isHeldElsewhere: false,
  trouble: null,
  problem: null,
  phase: 'resting',
  nextTryAt: null,
  isOnline: false,
  unsentRecords: 0,
  isSetUpSent: false,
  oldestUnsentAt: null,
  lastContactAt: null,
  sending: [],
  parked: [],
  unreadableRows: 0,
  backup: 'unknown',
  usage: { today: { sentBytes: 0, receivedBytes: 0 }, month: { sentBytes: 0, receivedBytes: 0 } },
  isSavingData: false,
  clockOffsetMs: 0,
  breaksAfter: null,
  payer: emptyPayer,
  policy: defaultPolicy,
  drafts: new Map(),
  forms: new Map(),
  cases: new Map(),
  remembered: new Map(),
  sharedElsewhere: [],
  joins: new Map(),
  otherPoints: [],
  isSharing: false,
  vouchers: new Map(),
  terms: defaultBillingTerms,
  isTraining: false,
  volunteers: [],
  elsewhere: [],
  otherDevices: [],
  closedCases: 0,
  heldBack: [],
  audit: [],
  recovery: new Map(),
  careProviders: new Map(),
  reserves: new Map(),
  destroyedYears: new Set(),
  received: { vouchers: [], unreadable: [] },
  rescue: err({ type: 'notARescueFile' }),
  writes: [],
  listeners: new Set(),
  nextBytes: createBytes(),
});

/** As after a wipe: nothing was ever here. */
export const forgetEverything = (state: MemoryDeskState): void => {
  const { now, listeners } = state;
  Object.assign(state, createMemoryDeskState(now), { listeners });
};

export const nextHex = (state: MemoryDeskState, length: number): string =>
  Array.from(state.nextBytes(length), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const nextVoucherNumber = (state: MemoryDeskState): VoucherNumber =>
  voucherNumberFromBytes(state.nextBytes(codeBytes)) ?? nextVoucherNumber(state);

export const nextCaseNumber = (state: MemoryDeskState): CaseNumber =>
  caseNumberFromBytes(state.nextBytes(codeBytes)) ?? nextCaseNumber(state);

/** A record that people count was written: what, and of whom or of which number. */
export const countRecord = (state: MemoryDeskState, kind: RecordKind, about: string): void => {
  state.writes.push(kind);
  state.sending.push({
    entryId: String(state.sending.length + 1).padStart(16, '0') as EntryId,
    kind,
    about,
    at: state.now(),
    isAtQueue: false,
    isSafe: null,
    isSeen: kind === 'note' ? null : false,
  });
  state.unsentRecords += 1;
  state.oldestUnsentAt ??= state.now();
};

export const announce = (state: MemoryDeskState, event: DeskEvent): void => {
  for (const listener of state.listeners) listener(event);
};
