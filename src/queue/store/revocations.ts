/** Revocation lists: the newest of each organisation, and the devices that any of them ever named. */
import type { DeviceId, TenantId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { NumberedList, Stale, StoreFull, UnknownDevice, UnknownTenant } from './store.ts';

export interface RevocationStore {
  /** What this device sends is kept apart from now on, and it reads nothing. For good: who goes on enrols a new device. */
  readonly revoke: (tenant: TenantId, device: DeviceId) => Promise<Result<null, UnknownDevice | StoreFull>>;
  readonly isRevoked: (tenant: TenantId, device: DeviceId) => Promise<boolean>;
  /**
   * Keeps the newest list in place of the one before and revokes every device on it, known here or not: one that enrols later is revoked
   * from its first request on. The same bytes once more change nothing; a number that is not higher than the last is `stale`. The caller
   * has verified that the office signed it, and that these are its devices.
   */
  readonly putRevocations: (
    tenant: TenantId,
    list: NumberedList,
    devices: readonly DeviceId[],
  ) => Promise<Result<{ readonly number: number }, Stale | UnknownTenant | StoreFull>>;
  /** Null before the first. */
  readonly revocationsOf: (tenant: TenantId) => Promise<NumberedList | null>;
}
