/**
 * Ledger entries: everything that ever happens is one of these, appended, never changed.
 *
 * The audience of an entry is a matter of its type, not of whoever writes it:
 * ```
 *   lane 'point'   sealed to the point's devices           cases, notes, diagnosis, referral reason
 *   lane 'office'  sealed to the point's devices + office   vouchers, directory, payer, policy
 * ```
 */
import type { BillingTerms } from './billingTerms.ts';
import type { Day } from './calendar.ts';
import type { CareProvider } from './careProvider.ts';
import type { CaseRenamed, CaseReplaced, CasesJoined, CasesParted, CaseTagged, HandlesJoined } from './caseEntries.ts';
import type { PrintKind, VoidReason } from './codeLists.ts';
import type { CaseNumber, VoucherNumber } from './codes.ts';
import type { BirthHint, ConsultationNote } from './consultation.ts';
import type { Entry } from './entryHead.ts';
import type { CaseId, CaseRoot, DeviceId, EntryId, NoteId, PointId } from './ids.ts';
import type { NetworkKeyMade, PointAdded, SectorKeyDestroyed, SharingChanged } from './networkEntries.ts';
import type { Payer, Policy } from './policy.ts';
import type { Pseudonym } from './pseudonym.ts';
import type { SheetKind, SheetSetId } from './recoverySheets.ts';
import type { ReservePaper } from './reserve.ts';
import type { SlotId, Volunteer } from './volunteer.ts';
import type { Voucher } from './voucher.ts';

export const lanes = ['point', 'office'] as const;
export type Lane = (typeof lanes)[number];

/** First entry of an organisation: its name and its first point. */
export interface OrganisationFounded extends Entry {
  readonly type: 'organisationFounded';
  readonly organisationName: string;
  readonly pointId: PointId;
  readonly pointName: string;
  readonly policy: Policy;
}
export interface PayerChanged extends Entry {
  readonly type: 'payerChanged';
  readonly payer: Payer;
}
export interface TermsChanged extends Entry {
  readonly type: 'termsChanged';
  readonly terms: BillingTerms;
}
/** A line of the directory as it is from now on; `listed` false takes it out. */
export interface CareProviderChanged extends Entry {
  readonly type: 'careProviderChanged';
  readonly provider: CareProvider;
  readonly listed: boolean;
}
/** Fall eröffnet: the case root and the pseudonym of one person. No type for an identity exists. */
export interface CaseOpened extends Entry, Pseudonym {
  readonly type: 'caseOpened';
  readonly caseId: CaseId;
  readonly root: CaseRoot;
  readonly number: CaseNumber;
  readonly birth: BirthHint;
}
/** A note, or a later version of it under the same `noteId`: the earlier ones stay. */
export interface ConsultationNoted extends Entry {
  readonly type: 'consultationNoted';
  readonly caseId: CaseId;
  readonly noteId: NoteId;
  readonly on: Day;
  /** Kürzel of the author. */
  readonly by: string;
  readonly note: ConsultationNote;
}
export interface VoucherIssued extends Entry {
  readonly type: 'voucherIssued';
  readonly voucher: Voucher;
}
/** The part of a voucher that the office does not read. */
export interface VoucherDetailed extends Entry {
  readonly type: 'voucherDetailed';
  readonly caseId: CaseId;
  readonly noteId: NoteId;
  readonly number: VoucherNumber;
  readonly suspectedDiagnosis: string;
  readonly referralReason: string;
  /** Kürzel of the issuer. */
  readonly by: string;
  /**
   * Key id 8 B ‖ ES256 signature 64 B over the code on the paper, hex: a reprint carries the same code. Null where the voucher
   * was issued before papers had one.
   */
  readonly codeSeal: string | null;
}
/** Druck: written before the paper comes out, so that no second one can pass as the original. */
export interface VoucherPrinted extends Entry {
  readonly type: 'voucherPrinted';
  readonly number: VoucherNumber;
  readonly print: PrintKind;
  /** Kürzel of whoever printed. */
  readonly by: string;
}
/** Reserveschein gedruckt: the office has to know the number before an invoice comes with it. */
export interface ReservePrinted extends Entry {
  readonly type: 'reservePrinted';
  readonly paper: ReservePaper;
}
export interface VoucherVoided extends Entry {
  readonly type: 'voucherVoided';
  readonly number: VoucherNumber;
  readonly on: Day;
  readonly reason: VoidReason;
}

/** Gerät angemeldet: what a device is called and may do, and the key that seals to it alone. */
export interface DeviceEnrolled extends Entry {
  readonly type: 'deviceEnrolled';
  readonly device: DeviceId;
  /** What people call it, such as the place of a clinic; may be empty. */
  readonly label: string;
  readonly roles: { readonly point: boolean; readonly office: boolean };
  /** HPKE public key, uncompressed point, 65 bytes, hex. */
  readonly sealingKey: string;
  /** Null where an earlier version wrote it: then of the organisation's first point. */
  readonly pointId: PointId | null;
}

