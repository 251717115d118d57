/**
 * Case keys of the point's other tablets → this one. A segment may be here before the key of its case is: it waits, and is read once the
 * key has come.
 *
 * ```
 *   POST /v1/case-keys/pull {after} ─► slots newer than ours ─► one strict transaction {slots, cursor} ─┐
 *        ▲                                                                                              │
 *        └─────────────────────────────────────────── more ◄────────────────────────────────────────────┘
 *   then: what waits is read again, counted once by its ids, and taken off the list
 * ```
 */
import type { CaseId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import { parseCertificate } from '../../protocol/certificate.ts';
import { caseKeysPullAnswerSchema, caseKeysPullPath } from '../../protocol/wire/caseKeys.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import { isWaiting } from './inbox.ts';
import { deskSigner, type PullerDeps, sealArrivals } from './puller.ts';
import { createReader, readSegment } from './reader.ts';
import type { TransportError } from './transport.ts';

export interface CaseKeyPullerDeps extends PullerDeps {
  readonly database: DeviceDatabase;
}

/** Throws storage errors. A queue of an earlier version keeps slots but gives none: then there is nothing to wait for. */
export const pullCaseKeys = async (deps: CaseKeyPullerDeps): Promise<Result<null, TransportError>> => {
  const { database, transport, keys, records } = deps;
  const { shredded } = records.ledger;
  const signer = await deskSigner(keys);
  const store = (await readFact(database, 'pull'))?.incarnation;
  const known = await readFact(database, 'caseKeysPull');
  // Places of another store, or of one that was put back, are not those that were read.
  let after = known && known.incarnation === store ? known.after : 0;
  for (;;) {
    const answer = await transport(caseKeysPullPath, encodeMessage({ after }), caseKeysPullAnswerSchema, signer);
    if (!answer.ok && answer.error.type === 'refused' && answer.error.refusal.refused === 'notFound') return ok(null);
    if (!answer.ok) return answer;
    const { slots, next, more } = answer.value;
    await database.transaction('rw', database.caseKeys, database.facts, async () => {
      for (const { slot, version, wrapped } of slots) {
        const caseId = bytesToHex(slot) as CaseId;
        // What the queue says of shredded slots is not asked: only an entry that a device signed takes a key away.
        if (shredded.has(caseId)) continue;
        const own = await database.caseKeys.get(caseId);
        if (!own || own.version < version) await database.caseKeys.put({ caseId, version, wrapped, sent: 1 });
      }
      await database.facts.put({
        name: 'caseKeysPull',
        after: next,
        ...(store !== undefined && { incarnation: store }),
      });
    });
    if (!more || next <= after) return ok(null);
    after = next;
  }
};

/** Reads what waited for a key. True where anything came of it. */
export const readWaiting = async (deps: CaseKeyPullerDeps): Promise<boolean> => {
  const { inbox, keys, findCaseKey } = deps;
  const waiting = await inbox.waiting();
  if (waiting.length === 0) return false;
  const peers = new Map((await inbox.peers()).map((row) => [row.device as string, row]));
  const reader = await createReader(keys, findCaseKey, deps.records.ledger);
  const certificateOf = (stream: string) => {
    const parsed = parseCertificate(peers.get(stream)?.certificate ?? new Uint8Array());
    return parsed.ok ? parsed.value.certificate : null;
  };
  let arrived = false;
  for (const row of waiting) {
    const read = await readSegment(
      reader,
      row.bytes,
      certificateOf,
      ({ header }) =>
        peers.get(header.stream)?.logs.find((log) => log.lane === header.lane && log.logEpoch === header.logEpoch),
      row.before ?? null,
    );
    if (!read.ok) continue;
    const { incomplete } = read.value;
    const isComplete = incomplete === null || !isWaiting(incomplete);
    if (!isComplete && read.value.entries.length === 0) continue;
    const arrivals = read.value.entries.map((entry) => ({ entry, device: read.value.device }));
    await inbox.settle(await sealArrivals(deps, arrivals), isComplete ? [row.position] : []);
    deps.records.takeIn(arrivals);
    arrived = true;
  }
  return arrived;
};
