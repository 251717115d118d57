/**
 * A card of a case that another point began: with it, and a connection, the case opens here too.
 *
 * ```
 *   card's root ─► lookup ─► parts of all points ─► opened with root and network key, checked ─► entries that are not here yet
 *                                      ┌───────────────────────────────────────────────────────────┘
 *                                      ▼ no key of the case here
 *                     a key put at the queue ─► the one that it keeps, of all tablets of this point the first ─► a case of this point,
 *                                                                                                     counted once by entry ids
 * ```
 * Two tablets of a point that take the same case at once must not each have a key of their own: what one of them writes would open nowhere
 * else, and nowhere at all once that tablet is lost.
 */
import type { CaseOpened, LedgerEntry } from '../../domain/entries.ts';
import type { CaseId, CaseRoot, PointId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../protocol/bytes.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { caseKeysAnswerSchema, caseKeysPath } from '../../protocol/wire/caseKeys.ts';
import { caseParcelsTakeAnswerSchema, caseParcelsTakePath } from '../../protocol/wire/caseParcels.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import type { OpenDesk } from '../desk/openDesk.ts';
import type { CaseKeys } from '../keys/caseKeys.ts';
import { withStorage } from '../storage/trouble.ts';
import { pullCaseKeys } from '../sync/caseKeyPuller.ts';
import { createDexieInbox } from '../sync/dexieInbox.ts';
import { deskSigner } from '../sync/puller.ts';
import { type CaseParcel, openCaseParcel, replacedCard } from './caseParcel.ts';
import { keepTold } from './elsewhere.ts';
import { parcelLookup } from './networkKeys.ts';
import { hasOtherPoints } from './tagSync.ts';

export type TakeCaseError =
  /** No other point has put it there. */
  | { readonly type: 'notFound' }
  /** Another point has given the person a new one. */
  | { readonly type: 'cardReplaced' }
  /** The queue could not be asked. */
  | { readonly type: 'noConnection' }
  | StorageTrouble;

interface Part {
  readonly pointId: PointId;
  readonly parcel: CaseParcel;
}

/** Also for a case that is here: then what other points added since. */
export type TakeCase = (desk: OpenDesk, root: CaseRoot) => Promise<Result<CaseId, TakeCaseError>>;

/** `oneAtATime`: what is stored waits for other writes, and they for it; none of them waits for the network. */
export const createTakeCase = (oneAtATime: <T>(write: () => Promise<T>) => Promise<T>): TakeCase => {
  // A card that is held before the camera twice is asked about once.
  const running = new Map<CaseRoot, ReturnType<TakeCase>>();
  return (desk, root) => {
    const under = running.get(root);
    if (under) return under;
    const taking = takeCase(desk, root, oneAtATime).finally(() => running.delete(root));
    running.set(root, taking);
    return taking;
  };
};

const takeCase = async (
  desk: OpenDesk,
  root: CaseRoot,
  oneAtATime: <T>(write: () => Promise<T>) => Promise<T>,
): Promise<Result<CaseId, TakeCaseError>> => {
  const { records, keys, caseKeys } = desk;
  const { networkLinkKey } = keys;
  if (!networkLinkKey || !caseKeys || !hasOtherPoints(records.ledger)) return err({ type: 'notFound' });
  const parts = await takeParts(desk, networkLinkKey, root);
  if (!parts.ok) return parts;
  const [first] = parts.value;
  if (!first) return err({ type: 'notFound' });
  const { caseId } = first.parcel;
  const same = parts.value.filter(({ parcel }) => parcel.caseId === caseId);
  if (isGone(desk, caseId)) return err({ type: 'notFound' });
  const key = await keyAtQueue(desk, caseKeys, caseId);
  return key.ok ? oneAtATime(() => store(desk, caseKeys, caseId, same)) : key;
};

/* Erased here, at the person's wish; or closed until the queue was met. */
const isGone = ({ records, lease }: OpenDesk, caseId: CaseId): boolean =>
  records.ledger.shredded.has(caseId) || lease.closed.has(caseId);

/* Afterwards the case has the key that the queue keeps for this point, or none where that keeps no keys, or shredded this one. */
const keyAtQueue = async (desk: OpenDesk, caseKeys: CaseKeys, caseId: CaseId): Promise<Result<null, TakeCaseError>> => {
  const { database, machine, keys, transport } = desk;
  const here = await withStorage(() => database.caseKeys.get(caseId));
  if (!here.ok) return here;
  if (here.value) return ok(null);
  const { version, wrapped } = await caseKeys.create(caseId);
  // Nothing may be written under it before it is known that it stays.
  caseKeys.forget(caseId);
  const message = encodeMessage({ slots: [{ slot: ownHexToBytes(caseId), version, wrapped }] });
  const put = await transport(caseKeysPath, message, caseKeysAnswerSchema, await deskSigner(keys));
  if (!put.ok) return err({ type: 'noConnection' });
  const puller = { ...desk, inbox: createDexieInbox(database), now: machine.now };
  const pulled = await withStorage(() => pullCaseKeys(puller));
  if (!pulled.ok) return pulled;
  return pulled.value.ok ? ok(null) : err({ type: 'noConnection' });
};

const store = async (
  desk: OpenDesk,
  caseKeys: CaseKeys,
  caseId: CaseId,
  parts: readonly Part[],
): Promise<Result<CaseId, TakeCaseError>> => {
  const { records, keys, database } = desk;
  // Since it was asked for a person may have erased it, here or at another tablet of this point.
  if (isGone(desk, caseId) || !(await caseKeys.find(caseId))) return err({ type: 'notFound' });
  const news = await entriesNotHere(desk, parts);
  if (!news.ok) return news;
  const isNew = records.ledger.cases.get(caseId)?.opened == null;
  if (isNew && !news.value.some(isOpening)) return err({ type: 'notFound' });
  if (news.value.length > 0) {
    const stored = await records.append(news.value, { isCopy: true });
    if (!stored.ok) return stored;
  }
  const told = parts.map(({ pointId, parcel }) => ({ pointId, vouchers: parcel.vouchers }));
  const kept = await withStorage(async () => {
    await keepTold(database, keys.ledgerKey, caseId, told);
    return null;
  });
  return kept.ok ? ok(caseId) : kept;
};

const isOpening = (entry: LedgerEntry): entry is CaseOpened => entry.type === 'caseOpened';

const takeParts = async (
  { transport, keys }: OpenDesk,
  networkLinkKey: CryptoKey,
  root: CaseRoot,
): Promise<Result<readonly Part[], TakeCaseError>> => {
  const message = encodeMessage({ lookup: ownHexToBytes(await parcelLookup(networkLinkKey, root)) });
  const answer = await transport(caseParcelsTakePath, message, caseParcelsTakeAnswerSchema, await deskSigner(keys));
  if (!answer.ok) {
    const isOld = answer.error.type === 'refused' && answer.error.refusal.refused === 'notFound';
    return err({ type: isOld ? 'notFound' : 'noConnection' });
  }
  const parts: Part[] = [];
  for (const { pointId, parcel } of answer.value.parcels) {
    const from = bytesToHex(pointId) as PointId;
    if (from === keys.keyring.pointId) continue;
    const opened = await openCaseParcel(networkLinkKey, root, parcel);
    // Whoever has not heard of it yet still has a part under the lost card.
    if (opened === replacedCard) return err({ type: 'cardReplaced' });
    if (opened) parts.push({ pointId: from, parcel: opened });
  }
  return ok(parts);
};

const entriesNotHere = async (
  { database }: OpenDesk,
  parts: readonly Part[],
): Promise<Result<readonly LedgerEntry[], StorageTrouble>> => {
  const byId = new Map(parts.flatMap(({ parcel }) => parcel.entries.map((entry) => [entry.entryId, entry])));
  const here = await withStorage(() =>
    database.entries
      .where('entryId')
      .anyOf([...byId.keys()])
      .toArray(),
  );
  if (!here.ok) return here;
  for (const { entryId } of here.value) byId.delete(entryId);
  return ok([...byId.values()]);
};
