/**
 * Token buckets: each key may use so much at once, and as time goes on so much more.
 *
 * ```
 *   full ── take ──► less ── time ──► full, and forgotten
 *                     └─ empty: waitSeconds says when it will hold one again
 * ```
 */
import type { Clock } from '../deps.ts';

export interface BucketSize {
  /** What a full bucket holds. */
  readonly capacity: number;
  readonly perSecond: number;
}

export interface Buckets {
  /** Whole seconds until the bucket holds one again; 0 while it does. */
  readonly waitSeconds: (key: string) => number;
  /** May leave it owing, where what a request costs is known only afterwards. */
  readonly take: (key: string, amount: number) => void;
}

/** Beyond so many keys the one that was longest unused is forgotten: some 20 MB at most. */
const mostKeys = 100_000;

export const createBuckets = (clock: Clock, { capacity, perSecond }: BucketSize): Buckets => {
  // A map keeps the order in which its keys were last put.
  const buckets = new Map<string, { readonly level: number; readonly at: number }>();
  const levelNow = (key: string): number => {
    const bucket = buckets.get(key);
    if (!bucket) return capacity;
    const seconds = Math.max(0, clock.now() - bucket.at) / 1000;
    return Math.min(capacity, bucket.level + seconds * perSecond);
  };
  return {
    waitSeconds: (key) => Math.max(0, Math.ceil((1 - levelNow(key)) / perSecond)),
    take: (key, amount) => {
      const level = levelNow(key) - amount;
      buckets.delete(key);
      buckets.set(key, { level, at: clock.now() });
      if (buckets.size <= mostKeys) return;
      const [oldest] = buckets.keys();
      if (oldest !== undefined) buckets.delete(oldest);
    },
  };
};
