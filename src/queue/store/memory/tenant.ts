/** Shapes of the store in memory, and its room: what it counts before it says that it is full. */
import type { Lane } from '../../../domain/entries.ts';
import type { DeviceId, PointId } from '../../../domain/ids.ts';
import type { Certificate } from '../../../protocol/certificate.ts';
import type { Bytes, LogName, StoredItem } from '../store.ts';

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

export interface StoredSegment {
  readonly position: number;
  readonly firstSeq: number;
  readonly count: number;
  readonly bytes: Bytes;
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

export const createRoom = (limit: number): Room => {
  let taken = 0;
  return {
    take: (bytes) => {
      if (taken + bytes > limit) return false;
      taken += bytes;
      return true;
    },
    giveBack: (bytes) => {
      taken -= bytes;
    },
  };
};
