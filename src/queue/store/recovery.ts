/** Recovery parcels: the newest version under each lookup, for the day on which an organisation has no device left. */
import type { TenantId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { Bytes, StoreFull, Taken } from './store.ts';

export interface RecoveryStore {
  /**
   * Keeps the parcel unless this version or a higher one is here, and says which one is here then. A lookup belongs to the organisation
   * that named it first. `limit`: lookups of one organisation.
   */
  readonly putRecovery: (
    tenant: TenantId,
    parcel: RecoveryParcel,
    limit: number,
  ) => Promise<Result<{ readonly version: number }, Taken | TooManyParcels | StoreFull>>;
  /** Null when there is none. It stays. */
  readonly recoveryAt: (lookup: Uint8Array) => Promise<Omit<RecoveryParcel, 'lookup'> | null>;
}

export interface RecoveryParcel {
  /** 16 bytes. */
  readonly lookup: Bytes;
  readonly version: number;
  readonly parcel: Bytes;
}
/** The organisation has as many as it may have. */
export interface TooManyParcels {
  readonly type: 'tooManyParcels';
}
