/**
 * Merkzettel: how much this device had written, kept outside of its database. Where it says more than the database holds, the
 * database was put back or lost a part.
 *
 * Privacy: a random id, a count and a time in the open; numbers of vouchers only inside sealed bytes that the device's own key opens.
 */
import type { DeviceId } from '../domain/ids.ts';

export interface Canary {
  readonly device: DeviceId;
  /** Entries that this device had ever written. */
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Base64url: numbers of vouchers that had no receipt, under the ledger key. */
  readonly sealed: string;
}

/** Null where there is none, or somebody else wrote there. */
export const parseCanary = (text: string | null): Canary | null => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isCanary(value) ? value : null;
  } catch {
    return null;
  }
};

/* By hand: the window reads it before it needs anything else, and a library for it would come down the wire with the first screen. */
const isCanary = (value: unknown): value is Canary => {
  if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'at,count,device,sealed')
    return false;
  const { device, count, at, sealed } = value as Record<keyof Canary, unknown>;
  const isCount = Number.isSafeInteger(count) && (count as number) >= 0;
  return isCount && /^[0-9a-f]{32}$/.test(String(device)) && Number.isFinite(at) && typeof sealed === 'string';
};

export const encodeCanary = (canary: Canary): string => JSON.stringify(canary);
