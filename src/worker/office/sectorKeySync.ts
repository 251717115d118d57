/**
 * Year keys between the office's devices, through the queue, which keeps one a year: the first.
 *
 * ```
 *   made here ─► put (version 1) ─► pull ─┬─ ours ───────────► confirmed
 *                                         ├─ another ────────► adopted: nothing was made with ours yet
 *                                         └─ shredded ───────► dropped: the ledger will say so
 *   in use here and not there, or another: a queue from a backup ─► the earlier made stays, put one version higher
 *   destroyed, says the ledger ─► row deleted ─► the queue told to shred the slot, once a store
 * ```
 * Asks the queue only where something of this is due. That a key is destroyed is believed of the ledger alone: of the queue's word only a
 * key is dropped that was never in use.
 */
import { ok, type Result } from '../../domain/result.ts';
import { bytesToHex, equalBytes } from '../../protocol/bytes.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import {
  type SharedSlot,
  sharedSlotsAnswerSchema,
  sharedSlotsPath,
  sharedSlotsPullAnswerSchema,
  sharedSlotsPullPath,
  sharedSlotsShredAnswerSchema,
  sharedSlotsShredPath,
} from '../../protocol/wire/sharedSlots.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import type { Records } from '../ledger/records.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { SectorKeysFact, SectorYearKey } from '../storage/facts.ts';
import { deskSigner } from '../sync/puller.ts';
import type { Transport, TransportError } from '../sync/transport.ts';
import { changeSectorKeys, dropYearKeys, readSectorKeys, withYearKey, yearKeyIn } from './sectorKeysFact.ts';
import { createYearKeyBox, slotOfYear, type YearKeyBox, yearOfSlot } from './yearKeys.ts';

export interface SectorKeyDeps {
  readonly database: DeviceDatabase;
  readonly transport: Transport;
  readonly keys: OpenKeys;
  readonly records: Pick<Records, 'ledger'>;
}

const space = 'sectorKeys';

/** An earlier queue has no such slots, a full one no room: pseudonyms have to wait, the rest of the round does not. */
const passedOver = new Set(['notFound', 'storeFull', 'malformed', 'notAllowed']);

/** Throws storage errors. */
export const tendSectorKeys = async (deps: SectorKeyDeps): Promise<Result<null, TransportError>> => {
  const { database, keys, records } = deps;
  const { sectorKeysDestroyed: destroyed } = records.ledger;
  const fact =
    destroyed.size > 0 ? await dropYearKeys(database, (year) => destroyed.has(year)) : await readSectorKeys(database);
  const box = await createYearKeyBox(keys.keyring);
  if (!box && fact.years.length === 0 && fact.told.length === 0) return ok(null);
  await forgetOtherStore(database, fact);
  const tended = await tellDestroyed(deps);
  const shared = tended.ok && box ? await shareKeys(deps, box) : tended;
  if (shared.ok) return ok(null);
  const { error } = shared;
  return error.type === 'refused' && passedOver.has(error.refusal.refused) ? ok(null) : shared;
};

/* Another store, or one that went back: it has to be told everything again. */
const forgetOtherStore = async (database: DeviceDatabase, known: SectorKeysFact): Promise<void> => {
  const incarnation = (await readFact(database, 'watermarks'))?.incarnation ?? '';
  if (known.incarnation === incarnation) return;
  await changeSectorKeys(database, (fact) =>
    fact.incarnation === incarnation || (fact.years.length === 0 && fact.told.length === 0)
      ? fact
      : { ...fact, incarnation, told: [], years: fact.years.map((key) => ({ ...key, isAtQueue: false })) },
  );
};

const tellDestroyed = async (deps: SectorKeyDeps): Promise<Result<null, TransportError>> => {
  const { database, transport, keys, records } = deps;
  const { told } = await readSectorKeys(database);
  const news = [...records.ledger.sectorKeysDestroyed].filter((year) => !told.includes(year));
  if (news.length === 0) return ok(null);
  const message = encodeMessage({ space, slots: news.map(slotOfYear) });
  const answer = await transport(sharedSlotsShredPath, message, sharedSlotsShredAnswerSchema, await deskSigner(keys));
  if (!answer.ok) return answer;
  const { incarnation } = answer.value;
  await changeSectorKeys(database, (fact) => ({ ...fact, incarnation, told: [...fact.told, ...news] }));
  return ok(null);
};

