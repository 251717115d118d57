/**
 * The office role moves to a second browser by a one-time code of 128 bits.
 *
 * ```
 *  first browser                          queue                         second browser
 *  code ─ HKDF ─► lookup, parcel key
 *  POST /v1/handovers {lookup, parcel} ─► parked 15 min
 *  shows the code  ······················ read out, typed ············► code ─ HKDF ─► lookup, parcel key
 *                                         deleted at first fetch ◄───── POST /v1/handovers/take {lookup}
 *                                         parcel ─────────────────────► opens it, certifies itself, POST /v1/devices
 * ```
 * Taking needs no signature: who holds the code may take. The queue sees neither the code nor what is in the parcel.
 */
import * as v from 'valibot';
import { handoverBytesLimit } from '../limits.ts';
import { bytesOf, bytesUpTo, wholeNumber } from './message.ts';

export const handoverPath = '/v1/handovers';
export const handoverTakePath = '/v1/handovers/take';

export const handoverSchema = v.object({ lookup: bytesOf(16), parcel: bytesUpTo(handoverBytesLimit) });
export type HandoverMessage = v.InferOutput<typeof handoverSchema>;
/** Milliseconds until the parcel is deleted. */
export const handoverAnswerSchema = v.object({ livesForMs: wholeNumber() });
export type HandoverAnswer = v.InferOutput<typeof handoverAnswerSchema>;

export const handoverTakeSchema = v.object({ lookup: bytesOf(16) });
export type HandoverTakeMessage = v.InferOutput<typeof handoverTakeSchema>;
export const handoverTakeAnswerSchema = v.object({ parcel: bytesUpTo(handoverBytesLimit) });
export type HandoverTakeAnswer = v.InferOutput<typeof handoverTakeAnswerSchema>;
