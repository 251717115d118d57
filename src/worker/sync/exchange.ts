/**
 * Exchange: what is ready goes up in few requests, and each answer says how far everything is.
 *
 * ```
 *          ┌────────────────── the link broke before: ask with an empty hello what the queue holds ─────────────────┐
 *          ▼                                                                                                        │
 *   batch of ready segments, a half-sent one from where it broke ──POST──► where the logs stand                     │
 *          ▲                                   │                              ├─► taken: received, in one transaction│
 *          │                                   └── no answer: say so ─────────┼────────────────────────────────────►─┘
 *          │                                                                  ├─► the queue lost some: ready again
 *          │                                                                  ├─► another log than ours: fence, stop
 *          └──────────────────────── more is ready ◄──────────────────────────┴─► refused: mend, or stop the lane
 * ```
 * Nothing counts as sent that the queue did not take: not refused, and the log stands behind it.
 */
import type { Lane } from '../../domain/entries.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex, concatBytes, equalBytes, ownHexToBytes, varint } from '../../protocol/bytes.ts';
import { exchangeBytesTarget, segmentsPerExchange } from '../../protocol/limits.ts';
import { fingerprintOf, segmentFrom } from '../../protocol/segmentPart.ts';
import { type ExchangeAnswer, exchangeAnswerSchema, exchangePath, type Hello } from '../../protocol/wire/exchange.ts';
import { encodeMessage, protocolVersion } from '../../protocol/wire/message.ts';
import type { PullMessage } from '../../protocol/wire/pull.ts';
import { sha256 } from '../crypto/bytes.ts';
import type { Watermarks, WatermarksFact } from '../storage/facts.ts';
import type { SegmentRow } from '../storage/rows.ts';
import type { Inbox } from './inbox.ts';
import { mend } from './mend.ts';
import type { Kept, Log, LogPlace, Outbox } from './outbox.ts';
import type { SendError, SenderDeps } from './sender.ts';
import type { Signer, TransportError } from './transport.ts';

/** What the sender of one worker remembers of the link between two rounds. */
export interface LinkMemory {
  /** The last request with segments got no answer: the queue may hold a part. */
  isInterrupted: boolean;
  /** Frames that the queue holds, by the segment's fingerprint in hex. */
  held: ReadonlyMap<string, number>;
  /** Rows of carried segments that wait for something before them. */
  readonly waitingCarried: Set<number>;
  /** Number of the revocation list at the queue, as it said last; null where it has not said. */
  revocations: number | null;
  /** Locked out, and everything that was sealed has gone to the quarantine. */
  isHandedOver: boolean;
  /** When the queue was asked for the office's bulletin, milliseconds since 1970; null where it was not, or is to be at once. */
  bulletinAskedAt: number | null;
}
export const createLinkMemory = (): LinkMemory => ({
  isInterrupted: false,
  held: new Map(),
  waitingCarried: new Set(),
  revocations: null,
  isHandedOver: false,
  bulletinAskedAt: null,
});

/** What is known of other devices' records at the queue. */
export type News = 'none' | 'some' | 'unknown';

