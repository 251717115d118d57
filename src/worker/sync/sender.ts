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
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { DeviceFact, SegmentRow } from '../storage/rows.ts';
import type { Signer, Transport, TransportError } from './transport.ts';

export type SendError = TransportError | { readonly type: 'recordRefused' } | { readonly type: 'unfounded' };

export interface SenderDeps {
  readonly database: DeviceDatabase;
  readonly transport: Transport;
  /** After each receipt. */
  readonly onProgress: () => Promise<void>;
}

/** Sends until nothing is left or something stops it. Throws storage errors. */
export const sendAll = async (deps: SenderDeps): Promise<Result<null, SendError>> => {
  const device = await readFact(deps.database, 'device');
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

const register = async ({ database, transport }: SenderDeps): Promise<Result<null, SendError>> => {
  const registration = await readFact(database, 'registration');
  if (!registration || registration.done) return ok(null);
  const answer =
    registration.kind === 'found'
      ? await transport(foundPath, registration.body, foundAnswerSchema, null)
      : await transport(enrolPath, registration.body, enrolAnswerSchema, null);
  if (!answer.ok) return answer;
  await database.facts.put({ ...registration, done: true });
  return ok(null);
};

const sendSegments = async (deps: SenderDeps, signer: Signer): Promise<Result<null, SendError>> => {
  const { database, transport } = deps;
  const stopped = new Set<Lane>();
  let passes = 0;
  for (;;) {
    const ready = await database.segments.where('state').equals('ready').sortBy('id');
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
      await markReceived(database, segment);
      await deps.onProgress();
      continue;
    }
    if (answer.ok) return err({ type: 'captivePortal' });
    if (answer.error.type !== 'refused') return answer;
    if (!(await mend(deps, signer, segment, answer.error.refusal))) return answer;
    if ((await database.segments.get(segment.id ?? 0))?.state !== 'ready') stopped.add(segment.lane);
  }
  return stopped.size === 0 ? ok(null) : err({ type: 'recordRefused' });
};

const markReceived = (database: DeviceDatabase, segment: SegmentRow): Promise<void> =>
  database.transaction('rw', database.segments, database.entries, async () => {
    await database.segments.update(segment.id ?? 0, { state: 'received' });
    await database.entries
      .where('segment')
      .equals(segment.id ?? 0)
      .modify({ sent: 1, savedAt: 0 });
  });

/** True where the refusal was dealt with and sending may go on. */
const mend = async (deps: SenderDeps, signer: Signer, segment: SegmentRow, refusal: Refusal): Promise<boolean> => {
  const { database } = deps;
  switch (refusal.refused) {
    case 'gap': {
      const next = refusal.next ?? 0;
      const lost = (await database.segments.where('state').equals('received').toArray()).filter(
        (row) => row.lane === segment.lane && row.logEpoch === segment.logEpoch && row.firstSeq + row.count > next,
      );
      if (lost.length === 0 || lost.every((row) => row.firstSeq > next)) return fence(deps, signer, segment);
      const ids = lost.map((row) => row.id ?? 0);
      await database.transaction('rw', database.segments, database.entries, async () => {
        await database.segments.where('id').anyOf(ids).modify({ state: 'ready' });
        await database.entries.where('segment').anyOf(ids).modify({ sent: 0 });
      });
      return true;
    }
    case 'conflict':
    case 'malformed':
    case 'tooLarge':
      return fence(deps, signer, segment);
    default:
      return false;
  }
};

const fence = async (deps: SenderDeps, signer: Signer, segment: SegmentRow): Promise<boolean> => {
  const heads = await deps.transport(headsPath, encodeMessage({}), headsAnswerSchema, signer);
  if (!heads.ok) return false;
  const highest = Math.max(segment.logEpoch, ...heads.value.heads.map((head) => head.logEpoch));
  await deps.database.transaction('rw', deps.database.segments, deps.database.facts, async () => {
    await deps.database.segments.update(segment.id ?? 0, { state: 'refused' });
    await deps.database.facts.put({ name: 'fence', logEpoch: highest + 1 });
  });
  return true;
};

const sendCaseKeys = async ({ database, transport }: SenderDeps, signer: Signer): Promise<Result<null, SendError>> => {
  for (;;) {
    const rows = await database.caseKeys.where('sent').equals(0).limit(caseKeySlotsLimit).toArray();
    if (rows.length === 0) return ok(null);
    const slots = rows.map(({ caseId, version, wrapped }) => ({ slot: ownHexToBytes(caseId), version, wrapped }));
    const answer = await transport(caseKeysPath, encodeMessage({ slots }), caseKeysAnswerSchema, signer);
    if (!answer.ok) return answer;
    await database.transaction('rw', database.caseKeys, async () => {
      for (const row of rows) {
        const now = await database.caseKeys.get(row.caseId);
        if (now?.version === row.version) await database.caseKeys.update(row.caseId, { sent: 1 });
      }
    });
  }
};
