/**
 * Reader: one segment of another device → its entries. Order of the checks:
 *
 * ```
 *  layout ─► known device ─► next in its log ─► signature over the chain ─► key sealed to us ─► frames ─► entries
 * ```
 * What fails is set aside with its reason; the next segment is read all the same, from the digest that the queue names:
 * the device's signature vouches for it.
 */
import { asCertified, mayWrite } from '../../domain/authority.ts';
import type { LedgerEntry, PointKeyMade } from '../../domain/entries.ts';
import { laneByEntryType } from '../../domain/entries.ts';
import type { CaseId, DeviceId, TenantId } from '../../domain/ids.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { concatBytes, equalBytes, uint32 } from '../../protocol/bytes.ts';
import type { Certificate } from '../../protocol/certificate.ts';
import { unpad } from '../../protocol/padding.ts';
import {
  chainFrames,
  chainStart,
  frameAad,
  frameNonce,
  parseSegment,
  type Segment,
  segmentSignatureInput,
} from '../../protocol/segment.ts';
import { importAesGcm } from '../crypto/aes.ts';
import { sha256 } from '../crypto/bytes.ts';
import { openFrom } from '../crypto/hpke.ts';
import { verify } from '../crypto/signing.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import { openPointKeyShare, pointPairOf } from '../keys/pointKeyShare.ts';
import { unpackEntry } from '../ledger/entryBody.ts';
import type { FindCaseKey } from '../ledger/localEntry.ts';
import type { PeerLog, UnreadableRow } from '../storage/rows.ts';
import { segmentKeyInfo } from './cutter.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ReadSegment {
  readonly device: DeviceId;
  readonly entries: readonly LedgerEntry[];
  /** Where this log stands after the segment. */
  readonly log: PeerLog;
  /** Something before or inside could not be read: the segment's bytes have to be kept. */
  readonly incomplete: UnreadableRow['reason'] | null;
}

export interface ReaderDeps {
  readonly tenant: TenantId;
  /** HPKE private keys of this device's audiences; a new point key joins them as soon as it was read. */
  readonly privateKeys: CryptoKey[];
  /** The private half of a new point key, where there is a share for this device. */
  readonly openPointKey: (entry: PointKeyMade) => Promise<CryptoKey | null>;
  readonly findCaseKey: FindCaseKey;
  /** Cases whose key is gone: what comes of them is passed by. */
  readonly shredded: ReadonlySet<CaseId>;
}

/** What reading takes on a device whose keys are open. */
export const createReader = async (
  keys: OpenKeys,
  findCaseKey: FindCaseKey,
  { shredded }: Pick<Ledger, 'shredded'>,
): Promise<ReaderDeps> => ({
  tenant: keys.keyring.tenant,
  privateKeys: (await keys.readingPairs()).map(({ privateKey }) => privateKey),
  findCaseKey,
  shredded,
  openPointKey: async (entry) => {
    const secret = keys.keyring.point && (await openPointKeyShare(keys.keyring, await keys.devicePair(), entry));
    return secret ? (await pointPairOf(secret)).privateKey : null;
  },
});

