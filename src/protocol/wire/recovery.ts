/**
 * POST /v2/recovery — a sealed parcel for the day on which all devices are lost: the newest version stays. A version that is not
 * higher changes nothing; the answer says which one is here.
 *
 * POST /v2/recovery/take — reads it without a signature, since then no device is left that could sign. It stays. The lookup comes from
 * the recovery key that is split over paper sheets; the queue sees neither that nor what is in the parcel.
 */
import * as v from 'valibot';
import { recoveryBytesLimit } from '../limits.ts';
import { bytesOf, bytesUpTo, wholeNumber } from './message.ts';

export const recoveryPath = '/v2/recovery';
export const recoveryTakePath = '/v2/recovery/take';

export const recoverySchema = v.object({
  lookup: bytesOf(16),
  parcel: bytesUpTo(recoveryBytesLimit),
  version: wholeNumber(),
});
export type RecoveryMessage = v.InferOutput<typeof recoverySchema>;
/** The version that is here now. */
export const recoveryAnswerSchema = v.object({ version: wholeNumber() });
export type RecoveryAnswer = v.InferOutput<typeof recoveryAnswerSchema>;

export const recoveryTakeSchema = v.object({ lookup: bytesOf(16) });
export type RecoveryTakeMessage = v.InferOutput<typeof recoveryTakeSchema>;
export const recoveryTakeAnswerSchema = v.object({ parcel: bytesUpTo(recoveryBytesLimit), version: wholeNumber() });
export type RecoveryTakeAnswer = v.InferOutput<typeof recoveryTakeAnswerSchema>;
