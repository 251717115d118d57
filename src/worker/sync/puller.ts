/**
 * Puller: what the organisation's other devices sent → this ledger.
 *
 * ```
 *   POST /v1/pull {after} ─► items ─ read each ─► one strict transaction {entries, peers, unreadable, after} ─► fold ─┐
 *        ▲                                                                                                            │
 *        └───────────────────────────────────────────── more ◄────────────────────────────────────────────────────────┘
 * ```
 */
import type { LedgerEntry } from '../../domain/entries.ts';
import { caseOf } from '../../domain/entries.ts';
import type { DeviceId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import { type Certificate, certificateSignatureInput, parseCertificate } from '../../protocol/certificate.ts';
import type { Segment } from '../../protocol/segment.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { type PullAnswer, pullAnswerSchema, pullPath } from '../../protocol/wire/pull.ts';
import { verify } from '../crypto/signing.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import { type FindCaseKey, sealLocalEntry } from '../ledger/localEntry.ts';
import type { Records } from '../ledger/records.ts';
import type { EntryRow, PeerLog, PeerRow, UnreadableRow } from '../storage/rows.ts';
import { placeOf } from './exchange.ts';
import type { Inbox } from './inbox.ts';
import { createReader, readSegment } from './reader.ts';
import type { Signer, Transport, TransportError } from './transport.ts';

export interface PullerDeps {
  readonly inbox: Inbox;
  readonly transport: Transport;
  readonly keys: OpenKeys;
  readonly records: Pick<Records, 'takeIn' | 'ledger'>;
  readonly findCaseKey: FindCaseKey;
  readonly now: () => number;
}

/** Signs as the device that is open: what only it may ask. */
export const deskSigner = async (keys: OpenKeys): Promise<Signer> => {
  const { tenant, device } = keys.keyring;
  return { tenant, device, key: 'signing', privateKey: await keys.signingKey() };
};

/** Pulls until nothing more is there. True where anything arrived. Throws storage errors. */
export const pullAll = async (deps: PullerDeps): Promise<Result<boolean, TransportError>> => {
  const signer = await deskSigner(deps.keys);
  let arrived = false;
  for (;;) {
    const place = await placeOf(deps.inbox);
    const { after } = place;
    const answer = await deps.transport(pullPath, encodeMessage(place), pullAnswerSchema, signer);
    if (!answer.ok) return answer;
    const { incarnation } = answer.value;
    const store = await deps.inbox.store();
    if (store !== undefined && store !== incarnation && after > 0) {
      // Another store, restored from a backup: its positions are not those that were read. Entries count once all the same.
      await deps.inbox.moveTo(0, incarnation);
      continue;
    }
    if (answer.value.items.length > 0) arrived = true;
    if (answer.value.next < after) {
      // It knows less than we have read: put back as a file. What came since may stand anywhere before.
      await deps.inbox.moveTo(0, incarnation);
      continue;
    }
    if (answer.value.next > after) await takeIn(deps, answer.value);
    if (!answer.value.more || answer.value.next <= after) return ok(arrived);
  }
};

const takeIn = async (deps: PullerDeps, answer: PullAnswer): Promise<void> => {
  const { inbox, keys, now } = deps;
  const peers = new Map((await inbox.peers()).map((row) => [row.device, row]));
  const certificates = new Map<string, Certificate>();
  for (const [device, row] of peers) {
    const parsed = parseCertificate(row.certificate);
    if (parsed.ok) certificates.set(device, parsed.value.certificate);
  }
  const reader = await createReader(keys, deps.findCaseKey, deps.records.ledger);
  const logOf = ({ header }: Segment): PeerLog | undefined =>
    peers.get(header.stream)?.logs.find((log) => log.lane === header.lane && log.logEpoch === header.logEpoch);

  const arrivals: { readonly entry: LedgerEntry; readonly device: DeviceId }[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const item of answer.items) {
    const setAside = (reason: UnreadableRow['reason']): void => {
      const before = item.before && { before: item.before };
      unreadable.push({ position: item.position, receivedAt: now(), reason, bytes: item.bytes, ...before });
    };
    if (item.kind === 'certificate') {
      const certificate = await acceptCertificate(keys.keyring.officeKey, keys.keyring.tenant, item.bytes);
      if (!certificate) setAside('corrupt');
      else {
        certificates.set(certificate.device, certificate);
        const peer = peers.get(certificate.device);
        peers.set(certificate.device, { device: certificate.device, certificate: item.bytes, logs: peer?.logs ?? [] });
      }
      continue;
    }
    const read = await readSegment(
      reader,
      item.bytes,
      (stream) => certificates.get(stream) ?? null,
      logOf,
      item.before ?? null,
    );
    if (!read.ok) {
      setAside(read.error);
      continue;
    }
    if (read.value.incomplete) setAside(read.value.incomplete);
    const device = read.value.device;
    const peer = peers.get(device);
    if (peer) peers.set(device, withLog(peer, read.value.log));
    for (const entry of read.value.entries) arrivals.push({ entry, device });
  }

  const entries = await sealArrivals(deps, arrivals);
  await inbox.takeIn({
    entries,
    peers: [...peers.values()],
    unreadable,
    after: answer.next,
    store: answer.incarnation,
  });
  deps.records.takeIn(arrivals);
};

export const acceptCertificate = async (
  officeKey: Uint8Array<ArrayBuffer>,
  tenant: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Certificate | null> => {
  const parsed = parseCertificate(bytes);
  if (!parsed.ok || parsed.value.certificate.tenant !== tenant) return null;
  const { certificate, body, signature } = parsed.value;
  return (await verify(officeKey, signature, certificateSignatureInput(body))) ? certificate : null;
};

export const sealArrivals = (
  { keys, findCaseKey }: Pick<PullerDeps, 'keys' | 'findCaseKey'>,
  arrivals: readonly { readonly entry: LedgerEntry; readonly device: DeviceId }[],
): Promise<readonly EntryRow[]> =>
  Promise.all(
    arrivals.map(async ({ entry, device }) => {
      const caseId = caseOf(entry);
      const caseKey = caseId === null ? null : await findCaseKey(caseId);
      return sealLocalEntry(keys.ledgerKey, entry, caseKey, device, { type: 'pulled' });
    }),
  );

export const withLog = (peer: PeerRow, log: PeerLog): PeerRow => ({
  ...peer,
  logs: [...peer.logs.filter((other) => other.lane !== log.lane || other.logEpoch !== log.logEpoch), log],
});
