/**
 * Publisher of the bulletin: where this device acts for the office and there is more than one point, it leaves at the queue what concerns
 * all of them, whenever that has changed, or the queue is another store than the one that has it.
 *
 * ```
 *   what concerns every point ─► as it was published, to this store? ─yes─► nothing
 *                                      │no
 *             the number that is there ─► signed, sealed to all points, a higher number ─► queue ─► there? ─► kept as published
 *                    ▲                                                                            │no
 *                    └──────────────── another device of the office was faster ───────────────────┘
 * ```
 * Two devices of the office that have read the same say the same. One that had not read everything is overtaken by whoever had, since
 * each pulls before it publishes, and publishes again once it has read more: a reader takes in what it does not know, and loses nothing.
 */
import { encode } from 'cborg';
import { commonEntries } from '../../domain/ledgerCommon.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bulletinSlot } from '../../protocol/bulletin.ts';
import { equalBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { encodeEntry } from '../../protocol/entryCodec.ts';
import { sharedSlotBytesLimit } from '../../protocol/limits.ts';
import { encodeMessage } from '../../protocol/wire/message.ts';
import {
  type SharedSlot,
  sharedSlotsAnswerSchema,
  sharedSlotsPath,
  sharedSlotsPullAnswerSchema,
  sharedSlotsPullPath,
} from '../../protocol/wire/sharedSlots.ts';
import { sha256 } from '../crypto/bytes.ts';
import { sealBulletin } from '../network/bulletin.ts';
import { packNews } from '../network/news.ts';
import { readFact } from '../storage/database.ts';
import type { PublisherDeps } from './checkListPublisher.ts';
import { deskSigner } from './puller.ts';
import type { TransportError } from './transport.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Two devices of the office rarely publish at once; three times running they do not. The next round tries again. */
const publishAttempts = 3;

/** To be called after pulling. Throws storage errors. */
export const publishBulletin = async (deps: PublisherDeps): Promise<Result<null, TransportError>> => {
  const { database, transport, keys, records, machine } = deps;
  const { office, device } = keys.keyring;
  const [point] = records.ledger.pointsAdded.values();
  if (!office || !point) return ok(null);
  const entries = commonEntries(records.ledger);
  const content = await sha256(new Uint8Array(encode(entries.map(encodeEntry))));
  const last = await readFact(database, 'bulletin');
  const incarnation = (await readFact(database, 'watermarks'))?.incarnation ?? '';
  if (last && last.incarnation === incarnation && equalBytes(last.content, content)) return ok(null);

  let there = await atQueue(deps);
  let number = last?.number ?? 0;
  for (let attempt = 0; attempt < publishAttempts; attempt++) {
    if (!there.ok) return refusalIsNoTrouble(there.error);
    const queueNow = machine.now() + ((await readFact(database, 'contact'))?.clockOffsetMs ?? 0);
    number = Math.max(queueNow, (there.value?.version ?? 0) + 1, number + 1);
    // A queue that names a number beyond all numbers gets none.
    if (!Number.isSafeInteger(number)) return ok(null);
    const sealed = await largestThatFits(entries, (said) =>
      sealBulletin(keys.keyring, ownHexToBytes(point.networkKey), packNews(number, device, said)),
    );
    const message = encodeMessage({ space: 'bulletin', slots: [{ slot: bulletinSlot, version: number, sealed }] });
    const sent = await transport(sharedSlotsPath, message, sharedSlotsAnswerSchema, await deskSigner(keys));
    if (!sent.ok) return refusalIsNoTrouble(sent.error);
    there = await atQueue(deps);
    // Another device of the office may have put one in between, under a number as high: then this one was passed over without a word.
    if (there.ok && there.value && equalBytes(there.value.sealed, sealed)) {
      await database.facts.put({ name: 'bulletin', number, content, incarnation });
      break;
    }
  }
  return ok(null);
};

/* A queue of an earlier version keeps no slots, a full one none for now: everything else goes on. */
const refusalIsNoTrouble = (error: TransportError): Result<null, TransportError> =>
  error.type === 'refused' ? ok(null) : err(error);

const atQueue = async ({ transport, keys }: PublisherDeps): Promise<Result<SharedSlot | null, TransportError>> => {
  const message = encodeMessage({ space: 'bulletin', after: 0 });
  const answer = await transport(sharedSlotsPullPath, message, sharedSlotsPullAnswerSchema, await deskSigner(keys));
  return answer.ok ? ok(answer.value.slots.find(({ slot }) => equalBytes(slot, bulletinSlot)) ?? null) : answer;
};

/* Of a directory that is too long the oldest lines are left out: more than five hundred fit. */
const largestThatFits = async <T>(
  entries: readonly T[],
  seal: (entries: readonly T[]) => Promise<Bytes>,
): Promise<Bytes> => {
  let said = entries;
  for (;;) {
    const sealed = await seal(said);
    if (sealed.length <= sharedSlotBytesLimit) return sealed;
    said = said.slice(0, Math.floor(said.length * 0.9));
  }
};
