/** POST /v1/heads — how far the queue has each log of the asking device, with the digest to compare. */
import * as v from 'valibot';
import { lanes } from '../../domain/entries.ts';
import { digestBytes } from '../segment.ts';
import { bytesOf, wholeNumber } from './message.ts';

export const headsPath = '/v1/heads';

export const headsAnswerSchema = v.object({
  heads: v.array(
    v.object({
      lane: v.picklist(lanes),
      logEpoch: wholeNumber(),
      committed: wholeNumber(),
      safe: v.nullable(wholeNumber()),
      /** h of the last committed entry. */
      digest: bytesOf(digestBytes),
    }),
  ),
  incarnation: v.string(),
});
export type HeadsAnswer = v.InferOutput<typeof headsAnswerSchema>;
