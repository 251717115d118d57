/**
 * POST /v1/check-list — the office's newest signed check list; the queue keeps the newest of each organisation.
 * GET /p/lists — all of them, for every check page alike: whoever asks says nothing about a voucher.
 *
 * The queue takes a list only under the office's own signature and with a higher number than before; the same bytes once more
 * change nothing. A lower or equal number is refused as `stale`, and `next` says what number would do.
 */
import * as v from 'valibot';
import { checkListBytesLimit, checkListsLimit } from '../limits.ts';
import { bytesOf, bytesUpTo, wholeNumber } from './message.ts';

export const checkListPath = '/v1/check-list';
export const checkListsPath = '/p/lists';

export const checkListSchema = v.object({ list: bytesUpTo(checkListBytesLimit) });
export type CheckListMessage = v.InferOutput<typeof checkListSchema>;
export const checkListAnswerSchema = v.object({ number: wholeNumber() });
export type CheckListAnswer = v.InferOutput<typeof checkListAnswerSchema>;

export const checkListsSchema = v.object({
  lists: v.pipe(
    v.array(v.object({ officeKey: bytesOf(65), list: bytesUpTo(checkListBytesLimit) })),
    v.maxLength(checkListsLimit),
  ),
});
export type CheckListsMessage = v.InferOutput<typeof checkListsSchema>;
