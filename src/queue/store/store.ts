/**
 * The store of the queue: what it keeps, and what it promises. Every store passes `tests/contract/store.test.ts`.
 *
 * - **On disk before the answer.** A method that changes something resolves only after its transaction is committed and
 *   the store's medium was told to keep it (fsync). What was answered is there after a power cut. (The memory twin
 *   promises this only while the process lives.)
 * - **One method, one transaction.** All of it happened or nothing did; a method that returns an error has changed nothing.
 * - **Append only.** An item keeps its position and its bytes for ever. Positions of a tenant begin at 1 and grow; whoever
 *   has read up to a position never has to look before it again. So a position may only become visible after all smaller
 *   ones: they are given out inside the transaction, by one writer at a time. A store with several writers needs one
 *   lock per tenant for that, held until the commit (PostgreSQL: the tenant's row, updated first). A sequence
 *   does not do: a reader between two commits that overtake one another skips an item for good.
 * - **Blind.** Bytes are kept as they came. The store decides by place, length and equality, never by content.
 * - **Full is an outcome.** A change that finds no room returns `storeFull` and leaves the store as it was; reading goes
 *   on, and writing when there is room again. Any other trouble of the medium is thrown.
 * - **Forgotten is gone.** A replaced or shredded slot, a replaced recovery parcel, a taken handover and a rejected segment leave
 *   nothing that a later read of the store's files would find, as far as the store can see to it.
 */