/** Somebody got a way in at a device, or what is said of them changed. */
export interface VolunteerAdded extends Entry, Volunteer {
  readonly type: 'volunteerAdded';
  readonly device: DeviceId;
}
export interface VolunteerRemoved extends Entry {
  readonly type: 'volunteerRemoved';
  readonly slotId: SlotId;
}

/** Fall gelöscht: its key goes, on every device. Names the case outside of what its key protects: the entry has to stay readable. */
export interface CaseShredded extends Entry {
  readonly type: 'caseShredded';
  readonly shredded: CaseId;
}
/** Gerät gesperrt: lost, stolen or given away. Never taken back; a device that goes on is enrolled anew under another id. */
export interface DeviceRevoked extends Entry {
  readonly type: 'deviceRevoked';
  readonly device: DeviceId;
  /** The order to erase itself, as soon as it hears of it. */
  readonly wipe: boolean;
}
/** A new point secret: what is written from now on opens for those devices only that it is sealed to. */
export interface PointKeyMade extends Entry {
  readonly type: 'pointKeyMade';
  readonly pointId: PointId;
  /** From 1; one above the newest that was known to the maker. */
  readonly keyEpoch: number;
  /** HPKE public key of the secret, uncompressed point, 65 bytes, hex. */
  readonly publicKey: string;
  readonly shares: readonly PointKeyShare[];
  /** Revocations and removals that were the reason. */
  readonly covers: readonly EntryId[];
}
export interface PointKeyShare {
  readonly device: DeviceId;
  /** HPKE to the device's sealing key around the 32 bytes of the secret: 113 bytes, hex. */
  readonly sealed: string;
}
/** Wiederherstellungsblätter gemacht: what a lost device would need is sealed to this key from now on, and left at the queue. */
export interface RecoverySheetsMade extends Entry {
  readonly type: 'recoverySheetsMade';
  readonly kind: SheetKind;
  readonly setId: SheetSetId;
  /** HPKE public key of the secret that is split over the sheets: uncompressed point, 65 bytes, hex. */
  readonly publicKey: string;
  /** Where the parcel lies at the queue; comes from the same secret, 16 bytes, hex. */
  readonly lookup: string;
  /** Says under the same secret whose organisation the sheets are: whoever restores has nothing else to compare with. 32 bytes, hex. */
  readonly seal: string;
}

export type LedgerEntry =
  | OrganisationFounded
  | PayerChanged
  | TermsChanged
  | CareProviderChanged
  | CaseOpened
  | ConsultationNoted
  | VoucherIssued
  | VoucherDetailed
  | VoucherPrinted
  | ReservePrinted
  | VoucherVoided
  | DeviceEnrolled
  | VolunteerAdded
  | VolunteerRemoved
  | CaseShredded
  | DeviceRevoked
  | PointKeyMade
  | RecoverySheetsMade
  | CaseTagged
  | CaseReplaced
  | CaseRenamed
  | CasesJoined
  | CasesParted
  | HandlesJoined
  | PointAdded
  | SharingChanged
  | NetworkKeyMade
  | SectorKeyDestroyed;
export type EntryType = LedgerEntry['type'];

export const laneByEntryType: Readonly<Record<EntryType, Lane>> = {
  organisationFounded: 'office',
  payerChanged: 'office',
  termsChanged: 'office',
  careProviderChanged: 'office',
  caseOpened: 'point',
  consultationNoted: 'point',
  voucherIssued: 'office',
  voucherDetailed: 'point',
  voucherPrinted: 'point',
  reservePrinted: 'office',
  voucherVoided: 'office',
  deviceEnrolled: 'office',
  volunteerAdded: 'office',
  volunteerRemoved: 'office',
  caseShredded: 'point',
  deviceRevoked: 'office',
  pointKeyMade: 'office',
  recoverySheetsMade: 'office',
  caseTagged: 'point',
  caseReplaced: 'point',
  caseRenamed: 'point',
  casesJoined: 'point',
  casesParted: 'point',
  handlesJoined: 'office',
  pointAdded: 'office',
  sharingChanged: 'point',
  networkKeyMade: 'office',
  sectorKeyDestroyed: 'office',
};

/** Whether a person would count this entry when told what is not yet sent: a note is one, a voucher is one. */
export const countsForPeople: Readonly<Record<EntryType, boolean>> = {
  organisationFounded: false,
  payerChanged: false,
  termsChanged: false,
  careProviderChanged: false,
  caseOpened: false,
  consultationNoted: true,
  voucherIssued: true,
  voucherDetailed: false,
  voucherPrinted: false,
  reservePrinted: true,
  voucherVoided: true,
  deviceEnrolled: false,
  volunteerAdded: false,
  volunteerRemoved: false,
  caseShredded: false,
  deviceRevoked: false,
  pointKeyMade: false,
  recoverySheetsMade: false,
  caseTagged: false,
  caseReplaced: false,
  caseRenamed: false,
  casesJoined: false,
  casesParted: false,
  handlesJoined: false,
  pointAdded: false,
  sharingChanged: false,
  networkKeyMade: false,
  sectorKeyDestroyed: false,
};

/** The case whose key also protects the entry, or null where any reader of the lane may read it. */
export const caseOf = (entry: LedgerEntry): CaseId | null => ('caseId' in entry ? entry.caseId : null);
