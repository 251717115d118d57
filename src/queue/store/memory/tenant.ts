/** What the store in memory holds, all of it plain data, and its room: what it counts before it says that it is full. */
import type { Lane } from '../../../domain/entries.ts';
import type { DeviceId, PointId, TenantId } from '../../../domain/ids.ts';
import type { Certificate } from '../../../protocol/certificate.ts';
import type { CaseKeySlot } from '../../../protocol/wire/caseKeys.ts';
import type { QuarantineDecision } from '../../../protocol/wire/quarantine.ts';
import type { Handover } from '../handovers.ts';
import type { ApartSegment } from '../quarantine.ts';
import type { RecoveryParcel } from '../recovery.ts';
import type { Bytes, HeldSegment, LogName, NumberedList, StoredItem } from '../store.ts';

/** Everything that a store in memory knows. A copy of it is a backup. */
export interface MemoryContent {
  readonly tenants: Map<TenantId, MemoryTenant>;
  readonly marks: Map<TenantId, { readonly safe: number | null; readonly seen: number }>;
  /** A map keeps the order in which its keys first came. */
  readonly checkLists: Map<TenantId, NumberedList & { readonly officeKey: Bytes }>;
  /** The item of id n stands at index n - 1. */
  readonly quarantine: MemoryApart[];
  readonly revoked: Set<string>;
  readonly revocations: Map<TenantId, NumberedList>;
  readonly held: Map<string, HeldSegment>;
  readonly slotsBySpace: Map<string, MemorySlots>;
  readonly handovers: Map<string, MemoryHandover>;
  readonly recovery: Map<string, RecoveryParcel & { readonly tenant: TenantId }>;
  /** Bytes of content. */
  taken: number;
}

export const emptyContent = (): MemoryContent => ({
  tenants: new Map(),
  marks: new Map(),
  checkLists: new Map(),
  quarantine: [],
  revoked: new Set(),
  revocations: new Map(),
  held: new Map(),
  slotsBySpace: new Map(),
  handovers: new Map(),
  recovery: new Map(),
  taken: 0,
});

export interface MemoryTenant {
  readonly officeKey: Bytes;
  readonly founder: DeviceId;
  readonly devices: Map<DeviceId, MemoryDevice>;
  readonly logs: Map<string, MemoryLog>;
  /** The item at position p stands at index p - 1. */
  readonly items: MemoryItem[];
}

export interface MemoryDevice {
  readonly certificate: Certificate;
  readonly bytes: Bytes;
  readonly position: number;
  newestEpoch: number;
}

export interface MemoryLog {
  readonly name: LogName;
  readonly segments: StoredSegment[];
}

/** A handover whose parcel is the reply once there is one. */
export interface MemoryHandover extends Handover {
  readonly isReply: boolean;
}

/** A slot without a wrapped key is the mark of a shredded one. */
export interface MemorySlots {
  readonly lastChange: number;
  readonly bySlot: Map<string, { readonly slot: CaseKeySlot; readonly change: number }>;
}

/** Its bytes are empty and its SHA-256 is there once it was decided. */
export interface MemoryApart extends Omit<ApartSegment, 'sha256'> {
  readonly id: number;
  readonly tenant: TenantId;
  readonly decision: QuarantineDecision | null;
  readonly sha256: Bytes | null;
}

export const nameOf = (log: LogName): string => `${log.device}/${log.lane}/${log.logEpoch}`;

export interface StoredSegment {
  readonly position: number;
  readonly firstSeq: number;
  readonly count: number;
  readonly bytes: Bytes;
  /** Chain digests before its first and after its last frame. */
  readonly before: Bytes;
  readonly digest: Bytes;
}

export interface MemoryItem extends StoredItem {
  readonly device: DeviceId;
  readonly pointId: PointId;
  readonly lane: Lane | null;
}

export interface Room {
  /** False when so many bytes do not fit; nothing is taken then. */
  readonly take: (bytes: number) => boolean;
  readonly giveBack: (bytes: number) => void;
}

export const createRoom = (limit: number, content: MemoryContent): Room => ({
  take: (bytes) => {
    if (content.taken + bytes > limit) return false;
    content.taken += bytes;
    return true;
  },
  giveBack: (bytes) => {
    content.taken -= bytes;
  },
});
