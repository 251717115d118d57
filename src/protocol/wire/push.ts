/**
 * POST /v1/segments — one segment, its bytes as the body. Answered only after the store has it on disk.
 *
 * A segment that the queue already has, byte for byte, is answered like the first time: a lost answer costs one repeat.
 */
import * as v from 'valibot';
import { lanes } from '../../domain/entries.ts';
import { wholeNumber } from './message.ts';

export const pushPath = '/v1/segments';

export const receiptSchema = v.object({
  lane: v.picklist(lanes),
  logEpoch: wholeNumber(),
  /** The first seq that the queue does not have: everything before it is on its disk. */
  committed: wholeNumber(),
  /** The first seq that is not in a verified backup; null where no backup is set up. */
  safe: v.nullable(wholeNumber()),
  /** Changes when the queue was restored from a backup. */
  incarnation: v.string(),
});
export type Receipt = v.InferOutput<typeof receiptSchema>;
