/**
 * Carried: segments of other devices that came in rescue files, brought to the queue as they are.
 *
 * ```
 *   ready, by device ─► enrol that device ─► exchange with its segments ─┬─ taken ─► received
 *          ▲                                                             ├─ other bytes in its place ─► refused
 *          └──────── the next batch, or the next start ◄─────────────────┴─ something before is missing: waits for it
 * ```
 * They are counted as nobody's here: the device that wrote them waits for its own receipts. Sending them twice is harmless, the
 * queue knows them by their place. Whatever becomes of them, this device's own records are not held up.
 */
import { ok, type Result } from '../../domain/result.ts';
import { concatBytes, varint } from '../../protocol/bytes.ts';
import { exchangeBytesTarget, segmentsPerExchange } from '../../protocol/limits.ts';
import { parseSegment } from '../../protocol/segment.ts';
import { fingerprintOf } from '../../protocol/segmentPart.ts';
import { enrolAnswerSchema, enrolPath } from '../../protocol/wire/enrol.ts';
import { exchangeAnswerSchema, exchangePath, type Hello } from '../../protocol/wire/exchange.ts';
import { encodeMessage, protocolVersion } from '../../protocol/wire/message.ts';
import type { RefusalCode } from '../../protocol/wire/refusal.ts';
import { sha256 } from '../crypto/bytes.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import type { CarriedRow } from '../storage/rows.ts';
import type { Kept } from './outbox.ts';
import type { Signer, Transport, TransportError } from './transport.ts';

export interface CarriedDeps {
  readonly database: DeviceDatabase;
  readonly transport: Transport;
  /** Those that wait for something before them: not sent again before something came, or the worker is started anew. */
  readonly waiting: Set<number>;
}

/** Refusals that another try will not change. */
const forGood: ReadonlySet<RefusalCode> = new Set([
  'conflict',
  'malformed',
  'tooLarge',
  'badSignature',
  'notAllowed',
  'taken',
  'revoked',
]);

/** Sends what is ready, each once a call. Throws storage errors. */
export const sendCarried = async (deps: CarriedDeps, signer: Signer): Promise<Result<null, TransportError>> => {
  const { database, transport, waiting } = deps;
  const all = (await database.carried.where('state').equals('ready').sortBy('id')) as Kept<CarriedRow>[];
  const ready = all.filter(({ id }) => !waiting.has(id));
  for (const rows of Map.groupBy(ready, ({ stream }) => stream).values()) {
    const [first] = rows;
    if (!first) continue;
    const enrolled = await transport(enrolPath, first.enrolment, enrolAnswerSchema, null);
    if (!enrolled.ok) {
      if (enrolled.error.type !== 'refused') return enrolled;
      if (forGood.has(enrolled.error.refusal.refused)) await mark(database, rows, 'refused');
      continue;
    }
    for (const batch of batchesOf(rows)) {
      const sent = await sendBatch(deps, signer, batch);
      // A queue that knows no exchange yet: they wait for its next version.
      if (!sent.ok && sent.error.type === 'refused' && sent.error.refusal.refused === 'notFound') return ok(null);
      if (!sent.ok) return sent;
    }
  }
  return ok(null);
};

const sendBatch = async (
  { database, transport, waiting }: CarriedDeps,
  signer: Signer,
  batch: readonly Kept<CarriedRow>[],
): Promise<Result<null, TransportError>> => {
  const hello = encodeMessage({
    version: protocolVersion,
    segments: await Promise.all(batch.map(({ segment }) => announce(segment))),
  } satisfies Hello);
  const body = concatBytes(varint(hello.length), hello, ...batch.map(({ segment }) => segment));
  const answer = await transport(exchangePath, body, exchangeAnswerSchema, signer, hello);
  if (!answer.ok) return answer;
  const refused = new Map(answer.value.refused?.map(({ index, refusal }) => [index, refusal.refused]));
  const lost = batch.filter((_, index) => forGood.has(refused.get(index) ?? 'gap'));
  await mark(database, lost, 'refused');
  const taken = takenOf(batch, refused);
  await mark(database, taken, 'received');
  const settled = new Set([...lost, ...taken]);
  for (const row of batch) if (!settled.has(row)) waiting.add(row.id);
  return ok(null);
};

const announce = async (segment: Uint8Array<ArrayBuffer>) => {
  const fingerprint = await fingerprintOf(sha256, segment);
  if (!fingerprint) throw new Error('a carried segment without a head');
  return { fingerprint, from: 0, length: segment.length };
};

/* What stands behind a refused segment of its lane was not looked at. */
const takenOf = (
  batch: readonly Kept<CarriedRow>[],
  refused: ReadonlyMap<number, RefusalCode>,
): readonly Kept<CarriedRow>[] => {
  const stopped = new Set<string>();
  return batch.filter(({ segment }, index) => {
    const parsed = parseSegment(segment);
    const lane = parsed.ok ? parsed.value.header.lane : '';
    if (refused.has(index)) stopped.add(lane);
    return !stopped.has(lane);
  });
};

const batchesOf = (rows: readonly Kept<CarriedRow>[]): readonly (readonly Kept<CarriedRow>[])[] => {
  const batches: Kept<CarriedRow>[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const last = batches.at(-1);
    if (last && last.length < segmentsPerExchange && bytes + row.segment.length <= exchangeBytesTarget) {
      last.push(row);
      bytes += row.segment.length;
    } else {
      batches.push([row]);
      bytes = row.segment.length;
    }
  }
  return batches;
};

const mark = async (
  { carried }: DeviceDatabase,
  rows: readonly Kept<CarriedRow>[],
  state: CarriedRow['state'],
): Promise<void> => {
  await carried
    .where('id')
    .anyOf(rows.map(({ id }) => id))
    .modify({ state });
};
