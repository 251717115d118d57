/**
 * Puller of the bulletin: a point reads its own records alone, so it hears by it of payer, terms, directory, devices and points.
 *
 * ```
 *   news, or not asked for a while ─► POST /v2/slots/pull {after} ─► nothing new ─► done
 *                                          │ sealed
 *              opens? office's signature? not older? all of it the office's to say? ─no─► refused, nothing changes
 *                                          └─yes─► entries, each counted once ─► number kept
 * ```
 */
import { ok, type Result } from '../../domain/result.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import { sharedSlotsPullAnswerSchema, sharedSlotsPullPath } from '../../protocol/wire/sharedSlots.ts';
import { openBulletin } from '../network/bulletin.ts';
import type { ReadNews } from '../network/news.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';
import type { BulletinReadFact } from '../storage/facts.ts';
import type { LinkMemory, News } from './exchange.ts';
import { deskSigner, type PullerDeps, sealArrivals } from './puller.ts';
import type { TransportError } from './transport.ts';

export interface BulletinPullerDeps extends PullerDeps {
  readonly database: DeviceDatabase;
  readonly link: LinkMemory;
}

/** So long nobody asks where nothing else is new: a change of the payer may be heard of that much later. [ms] */
const askAgainAfterMs = 600_000;

/** True where it said anything new. Throws storage errors. */
export const pullBulletin = async (deps: BulletinPullerDeps, news: News): Promise<Result<boolean, TransportError>> => {
  const { database, transport, keys, records, link, now } = deps;
  const pair = await keys.networkPair();
  const { devices, pointsAdded, firstPointId } = records.ledger;
  const { device, pointId } = keys.keyring;
  // A device of the office reads what all write, whoever is at it. An organisation of one point has no bulletin; a tablet of a further
  // point may not have been told that it is one.
  const isOffice = devices.get(device)?.enrolled.roles.office === true;
  if (!pair || isOffice || (pointsAdded.size === 0 && firstPointId === pointId)) return ok(false);
  const isFirst = link.bulletinAskedAt === null;
  const isDue = link.bulletinAskedAt === null || Math.abs(now() - link.bulletinAskedAt) >= askAgainAfterMs;
  if (news === 'none' && !isDue) return ok(false);
  const store = (await readFact(database, 'watermarks'))?.incarnation ?? '';
  const known = await readFact(database, 'bulletinRead');
  // Places of another store are not those that were read. What a newer version wrote may be legible by now.
  const after = known && known.incarnation === store && !(isFirst && known.skipped > 0) ? known.after : 0;
  const signer = await deskSigner(keys);
  const ask = (place: number) =>
    transport(
      sharedSlotsPullPath,
      encodeMessage({ space: 'bulletin', after: place }),
      sharedSlotsPullAnswerSchema,
      signer,
    );
  let answer = await ask(after);
  // It knows less than was read: put back as a file. What came since may stand anywhere before.
  if (answer.ok && answer.value.next < after) answer = await ask(0);
  if (!answer.ok && answer.error.type !== 'refused') return answer;
  link.bulletinAskedAt = now();
  // A queue of an earlier version keeps no slots: everything else goes on.
  if (!answer.ok) return ok(false);
  let read: BulletinReadFact = known ?? { name: 'bulletinRead', number: 0, after, skipped: 0, incarnation: store };
  let isAny = false;
  for (const { sealed } of answer.value.slots) {
    const bulletin = await openBulletin(keys.keyring, pair, sealed);
    // Forged, cut off, or one from before: what was read stays.
    if (!bulletin || bulletin.number < read.number) continue;
    if (await takeIn(deps, bulletin)) isAny = true;
    read = { ...read, number: bulletin.number, skipped: bulletin.skipped };
  }
  const { next } = answer.value;
  if (!known || isAny || next !== known.after || store !== known.incarnation || read.number !== known.number) {
    await database.facts.put({ ...read, after: next, incarnation: store });
  }
  return ok(isAny);
};

const takeIn = async (deps: BulletinPullerDeps, { device, entries }: ReadNews): Promise<boolean> => {
  const { database, inbox, records } = deps;
  const ids = entries.map(({ entryId }) => entryId);
  const here = new Set((await database.entries.where('entryId').anyOf(ids).toArray()).map(({ entryId }) => entryId));
  const arrivals = entries.filter(({ entryId }) => !here.has(entryId)).map((entry) => ({ entry, device }));
  if (arrivals.length === 0) return false;
  await inbox.settle(await sealArrivals(deps, arrivals), []);
  records.takeIn(arrivals);
  return true;
};
