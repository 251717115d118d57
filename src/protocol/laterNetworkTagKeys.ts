/** Tag keys of all points that were made since the founding, as keyrings, grants and recovery parcels carry them: newest first. */
import * as v from 'valibot';
import { bytesOf } from './wire/message.ts';

/** Left out where there are none, as in everything that was written before there could be any. */
export const laterNetworkTagKeysSchema = v.exactOptional(
  v.array(v.strictObject({ generation: v.number(), key: bytesOf(32) })),
);
