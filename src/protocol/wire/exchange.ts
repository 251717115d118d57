/**
 * POST /v2/exchange — one request for a round of sync: what the device has goes up, how far everything is comes back.
 *
 * ```
 *   body    length v ‖ hello ‖ part ‖ part …        one part for each announced segment, in their order
 *   part    from = 0: the segment;   from > 0: its frames from that index on, the queue holds what is before
 * ```
 * The request's signature covers the hello (SHA-256 of its bytes in place of the body's), so the queue knows who speaks before the
 * first part is here; the hello names each segment by its fingerprint, and a segment is signed by its author. Where the request
 * ends early, the queue holds the complete frames of the segment that was under way. They count for nothing until the last one
 * is there, and the next hello is answered with how many are held.
 *
 * An exchange without segments is the whole of a round in which nothing is new.
 */
import * as v from 'valibot';
import { lanes } from '../../domain/entries.ts';
import { requestBytesLimit, segmentsPerExchange } from '../limits.ts';
import { fingerprintBytes } from '../segmentPart.ts';
import { bytesOf, wholeNumber } from './message.ts';
import { refusalSchema } from './refusal.ts';

/** Of a log's digest, enough to tell two copies of a device apart. */
export const logDigestBytes = 8;
export const exchangePath = '/v2/exchange';

export const helloSchema = v.object({
  /** Highest version of the protocol that the device speaks: the queue answers 2 and what understands 2. */
  version: wholeNumber(),
  /** Absent where nothing is sent. */
  segments: v.optional(
    v.pipe(
      v.array(
        v.object({
          fingerprint: bytesOf(fingerprintBytes),
          /** Index of the first frame that is sent; 0 sends the segment from its beginning. */
          from: wholeNumber(),
          /** Bytes of the part. */
          length: v.pipe(wholeNumber(), v.maxValue(requestBytesLimit)),
        }),
      ),
      v.maxLength(segmentsPerExchange),
    ),
  ),
  /** Ask whether there is anything to pull after this position. Only under the signing key. */
  after: v.optional(wholeNumber()),
  /** The incarnation whose position that is. Without it, or with another, nothing counts as seen. */
  store: v.optional(bytesOf(8)),
});
export type Hello = v.InferOutput<typeof helloSchema>;

export const exchangeAnswerSchema = v.object({
  /** Of the store, 8 bytes: another one means another store, or one restored from a backup. */
  incarnation: bytesOf(8),
  /**
   * Each log of the device: lane, logEpoch, then the first seq that is not on the queue's disk, that is in no verified backup (null
   * where none is set up), and that no device of the office alone has (null where it does not read the lane); last the first 8 bytes of h
   * of its last entry: who has the same has the same log up to there.
   */
  logs: v.array(
    v.tuple([
      v.picklist(lanes),
      wholeNumber(),
      wholeNumber(),
      v.nullable(wholeNumber()),
      v.nullable(wholeNumber()),
      bytesOf(logDigestBytes),
    ]),
  ),
  /** Complete frames that are held of segments which are still to come whole. */
  held: v.optional(v.array(v.object({ fingerprint: bytesOf(fingerprintBytes), frames: wholeNumber() }))),
  /** Announced segments that were not taken, by their index. Those behind one of the same lane were not looked at, unless
   * their author is revoked: each of them is kept apart, and named. */
  refused: v.optional(v.array(v.object({ index: wholeNumber(), refusal: refusalSchema }))),
  /** Nothing is to be pulled up to here: ask after this position next. Absent where there is something. */
  after: v.optional(wholeNumber()),
  /** Number of the newest revocation list here; absent when there is none. A lower one than is known: send the list again. */
  revocations: v.optional(wholeNumber()),
});
export type ExchangeAnswer = v.InferOutput<typeof exchangeAnswerSchema>;
