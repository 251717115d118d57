/**
 * Rettungsdatei, in: what another device of the organisation could not send → this ledger at once, and on to the queue.
 *
 * ```
 *   file ─► our organisation? ─► certificate signed by our office? ─► each segment: read as if it came from the queue
 *                                                                       ├─ signed by the device ─► carried on
 *                                                                       └─ readable here ─► entries, each counted once
 *        one strict transaction {entries, how far its logs are read, carried} ─► fold
 * ```
 * A later delivery of the same segments by the queue changes nothing: their entries are known by their ids.
 */
import { countsForPeople, type LedgerEntry } from '../../domain/entries.ts';
import type { CaseId, EntryId } from '../../domain/ids.ts';
import { err, type Result } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import { type Certificate, parseCertificate } from '../../protocol/certificate.ts';
import type { ReadRescueError, RescueReading } from '../../protocol/deskRescue.ts';
import { parseRescueFile, type RescueContent } from '../../protocol/rescueFile.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { sha256 } from '../crypto/bytes.ts';
import type { OpenDesk } from '../desk/openDesk.ts';
import type { PeerLog, PeerRow } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';
import { acceptCertificate, sealArrivals, withLog } from '../sync/puller.ts';
import { createReader, readSegment } from '../sync/reader.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type RescueDesk = Pick<OpenDesk, 'database' | 'keys' | 'caseKeys' | 'records' | 'machine'>;

export const readRescueFile = async (
  desk: RescueDesk,
  file: Bytes,
): Promise<Result<RescueReading, ReadRescueError>> => {
  const { keyring } = desk.keys;
  const parsed = await parseRescueFile(sha256, file);
  if (!parsed.ok) return parsed;
  const bytes = new Uint8Array(parsed.value.registration.certificate);
  if (!parseCertificate(bytes).ok) return err({ type: 'rescueDamaged' });
  const certificate = await acceptCertificate(keyring.officeKey, keyring.tenant, bytes);
  if (!certificate) return err({ type: 'otherOrganisation' });
  if (certificate.device === keyring.device) return err({ type: 'ownRescueFile' });
  return withStorage(async () => {
    const isRevoked = desk.records.ledger.revoked.has(certificate.device);
    if (!isRevoked) await takeCaseKeys(desk, parsed.value.caseKeys ?? []);
    const known = await desk.database.peers.get(certificate.device);
    const peer = { device: certificate.device, certificate: bytes, logs: known?.logs ?? [] };
    const all = await readSegments(desk, certificate, peer, parsed.value.segments);
    const read = isRevoked ? { ...all, peer, entries: [], sealedForOthers: all.signed.length } : all;
    const stored = await store(desk, read);
    desk.records.takeIn(read.entries.map((entry) => ({ entry, device: certificate.device })));
    const records = read.entries.filter(({ type }) => countsForPeople[type]);
    const { sealedForOthers, somethingBefore, unreadable } = read;
    const knownRecords = records.filter(({ entryId }) => stored.known.has(entryId)).length;
    const newRecords = records.length - knownRecords;
    return {
      newRecords,
      knownRecords,
      isOfOtherPoint: keyring.point !== null && certificate.roles.point && certificate.pointId !== keyring.pointId,
      isRevoked,
      sealedForOthers,
      carried: stored.carried,
      somethingBefore,
      unreadable,
    };
  });
};

/* Before what they open. None takes the place of one that is here, and none that the point's key did not wrap is taken. */
const takeCaseKeys = async (
  { database, caseKeys, records }: RescueDesk,
  slots: NonNullable<RescueContent['caseKeys']>,
): Promise<void> => {
  if (!caseKeys) return;
  const rows = slots.map(({ slot, version, wrapped }) => ({
    caseId: bytesToHex(slot) as CaseId,
    version,
    wrapped,
    sent: 0 as const,
  }));
  const here = new Set((await database.caseKeys.toCollection().primaryKeys()) as readonly CaseId[]);
  const fresh = rows.filter(({ caseId }) => !here.has(caseId) && !records.ledger.shredded.has(caseId));
  const ours = await Promise.all(fresh.map((row) => caseKeys.isOurs(row)));
  await database.transaction('rw', database.caseKeys, async () => {
    for (const row of fresh.filter((_, index) => ours[index])) {
      if (!(await database.caseKeys.get(row.caseId))) await database.caseKeys.add(row);
    }
  });
};

