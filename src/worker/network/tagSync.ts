/**
 * Tags of recognition between points, through the queue, which opens none of them.
 *
 * ```
 *   cases of persons who agreed, where this point shares ─► wanted slots ─┬─ not there yet ─► put
 *                                                                         └─ there and no longer wanted ─► shredded
 *   what others put ─► rows, sealed as they came, opened only while somebody is looked for
 * ```
 * What was put under an older key stays: its person is found under that key too. At the next visit another agreement takes its place.
 * A point that stops sharing, or a person who takes it back, takes the slots away for good: agreeing anew makes new ones.
 */
import type { CaseTagged } from '../../domain/caseEntries.ts';
import type { CaseId, PointId } from '../../domain/ids.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { isSharing } from '../../domain/ledgerNetwork.ts';
import { isBefore } from '../../domain/ledgerOrder.ts';
import { ok, type Result } from '../../domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../protocol/bytes.ts';
import { sharedSlotsLimit } from '../../protocol/limits.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import {
  sharedSlotsAnswerSchema,
  sharedSlotsPath,
  sharedSlotsPullAnswerSchema,
  sharedSlotsPullPath,
  sharedSlotsShredAnswerSchema,
  sharedSlotsShredPath,
} from '../../protocol/wire/sharedSlots.ts';
import type { Machine } from '../desk/machine.ts';
import { networkTagKeysOf } from '../keys/keyring.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import type { Records } from '../ledger/records.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { NetworkTagsFact } from '../storage/facts.ts';
import { deskSigner } from '../sync/puller.ts';
import type { Transport, TransportError } from '../sync/transport.ts';
import { type NetworkTagKeys, networkTagKeys } from './networkKeys.ts';
import { sealSharedTags } from './tagSlot.ts';

export interface NetworkDeps {
  readonly database: DeviceDatabase;
  readonly transport: Transport;
  readonly keys: OpenKeys;
  readonly records: Pick<Records, 'ledger'>;
  readonly machine: Pick<Machine, 'now'>;
}

/** Looking for others' tags is a request of its own: not with every round, milliseconds. */
const pullEveryMs = 600_000;
/** While somebody is looked for, what is older is asked for anew. */
const freshMs = 5_000;

/** Where there is one point there is nobody to share with, and no round costs more. */
export const hasOtherPoints = ({ pointsAdded }: Pick<Ledger, 'pointsAdded'>): boolean => pointsAdded.size > 0;

/** Throws storage errors. True where something came. A queue of an earlier version knows no shared slots: nothing is shared. */
export const syncNetworkTags = async (deps: NetworkDeps): Promise<Result<boolean, TransportError>> => {
  const { keys, records } = deps;
  const { point } = keys.keyring;
  if (!point || !hasOtherPoints(records.ledger)) return ok(false);
  const tagKeys = await networkTagKeys(networkTagKeysOf(point));
  const sent = await put(deps, tagKeys);
  if (!sent.ok) return isAboutAll(sent.error) ? ok(false) : sent;
  return pull(deps, pullEveryMs);
};

/** What other points share, before somebody is looked for. Throws storage errors. */
export const refreshNetworkTags = async (deps: NetworkDeps): Promise<Result<boolean, TransportError>> =>
  deps.keys.keyring.point && hasOtherPoints(deps.records.ledger) ? pull(deps, freshMs) : ok(false);

/* The rest of the round does not wait for an old queue, nor for one without room. */
export const isAboutAll = (error: TransportError): boolean =>
  error.type === 'refused' && ['notFound', 'storeFull', 'malformed'].includes(error.refusal.refused);

const fresh = (incarnation: string): NetworkTagsFact => ({
  name: 'networkTags',
  incarnation,
  after: 0,
  pulledAt: 0,
  put: [],
  gone: [],
  told: 0,
});

/* What is known of another store, or of one that was put back, is not what is there. */
const readState = async ({ database }: NetworkDeps): Promise<NetworkTagsFact> => {
  const store = (await readFact(database, 'watermarks'))?.incarnation ?? '';
  const known = await readFact(database, 'networkTags');
  if (!known) return fresh(store);
  return known.incarnation === store ? known : { ...fresh(store), gone: known.gone };
};

interface Wanted {
  readonly caseId: CaseId;
  readonly version: number;
}

const wantedSlots = async ({ keys, records }: NetworkDeps, tagKeys: NetworkTagKeys): Promise<Map<string, Wanted>> => {
  const { ledger } = records;
  const { pointId } = keys.keyring;
  const wanted = new Map<string, Wanted>();
  const sharing = ledger.sharing.get(pointId);
  if (!sharing || !isSharing(ledger, pointId)) return wanted;
  const lastSaid = lastSaidOf(ledger);
  for (const { caseId, opened, tagged, namedAt } of ledger.cases.values()) {
    const [newest] = tagged;
    const isAgreed = (lastSaid.get(ledger.keptCaseOf.get(caseId) ?? caseId)?.networkTags.length ?? 0) > 0;
    if (!opened || !newest || newest.networkTags.length === 0 || !isAgreed) continue;
    const slot = await tagKeys.slotOf(sharing.entryId, newest.entryId);
    wanted.set(slot, { caseId, version: Math.max(newest.at, namedAt) });
  }
  return wanted;
};

