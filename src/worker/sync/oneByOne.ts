/**
 * Sending as version 1 of the protocol has it, to a queue that knows no exchange yet: a request for each segment.
 *
 * ```
 *   next ready segment ──POST──► receipt ──► received (one transaction with its entries) ──► next
 *          │                └──► same seq, other bytes: fence, desk cuts anew ──► stop this lane
 *          │                └──► gap: the queue lost some: those segments are ready again ──► next
 *          │                └──► malformed: refused, desk cuts anew ──► stop this lane
 * ```
 */
import type { Lane } from '../../domain/entries.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { pushPath, receiptSchema } from '../../protocol/wire/push.ts';
import { mend } from './mend.ts';
import type { SendError, SenderDeps } from './sender.ts';
import type { Signer } from './transport.ts';

export const sendOneByOne = async (deps: SenderDeps, signer: Signer): Promise<Result<null, SendError>> => {
  const { outbox, transport } = deps;
  // Nobody will take what stands behind a fence.
  if ((await outbox.fence()) !== undefined) return err({ type: 'recordRefused' });
  const stopped = new Set<Lane>();
  let passes = 0;
  for (;;) {
    const ready = await outbox.ready();
    const segment = ready.find((row) => !stopped.has(row.lane));
    // A queue that keeps asking for what it was given must not keep the radio on for ever.
    if (!segment || passes++ > ready.length + 1_000) break;
    const answer = await transport(pushPath, segment.bytes, receiptSchema, signer);
    if (
      answer.ok &&
      answer.value.lane === segment.lane &&
      answer.value.logEpoch === segment.logEpoch &&
      answer.value.committed >= segment.firstSeq + segment.count
    ) {
      await outbox.markReceived([segment.id]);
      await deps.onProgress();
      continue;
    }
    if (answer.ok) return err({ type: 'captivePortal' });
    if (answer.error.type !== 'refused') return answer;
    if (!(await mend(deps, signer, segment, answer.error.refusal))) return answer;
    if ((await outbox.stateOf(segment.id)) !== 'ready') stopped.add(segment.lane);
  }
  return stopped.size === 0 ? ok(null) : err({ type: 'recordRefused' });
};