/** `before`: h before the segment as the queue tells it; null where it does not. `logs`: how far the device's logs were read. */
export const readSegment = async (
  deps: ReaderDeps,
  bytes: Bytes,
  certificateOf: (stream: string) => Certificate | null,
  logs: (segment: Segment) => PeerLog | undefined,
  before: Bytes | null,
): Promise<Result<ReadSegment, UnreadableRow['reason']>> => {
  const parsed = parseSegment(bytes);
  if (!parsed.ok) return err(parsed.error.type === 'segmentVersion' ? 'newerVersion' : 'corrupt');
  const segment = parsed.value;
  const { header, frames } = segment;
  const certificate = certificateOf(header.stream);
  if (!certificate) return err('unknownDevice');

  const known = logs(segment) ?? {
    lane: header.lane,
    logEpoch: header.logEpoch,
    next: 0,
    digest: await chainStart(sha256, deps.tenant, header),
  };
  const follows = known.next === header.firstSeq;
  const candidates = [follows ? known.digest : null, before].filter((digest) => digest !== null);
  const anchored = await findAnchor(deps.tenant, segment, certificate, candidates);
  if (!anchored) return err(follows ? 'corrupt' : 'gap');
  const unbroken = follows && equalBytes(anchored.before, known.digest);
  // Read before, and here again since the queue was restored: its entries are known, the log stands where it stood.
  const repeated = header.firstSeq + header.count <= known.next;

  const log = repeated ? known : { ...known, next: header.firstSeq + header.count, digest: anchored.after };
  const frameKey = await openContentKey(deps, segment);
  // Its key may come yet, or somebody who holds it open the desk. The log is read as far all the same: what follows is no gap.
  if (!frameKey && (unbroken || repeated)) {
    return ok({ device: header.stream, entries: [], log, incomplete: 'notForUs' });
  }
  if (!frameKey) return err('notForUs');
  const entries: LedgerEntry[] = [];
  let incomplete: UnreadableRow['reason'] | null = unbroken || repeated ? null : 'gap';
  for (const [index, frame] of frames.entries()) {
    const entry = await openFrame(deps, segment, frameKey, frame, index);
    // What comes with a key is worse to lose sight of than what never comes.
    if (!entry.ok) incomplete = incomplete === 'caseKeyMissing' ? incomplete : entry.error;
    else if (entry.value === null) continue;
    else if (!mayWrite(certificate, entry.value)) incomplete ??= 'notAllowed';
    else entries.push(asCertified(certificate, entry.value));
  }
  for (const entry of entries) {
    const privateKey = entry.type === 'pointKeyMade' ? await deps.openPointKey(entry) : null;
    if (privateKey) deps.privateKeys.push(privateKey);
  }
  return ok({ device: header.stream, entries, log, incomplete });
};

/* The device signed h_last, so a digest before that leads to a valid signature is the device's own. */
const findAnchor = async (
  tenant: TenantId,
  segment: Segment,
  certificate: Certificate,
  candidates: readonly Bytes[],
): Promise<{ readonly before: Bytes; readonly after: Bytes } | null> => {
  for (const before of candidates) {
    const after = (await chainFrames(sha256, before, segment.frames)).at(-1) ?? before;
    const signed = segmentSignatureInput(tenant, segment.head, after);
    if (await verify(certificate.signingKey, segment.signature, signed)) return { before, after };
  }
  return null;
};

interface FrameKey {
  readonly key: CryptoKey;
  readonly content: Bytes;
}

const openContentKey = async (deps: ReaderDeps, segment: Segment): Promise<FrameKey | null> => {
  for (const privateKey of deps.privateKeys) {
    for (const sealed of segment.sealedKeys) {
      const content = await openFrom(privateKey, sealed, segmentKeyInfo(deps.tenant));
      if (content?.length === 32) return { key: await importAesGcm(content), content };
    }
  }
  return null;
};

const reasonOf = { bodyNewer: 'newerVersion', bodyCorrupt: 'corrupt', caseKeyMissing: 'caseKeyMissing' } as const;

/* Null for what a shredded case left behind. */
const openFrame = async (
  deps: ReaderDeps,
  { header }: Segment,
  frameKey: FrameKey,
  frame: Bytes,
  index: number,
): Promise<Result<LedgerEntry | null, UnreadableRow['reason']>> => {
  let padded: Bytes;
  try {
    const additionalData = frameAad(deps.tenant, header, header.firstSeq + index);
    padded = new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv: frameNonce(index), additionalData }, frameKey.key, frame),
    );
  } catch {
    return err('corrupt');
  }
  const body = unpad(padded);
  if (!body) return err('corrupt');
  const entry = await unpackEntry(body, deps.findCaseKey, concatBytes(frameKey.content, uint32(index)));
  if (!entry.ok && entry.error.type === 'caseKeyMissing' && deps.shredded.has(entry.error.caseId)) return ok(null);
  if (!entry.ok) return err(reasonOf[entry.error.type]);
  // A writer cannot move a note into the office's lane, or a voucher out of it.
  return laneByEntryType[entry.value.type] === header.lane ? ok(entry.value) : err('corrupt');
};