/** Once more where the queue has another key for a year than is in use here, and ours is to stay. */
const shareAttempts = 2;

const shareKeys = async (deps: SectorKeyDeps, box: YearKeyBox): Promise<Result<null, TransportError>> => {
  const { database, transport, keys } = deps;
  for (let attempt = 0; attempt < shareAttempts; attempt++) {
    const before = await readSectorKeys(database);
    const waiting = before.years.filter(({ isAtQueue }) => !isAtQueue);
    if (waiting.length === 0) break;
    const slots = waiting.map(({ year, version, sealed }) => ({ slot: slotOfYear(year), version, sealed }));
    const message = encodeMessage({ space, slots });
    const put = await transport(sharedSlotsPath, message, sharedSlotsAnswerSchema, await deskSigner(keys));
    if (!put.ok) return put;
    const pulled = await pullSlots(deps);
    if (!pulled.ok) return pulled;
    await takeIn(deps, box, before, pulled.value);
  }
  return ok(null);
};

interface Pulled {
  readonly slots: readonly SharedSlot[];
  readonly shredded: ReadonlySet<string>;
}

/* From the beginning: there is one slot a year. */
const pullSlots = async ({ transport, keys }: SectorKeyDeps): Promise<Result<Pulled, TransportError>> => {
  const signer = await deskSigner(keys);
  const slots: SharedSlot[] = [];
  const shredded = new Set<string>();
  for (let after = 0; ; ) {
    const message = encodeMessage({ space, after });
    const answer = await transport(sharedSlotsPullPath, message, sharedSlotsPullAnswerSchema, signer);
    if (!answer.ok) return answer;
    const { next, more } = answer.value;
    slots.push(...answer.value.slots);
    for (const slot of answer.value.shredded ?? []) shredded.add(bytesToHex(slot));
    if (!more || next <= after) return ok({ slots, shredded });
    after = next;
  }
};

const takeIn = async (
  { database, records }: SectorKeyDeps,
  box: YearKeyBox,
  before: SectorKeysFact,
  { slots, shredded }: Pulled,
): Promise<void> => {
  const decided = new Map<number, SectorYearKey>();
  for (const { slot, version, sealed } of slots) {
    const year = yearOfSlot(slot);
    if (year === null) continue;
    const next = await decide(box, yearKeyIn(before, year), { year, sealed, version });
    if (next) decided.set(year, next);
  }
  const isShredded = (year: number): boolean => shredded.has(bytesToHex(slotOfYear(year)));
  await changeSectorKeys(database, (fact) => {
    let after = fact;
    for (const next of decided.values()) {
      // As it was when this was decided, and not destroyed meanwhile.
      const isSame = isSameKey(yearKeyIn(fact, next.year), yearKeyIn(before, next.year));
      if (isSame && !records.ledger.sectorKeysDestroyed.has(next.year)) after = withYearKey(after, next);
    }
    const years = after.years.flatMap((key) => {
      if (!isShredded(key.year)) return [key];
      return key.isConfirmed ? [{ ...key, isAtQueue: true }] : [];
    });
    return { ...after, years };
  });
};

const isSameKey = (a: SectorYearKey | undefined, b: SectorYearKey | undefined): boolean =>
  a && b ? equalBytes(a.sealed, b.sealed) : a === b;

/** What this year's key is from now on; null where what the queue has is none. */
const decide = async (
  box: YearKeyBox,
  here: SectorYearKey | undefined,
  there: Pick<SectorYearKey, 'year' | 'sealed' | 'version'>,
): Promise<SectorYearKey | null> => {
  const theirs = await box.open(there.year, there.sealed);
  if (!theirs) return null;
  const adopted = { ...there, isConfirmed: true, isAtQueue: true };
  if (!here?.isConfirmed || equalBytes(here.sealed, there.sealed)) return adopted;
  const ours = await box.open(here.year, here.sealed);
  const isOursEarlier =
    ours !== null &&
    (ours.madeAt < theirs.madeAt || (ours.madeAt === theirs.madeAt && bytesToHex(ours.key) < bytesToHex(theirs.key)));
  return isOursEarlier ? { ...here, version: there.version + 1, isAtQueue: false } : adopted;
};
