/**
 * POST /v1/case-keys — wrapped case keys of a point, as replaceable slots: the highest version of a slot stays, deleting it
 * shreds the case. Slots are no log entries. POST /v1/case-keys/pull returns those of the asker's point.
 *
 * POST /v2/case-keys/shred — deletes the wrapped keys of slots for good: a mark stays that no later version replaces. A slot that is
 * not here is marked too, since a device may still send it. Twice is as once: devices send their shreds again to a restored queue.
 */
import * as v from 'valibot';
import { caseKeySlotsLimit, wrappedKeyBytesLimit } from '../limits.ts';
import { bytesOf, bytesUpTo, wholeNumber } from './message.ts';

export const caseKeysPath = '/v1/case-keys';
export const caseKeysPullPath = '/v1/case-keys/pull';

const caseKeySlotSchema = v.object({
  /** Case id, 8 bytes. */
  slot: bytesOf(8),
  version: wholeNumber(),
  /** Wrapped under the point's case-key wrapping key; opens nothing at the queue. */
  wrapped: bytesUpTo(wrappedKeyBytesLimit),
});
export type CaseKeySlot = v.InferOutput<typeof caseKeySlotSchema>;

export const caseKeysSchema = v.object({ slots: v.pipe(v.array(caseKeySlotSchema), v.maxLength(caseKeySlotsLimit)) });
export type CaseKeysMessage = v.InferOutput<typeof caseKeysSchema>;
export const caseKeysAnswerSchema = v.object({ stored: wholeNumber(), incarnation: v.string() });
export type CaseKeysAnswer = v.InferOutput<typeof caseKeysAnswerSchema>;

export const caseKeysPullSchema = v.object({ after: wholeNumber() });
export type CaseKeysPullMessage = v.InferOutput<typeof caseKeysPullSchema>;
export const caseKeysPullAnswerSchema = v.object({
  slots: v.pipe(v.array(caseKeySlotSchema), v.maxLength(caseKeySlotsLimit)),
  /** Slots shredded since, in the order of their change; together with `slots` they are one page. Absent where there are none. */
  shredded: v.optional(v.pipe(v.array(bytesOf(8)), v.maxLength(caseKeySlotsLimit))),
  next: wholeNumber(),
  more: v.boolean(),
});
export type CaseKeysPullAnswer = v.InferOutput<typeof caseKeysPullAnswerSchema>;

export const caseKeysShredPath = '/v2/case-keys/shred';

/** Case ids, 8 bytes each. */
export const caseKeysShredSchema = v.object({
  slots: v.pipe(v.array(bytesOf(8)), v.maxLength(caseKeySlotsLimit)),
});
export type CaseKeysShredMessage = v.InferOutput<typeof caseKeysShredSchema>;
export const caseKeysShredAnswerSchema = v.object({ shredded: wholeNumber(), incarnation: v.string() });
export type CaseKeysShredAnswer = v.InferOutput<typeof caseKeysShredAnswerSchema>;
