/**
 * New tag keys of all points: a tablet that is withdrawn, of whichever point, tests and opens nothing that is shared from then on.
 *
 * ```
 *   a withdrawn tablet that may have the newest key ─► a device that is of a point and acts for the office draws one
 *        ┌─────────── entry: sealed to each tablet of every point that stays ◄──────────────┘
 *        ├─► log ─► tablets of its point ──┐
 *        └─► bulletin ─► other points ─────┴─► keyring, beside the older ones, which still find whom they tagged
 * ```
 * Nobody else could: a device of the office alone has no such key, and a tablet that gave one out could lock the others out. Where no
 * device is both, that of the sheets is, which an organisation needs for its next tablet too. Of several the first by its id draws it, or
 * whoever withdraws the tablet; the others after a day.
 */
import type { DeviceEnrolled, DeviceRevoked } from '../../domain/entries.ts';
import { newerFirst, withdrawnWithKey } from '../../domain/ledgerNetworkKeys.ts';
import type { NetworkKeyMade } from '../../domain/networkEntries.ts';
import { ok, type Result } from '../../domain/result.ts';
import { pointKeyCoversLimit, pointKeySharesLimit } from '../../protocol/limits.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { randomBytes } from '../crypto/bytes.ts';
import { networkKeyCheck, openNetworkKeyShare, sealNetworkKeyShare } from '../keys/networkKeyShare.ts';
import { sealRing } from '../keys/ring.ts';
import { hasOtherPoints } from '../network/tagSync.ts';
import { readFact } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type KeyDesk = Pick<OpenDesk, 'database' | 'keys' | 'slot' | 'records' | 'machine'>;

interface TagKey {
  readonly generation: number;
  readonly key: Bytes;
  readonly check: string;
}

/** A device that is first in the row may be in a drawer. */
const patienceMs = 86_400_000;

/** What there is to do now: a new key, shares for tablets that have none, keys taken up from the ledger. Again changes nothing. */
export const tendNetworkTagKeys = async (desk: KeyDesk, isMyTurn = false): Promise<Result<null, StorageTrouble>> => {
  if (!desk.keys.keyring.point) return ok(null);
  // What others made first: only then the newest is known.
  const adopted = await adopt(desk);
  if (!adopted.ok) return adopted;
  const entry = await entryToWrite(desk, isMyTurn);
  if (!entry) return ok(null);
  const stored = await desk.records.append([entry]);
  return stored.ok ? adopt(desk) : stored;
};

const entryToWrite = async (desk: KeyDesk, isMyTurn: boolean): Promise<NetworkKeyMade | null> => {
  const { keys, records, machine } = desk;
  const tablets = tabletsOf(desk);
  const makers = tablets.filter(({ roles }) => roles.office);
  const { device } = keys.keyring;
  if (!hasOtherPoints(records.ledger) || !makers.some((maker) => maker.device === device)) return null;
  const isFirst = makers[0]?.device === device;
  const withdrawn = withdrawnWithKey(records.ledger);
  const isLate = withdrawn.some(({ at }) => machine.now() - at > patienceMs);
  if (withdrawn.length > 0 && (isMyTurn || isFirst || isLate)) return newKey(desk, tablets, withdrawn);
  return isFirst ? missingShares(desk, tablets) : null;
};

const newKey = async (
  desk: KeyDesk,
  tablets: readonly DeviceEnrolled[],
  withdrawn: readonly DeviceRevoked[],
): Promise<NetworkKeyMade> => {
  const [here] = desk.keys.keyring.point?.laterNetworkTagKeys ?? [];
  const [told] = desk.records.ledger.networkKeys;
  const generation = Math.max(here?.generation ?? 0, told?.generation ?? 0) + 1;
  const key = randomBytes(32);
  const check = await networkKeyCheck(desk.keys, generation, key);
  const covers = withdrawn.slice(0, pointKeyCoversLimit).map(({ entryId }) => entryId);
  const entry = await entryFor(desk, { generation, key, check }, tablets, covers);
  key.fill(0);
  return entry;
};

/* The newest key for tablets that were enrolled while it was made, or by a device that had not heard of it. */
const missingShares = async (desk: KeyDesk, tablets: readonly DeviceEnrolled[]): Promise<NetworkKeyMade | null> => {
  const [newest] = await keysHere(desk);
  if (!newest) return null;
  const made = desk.records.ledger.networkKeys.filter((key) => newerFirst(key, newest) === 0);
  if (made.length === 0) return null;
  const have = new Set(made.flatMap(({ shares }) => shares.map(({ device }) => device)));
  const missing = tablets.filter(({ device }) => !have.has(device));
  const entry = missing.length > 0 ? await entryFor(desk, newest, missing, []) : null;
  return entry && entry.shares.length > 0 ? entry : null;
};

const entryFor = async (
  { keys, machine }: KeyDesk,
  { generation, key, check }: TagKey,
  tablets: readonly DeviceEnrolled[],
  covers: NetworkKeyMade['covers'],
): Promise<NetworkKeyMade> => {
  const shares = await Promise.all(
    tablets.map(async (tablet) => {
      const sealed = await sealNetworkKeyShare(keys.keyring, generation, tablet, key);
      return sealed === null ? [] : [{ device: tablet.device, sealed }];
    }),
  );
  return {
    type: 'networkKeyMade',
    entryId: randomId(8),
    at: machine.now(),
    generation,
    check,
    // Of more tablets the others are handed theirs one entry later.
    shares: shares.flat().slice(0, pointKeySharesLimit),
    covers,
  };
};

/* Those of all points that stay, in the order in which it is their turn. */
const tabletsOf = ({ records }: KeyDesk): readonly DeviceEnrolled[] =>
  [...records.ledger.devices.values()]
    .map(({ enrolled }) => enrolled)
    .filter(({ roles, device }) => roles.point && !records.ledger.revoked.has(device))
    .sort((a, b) => (a.device < b.device ? -1 : 1));

/* Newest first, without the one of the founding. */
const keysHere = ({ keys }: Pick<KeyDesk, 'keys'>): Promise<readonly TagKey[]> =>
  Promise.all(
    (keys.keyring.point?.laterNetworkTagKeys ?? []).map(async ({ generation, key }) => ({
      generation,
      key,
      check: await networkKeyCheck(keys, generation, key),
    })),
  );

/* Again and again until it is in the ring: it does not matter where the app ended in between. */
const adopt = async (desk: KeyDesk): Promise<Result<null, StorageTrouble>> => {
  const { keys, records, slot, database } = desk;
  const { point } = keys.keyring;
  if (!point || records.ledger.networkKeys.length === 0) return ok(null);
  const all = [...(await keysHere(desk))];
  const before = all.length;
  for (const made of records.ledger.networkKeys) {
    if (all.some((known) => newerFirst(known, made) === 0)) continue;
    const key = await openNetworkKeyShare(keys, made);
    if (key) all.push({ generation: made.generation, key, check: made.check });
  }
  if (all.length === before) return ok(null);
  const laterNetworkTagKeys = all.sort(newerFirst).map(({ generation, key }) => ({ generation, key }));
  const keyring = { ...keys.keyring, point: { ...point, laterNetworkTagKeys } };
  keys.renew(keyring);
  return withStorage(async () => {
    await database.facts.put(await sealRing(slot.ringKeys, keyring, (await readFact(database, 'ring')) ?? null));
    return null;
  });
};
