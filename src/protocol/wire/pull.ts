/**
 * POST /v1/pull — what the organisation's other devices committed after a position, as far as the asker is its audience:
 * a device of the point reads both lanes of its point, the office the office lane of all. Own ones come back
 * only where they are asked for, with the own certificate, whatever the lane: a device that lost data is its own audience.
 */
import * as v from 'valibot';
import { pullItemsLimit, requestBytesLimit } from '../limits.ts';
import { digestBytes } from '../segment.ts';
import { bytesOf, bytesUpTo, wholeNumber } from './message.ts';

export const pullPath = '/v1/pull';

export const pullSchema = v.object({
  after: wholeNumber(),
  /** The incarnation whose position that is. Without it, or with another, nothing counts as seen. */
  store: v.optional(bytesOf(8)),
  /** Own certificate and segments too. */
  own: v.optional(v.boolean()),
});
export type PullMessage = v.InferOutput<typeof pullSchema>;

export const pullAnswerSchema = v.object({
  items: v.pipe(
    v.array(
      v.object({
        position: wholeNumber(),
        /** A certificate comes before the first segment of its device. */
        kind: v.picklist(['certificate', 'segment']),
        bytes: bytesUpTo(requestBytesLimit),
        /** Of a segment: h before its first entry, so that a reader who missed one can verify the next by its signature. */
        before: v.optional(bytesOf(digestBytes)),
      }),
    ),
    v.maxLength(pullItemsLimit),
  ),
  /** Ask after this position next; it also counts items that were not for the asker. */
  next: wholeNumber(),
  more: v.boolean(),
  incarnation: v.string(),
});
export type PullAnswer = v.InferOutput<typeof pullAnswerSchema>;
