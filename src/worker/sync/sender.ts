/**
 * Sender: carries what is sealed to the queue. Needs no key but the courier's, so it works while the device is locked.
 *
 * ```
 *   register (found / enrol) until answered
 *        │
 *        ▼
 *   segments by exchange ─────────────► how far every log is, whether there is news
 *        │   └─ a queue that knows none: one by one
 *        ▼
 *   case-key slots ──POST──► stored
 * ```
 * One sender per profile at a time (Web Lock), so that a tap and a timer do not send twice.
 */
import { err, ok, type Result } from '../../domain/result.ts';
import { ownHexToBytes } from '../../protocol/bytes.ts';
import { caseKeysAnswerSchema, caseKeysPath } from '../../protocol/wire/caseKeys.ts';
import { enrolAnswerSchema, enrolPath } from '../../protocol/wire/enrol.ts';
import { foundAnswerSchema, foundPath } from '../../protocol/wire/found.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import type { DeviceFact } from '../storage/facts.ts';
import { exchangeAll, type LinkMemory, type News } from './exchange.ts';
import type { Inbox } from './inbox.ts';
import { sendOneByOne } from './oneByOne.ts';
import type { Outbox } from './outbox.ts';
import type { Signer, Transport, TransportError } from './transport.ts';

export type SendError = TransportError | { readonly type: 'recordRefused' } | { readonly type: 'unfounded' };

export interface SenderDeps {
  readonly outbox: Outbox;
  readonly transport: Transport;
  readonly link: LinkMemory;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of a device that is open: who signs, and how far it has read what others sent. Without it the courier signs. */
  readonly signer?: Signer;
  readonly inbox?: Pick<Inbox, 'after' | 'store' | 'moveTo'>;
  /** After each receipt. */
  readonly onProgress: () => Promise<void>;
}

/** Sends until nothing is left or something stops it. Throws storage errors. */
export const sendAll = async (deps: SenderDeps): Promise<Result<News, SendError>> => {
  const device = await deps.outbox.device();
  if (!device) return err({ type: 'unfounded' });
  const signer = deps.signer ?? courierSigner(device);
  const registered = await register(deps);
  if (!registered.ok) return registered;
  const sent = await sendBoth(deps, signer);
  if (!isForgotten(sent)) return sent;
  // The queue was restored from a backup of before this device was known: it introduces itself again.
  const again = await register(deps, true);
  return again.ok ? sendBoth(deps, signer) : again;
};

/** Case keys beside the segments: on a slow link their round trips would come on top. */
const sendBoth = async (deps: SenderDeps, signer: Signer): Promise<Result<News, SendError>> => {
  const [segments, beside] = await Promise.all([sendSegments(deps, signer), sendCaseKeys(deps, signer)]);
  // The exchange may have found that the queue lost them.
  const caseKeys = beside.ok ? await sendCaseKeys(deps, signer) : beside;
  return segments.ok && !caseKeys.ok ? caseKeys : segments;
};

const sendSegments = async (deps: SenderDeps, signer: Signer): Promise<Result<News, SendError>> => {
  const exchanged = await exchangeAll(deps, signer);
  const isUnknown =
    !exchanged.ok && exchanged.error.type === 'refused' && exchanged.error.refusal.refused === 'notFound';
  if (!isUnknown) return exchanged;
  const sent = await sendOneByOne(deps, signer);
  return sent.ok ? ok('unknown') : sent;
};

export const courierSigner = ({ tenant, device, courierKey }: DeviceFact): Signer => ({
  tenant,
  device,
  key: 'courier',
  privateKey: courierKey,
});

const isForgotten = (sent: Result<News, SendError>): boolean =>
  !sent.ok && sent.error.type === 'refused' && sent.error.refusal.refused === 'unknownDevice';

const register = async ({ outbox, transport }: SenderDeps, isAgain = false): Promise<Result<null, SendError>> => {
  const registration = await outbox.registration();
  if (!registration || (registration.done && !isAgain)) return ok(null);
  const answer =
    registration.kind === 'found'
      ? await transport(foundPath, registration.body, foundAnswerSchema, null)
      : await transport(enrolPath, registration.body, enrolAnswerSchema, null);
  if (!answer.ok) return answer;
  await outbox.markRegistered();
  return ok(null);
};

/** About 3 kB: such a request goes through in a second of GPRS, and it cannot be resumed. */
const slotsPerRequest = 32;

const sendCaseKeys = async ({ outbox, transport }: SenderDeps, signer: Signer): Promise<Result<null, SendError>> => {
  for (;;) {
    const rows = await outbox.unsentSlots(slotsPerRequest);
    if (rows.length === 0) return ok(null);
    const slots = rows.map(({ caseId, version, wrapped }) => ({ slot: ownHexToBytes(caseId), version, wrapped }));
    const answer = await transport(caseKeysPath, encodeMessage({ slots }), caseKeysAnswerSchema, signer);
    if (!answer.ok) return answer;
    await outbox.markSlotsSent(rows);
  }
};
