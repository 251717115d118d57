/**
 * POST /v2/quarantine — segments that are kept apart and wait for a person: late ones of a revoked device, and bytes for a place
 * that other bytes hold. A device that acts for the office sees its organisation's, with bytes only in the office lane; a device of a
 * point those of its point's devices, with the bytes of both lanes.
 *
 * POST /v2/quarantine/decide — the office's word on one of them. A release appends it to its log as a push would have, and readers
 * pull it like any other; a rejection deletes the bytes, and the same bytes sent again stay rejected. Twice the same is fine.
 *
 * ```
 *   kept apart ─ release ─► earlier one missing: gap · other bytes there: notAllowed (conflict) · else in its log
 *              └ reject ──► bytes deleted, the fact kept
 * ```
 * The author gets no receipt, whatever is decided.
 */
import * as v from 'valibot';
import { lanes } from '../../domain/entries.ts';
import { certificateBytes } from '../certificate.ts';
import { pullItemsLimit, requestBytesLimit } from '../limits.ts';
import { digestBytes } from '../segment.ts';
import { bytesOf, bytesUpTo, wholeNumber } from './message.ts';

export const quarantinePath = '/v2/quarantine';
export const quarantineDecidePath = '/v2/quarantine/decide';

export const quarantineReasons = ['revoked', 'conflict'] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];
export const quarantineDecisions = ['release', 'reject'] as const;
export type QuarantineDecision = (typeof quarantineDecisions)[number];

export const quarantineSchema = v.object({ after: wholeNumber() });
export type QuarantineMessage = v.InferOutput<typeof quarantineSchema>;

export const quarantineAnswerSchema = v.object({
  items: v.pipe(
    v.array(
      v.object({
        /** Names it at this queue. */
        id: wholeNumber(),
        device: bytesOf(16),
        lane: v.picklist(lanes),
        logEpoch: wholeNumber(),
        firstSeq: wholeNumber(),
        /** Entries in it; like `keptAt` 0 where an older queue kept it. */
        count: wholeNumber(),
        /** By the queue's clock, milliseconds since 1970. */
        keptAt: wholeNumber(),
        /** `revoked`: of a device that was revoked. `conflict`: other bytes hold its place. */
        reason: v.picklist(quarantineReasons),
        /** The segment, where the asker is its audience. */
        bytes: v.optional(bytesUpTo(requestBytesLimit)),
        /**
         * h before its first entry, where it begins a log, continues one or another segment here, and is signed by its device over that.
         * Looked for each time it came.
         */
        before: v.optional(bytesOf(digestBytes)),
      }),
    ),
    v.maxLength(pullItemsLimit),
  ),
  /** Of the devices on this page, each once. */
  certificates: v.pipe(v.array(bytesOf(certificateBytes)), v.maxLength(pullItemsLimit)),
  /** Ask after this id next. */
  next: wholeNumber(),
  more: v.boolean(),
});
export type QuarantineAnswer = v.InferOutput<typeof quarantineAnswerSchema>;

export const quarantineDecideSchema = v.object({ id: wholeNumber(), decision: v.picklist(quarantineDecisions) });
export type QuarantineDecideMessage = v.InferOutput<typeof quarantineDecideSchema>;
/** What is decided now. */
export const quarantineDecideAnswerSchema = v.object({ decision: v.picklist(quarantineDecisions) });
export type QuarantineDecideAnswer = v.InferOutput<typeof quarantineDecideAnswerSchema>;