/* Of joined cases, too, each has its own tags; whether the person agrees is what they said last, in whichever of them. */
const lastSaidOf = ({ cases, keptCaseOf }: Ledger): ReadonlyMap<CaseId, CaseTagged> => {
  const last = new Map<CaseId, CaseTagged>();
  for (const { caseId, said } of cases.values()) {
    const person = keptCaseOf.get(caseId) ?? caseId;
    const [before, now] = [last.get(person), said.tagged.at(-1)];
    if (now && (!before || isBefore(before, now))) last.set(person, now);
  }
  return last;
};

/* What is put is taken away for good, so only where the ledger says why: of a row that cannot be read just now nothing follows. */
const isOver = ({ sharing, shredded, cases }: Ledger, pointId: PointId, caseId: CaseId): boolean =>
  sharing.has(pointId) && (shredded.has(caseId) || (cases.get(caseId)?.said.tagged.length ?? 0) > 0);

const put = async (deps: NetworkDeps, tagKeys: NetworkTagKeys): Promise<Result<null, TransportError>> => {
  const { database, transport, keys, records } = deps;
  const { pointId } = keys.keyring;
  const before = await readState(deps);
  const wanted = await wantedSlots(deps, tagKeys);
  const there = new Map(before.put.map((one) => [one.slot, one]));
  const over = before.put.filter(({ slot, caseId }) => !wanted.has(slot) && isOver(records.ledger, pointId, caseId));
  const gone = [...before.gone, ...over.map(({ slot }) => slot)];
  // The queue takes none of these again.
  for (const slot of gone) wanted.delete(slot);
  const news = [...wanted].filter(([slot, { version }]) => (there.get(slot)?.version ?? -1) < version);
  if (news.length === 0 && gone.length === before.told) return ok(null);
  const signer = await deskSigner(keys);
  const keep = (told: number): Promise<unknown> => {
    const left = new Set(gone.slice(0, told));
    return database.facts.put({
      ...before,
      put: [...there.values()].filter(({ slot }) => !left.has(slot)),
      gone,
      told,
    });
  };
  for (let from = before.told; from < gone.length; from += sharedSlotsLimit) {
    const slots = gone.slice(from, from + sharedSlotsLimit).map(ownHexToBytes);
    const message = encodeMessage({ space: 'networkTags', slots });
    const answer = await transport(sharedSlotsShredPath, message, sharedSlotsShredAnswerSchema, signer);
    if (!answer.ok) return answer;
    await keep(from + slots.length);
  }
  for (let from = 0; from < news.length; from += sharedSlotsLimit) {
    const batch = news.slice(from, from + sharedSlotsLimit);
    const slots = await Promise.all(
      batch.map(async ([slot, { caseId, version }]) => {
        const known = records.ledger.cases.get(caseId);
        const tags = known?.tagged[0]?.networkTags ?? [];
        const shared = { pointId, callName: known?.callName ?? '', tags };
        return { slot: ownHexToBytes(slot), version, sealed: await sealSharedTags(tagKeys, slot, shared) };
      }),
    );
    const message = encodeMessage({ space: 'networkTags', slots });
    const answer = await transport(sharedSlotsPath, message, sharedSlotsAnswerSchema, signer);
    if (!answer.ok) return answer;
    for (const [slot, { caseId, version }] of batch) there.set(slot, { slot, caseId, version });
    // A link that breaks soon comes further each time.
    await keep(gone.length);
  }
  return ok(null);
};

const pull = async (deps: NetworkDeps, oldMs: number): Promise<Result<boolean, TransportError>> => {
  const { database, transport, keys, machine } = deps;
  const known = await readState(deps);
  const now = machine.now();
  // A clock that was put back does not stop it.
  if (known.pulledAt <= now && now - known.pulledAt < oldMs) return ok(false);
  const signer = await deskSigner(keys);
  let { after } = known;
  let arrived = false;
  for (;;) {
    const message = encodeMessage({ space: 'networkTags', after });
    const answer = await transport(sharedSlotsPullPath, message, sharedSlotsPullAnswerSchema, signer);
    if (!answer.ok) return answer;
    const { slots, shredded = [], next, more } = answer.value;
    arrived ||= slots.length > 0 || shredded.length > 0;
    await database.transaction('rw', database.networkTags, database.facts, async () => {
      await database.networkTags.bulkPut(slots.map(({ slot, sealed }) => ({ slot: bytesToHex(slot), sealed })));
      await database.networkTags.bulkDelete(shredded.map(bytesToHex));
      await database.facts.put({ ...known, after: next, pulledAt: now });
    });
    if (!more || next <= after) return ok(arrived);
    after = next;
  }
};
