/** What a device keeps one of: single facts, by name. */
import type { Day } from '../../domain/calendar.ts';
import type { Lane } from '../../domain/entries.ts';
import type { CaseId, DeviceId, TenantId } from '../../domain/ids.ts';
import type { LeaseNotes } from '../../domain/lease.ts';
import type { SheetKind, SheetSetId } from '../../domain/recoverySheets.ts';

type Bytes = Uint8Array<ArrayBuffer>;

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
  | BulletinFact
  | BulletinReadFact
  | LeaseFact
  | NetworkTagsFact
  | CaseParcelsFact
  | SectorKeysFact;

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
/** Year keys of pseudonyms for recipients; on devices of the office alone. */
export interface SectorKeysFact {
  readonly name: 'sectorKeys';
  /** The store of the queue that what follows is said of. */
  readonly incarnation: string;
  readonly years: readonly SectorYearKey[];
  /** Destroyed years that it was told of. */
  readonly told: readonly number[];
}
export interface SectorYearKey {
  readonly year: number;
  /** Opened by coordinators of the office's devices; the same bytes as in the slot at the queue. */
  readonly sealed: Bytes;
  /** Of the slot, from 1. */
  readonly version: number;
  /** The queue has said once that this is the year's key. Nothing may be made with another. */
  readonly isConfirmed: boolean;
  readonly isAtQueue: boolean;
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
/** Tags of recognition that this device has put for other points, and how far it has read theirs. */
export interface NetworkTagsFact {
  readonly name: 'networkTags';
  readonly incarnation: string;
  readonly after: number;
  /** Milliseconds since 1970 by its own clock. */
  readonly pulledAt: number;
  readonly put: readonly { readonly slot: string; readonly caseId: CaseId; readonly version: number }[];
  /** Slots that were ever taken away; a store that was put back may have them again. */
  readonly gone: readonly string[];
  /** How many of them this store was told of. */
  readonly told: number;
}
/** Cases that this device has put for other points to open with the card. */
export interface CaseParcelsFact {
  readonly name: 'caseParcels';
  readonly incarnation: string;
  readonly put: readonly PutCaseParcel[];
}
export interface PutCaseParcel {
  readonly caseId: CaseId;
  /** 16 bytes, hex. */
  readonly lookup: string;
  /** Keyed digest of what was put, 8 bytes, hex: another one means that it has to be put anew. Empty where nothing is in it any more, a mark where the card was replaced or the case erased. */
  readonly content: string;
  readonly version: number;
}
/** The bulletin that this office published last. */
export interface BulletinFact {
  readonly name: 'bulletin';
  readonly number: number;
  /** Digest of what it says. */
  readonly content: Bytes;
  /** The store that has it. */
  readonly incarnation: string;
}
/** The office's bulletin that this point took in last. */
export interface BulletinReadFact {
  readonly name: 'bulletinRead';
  readonly number: number;
  /** The place in its space at the store of this incarnation. */
  readonly after: number;
  readonly incarnation: string;
  /** Entries of it that a newer version wrote, and this one could not read. */
  readonly skipped: number;
}
