/**
 * POST /v2/slots — sealed slots that several points or the office share, in spaces beside the points' own case keys: the highest version
 * of a slot stays. POST /v2/slots/pull returns what changed in a space, POST /v2/slots/shred deletes slots for good, as of case keys.
 *
 * | space | put | pull | shred |
 * |---|---|---|---|
 * | networkTags | points | points | points |
 * | bulletin | office | points, office | nobody |
 * | sectorKeys | office | office | office |
 */
import * as v from 'valibot';
import { sharedSlotBytesLimit, sharedSlotsLimit } from '../limits.ts';
import { bytesOf, bytesUpTo, wholeNumber } from './message.ts';

export const sharedSlotsPath = '/v2/slots';
export const sharedSlotsPullPath = '/v2/slots/pull';
export const sharedSlotsShredPath = '/v2/slots/shred';

export const sharedSpaces = ['networkTags', 'bulletin', 'sectorKeys'] as const;
export type SharedSpace = (typeof sharedSpaces)[number];

const sharedSlotSchema = v.object({
  slot: bytesOf(8),
  version: wholeNumber(),
  /** Opens nothing at the queue. In every space but the bulletin at most `smallSlotBytesLimit`. */
  sealed: bytesUpTo(sharedSlotBytesLimit),
});
export type SharedSlot = v.InferOutput<typeof sharedSlotSchema>;

export const sharedSlotsSchema = v.object({
  space: v.picklist(sharedSpaces),
  slots: v.pipe(v.array(sharedSlotSchema), v.maxLength(sharedSlotsLimit)),
});
export type SharedSlotsMessage = v.InferOutput<typeof sharedSlotsSchema>;
export const sharedSlotsAnswerSchema = v.object({ stored: wholeNumber(), incarnation: v.string() });
export type SharedSlotsAnswer = v.InferOutput<typeof sharedSlotsAnswerSchema>;

export const sharedSlotsPullSchema = v.object({ space: v.picklist(sharedSpaces), after: wholeNumber() });
export type SharedSlotsPullMessage = v.InferOutput<typeof sharedSlotsPullSchema>;
export const sharedSlotsPullAnswerSchema = v.object({
  slots: v.pipe(v.array(sharedSlotSchema), v.maxLength(sharedSlotsLimit)),
  /** Slots shredded since; together with `slots` they are one page. Absent where there are none. */
  shredded: v.optional(v.pipe(v.array(bytesOf(8)), v.maxLength(sharedSlotsLimit))),
  next: wholeNumber(),
  more: v.boolean(),
});
export type SharedSlotsPullAnswer = v.InferOutput<typeof sharedSlotsPullAnswerSchema>;

export const sharedSlotsShredSchema = v.object({
  space: v.picklist(sharedSpaces),
  slots: v.pipe(v.array(bytesOf(8)), v.maxLength(sharedSlotsLimit)),
});
export type SharedSlotsShredMessage = v.InferOutput<typeof sharedSlotsShredSchema>;
export const sharedSlotsShredAnswerSchema = v.object({ shredded: wholeNumber(), incarnation: v.string() });
export type SharedSlotsShredAnswer = v.InferOutput<typeof sharedSlotsShredAnswerSchema>;
