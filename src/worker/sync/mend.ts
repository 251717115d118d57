/** What a refusal of a segment asks of this device. Every way ends with the record sent, or kept and said. */

import { headsAnswerSchema, headsPath } from '../../protocol/wire/heads.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';
import type { SegmentRow } from '../storage/rows.ts';
import type { Kept, Outbox } from './outbox.ts';
import type { Signer, Transport } from './transport.ts';

export interface MendDeps {
  readonly outbox: Outbox;
  readonly transport: Transport;
}

/** True where the refusal was dealt with and sending may go on. */
export const mend = async (
  deps: MendDeps,
  signer: Signer,
  segment: Kept<SegmentRow>,
  refusal: Refusal,
): Promise<boolean> => {
  switch (refusal.refused) {
    case 'gap':
      return (await deps.outbox.askAgain(segment, refusal.next ?? 0)) || fence(deps, signer, segment);
    case 'conflict':
      return fence(deps, signer, segment);
    // Something in it: its entries go on one by one, until the one that cannot is alone and holds up nothing.
    case 'malformed':
    case 'tooLarge':
      return fence(deps, signer, segment, 'content');
    // The request was ours, the segment does not continue the log that the queue has: another copy of this device wrote there.
    case 'badSignature':
      return refusal.detail === 'segment' && fence(deps, signer, segment);
    default:
      return false;
  }
};

const fence = async (deps: MendDeps, signer: Signer, segment: Kept<SegmentRow>, why?: 'content'): Promise<boolean> => {
  const heads = await deps.transport(headsPath, encodeMessage({}), headsAnswerSchema, signer);
  if (!heads.ok) return false;
  const highest = Math.max(segment.logEpoch, ...heads.value.heads.map((head) => head.logEpoch));
  await deps.outbox.refuse(segment.id, highest + 1, why);
  return true;
};
