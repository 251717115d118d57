/** Parked handovers, and the replies to them: each goes out once, and is gone when it expired. */
import type { TenantId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { Bytes, StoreFull, Taken } from './store.ts';

export interface HandoverStore {
  /** Keeps a parcel until `expiresAt`. The same parcel again keeps its first expiry. */
  readonly parkHandover: (handover: Handover, now: number) => Promise<Result<Parked, Taken | StoreFull>>;
  /** Reads and deletes in one step: of two who ask at once, one gets the parcel. Null when there is none or it expired. */
  readonly takeHandover: (lookup: Uint8Array, now: number) => Promise<Result<Bytes | null, StoreFull>>;
  /**
   * Reads the parcel and puts the reply in its place in one step, until the parcel would have expired. Null when there is none, it
   * expired, or a reply is there: nobody takes or replies to a reply.
   */
  readonly replyToHandover: (lookup: Uint8Array, reply: Bytes, now: number) => Promise<Result<Bytes | null, StoreFull>>;
  /** Reads a reply and deletes it. Null when this organisation has parked nothing there, or it expired. */
  readonly fetchReply: (
    tenant: TenantId,
    lookup: Uint8Array,
    now: number,
  ) => Promise<Result<FetchedReply | null, StoreFull>>;
  /** Deletes what expired and says how many that were. */
  readonly sweepHandovers: (now: number) => Promise<Result<number, StoreFull>>;
}

export interface Handover {
  /** Whose office parked it: only that gets a reply. */
  readonly tenant: TenantId;
  /** 16 bytes. */
  readonly lookup: Bytes;
  readonly parcel: Bytes;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}
export interface Parked {
  readonly expiresAt: number;
}
export interface FetchedReply {
  /** Null while nobody has replied. */
  readonly reply: Bytes | null;
}
