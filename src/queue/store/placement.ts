/**
 * Where a segment stands in its log. The one rule of «nothing lost, nothing twice» at the queue, shared by all stores.
 *
 * ```
 *   0 ··· stored ··· next                     the log of one device, lane and logEpoch
 *   [same bytes]      │            stored     answered like the first time
 *   [other bytes]     │            conflict   also when it overlaps only in part
 *                     [······]     atHead     appended
 *                     │   [···]    gap        something before it is missing
 * ```
 * In a logEpoch older than the device's newest only what is stored counts: the device has begun anew since, so a new
 * segment there comes from a copy of it.
 */
import { equalBytes } from '../../protocol/bytes.ts';
import type { Bytes, HeldSegment, LogHead, PlacedSegment } from './store.ts';

export type Placement = 'stored' | 'atHead' | 'conflict' | 'gap';

/** `storedThere`: the segment that begins at the same seq of the same log, if any. */
export const placementOf = (head: LogHead, segment: PlacedSegment, storedThere: Bytes | null): Placement => {
  if (storedThere && equalBytes(storedThere, segment.bytes)) return 'stored';
  if (segment.logEpoch < head.newestEpoch || segment.firstSeq < head.next) return 'conflict';
  return segment.firstSeq > head.next ? 'gap' : 'atHead';
};

/** Whether these are frames of the very segment that is held. */
export const isSameHeld = (held: HeldSegment, part: HeldSegment): boolean =>
  held.logEpoch === part.logEpoch && held.firstSeq === part.firstSeq && equalBytes(held.fingerprint, part.fingerprint);
