/**
 * Sender: carries what is sealed to the queue. Needs no key but the courier's, so it works while the device is locked.
 *
 * ```
 *          ┌────────────── register (found / enrol) until answered
 *          ▼
 *   next ready segment ──POST──► receipt ──► received (one transaction with its entries) ──► next
 *          │                └──► same seq, other bytes: fence, desk cuts anew ──► stop this lane
 *          │                └──► gap: the queue lost some: those segments are ready again ──► next
 *          │                └──► malformed: refused, desk cuts anew ──► stop this lane
 *          ▼
 *   case-key slots ──POST──► stored
 * ```
 * One sender per profile at a time (Web Lock), so that a tap and a timer do not send twice.
 */
import type { Lane } from '../../domain/entries.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { ownHexToBytes } from '../../protocol/bytes.ts';
import { caseKeySlotsLimit } from '../../protocol/limits.ts';
import { caseKeysAnswerSchema, caseKeysPath } from '../../protocol/wire/caseKeys.ts';
import { enrolAnswerSchema, enrolPath } from '../../protocol/wire/enrol.ts';
import { foundAnswerSchema, foundPath } from '../../protocol/wire/found.ts';
import { headsAnswerSchema, headsPath } from '../../protocol/wire/heads.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { pushPath, receiptSchema } from '../../protocol/wire/push.ts';
import type { Refusal } from '../../protocol/wire/refusal.ts';
import type { DeviceFact, SegmentRow } from '../storage/rows.ts';
import type { Kept, Outbox } from './outbox.ts';
import type { Signer, Transport, TransportError } from './transport.ts';

export type SendError = TransportError | { readonly type: 'recordRefused' } | { readonly type: 'unfounded' };

export interface SenderDeps {
  readonly outbox: Outbox;
  readonly transport: Transport;
  /** After each receipt. */
  readonly onProgress: () => Promise<void>;
}

/** Sends until nothing is left or something stops it. Throws storage errors. */
export const sendAll = async (deps: SenderDeps): Promise<Result<null, SendError>> => {
  const device = await deps.outbox.device();
  if (!device) return err({ type: 'unfounded' });
  const signer = courierSigner(device);
  const registered = await register(deps);
  if (!registered.ok) return registered;
  const segments = await sendSegments(deps, signer);
  const caseKeys = await sendCaseKeys(deps, signer);
  return segments.ok ? caseKeys : segments;
};

export const courierSigner = ({ tenant, device, courierKey }: DeviceFact): Signer => ({
  tenant,
  device,
  key: 'courier',
  privateKey: courierKey,
});

const register = async ({ outbox, transport }: SenderDeps): Promise<Result<null, SendError>> => {
  const registration = await outbox.registration();
  if (!registration || registration.done) return ok(null);
  const answer =
    registration.kind === 'found'
      ? await transport(foundPath, registration.body, foundAnswerSchema, null)
      : await transport(enrolPath, registration.body, enrolAnswerSchema, null);
  if (!answer.ok) return answer;
  await outbox.markRegistered();
  return ok(null);
};

const sendSegments = async (deps: SenderDeps, signer: Signer): Promise<Result<null, SendError>> => {
  const { outbox, transport } = deps;
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

/** True where the refusal was dealt with and sending may go on. */
const mend = async (
  deps: SenderDeps,
  signer: Signer,
  segment: Kept<SegmentRow>,
  refusal: Refusal,
): Promise<boolean> => {
  switch (refusal.refused) {
    case 'gap':
      return (await deps.outbox.askAgain(segment, refusal.next ?? 0)) || fence(deps, signer, segment);
    case 'conflict':
    case 'malformed':
    case 'tooLarge':
      return fence(deps, signer, segment);
    default:
      return false;
  }
};

const fence = async (deps: SenderDeps, signer: Signer, segment: Kept<SegmentRow>): Promise<boolean> => {
  const heads = await deps.transport(headsPath, encodeMessage({}), headsAnswerSchema, signer);
  if (!heads.ok) return false;
  const highest = Math.max(segment.logEpoch, ...heads.value.heads.map((head) => head.logEpoch));
  await deps.outbox.refuse(segment.id, highest + 1);
  return true;
};

const sendCaseKeys = async ({ outbox, transport }: SenderDeps, signer: Signer): Promise<Result<null, SendError>> => {
  for (;;) {
    const rows = await outbox.unsentSlots(caseKeySlotsLimit);
    if (rows.length === 0) return ok(null);
    const slots = rows.map(({ caseId, version, wrapped }) => ({ slot: ownHexToBytes(caseId), version, wrapped }));
    const answer = await transport(caseKeysPath, encodeMessage({ slots }), caseKeysAnswerSchema, signer);
    if (!answer.ok) return answer;
    await outbox.markSlotsSent(rows);
  }
};
