/**
 * POST /v2/revocations — the office's newest revocation list (Sperrliste), carried by any device of the organisation: the office
 * signed it. From the answer on every device on it is revoked at this queue, also one that enrols only later; a later list makes
 * none of them unrevoked. The same bytes once more change nothing; a number that is not higher is `stale`, and `next` says what would do.
 *
 * POST /v2/revocations/pull — the newest list, to whoever has an older one. Also to revoked devices: they learn here what to do.
 */
import * as v from 'valibot';
import { revocationListBytesLimit } from '../limits.ts';
import { bytesOf, bytesUpTo, wholeNumber } from './message.ts';

export const revocationsPath = '/v2/revocations';
export const revocationsPullPath = '/v2/revocations/pull';

export const revocationsSchema = v.object({ list: bytesUpTo(revocationListBytesLimit) });
export type RevocationsMessage = v.InferOutput<typeof revocationsSchema>;
export const revocationsAnswerSchema = v.object({ number: wholeNumber() });
export type RevocationsAnswer = v.InferOutput<typeof revocationsAnswerSchema>;

/** `number`: of the list that the device has; 0 before the first. */
export const revocationsPullSchema = v.object({ number: wholeNumber() });
export type RevocationsPullMessage = v.InferOutput<typeof revocationsPullSchema>;
/** `list` is null where nothing newer is here. `officeKey`: for a device that knows its organisation's name only, which is the key's digest. */
export const revocationsPullAnswerSchema = v.object({
  list: v.nullable(bytesUpTo(revocationListBytesLimit)),
  officeKey: bytesOf(65),
});
export type RevocationsPullAnswer = v.InferOutput<typeof revocationsPullAnswerSchema>;
