/**
 * Quarantine: segments that no reader gets until a person has decided. One that was decided leaves its place, the decision and its
 * SHA-256, so that the same bytes do not come back as new.
 */
import type { TenantId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { QuarantineDecision, QuarantineReason } from '../../protocol/wire/quarantine.ts';
import type {
  Bytes,
  LogName,
  Misplaced,
  PlacedSegment,
  PullLimits,
  Reader,
  StoreFull,
  VerifiedSegment,
} from './store.ts';

export interface QuarantineStore {
  /**
   * Chain digests that a segment with this first seq may continue: of the log where one of its segments begins or ends there, and of
   * segments in quarantine that end there and are signed over theirs. At most 16.
   */
  readonly chainsBefore: (tenant: TenantId, log: LogName, firstSeq: number) => Promise<readonly Bytes[]>;
  /**
   * Keeps a segment, once, wherever it stands. Bytes that are in their log, wait already or were decided before take no room; a chain that
   * was not known when they came first is added. `limits`: of one organisation; one device has half of it.
   */
  readonly keepApart: (
    tenant: TenantId,
    segment: ApartSegment,
    limits: PullLimits,
  ) => Promise<Result<null, QuarantineFull | StoreFull>>;
  /** Segments that wait, for whoever runs the queue. */
  readonly quarantined: () => Promise<number>;
  /**
   * What waits after an id, in order: for the office all of its organisation, for a device of a point those of the point's devices. Bytes
   * only where `reader` is the audience of their lane. At least one item if there is any, else up to the limits.
   */
  readonly quarantineOf: (
    tenant: TenantId,
    reader: Reader,
    after: number,
    limits: PullLimits,
  ) => Promise<QuarantinePage>;
  /** Waiting or decided; null where the organisation has none of this id. */
  readonly quarantinedAt: (tenant: TenantId, id: number) => Promise<QuarantinedSegment | null>;
  /** Appends one that waits to its log, as {@link Store.append} does, and marks it. The caller has verified it against the chain. */
  readonly release: (
    tenant: TenantId,
    id: number,
    segment: VerifiedSegment,
    sha256: Bytes,
  ) => Promise<Result<null, Decided | Misplaced | StoreFull>>;
  /** Deletes the bytes of one that waits, and marks it. */
  readonly reject: (tenant: TenantId, id: number, sha256: Bytes) => Promise<Result<null, Decided | StoreFull>>;
}

/** No room left in the organisation's or the device's part of the quarantine. */
export interface QuarantineFull {
  readonly type: 'quarantineFull';
}
/** Somebody has decided before. */
export interface Decided {
  readonly type: 'decided';
  readonly decision: QuarantineDecision;
}

/** Chain digests around a segment that its device signed for. */
export interface Chain {
  readonly before: Bytes;
  readonly digest: Bytes;
}
export interface ApartSegment extends PlacedSegment {
  readonly reason: QuarantineReason;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly sha256: Bytes;
  /** Null where none was found. */
  readonly chain: Chain | null;
}

export interface QuarantinedSegment extends LogName {
  readonly id: number;
  readonly firstSeq: number;
  /** Like `keptAt`, 0 where an older queue kept it. */
  readonly count: number;
  readonly keptAt: number;
  readonly reason: QuarantineReason;
  readonly before: Bytes | null;
  /** Null while it waits. */
  readonly decision: QuarantineDecision | null;
  /** Null where they are gone, and for whoever is not the audience. */
  readonly bytes: Bytes | null;
}
export interface QuarantinePage {
  readonly items: readonly QuarantinedSegment[];
  /** Certificates of the devices on this page, each once. */
  readonly certificates: readonly Bytes[];
  /** Ask after this id next. */
  readonly next: number;
  readonly more: boolean;
}

/** As many candidates as a place may have for the segment before it: more would only cost time. */
export const chainsLimit = 16;

/** Whether so much more fits, beside what waits: of the organisation and of the device. */
export const hasRoom = (
  waits: {
    readonly items: number;
    readonly bytes: number;
    readonly own: { readonly items: number; readonly bytes: number };
  },
  size: number,
  limits: PullLimits,
): boolean =>
  waits.items < limits.items &&
  waits.bytes + size <= limits.bytes &&
  waits.own.items < limits.items / 2 &&
  waits.own.bytes + size <= limits.bytes / 2;
