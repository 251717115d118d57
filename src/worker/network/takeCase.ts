/**
 * A card of a case that another point began: with it, and a connection, the case opens here too.
 *
 * ```
 *   card's root ─► lookup ─► parts of all points ─► opened with root and network key, checked ─► entries that are not here yet
 *                                                                                                  └─► a case of this point, with a key
 *                                                                                                      of its own; counted once by entry ids
 * ```
 */
import type { CaseOpened, LedgerEntry } from '../../domain/entries.ts';
import type { CaseId, CaseRoot, PointId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bytesToHex, ownHexToBytes } from '../../protocol/bytes.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { caseParcelsTakeAnswerSchema, caseParcelsTakePath } from '../../protocol/wire/caseParcels.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import type { OpenDesk } from '../desk/openDesk.ts';
import { withStorage } from '../storage/trouble.ts';
import { deskSigner } from '../sync/puller.ts';
import { type CaseParcel, openCaseParcel } from './caseParcel.ts';
import { keepTold } from './elsewhere.ts';
import { parcelLookup } from './networkKeys.ts';
import { hasOtherPoints } from './tagSync.ts';

export type TakeCaseError =
  /** No other point has put it there, or its card was replaced. */
  | { readonly type: 'notFound' }
  /** The queue could not be asked. */
  | { readonly type: 'noConnection' }
  | StorageTrouble;

interface Part {
  readonly pointId: PointId;
  readonly parcel: CaseParcel;
}

/** Also for a case that is here: then what other points added since. */
export const takeCase = async (desk: OpenDesk, root: CaseRoot): Promise<Result<CaseId, TakeCaseError>> => {
  const { records, keys, caseKeys, database, lease } = desk;
  const { networkLinkKey } = keys;
  if (!networkLinkKey || !caseKeys || !hasOtherPoints(records.ledger)) return err({ type: 'notFound' });
  const parts = await takeParts(desk, networkLinkKey, root);
  if (!parts.ok) return parts;
  const [first] = parts.value;
  if (!first) return err({ type: 'notFound' });
  const { caseId } = first.parcel;
  const same = parts.value.filter(({ parcel }) => parcel.caseId === caseId);
  // Erased here, at the person's wish; or closed until the queue was met.
  if (records.ledger.shredded.has(caseId) || lease.closed.has(caseId)) return err({ type: 'notFound' });
  const news = await entriesNotHere(desk, same);
  if (!news.ok) return news;
  const isNew = records.ledger.cases.get(caseId)?.opened == null;
  if (isNew && !news.value.some(isOpening)) return err({ type: 'notFound' });
  if (news.value.length > 0) {
    const there = await withStorage(() => database.caseKeys.get(caseId));
    if (!there.ok) return there;
    const caseKey = there.value ? undefined : await caseKeys.create(caseId);
    const stored = await records.append(news.value, { isCopy: true, ...(caseKey && { caseKey }) });
    if (!stored.ok) return stored;
  }
  const told = same.map(({ pointId, parcel }) => ({ pointId, vouchers: parcel.vouchers }));
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
