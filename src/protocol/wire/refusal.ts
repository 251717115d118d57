/** Refusal: what the queue answers when it does not do what was asked. Every one has a name; none is an empty 500. */
import * as v from 'valibot';
import { wholeNumber } from './message.ts';

/** HTTP status by code, so that a proxy and a log understand it too. */
export const refusalStatus = {
  malformed: 400,
  unknownDevice: 401,
  badSignature: 401,
  /** The request's time is too far from the queue's: `now` says the queue's, sign again with it. */
  clock: 401,
  /** The key may not do this: a courier key reads nothing, a point asks for no handover. */
  notAllowed: 403,
  /** The device's keys are no longer trusted: what it sends is kept apart, and it gets nothing. */
  revoked: 403,
  notFound: 404,
  /** The same place in the log holds other bytes: the device was rolled back or copied. Begin a new logEpoch. */
  conflict: 409,
  /** `next` is the first entry that the queue misses: send from there. */
  gap: 409,
  /** A list with this number or a higher one is here: `next` is the first number that would do. */
  stale: 409,
  /** The organisation or device is known with other keys. */
  taken: 409,
  /** The rest of a segment came, but its beginning is not held (any more): send it whole. */
  notHeld: 409,
  tooLarge: 413,
  /** Its operator has paused the queue: `retryAfter` says when to ask again. */
  paused: 423,
  /** The device speaks no version that this queue knows: `next` is the highest one that it does. */
  version: 426,
  later: 429,
  internal: 500,
  unavailable: 503,
  storeFull: 507,
} as const;
export type RefusalCode = keyof typeof refusalStatus;

const refusalCodes = Object.keys(refusalStatus) as [RefusalCode, ...RefusalCode[]];

export const refusalSchema = v.object({
  refused: v.picklist(refusalCodes),
  /** Name of the check that failed, for a log. Never a value from the request. */
  detail: v.optional(v.string()),
  next: v.optional(wholeNumber()),
  now: v.optional(wholeNumber()),
  /** Seconds to wait before the next try. */
  retryAfter: v.optional(wholeNumber()),
});
export type Refusal = v.InferOutput<typeof refusalSchema>;
