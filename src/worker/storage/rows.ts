/**
 * Rows of the database on the device. What a person typed or is called stands only inside sealed bytes; in the open are
 * random ids, counts and times, which the keyless courier needs.
 */

import type { Day } from '../../domain/calendar.ts';
import type { Lane } from '../../domain/entries.ts';
import type { CaseId, DeviceId, DraftId, EntryId, TenantId } from '../../domain/ids.ts';
import type { LeaseNotes } from '../../domain/lease.ts';
import type { SheetKind, SheetSetId } from '../../domain/recoverySheets.ts';
import type { SlotId } from '../../domain/volunteer.ts';
import type { Argon2Cost } from '../crypto/passphraseKey.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Way in of one volunteer. */
export interface SlotRow {
  readonly slotId: SlotId;
  /** The same in all slots of a device, as is the cost. */
  readonly salt: Bytes;
  readonly cost: Argon2Cost;
  /** Volunteer key under the passphrase's key. */
  readonly wrappedKey: Bytes;
  /** HPKE public key of the volunteer, 65 bytes. */
  readonly publicKey: Bytes;
  /** Keys of the ring under the volunteer key. */
  readonly ringKeys: Bytes;
  /** Newer ring keys, sealed to the public key: they take the place of the others when the volunteer comes next. */
  readonly handedOn?: Bytes;
  /** Kürzel, role and commitment under the ring's common key. */
  readonly badge: Bytes;
  /** PIN, under the volunteer key: only an open desk can try one. Absent where none was chosen. */
  readonly own?: Bytes;
  /** The volunteer key once more, under what the device's own lock answers. Absent where none was added. */
  readonly passkey?: {
    readonly credentialId: Bytes;
    /** What the authenticator is asked with, 32 bytes. */
    readonly salt: Bytes;
    readonly wrappedKey: Bytes;
  };
}

/** The only slot of a device that was set up before several could work there. */
export interface OldSlotRow extends Pick<SlotRow, 'slotId' | 'salt' | 'cost' | 'wrappedKey'> {
  /** Keyring of version 1 under the volunteer key. */
  readonly keyring: Bytes;
}

/** One ledger entry under the device's ledger key. */
export interface EntryRow {
  /** Order of arrival; given by the database. */
  readonly id?: number;
  readonly entryId: EntryId;
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly body: Bytes;
  /** Row of the segment that carries it: 0 not cut yet, -1 came from the queue, {@link neverCut}. */
  readonly segment: number;
  /** 0 without a receipt, 1 with. */
  readonly sent: 0 | 1;
  /** 1 where people count it as a record. */
  readonly weight: 0 | 1;
  /** Milliseconds since 1970 while unsent, 0 after. */
  readonly savedAt: number;
  /** The queue refused a segment for what is in it: 1 this entry is cut alone, 2 it was refused alone and waits for a person. */
  readonly doubt?: 1 | 2;
}

/** In place of a segment's row: the case was shredded before its entry was cut. */
export const neverCut = Number.MAX_SAFE_INTEGER;