interface Part {
  readonly segment: Kept<SegmentRow>;
  readonly announced: NonNullable<Hello['segments']>[number];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Sends until nothing is left or something stops it; at least one request, so that the answer says how far everything is. */
export const exchangeAll = async (deps: SenderDeps, signer: Signer): Promise<Result<News, SendError>> => {
  const { outbox, link } = deps;
  const stopped = new Set<Lane>();
  let news: News = 'unknown';
  for (let pass = 0; ; pass++) {
    const ready = (await outbox.ready()).filter(({ lane }) => !stopped.has(lane));
    // A queue that keeps asking for what it was given must not keep the radio on for ever.
    if (pass > 0 && (ready.length === 0 || pass > ready.length + 1_000)) break;
    // What is ready stands behind a fence: nobody will take it, and the next cut puts it into another log.
    const isFenced = (await outbox.fence()) !== undefined;
    const parts = link.isInterrupted || isFenced ? [] : await nextParts(link, ready);
    const answer = await ask(deps, signer, parts);
    if (!answer.ok) {
      if (answer.error.type === 'noConnection' && parts.length > 0) link.isInterrupted = true;
      return answer;
    }
    const wasAsking = link.isInterrupted;
    link.isInterrupted = false;
    link.revocations = answer.value.revocations ?? 0;
    link.held = new Map(answer.value.held?.map(({ fingerprint, frames }) => [bytesToHex(fingerprint), frames]));
    const known = await outbox.watermarks();
    const incarnation = bytesToHex(answer.value.incarnation);
    news = await hearNews(deps, answer.value, incarnation);
    const logs = watermarksIn(answer.value);

    const agreed = agreedOf(ready, answer.value);
    const taken = new Set([...takenOf(parts, answer.value, logs), ...agreed].map(({ id }) => id));
    if (taken.size > 0) await outbox.markReceived([...taken]);
    const asked = await compareLogs(deps, known?.incarnation === incarnation ? known : undefined, answer.value, logs);
    if (asked === 'fence') return err({ type: 'recordRefused' });
    await keepWatermarks(deps, incarnation, logs);
    if (isFenced) return err({ type: 'recordRefused' });
    if (taken.size > 0) await deps.onProgress();

    const sentAgain = new Set<Lane>();
    for (const { index, refusal } of answer.value.refused ?? []) {
      const part = parts[index];
      if (!part) return err({ type: 'captivePortal' });
      const { lane } = part.segment;
      // Sent whole in the next pass: what was held is gone. And what the queue lost goes up again before what follows it.
      if (refusal.refused === 'notHeld') sentAgain.add(lane);
      if (sentAgain.has(lane) || (refusal.refused === 'gap' && asked === 'lost')) continue;
      if (!(await mend(deps, signer, part.segment, refusal))) return err({ type: 'refused', refusal });
      if ((await outbox.stateOf(part.segment.id)) !== 'ready') stopped.add(part.segment.lane);
    }
    const isHeard = wasAsking || taken.size > 0 || asked === 'lost' || (answer.value.refused?.length ?? 0) > 0;
    if (parts.length > 0 && !isHeard) return err({ type: 'captivePortal' });
  }
  return stopped.size === 0 ? ok(news) : err({ type: 'recordRefused' });
};

/**
 * Pushes every ready segment once, whatever the queue says to it: a device that was locked out gets no receipt. True where all went up.
 */
export const pushAnyway = async (
  deps: Pick<SenderDeps, 'outbox' | 'transport' | 'link'>,
  signer: Signer,
): Promise<boolean> => {
  const fresh = { ...deps.link, held: new Map() };
  let left = await deps.outbox.ready();
  while (left.length > 0) {
    const parts = await nextParts(fresh, left);
    const answer = await ask(deps, signer, parts);
    if (!answer.ok && !isRevoked(answer.error)) return false;
    left = left.slice(parts.length);
  }
  return true;
};

/** The queue says that this device was locked out. */
export const isRevoked = (error: SendError): boolean => error.type === 'refused' && error.refusal.refused === 'revoked';

const nextParts = async (link: LinkMemory, ready: readonly Kept<SegmentRow>[]): Promise<readonly Part[]> => {
  const parts: Part[] = [];
  let bytes = 0;
  for (const segment of ready.slice(0, segmentsPerExchange)) {
    const fingerprint = await fingerprintOf(sha256, segment.bytes);
    if (!fingerprint) throw new Error('a stored segment without a head');
    const held = Math.min(link.held.get(bytesToHex(fingerprint)) ?? 0, segment.count - 1);
    const part = segmentFrom(segment.bytes, held) ?? segment.bytes;
    if (parts.length > 0 && bytes + part.length > exchangeBytesTarget) break;
    const from = part === segment.bytes ? 0 : held;
    parts.push({ segment, announced: { fingerprint, from, length: part.length }, bytes: part });
    bytes += part.length;
  }
  return parts;
};

const ask = async (
  { transport, inbox }: Pick<SenderDeps, 'transport' | 'inbox'>,
  signer: Signer,
  parts: readonly Part[],
): Promise<Result<ExchangeAnswer, TransportError>> => {
  const hello = encodeMessage({
    version: protocolVersion,
    ...(parts.length > 0 && { segments: parts.map(({ announced }) => announced) }),
    ...(inbox && signer.key === 'signing' && (await placeOf(inbox))),
  } satisfies Hello);
  const body = concatBytes(varint(hello.length), hello, ...parts.map(({ bytes }) => bytes));
  return transport(exchangePath, body, exchangeAnswerSchema, signer, hello);
};

/** How far an inbox has read, and of which store. */
export const placeOf = async (inbox: Pick<Inbox, 'after' | 'store'>): Promise<PullMessage> => {
  const [after, store] = [await inbox.after(), await inbox.store()];
  return { after, ...(store !== undefined && { store: ownHexToBytes(store) }) };
};

const hearNews = async ({ inbox }: SenderDeps, { after }: ExchangeAnswer, incarnation: string): Promise<News> => {
  if (!inbox) return 'unknown';
  const store = await inbox.store();
  const position = await inbox.after();
  // The puller finds out, and begins anew: positions of another store, or of one that was put back, are not those that were read.
  if (after === undefined || after < position || (store !== undefined && store !== incarnation)) return 'some';
  if (store === undefined || after > position) await inbox.moveTo(after, incarnation);
  return 'none';
};

const watermarksIn = ({ logs }: ExchangeAnswer): readonly Watermarks[] =>
  logs.map(([lane, logEpoch, committed, safe, seen]) => ({ lane, logEpoch, committed, safe, seen }));

/**
 * What the queue took: it refused neither the segment nor one before it in the lane, and the log stands behind its end. Where the
 * log stands does not do alone: another copy of this device may have filled the place.
 */
const takenOf = (
  parts: readonly Part[],
  { refused = [] }: ExchangeAnswer,
  logs: readonly Watermarks[],
): readonly Kept<SegmentRow>[] => {
  const refusedAt = new Set(refused.map(({ index }) => index));
  const stopped = new Set<Lane>();
  return parts.flatMap(({ segment }, index) => {
    if (refusedAt.has(index)) stopped.add(segment.lane);
    const isTaken = !stopped.has(segment.lane) && committedIn(logs, segment) >= segment.firstSeq + segment.count;
    return isTaken ? [segment] : [];
  });
};

/** What the queue has from a request whose answer was lost: its log ends with a segment of ours, and so is ours up to there. */
const agreedOf = (ready: readonly Kept<SegmentRow>[], { logs }: ExchangeAnswer): readonly Kept<SegmentRow>[] =>
  logs.flatMap(([lane, logEpoch, committed, , , digest]) => {
    const own = ready.filter((segment) => segment.lane === lane && segment.logEpoch === logEpoch);
    const last = own.find(({ firstSeq, count }) => firstSeq + count === committed);
    return last?.digest && startsWith(last.digest, digest) ? own.filter(({ firstSeq }) => firstSeq < committed) : [];
  });

const startsWith = (digest: Uint8Array, start: Uint8Array): boolean =>
  equalBytes(digest.subarray(0, start.length), start);

const committedIn = (
  logs: readonly Watermarks[],
  { lane, logEpoch }: { readonly lane: Lane; readonly logEpoch: number },
): number => logs.find((log) => log.lane === lane && log.logEpoch === logEpoch)?.committed ?? 0;

/**
 * Whether the queue's logs are ours. `lost`: it misses what it has acknowledged, as after a restore from a backup: those segments
 * are ready again. `fence`: it has what this device never wrote: the profile is an older copy, and begins another log. With both
 * at once, what stood there before a restore may be another copy's now, so it is cut anew as well: a record counts once by its id.
 */
const compareLogs = async (
  { outbox }: SenderDeps,
  known: Omit<WatermarksFact, 'name'> | undefined,
  answer: ExchangeAnswer,
  logs: readonly Watermarks[],
): Promise<'same' | 'lost' | 'fence'> => {
  const wentBack = known?.logs.some((log) => committedIn(logs, log) < log.committed) ?? false;
  const found = known && !wentBack ? 'same' : await findLost(outbox, answer);
  if (found !== 'fence' && !isOther(await outbox.log(), answer)) return found;
  const newest = Math.max(-1, ...logs.map(({ logEpoch }) => logEpoch));
  if ((await outbox.fence()) === undefined) await outbox.raiseFence(newest + 1);
  return 'fence';
};

/** What was received by a store that is another one now, or went back. */
const findLost = async (outbox: Outbox, answer: ExchangeAnswer): Promise<'same' | 'lost' | 'fence'> => {
  // What was never heard of by any store is on its way already.
  if (await outbox.watermarks()) await outbox.sendSlotsAgain();
  const ownLog = await outbox.log();
  let found: 'same' | 'lost' | 'fence' = 'same';
  for (const log of await outbox.receivedLogs()) {
    const [, , committed, , , digest] = answer.logs.find(
      ([lane, epoch]) => lane === log.lane && epoch === log.logEpoch,
    ) ?? [log.lane, log.logEpoch, 0, null, null, new Uint8Array()];
    const own = headDigest(ownLog, log, committed) ?? (await outbox.digestAt(log, committed));
    if (committed === 0 || (own && startsWith(own, digest))) {
      if (committed < log.next && (await outbox.askAgain(log, committed)) && found === 'same') found = 'lost';
    } else {
      await outbox.distrust(log);
      found = 'fence';
    }
  }
  return found;
};

/** h at the end of the own log, where that is the place: segments that an earlier version cut hold none. */
const headDigest = (own: Log | undefined, { lane, logEpoch }: LogPlace, next: number): Uint8Array | undefined =>
  own?.logEpoch === logEpoch && own.heads[lane].next === next ? own.heads[lane].digest : undefined;

/** The queue has more than this device ever wrote, or ends where this device does, but otherwise. */
const isOther = (own: Log | undefined, { logs }: ExchangeAnswer): boolean =>
  logs.some(([lane, logEpoch, committed, , , digest]) => {
    if (!own || logEpoch > own.logEpoch) return committed > 0;
    const head = own.heads[lane];
    if (logEpoch < own.logEpoch || committed < head.next) return false;
    return committed > head.next || !startsWith(head.digest, digest);
  });

const keepWatermarks = async (
  { outbox, now }: SenderDeps,
  incarnation: string,
  logs: readonly Watermarks[],
): Promise<void> => {
  const known = await outbox.watermarks();
  if (known?.incarnation === incarnation && JSON.stringify(known.logs) === JSON.stringify(logs)) return;
  await outbox.keepWatermarks({ incarnation, at: now(), logs });
};
