/**
 * The office role moves to a second browser by a one-time code of 128 bits; a new device and the office answer one another by one.
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
 *
 * ```
 *  office                                 queue                                 new device
 *  POST /v1/handovers {lookup, parcel} ─► invitation parked 15 min
 *                                         parcel ─────────────────────────────► opens it
 *                                         reply in its place, once ◄─────────── POST /v2/handovers/reply {lookup, reply}
 *  POST /v2/handovers/fetch {lookup} ───► null while there is none
 *       reply ◄────────────────────────── deleted with the answer
 * ```
 * A parcel goes out once, whether it is taken or replied to. A reply goes to devices of the organisation that parked the invitation.
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

export const handoverReplyPath = '/v2/handovers/reply';
export const handoverFetchPath = '/v2/handovers/fetch';

export const handoverReplySchema = v.object({ lookup: bytesOf(16), reply: bytesUpTo(handoverBytesLimit) });
export type HandoverReplyMessage = v.InferOutput<typeof handoverReplySchema>;
/** What was parked under the lookup. */
export const handoverReplyAnswerSchema = v.object({ parcel: bytesUpTo(handoverBytesLimit) });
export type HandoverReplyAnswer = v.InferOutput<typeof handoverReplyAnswerSchema>;

export const handoverFetchSchema = v.object({ lookup: bytesOf(16) });
export type HandoverFetchMessage = v.InferOutput<typeof handoverFetchSchema>;
/** Null while nobody has replied. */
export const handoverFetchAnswerSchema = v.object({ reply: v.nullable(bytesUpTo(handoverBytesLimit)) });
export type HandoverFetchAnswer = v.InferOutput<typeof handoverFetchAnswerSchema>;