interface Read extends Pick<RescueReading, 'sealedForOthers' | 'somethingBefore' | 'unreadable'> {
  readonly peer: PeerRow;
  readonly entries: readonly LedgerEntry[];
  /** What the device signed. */
  readonly signed: readonly Bytes[];
}

const readSegments = async (
  { keys, caseKeys, records }: RescueDesk,
  certificate: Certificate,
  known: PeerRow,
  segments: RescueContent['segments'],
): Promise<Read> => {
  const reader = await createReader(keys, caseKeys ? caseKeys.find : async () => null, records.ledger);
  const entries = new Map<EntryId, LedgerEntry>();
  const signed: Bytes[] = [];
  const unreadable: RescueReading['unreadable'][number][] = [];
  let peer = known;
  let sealedForOthers = 0;
  let somethingBefore = false;
  for (const { bytes, before } of segments) {
    const read = await readSegment(
      reader,
      bytes,
      (stream) => (stream === certificate.device ? certificate : null),
      ({ header }) => peer.logs.find(({ lane, logEpoch }) => lane === header.lane && logEpoch === header.logEpoch),
      before ?? null,
    );
    // The reader looks at the signature before it tries to open.
    const isForOthers = (read.ok ? read.value.incomplete : read.error) === 'notForUs';
    if (read.ok || isForOthers) signed.push(bytes);
    if (isForOthers) sealedForOthers++;
    if (!read.ok) {
      if (!isForOthers) unreadable.push(read.error);
      continue;
    }
    // It stays in the file alone: for what is not kept here the log does not move on.
    if (isForOthers) continue;
    const { incomplete, log } = read.value;
    if (incomplete === 'gap') somethingBefore = true;
    else if (incomplete) unreadable.push(incomplete);
    for (const entry of read.value.entries) entries.set(entry.entryId, entry);
    peer = withLog(peer, log);
  }
  return { peer, entries: [...entries.values()], signed, sealedForOthers, somethingBefore, unreadable };
};

const store = async (
  { database, keys, caseKeys, machine }: RescueDesk,
  { peer, entries, signed }: Read,
): Promise<{ readonly known: ReadonlySet<EntryId>; readonly carried: number }> => {
  const arrivals = entries.map((entry) => ({ entry, device: peer.device }));
  const findCaseKey = caseKeys ? caseKeys.find : async () => null;
  const rows = await sealArrivals({ keys, findCaseKey }, arrivals);
  const { certificate } = peer;
  const enrolment = encodeMessage({ certificate });
  return database.transaction('rw', database.entries, database.peers, database.carried, async () => {
    const ids = rows.map(({ entryId }) => entryId);
    const knownRows = await database.entries.where('entryId').anyOf(ids).toArray();
    const knownIds = new Set(knownRows.map(({ entryId }) => entryId));
    await database.entries.bulkAdd(rows.filter(({ entryId }) => !knownIds.has(entryId)));
    // A pull may have read further meanwhile.
    const known = await database.peers.get(peer.device);
    await database.peers.put({ ...peer, logs: farthest([...peer.logs, ...(known?.logs ?? [])]) });
    const carriedBefore = await database.carried.where('stream').equals(peer.device).toArray();
    const here = new Set(carriedBefore.map(({ segment }) => bytesToHex(segment)));
    const fresh = signed.filter((segment) => !here.has(bytesToHex(segment)));
    await database.carried.bulkAdd(
      fresh.map((segment) => ({
        stream: peer.device,
        enrolment,
        segment,
        state: 'ready' as const,
        arrivedAt: machine.now(),
      })),
    );
    return { known: knownIds, carried: fresh.length };
  });
};

/* Of what is said twice of one log, that which stands further. */
const farthest = (logs: readonly PeerLog[]): readonly PeerLog[] => [
  ...new Map(
    logs.toSorted((a, b) => a.next - b.next).map((log) => [`${log.lane} ${log.logEpoch}`, log] as const),
  ).values(),
];