/** A row that could not be read any more, as it was when what it said came back from the queue. */
export interface SetAsideRow {
  readonly id?: number;
  readonly row: EntryRow;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A sealed segment, kept byte for byte. */
export interface SegmentRow {
  readonly id?: number;
  readonly lane: Lane;
  readonly logEpoch: number;
  readonly firstSeq: number;
  readonly count: number;
  readonly bytes: Bytes;
  /** h after its last frame; absent in rows that an older version cut. */
  readonly digest?: Bytes;
  /** ready → received; ready → refused → superseded, its entries cut anew in the next logEpoch. */
  readonly state: 'ready' | 'received' | 'refused' | 'superseded';
}

/** Fallschlüssel under the point's wrapping key: deleting the row shreds the case on this device. */
export interface CaseKeyRow {
  readonly caseId: CaseId;
  readonly version: number;
  readonly wrapped: Bytes;
  readonly sent: 0 | 1;
}

export interface DraftRow {
  readonly draftId: DraftId;
  readonly savedAt: number;
  readonly body: Bytes;
}

/** A delivery that could not be read: kept as it came. */
export interface UnreadableRow {
  readonly position: number;
  readonly receivedAt: number;
  /** `caseKeyMissing`: waits for the key of a case, which comes by another way. */
  readonly reason: 'corrupt' | 'unknownDevice' | 'notForUs' | 'gap' | 'newerVersion' | 'caseKeyMissing' | 'notAllowed';
  readonly bytes: Bytes;
  /** h before its first frame, where the queue told it. */
  readonly before?: Bytes;
}

/** A segment of another device that came in a rescue file, to be carried on to the queue byte for byte. */
export interface CarriedRow {
  readonly id?: number;
  /** The device that wrote and signed it. */
  readonly stream: DeviceId;
  /** What the queue has to hear first of that device: the body of an enrolment. */
  readonly enrolment: Bytes;
  readonly segment: Bytes;
  /** ready → received; ready → refused: the queue has other bytes in its place. */
  readonly state: 'ready' | 'received' | 'refused';
  /** Milliseconds since 1970. */
  readonly arrivedAt: number;
}

/** One line of the device's log, under the ledger key. */
export interface AuditRow {
  readonly id?: number;
  readonly body: Bytes;
}

/** Another device of the organisation, and how far its logs were read. */
export interface PeerRow {
  readonly device: DeviceId;
  readonly certificate: Bytes;
  readonly logs: readonly PeerLog[];
}
export interface PeerLog {
  readonly lane: Lane;
  readonly logEpoch: number;
  readonly next: number;
  readonly digest: Bytes;
}

/** Single facts, by name. */
export type FactRow =
  | DeviceFact
  | RingFact
  | RegistrationFact
  | LogFact
  | FenceFact
  | PullFact
  | CaseKeysPullFact
  | OwnPullFact
  | ContactFact
  | CheckListFact
  | WatermarksFact
  | UsageFact
  | DataSaverFact
  | FailedUnlocksFact
  | ShredsFact
  | RevocationsFact
  | RevokedFact
  | RecoveryParcelsFact
  | LeaseFact;

export interface DeviceFact {
  readonly name: 'device';
  readonly tenant: TenantId;
  readonly device: DeviceId;
  /** Non-extractable: may push and fetch receipts while locked. */
  readonly courierKey: CryptoKey;
  /** Non-extractable HMAC key, half of every way in. */
  readonly deviceSecret: CryptoKey;
}
/** The keyring, sealed under the ring's keys. */
export interface RingFact {
  readonly name: 'ring';
  readonly common: Bytes;
  /** Null where the device does not act for the office. */
  readonly office: Bytes | null;
}
export interface RegistrationFact {
  readonly name: 'registration';
  readonly kind: 'found' | 'enrol';
  readonly body: Bytes;
  readonly done: boolean;
}
/** Where the own logs end, as cut. */
export interface LogFact {
  readonly name: 'log';
  readonly logEpoch: number;
  readonly heads: Readonly<Record<Lane, { readonly next: number; readonly digest: Bytes }>>;
}
/** The queue's log of this device is another than ours: the next cut begins this logEpoch. */
export interface FenceFact {
  readonly name: 'fence';
  readonly logEpoch: number;
}
/** How far the queue has this device's logs, as it said last. */
export interface WatermarksFact {
  readonly name: 'watermarks';
  readonly incarnation: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly logs: readonly Watermarks[];
}
export interface Watermarks {
  readonly lane: Lane;
  readonly logEpoch: number;
  /** The first seq that is not on the queue's disk. */
  readonly committed: number;
  /** The first seq that is in no verified backup; null where none is set up. */
  readonly safe: number | null;
  /** The first seq that no device of the office alone has; null in a lane that it does not read. */
  readonly seen: number | null;
}
export interface PullFact {
  readonly name: 'pull';
  readonly after: number;
  /** The store whose position that is; absent where an earlier version wrote it. */
  readonly incarnation?: string;
}
/** How far this device has read the point's case-key slots. */
export interface CaseKeysPullFact {
  readonly name: 'caseKeysPull';
  readonly after: number;
  readonly incarnation?: string;
}
/** The own records at the queue have to be read again, from this position on; absent where nothing is amiss. */
export interface OwnPullFact {
  readonly name: 'ownPull';
  readonly after: number;
  readonly incarnation?: string;
  /** How often it was asked for while it stood here: whoever reads ends only what was asked when the reading began. */
  readonly asked: number;
}
export interface ContactFact {
  readonly name: 'contact';
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Queue's clock minus ours, milliseconds. */
  readonly clockOffsetMs: number;
}
/** Bytes of bodies to the queue and back. */
export interface UsageFact {
  readonly name: 'usage';
  /** The day of the last request; `today` is of it, `month` of its month. */
  readonly day: Day;
  readonly today: TrafficCount;
  readonly month: TrafficCount;
  readonly total: TrafficCount;
}
export interface TrafficCount {
  readonly sentBytes: number;
  readonly receivedBytes: number;
}
/** Passphrases that opened nothing since somebody last unlocked. */
export interface FailedUnlocksFact {
  readonly name: 'failedUnlocks';
  readonly count: number;
}
/** The revocation list that this office published last. */
export interface RevocationsFact {
  readonly name: 'revocations';
  readonly number: number;
  /** Digest of what it says. */
  readonly content: Bytes;
}
/** What was noticed of the time since the last contact. */
export interface LeaseFact extends LeaseNotes {
  readonly name: 'lease';
}
/** This device was locked out. */
export interface RevokedFact {
  readonly name: 'revoked';
  /** Milliseconds since 1970 by its own clock: when it heard of it. */
  readonly at: number;
  /** Ordered to erase itself. */
  readonly wipe: boolean;
}
/** Case keys that a store of the queue was told to forget. */
export interface ShredsFact {
  readonly name: 'shreds';
  readonly incarnation: string;
  readonly told: readonly CaseId[];
}
/** Recovery parcels that a store of the queue has from this device. */
export interface RecoveryParcelsFact {
  readonly name: 'recoveryParcels';
  readonly incarnation: string;
  /** One a kind. */
  readonly put: readonly PutParcel[];
}
export interface PutParcel {
  readonly kind: SheetKind;
  readonly setId: SheetSetId;
  /** Digest of what is in it: another one means that it has to be put anew. */
  readonly content: Bytes;
  readonly version: number;
}
/** What a person chose; absent where the browser's own wish counts. */
export interface DataSaverFact {
  readonly name: 'dataSaver';
  readonly isOn: boolean;
}
/** The check list that this office published last. */
export interface CheckListFact {
  readonly name: 'checkList';
  readonly number: number;
  /** Milliseconds since 1970, by the queue's clock. */
  readonly issuedAt: number;
  /** Digest of what it says: another one means that a new list is due. */
  readonly content: Bytes;
}
