/**
 * How much a device and an organisation may ask of the queue, so that one that runs wild leaves room for the others.
 *
 * Generous for people: a round of sync is one request, a day of consultations some hundred kilobytes. Only requests whose
 * signature was right count, or anybody could use up what belongs to another. One process counts its own: where several share a
 * database, each allows as much.
 */
import type { DeviceId, TenantId } from '../../domain/ids.ts';
import type { Clock } from '../deps.ts';
import { type BucketSize, createBuckets } from './buckets.ts';

export interface Limits {
  /** Seconds until this device may ask again; 0 when it may now. */
  readonly waitSeconds: (caller: LimitedCaller) => number;
  readonly countRequest: (caller: LimitedCaller) => void;
  readonly countBytes: (caller: LimitedCaller, bytes: number) => void;
}

export interface LimitedCaller {
  readonly tenant: TenantId;
  readonly device: DeviceId;
}

export interface LimitSizes {
  readonly requests: { readonly device: BucketSize; readonly tenant: BucketSize };
  readonly bytes: { readonly device: BucketSize; readonly tenant: BucketSize };
}

const perDay = (bytes: number): BucketSize => ({ capacity: bytes, perSecond: bytes / 86_400 });

export const usualLimits: LimitSizes = {
  requests: { device: { capacity: 1200, perSecond: 20 }, tenant: { capacity: 6000, perSecond: 100 } },
  bytes: { device: perDay(512 * 2 ** 20), tenant: perDay(4 * 2 ** 30) },
};

/** Whoever used up a day's bytes asks again within the hour: the operator may have raised the limit. */
const longestWait = 3600;

export const createLimits = (clock: Clock, { requests, bytes }: LimitSizes = usualLimits): Limits => {
  const buckets = {
    requests: { device: createBuckets(clock, requests.device), tenant: createBuckets(clock, requests.tenant) },
    bytes: { device: createBuckets(clock, bytes.device), tenant: createBuckets(clock, bytes.tenant) },
  };
  const deviceKey = ({ tenant, device }: LimitedCaller): string => `${tenant}/${device}`;
  const count = (kind: 'requests' | 'bytes', caller: LimitedCaller, amount: number): void => {
    buckets[kind].device.take(deviceKey(caller), amount);
    buckets[kind].tenant.take(caller.tenant, amount);
  };
  return {
    waitSeconds: (caller) =>
      Math.min(
        longestWait,
        Math.max(
          ...[buckets.requests, buckets.bytes].flatMap(({ device, tenant }) => [
            device.waitSeconds(deviceKey(caller)),
            tenant.waitSeconds(caller.tenant),
          ]),
        ),
      ),
    countRequest: (caller) => count('requests', caller, 1),
    countBytes: (caller, amount) => count('bytes', caller, amount),
  };
};
