/**
 * Reading own records again: what this device sent and no longer holds comes back from the queue.
 *
 * ```
 *   fence raised, note ahead of us, rows damaged ─► fact «ownPull»
 *        │
 *        ▼
 *   case keys from the beginning ─► POST /v1/pull {after, own} ─► own certificate ─► own segments, both lanes
 *                                        ▲                             │
 *                                        └──────── more ◄── one strict transaction {entries, damaged rows aside, ownPull}
 * ```
 * Its own records are read with the same checks as anybody's. What others wrote comes with them and is taken in where it is missing
 * too. Entries that are here stay as they are; only the body of a row that cannot be read any more is replaced, and the damaged one
 * kept. How far the others' logs were read is not touched: that is the puller's.
 */
import type { LedgerEntry } from '../../domain/entries.ts';
import type { DeviceId, EntryId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import { type Certificate, parseCertificate } from '../../protocol/certificate.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { type PullAnswer, type PullMessage, pullAnswerSchema, pullPath } from '../../protocol/wire/pull.ts';
import type { Records } from '../ledger/records.ts';
import { readFact } from '../storage/database.ts';
import type { OwnPullFact } from '../storage/facts.ts';
import type { EntryRow, PeerLog } from '../storage/rows.ts';
import { type CaseKeyPullerDeps, pullCaseKeys } from './caseKeyPuller.ts';
import { askedAgain } from './ownPull.ts';
import { acceptCertificate, deskSigner, sealArrivals } from './puller.ts';
import { createReader, readSegment } from './reader.ts';
import type { TransportError } from './transport.ts';

export interface OwnPullerDeps extends CaseKeyPullerDeps {
  readonly records: Pick<Records, 'takeIn' | 'ledger' | 'damaged'>;
}

export interface OwnPuller {
  /** Reads to the end where it was asked for. True where anything came back. Throws storage errors. */
  readonly pull: () => Promise<Result<boolean, TransportError>>;
  /** How many own entries came back since the desk was opened. */
  readonly found: () => number;
  /** A person wants it tried once more. */
  readonly tryAgain: () => void;
  /** Whether something is still to be read. */
  readonly isAsked: () => Promise<boolean>;
}

interface Arrival {
  readonly entry: LedgerEntry;
  readonly device: DeviceId;
}

export const createOwnPuller = (deps: OwnPullerDeps): OwnPuller => {
  const { database, transport, keys, records } = deps;
  let found = 0;
  /* What the queue has not got is not asked for at each round. */
  let hasAskedForDamaged = false;
  const pull = async (): Promise<Result<boolean, TransportError>> => {
    const before = found;
    let arrived = false;
    if (!hasAskedForDamaged && records.damaged().size > 0) {
      await database.facts.put(askedAgain(await readFact(database, 'ownPull')));
      hasAskedForDamaged = true;
    }
    let asked = await readFact(database, 'ownPull');
    if (!asked) return ok(false);
    if (keys.keyring.point) {
      // Their rows may have gone with the entries.
      if (asked.after === 0) await database.facts.delete('caseKeysPull');
      const gotKeys = await pullCaseKeys(deps);
      if (!gotKeys.ok) return gotKeys;
    }
    const signer = await deskSigner(keys);
    const reading = await beginReading(deps);
    while (asked) {
      const { after } = asked;
      const message = encodeMessage({ after, own: true } satisfies PullMessage);
      const answer = await transport(pullPath, message, pullAnswerSchema, signer);
      if (!answer.ok) return answer;
      const { incarnation, next, more } = answer.value;
      if (after > 0 && (asked.incarnation !== incarnation || next < after)) {
        // Another store, or one that was put back: its positions are not those that were read.
        asked = await keep(deps, asked, { ...asked, after: 0, incarnation });
        continue;
      }
      const arrivals = await reading.read(answer.value);
      const rest = more && next > after ? { ...asked, after: next, incarnation } : null;
      const taken = await takeBack(deps, arrivals, asked, rest);
      found += taken.own;
      arrived ||= taken.isAny;
      asked = taken.asked;
    }
    return ok(arrived || found > before);
  };
  return {
    pull,
    found: () => found,
    tryAgain: () => {
      hasAskedForDamaged = false;
    },
    isAsked: async () => (await readFact(database, 'ownPull')) !== undefined,
  };
};

const beginReading = async ({ inbox, keys, findCaseKey, records }: OwnPullerDeps) => {
  const { tenant, officeKey } = keys.keyring;
  const certificates = new Map<string, Certificate>();
  for (const { device, certificate } of await inbox.peers()) {
    const parsed = parseCertificate(certificate);
    if (parsed.ok) certificates.set(device, parsed.value.certificate);
  }
  const reader = await createReader(keys, findCaseKey, records.ledger);
  const logs = new Map<string, PeerLog>();
  const nameOf = (device: string, { lane, logEpoch }: Pick<PeerLog, 'lane' | 'logEpoch'>): string =>
    `${device} ${lane} ${logEpoch}`;
  return {
    read: async ({ items }: PullAnswer): Promise<readonly Arrival[]> => {
      const arrivals: Arrival[] = [];
      for (const { kind, bytes, before } of items) {
        if (kind === 'certificate') {
          const certificate = await acceptCertificate(officeKey, tenant, bytes);
          if (certificate) certificates.set(certificate.device, certificate);
          continue;
        }
        const read = await readSegment(
          reader,
          bytes,
          (stream) => certificates.get(stream) ?? null,
          ({ header }) => logs.get(nameOf(header.stream, header)),
          before ?? null,
        );
        if (!read.ok) continue;
        const { device, entries, log } = read.value;
        logs.set(nameOf(device, log), log);
        for (const entry of entries) arrivals.push({ entry, device });
      }
      return arrivals;
    },
  };
};

/* What is stored of the answer, and how far the reading came, in one transaction. */
const takeBack = async (
  deps: OwnPullerDeps,
  arrivals: readonly Arrival[],
  asked: OwnPullFact,
  rest: OwnPullFact | null,
): Promise<{ readonly own: number; readonly isAny: boolean; readonly asked: OwnPullFact | undefined }> => {
  const { database, keys, records, now } = deps;
  const { entries, facts, setAside } = database;
  const first = new Map<EntryId, Arrival>();
  for (const arrival of arrivals) {
    if (!first.has(arrival.entry.entryId)) first.set(arrival.entry.entryId, arrival);
  }
  const ids = [...first.keys()];
  const here = new Set((await entries.where('entryId').anyOf(ids).toArray()).map(({ entryId }) => entryId));
  const isWanted = ({ entry: { entryId } }: Arrival): boolean => !here.has(entryId) || records.damaged().has(entryId);
  const wanted = [...first.values()].filter(isWanted);
  const rows = await sealArrivals(deps, wanted);
  const fresh = await database.transaction('rw', entries, setAside, facts, async () => {
    const added: EntryRow[] = [];
    for (const row of rows) {
      const known = await entries.where('entryId').equals(row.entryId).first();
      if (!known) added.push(row);
      else if (records.damaged().has(row.entryId)) {
        // Its place, its segment and whether it was sent stay: the bytes that go up are the segment's.
        await setAside.add({ row: known, at: now() });
        await entries.put({ ...known, body: row.body });
      }
    }
    await entries.bulkAdd(added);
    const current = await readFact(database, 'ownPull');
    if (current?.asked === asked.asked) await (rest ? facts.put(rest) : facts.delete('ownPull'));
    return added;
  });
  records.takeIn(wanted);
  return {
    own: fresh.filter(({ device }) => device === keys.keyring.device).length,
    isAny: wanted.length > 0,
    asked: await readFact(database, 'ownPull'),
  };
};

const keep = async (
  { database }: Pick<OwnPullerDeps, 'database'>,
  asked: OwnPullFact,
  next: OwnPullFact,
): Promise<OwnPullFact | undefined> =>
  database.transaction('rw', database.facts, async () => {
    const current = await readFact(database, 'ownPull');
    if (current?.asked === asked.asked) await database.facts.put(next);
    return readFact(database, 'ownPull');
  });