import type { Brand } from '../../domain/brand.ts';
import type { Lane } from '../../domain/entries.ts';
import type { DeviceId, PointId, TenantId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { Certificate } from '../../protocol/certificate.ts';
import type { CaseKeySlot } from '../../protocol/wire/caseKeys.ts';
import type { HandoverStore } from './handovers.ts';
import type { QuarantineStore } from './quarantine.ts';
import type { RecoveryStore } from './recovery.ts';
import type { RevocationStore } from './revocations.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What slots stand in, 8 bytes, hex: a point's id for its case keys, or what `slotSpaces.ts` makes of a shared space's name. */
export type SlotSpace = PointId | SharedSpaceId;
export type SharedSpaceId = Brand<string, 'SharedSpaceId'>;

export interface Store extends HandoverStore, QuarantineStore, RecoveryStore, RevocationStore {
  readonly kind: 'memory' | 'sqlite' | 'postgresql';
  /** 8 random bytes in hex, made with the store. Another one means another store, or one restored from a backup. */
  readonly incarnation: string;

  /** Keeps office key, founding device and its certificate. The same once more changes nothing and gives the same position. */
  readonly found: (founding: Founding) => Promise<Result<Placed, Taken | StoreFull>>;
  /** Keeps a device. The same certificate once more changes nothing and gives the same position. */
  readonly enrol: (device: Enrolment) => Promise<Result<Placed, Taken | UnknownTenant | StoreFull>>;
  /** The office's public signing key. Null for a tenant that was not founded here. */
  readonly officeKeyOf: (tenant: TenantId) => Promise<Bytes | null>;
  readonly certificateOf: (tenant: TenantId, device: DeviceId) => Promise<Certificate | null>;

  /** Where a log stands; `next` is 0 and there is no digest before its first segment. */
  readonly headOf: (tenant: TenantId, log: LogName) => Promise<LogHead>;
  /** All logs of a device that have entries, by lane and logEpoch, and how far each is safe and seen. */
  readonly headsOf: (tenant: TenantId, device: DeviceId) => Promise<readonly (LogName & CommittedHead & Watermarks)[]>;
  /**
   * Puts a segment at the head of its log. The caller has verified it against the chain up to `firstSeq`.
   *
   * If the head has moved on meanwhile, answers as {@link Store.reconcile} does, so the same segment sent twice at once
   * is stored once and received twice.
   */
  readonly append: (
    tenant: TenantId,
    segment: VerifiedSegment,
  ) => Promise<Result<CommittedHead, Misplaced | StoreFull>>;
  /**
   * What a segment is that does not continue its log: stored already with these very bytes, which is success; beyond the
   * head, which is a `gap`; or other bytes in a place that is taken, or in a logEpoch older than the device's newest:
   * a `conflict`, whose bytes the caller keeps apart. Overlapping a stored segment in part is a conflict. Changes nothing.
   */
  readonly reconcile: (
    tenant: TenantId,
    segment: PlacedSegment,
  ) => Promise<Result<CommittedHead, Misplaced | StoreFull>>;

  /**
   * Keeps frames of a segment whose request ended before its last frame. They belong to nothing yet: no reader gets them, no
   * receipt counts them, appending to their log forgets them. One segment per device and lane: another one takes its place.
   *
   * Frames are kept where they continue what is held (`from` is the number held); others change nothing. Answers how many
   * are held now.
   */
  readonly hold: (tenant: TenantId, part: HeldPart) => Promise<Result<{ readonly frames: number }, StoreFull>>;
  /** What is held of a device's segments, at most one per lane. */
  readonly heldOf: (tenant: TenantId, device: DeviceId) => Promise<readonly HeldSegment[]>;

  /**
   * Everything up to this position is in a verified backup. Never goes back, but for a store that is younger than the position:
   * then up to its own last.
   */
  readonly markSafe: (tenant: TenantId, position: number) => Promise<Result<null, StoreFull>>;
  /** A device that acts for the office alone has everything up to this position on its own disk. Never goes back. */
  readonly markSeen: (tenant: TenantId, position: number) => Promise<Result<null, StoreFull>>;
  /** Every organisation, its last position, and the one up to which it is in a verified backup; null where it is in none. */
  readonly tenants: () => Promise<readonly TenantState[]>;

  /**
   * Calls the listener with the organisation whenever an item of it became visible, whichever process wrote it. At least once for
   * each item; more often is allowed. Returns what ends it.
   */
  readonly watch: (listener: (tenant: TenantId) => void) => () => void;

  /**
   * Items after a position that `reader` is the audience of, in order: for a device of a point both lanes of the other
   * devices of that point, for the office the office lane of all others; certificates likewise; of its own all or none. At least
   * one item if there is any, else up to the limits.
   */
  readonly pull: (tenant: TenantId, reader: Reader, after: number, limits: PullLimits) => Promise<Pulled>;

  /** Keeps each slot unless it already holds this version or a higher one. A space is a point's case keys, or one of the shared ones. */
  readonly putSlots: (
    tenant: TenantId,
    space: SlotSpace,
    slots: readonly CaseKeySlot[],
  ) => Promise<Result<{ readonly stored: number }, StoreFull>>;
  /**
   * Deletes what is wrapped in slots and marks them, known here or not: {@link Store.putSlots} passes over a marked slot, whatever
   * its version. Marked before: nothing changes.
   */
  readonly shredSlots: (
    tenant: TenantId,
    space: SlotSpace,
    slots: readonly Bytes[],
  ) => Promise<Result<{ readonly shredded: number }, StoreFull>>;
  /** Slots of a space changed after a cursor, and marks of shredded ones, in the order of their last change. */
  readonly slotsOf: (tenant: TenantId, space: SlotSpace, after: number, limit: number) => Promise<SlotPage>;

  /**
   * Keeps the newest check list of an organisation in place of the one before. The same bytes once more change nothing; a number
   * that is not higher than the last is `stale`. The caller has verified that the office signed it.
   */
  readonly putCheckList: (
    tenant: TenantId,
    list: NumberedList,
  ) => Promise<Result<{ readonly number: number }, Stale | UnknownTenant | StoreFull>>;
  /**
   * The newest list of each organisation, in the order in which they published first: whoever comes later cannot push out
   * those that practices rely on.
   */
  readonly checkLists: (limit: number) => Promise<readonly StoredCheckList[]>;

  /** Closes the store. Nothing may be called afterwards. */
  readonly dispose: () => Promise<void>;
}

/** No room left; nothing was changed. */
export interface StoreFull {
  readonly type: 'storeFull';
}
/** The place is held by other bytes. */
export interface Taken {
  readonly type: 'taken';
}
export interface UnknownTenant {
  readonly type: 'unknownTenant';
}
export interface UnknownDevice {
  readonly type: 'unknownDevice';
}
/** `next`: the lowest number that would do. */
export interface Stale {
  readonly type: 'stale';
  readonly next: number;
}
/** `next`: the first seq that the log misses. */
export type Misplaced =
  | { readonly type: 'conflict'; readonly next: number }
  | { readonly type: 'gap'; readonly next: number };

export interface TenantState {
  readonly tenant: TenantId;
  readonly position: number;
  readonly safe: number | null;
}

export interface Placed {
  readonly position: number;
}

export interface Enrolment {
  readonly certificate: Certificate;
  /** The certificate as it was signed: what others get. */
  readonly bytes: Bytes;
}
export interface Founding extends Enrolment {
  readonly officeKey: Bytes;
}

export interface LogName {
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly logEpoch: number;
}
export interface LogHead {
  /** The first seq that the log misses. */
  readonly next: number;
  /** Chain digest of the last entry; null before the first. */
  readonly digest: Bytes | null;
  /** Newest logEpoch of the device over both lanes. */
  readonly newestEpoch: number;
}
export interface CommittedHead {
  readonly next: number;
  readonly digest: Bytes;
}
/** How far a log has come beyond the queue's disk. */
export interface Watermarks {
  /** The first seq that is in no verified backup; null where no backup was ever verified. */
  readonly safe: number | null;
  /** The first seq that no device of the office alone has; null in a lane that the office does not read. */
  readonly seen: number | null;
}
export interface HeldSegment extends LogName {
  readonly firstSeq: number;
  /** Of head and signature, 16 bytes: which segment it is. */
  readonly fingerprint: Bytes;
  /** Header, sealed keys and signature. */
  readonly head: Bytes;
  /** How many complete frames are held. */
  readonly frames: number;
  /** Those frames as they stand in the segment, lengths included. */
  readonly bytes: Bytes;
}
export interface HeldPart extends HeldSegment {
  /** Index of the first of these frames in the segment. */
  readonly from: number;
}
export interface PlacedSegment extends LogName {
  readonly firstSeq: number;
  readonly count: number;
  readonly bytes: Bytes;
}
export interface VerifiedSegment extends PlacedSegment {
  /** Chain digest before the first frame. */
  readonly before: Bytes;
  /** Chain digest after the last frame. */
  readonly digest: Bytes;
}

export interface Reader {
  readonly device: DeviceId;
  readonly pointId: PointId;
  readonly point: boolean;
  readonly office: boolean;
  /** Whether its own certificate and segments are asked for too. */
  readonly own: boolean;
}
export interface PullLimits {
  readonly items: number;
  /** An item that would exceed this waits, unless it is the first. */
  readonly bytes: number;
}
export interface Pulled {
  readonly items: readonly StoredItem[];
  /** Ask after this next. Smaller than what was asked for when the store knows less than the reader. */
  readonly next: number;
  readonly more: boolean;
}
export interface StoredItem {
  readonly position: number;
  readonly kind: 'certificate' | 'segment';
  readonly bytes: Bytes;
  /** Of a segment: chain digest before its first frame. */
  readonly before?: Bytes;
}

export interface SlotPage {
  readonly slots: readonly CaseKeySlot[];
  /** Slots that were shredded, 8 bytes each. */
  readonly shredded: readonly Bytes[];
  readonly next: number;
  readonly more: boolean;
}

export interface NumberedList {
  readonly number: number;
  readonly bytes: Bytes;
}
export interface StoredCheckList {
  readonly officeKey: Bytes;
  readonly list: Bytes;
}
