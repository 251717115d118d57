/**
 * Merkzettel: how much this device had written, kept outside of its database. Where it says more than the database holds, the
 * database was put back or lost a part.
 *
 * Privacy: a random id, a count and a time in the open; numbers of vouchers only inside sealed bytes that the device's own key opens.
 */
import * as v from 'valibot';
import type { DeviceId } from '../domain/ids.ts';

const canarySchema = v.strictObject({
  device: v.custom<DeviceId>((value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)),
  /** Entries that this device had ever written. */
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Milliseconds since 1970. */
  at: v.number(),
  /** Base64url: numbers of vouchers that had no receipt, under the ledger key. */
  sealed: v.string(),
});
export type Canary = v.InferOutput<typeof canarySchema>;

/** Null where there is none, or somebody else wrote there. */
export const parseCanary = (text: string | null): Canary | null => {
  try {
    const parsed = v.safeParse(canarySchema, JSON.parse(text ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
};

export const encodeCanary = (canary: Canary): string => JSON.stringify(canary);
