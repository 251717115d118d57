/**
 * Rettungsdatei, out: what is unsent, sealed and byte for byte as the sender would send it.
 *
 * ```
 *   cut what is uncut ─► ready segments, each with h before it ─► file          nothing is marked: only receipts do that
 *                        (a Sicherung: the received ones too)  ▲
 *   keys of cases that the queue has not (a Sicherung: all) ───┘
 * ```
 */
import { err, ok, type Result } from '../../domain/result.ts';
import { ownHexToBytes } from '../../protocol/bytes.ts';
import type { RescueFile, RescueScope, SaveRescueError } from '../../protocol/deskRescue.ts';
import { encodeRescueFile, type RescueContent } from '../../protocol/rescueFile.ts';
import { rescueCaseKeysLimit, rescueFileBytesLimit, rescueSegmentsLimit } from '../../protocol/rescueLimits.ts';
import { chainFrames, chainStart, parseSegment } from '../../protocol/segment.ts';
import { enrolSchema } from '../../protocol/wire/enrol.ts';
import { foundSchema } from '../../protocol/wire/found.ts';
import { decodeMessage } from '../../protocol/wire/message.ts';
import { sha256 } from '../crypto/bytes.ts';
import type { OpenDesk } from '../desk/openDesk.ts';
import { readFact } from '../storage/database.ts';
import type { RegistrationFact } from '../storage/facts.ts';
import type { SegmentRow } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type RescueDesk = Pick<OpenDesk, 'database' | 'cutter' | 'keys' | 'machine' | 'tryDoubtedAgain'>;

export const saveRescueFile = async (
  desk: RescueDesk,
  scope: RescueScope,
): Promise<Result<RescueFile, SaveRescueError>> => {
  const { database, cutter, tryDoubtedAgain } = desk;
  const found = await withStorage(async () => {
    // What this queue refuses may still be read by another device.
    await tryDoubtedAgain();
    await cutter.cut();
    const rows = await database.segments.orderBy('id').toArray();
    const ready = rows.filter(({ state }) => state === 'ready' || (scope === 'all' && state === 'received'));
    const ids = ready.map(({ id }) => id ?? 0);
    const entries = await database.entries.where('segment').anyOf(ids).toArray();
    const records = entries.reduce((sum, { weight }) => sum + weight, 0);
    const uncut = await database.entries.where('segment').equals(0).toArray();
    const leftOut = uncut.filter(({ sent }) => sent === 0).length;
    const keys = await database.caseKeys.toArray();
    const caseKeys = keys.filter(({ sent }) => scope === 'all' || sent === 0);
    return { rows, ready, caseKeys, records, leftOut, registration: await readFact(database, 'registration') };
  });
  if (!found.ok) return found;
  const { rows, ready, caseKeys, records, leftOut, registration } = found.value;
  if (ready.length === 0) {
    return err(leftOut === 0 ? { type: 'nothingUnsent' } : { type: 'nothingReadable', leftOut });
  }
  if (!registration) throw new Error('a founded device without a registration');
  if (ready.length > rescueSegmentsLimit) return err({ type: 'rescueTooLarge', limit: rescueFileBytesLimit });
  const before = await digestsBefore(desk, rows);
  const content: RescueContent = {
    origin: desk.machine.origin,
    registration: registrationOf(registration),
    segments: ready.map(({ id = 0, bytes }) => {
      const digest = before.get(id);
      return { bytes, ...(digest && { before: digest }) };
    }),
    ...(caseKeys.length > 0 && {
      caseKeys: caseKeys
        .slice(0, rescueCaseKeysLimit)
        .map(({ caseId, version, wrapped }) => ({ slot: ownHexToBytes(caseId), version, wrapped })),
    }),
  };
  const bytes = await encodeRescueFile(sha256, content);
  if (bytes.length > rescueFileBytesLimit) return err({ type: 'rescueTooLarge', limit: rescueFileBytesLimit });
  return ok({ bytes, records, leftOut });
};

const registrationOf = ({ kind, body }: RegistrationFact): RescueContent['registration'] => {
  if (kind === 'enrol') {
    const message = decodeMessage(enrolSchema, body);
    if (message.ok) return { kind, certificate: message.value.certificate };
  } else {
    const message = decodeMessage(foundSchema, body);
    if (message.ok) return { kind, officeKey: message.value.officeKey, certificate: message.value.certificate };
  }
  throw new Error('the own registration is malformed');
};

/* h before each segment by its row; none where the rows before it are gone. */
const digestsBefore = async (
  { keys: { keyring } }: RescueDesk,
  rows: readonly SegmentRow[],
): Promise<ReadonlyMap<number, Bytes>> => {
  const logs = Map.groupBy(rows, ({ lane, logEpoch }) => `${lane} ${logEpoch}`);
  const before = new Map<number, Bytes>();
  for (const log of logs.values()) {
    const [first] = log;
    if (!first) continue;
    let next = 0;
    let digest = await chainStart(sha256, keyring.tenant, { ...first, stream: keyring.device });
    for (const row of log.toSorted((a, b) => a.firstSeq - b.firstSeq)) {
      if (row.firstSeq !== next) break;
      before.set(row.id ?? 0, digest);
      next = row.firstSeq + row.count;
      digest = row.digest ?? (await lastDigest(digest, row.bytes));
    }
  }
  return before;
};

const lastDigest = async (before: Bytes, bytes: Bytes): Promise<Bytes> => {
  const segment = parseSegment(bytes);
  if (!segment.ok) throw new Error('an own segment is malformed');
  return (await chainFrames(sha256, before, segment.value.frames)).at(-1) ?? before;
};
