/** Turns outcomes into responses: CBOR either way, the status by the name of the refusal. */
import type { Result } from '../../domain/result.ts';
import { encodeMessage, messageContentType } from '../../protocol/wire/message.ts';
import { type Refusal, type RefusalCode, refusalStatus } from '../../protocol/wire/refusal.ts';
import { answerHeaders } from './headers.ts';

/** What a route returns: the message to answer with, or why not. A whole response, such as a stream, goes out as it is. */
export type Outcome = Result<object, Refusal>;

export const outcomeToResponse = (outcome: Outcome): Response => {
  if (outcome.ok && outcome.value instanceof Response) return outcome.value;
  const status = outcome.ok ? 200 : refusalStatus[outcome.error.refused];
  const headers: Record<string, string> = { ...answerHeaders, 'content-type': messageContentType };
  if (!outcome.ok && outcome.error.retryAfter !== undefined) headers['retry-after'] = String(outcome.error.retryAfter);
  return new Response(encodeMessage(outcome.ok ? outcome.value : outcome.error), { status, headers });
};

export const refuse = (refused: RefusalCode, detail?: string): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: detail === undefined || detail === '' ? { refused } : { refused, detail },
});
