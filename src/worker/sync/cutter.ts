/**
 * Cutter: unsent entries → sealed segments, stored before anything is sent.
 *
 * ```
 *  entries not cut ─ per lane, in order ─► frames ─► chain ─► content key sealed to each recipient ─► signature
 *                                                                                                      │
 *                       one strict transaction {segment, entries' segment, log head} ◄─────────────────┘
 *  a fence (the queue's log is another than ours): refused and unsent segments are superseded, their entries are cut
 *  again under the next logEpoch; what the queue already has stays where it is
 * ```
 */
import { caseOf, type Lane, type LedgerEntry, laneByEntryType, lanes } from '../../domain/entries.ts';
import { asciiToBytes, concatBytes, ownHexToBytes, uint32 } from '../../protocol/bytes.ts';
import { framesPerSegment, segmentBytesTarget } from '../../protocol/limits.ts';
import { pad } from '../../protocol/padding.ts';
import {
  chainFrames,
  chainStart,
  encodeSegment,
  encodeSegmentHeader,
  frameAad,
  frameNonce,
  segmentSignatureInput,
} from '../../protocol/segment.ts';
import { importAesGcm } from '../crypto/aes.ts';
import { randomBytes, sha256 } from '../crypto/bytes.ts';
import { sealTo } from '../crypto/hpke.ts';
import { sign } from '../crypto/signing.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import { packEntry } from '../ledger/entryBody.ts';
import { type FindCaseKey, openLocalEntry } from '../ledger/localEntry.ts';
import type { EntryRow } from '../storage/rows.ts';
import type { CutSegment, Kept, Log, Outbox } from './outbox.ts';

export interface Cutter {
  /** Cuts everything that is not cut. Calls run one after the other. Throws storage errors. */
  readonly cut: () => Promise<void>;
}

export const createCutter = (outbox: Outbox, keys: OpenKeys, findCaseKey: FindCaseKey): Cutter => {
  const { tenant, device } = keys.keyring;

  const openLog = async (): Promise<Log> => {
    const known = await outbox.log();
    const fence = await outbox.fence();
    if (known && fence === undefined) return known;
    const logEpoch = fence === undefined ? 0 : Math.max(fence, (known?.logEpoch ?? -1) + 1);
    const head = async (lane: Lane) => ({
      next: 0,
      digest: await chainStart(sha256, tenant, { stream: device, lane, logEpoch }),
    });
    const fresh: Log = { logEpoch, heads: { point: await head('point'), office: await head('office') } };
    await outbox.beginLog(fresh);
    return fresh;
  };

  const cutLane = async (
    lane: Lane,
    log: Log,
    rows: readonly Kept<EntryRow>[],
  ): Promise<{ log: Log; taken: number }> => {
    const contentKey = randomBytes(32);
    const frameKey = await importAesGcm(contentKey);
    const head = log.heads[lane];
    const place = { stream: device, lane, logEpoch: log.logEpoch };
    const frames: Uint8Array<ArrayBuffer>[] = [];
    const carried: number[] = [];
    let bytes = 0;
    let taken = 0;
    let newKey: string | null = null;
    for (const row of rows) {
      if (newKey !== null || frames.length === framesPerSegment || bytes > segmentBytesTarget) break;
      const entry = await openLocalEntry(keys.ledgerKey, row, findCaseKey);
      // Alone, since it goes under another key than what is around it.
      const isKey = entry.ok && entry.value.type === 'pointKeyMade';
      if (isKey && frames.length > 0) break;
      taken++;
      if (entry.ok && entry.value.type === 'pointKeyMade') newKey = entry.value.publicKey;
      // A row that cannot be read stays on the device, uncut and unsent; it must not hold up the rest.
      // Nor one whose row names another lane than its type has: the row is not sealed, the audience must not hang on it.
      if (!entry.ok || laneByEntryType[entry.value.type] !== lane) continue;
      const index = frames.length;
      const packed = await packForFrame(entry.value, findCaseKey, concatBytes(contentKey, uint32(index)));
      // Its case was erased just now: what was written about it never leaves.
      if (!packed) continue;
      const frame = new Uint8Array(
        await crypto.subtle.encrypt(
          { name: 'AES-GCM', iv: frameNonce(index), additionalData: frameAad(tenant, place, head.next + index) },
          frameKey,
          pad(packed),
        ),
      );
      frames.push(frame);
      carried.push(row.id);
      bytes += frame.length;
    }
    if (frames.length === 0) return { log, taken };
    // As it is now: a new keyEpoch may have begun since the last cut.
    const { keyEpoch: newest, pointSealingKey, officeSealingKey } = keys.keyring;
    // Whoever waits for a new key can open what is sealed to the one before.
    const before = newKey === null ? null : await keys.pointKeyBefore(newKey);
    const { keyEpoch, publicKey } = before ?? { keyEpoch: newest, publicKey: pointSealingKey };
    const recipients = lane === 'point' ? [publicKey] : [publicKey, officeSealingKey];
    const header = encodeSegmentHeader({
      ...place,
      firstSeq: head.next,
      count: frames.length,
      keyEpoch,
      recipients: recipients.length,
    });
    const info = segmentKeyInfo(tenant);
    const sealedKeys = await Promise.all(recipients.map((key) => sealTo(key, contentKey, info)));
    contentKey.fill(0);
    const signedHead = concatBytes(header, ...sealedKeys);
    const digests = await chainFrames(sha256, head.digest, frames);
    const last = digests.at(-1) ?? head.digest;
    const signature = await sign(await keys.signingKey(), segmentSignatureInput(tenant, signedHead, last));
    const segment: CutSegment = {
      lane,
      logEpoch: log.logEpoch,
      firstSeq: head.next,
      count: frames.length,
      bytes: encodeSegment({ head: signedHead, signature, frames }),
      digest: last,
    };
    const next: Log = {
      ...log,
      heads: { ...log.heads, [lane]: { next: head.next + frames.length, digest: last } },
    };
    await outbox.keepSegment(segment, carried, next);
    return { log: next, taken };
  };

  const cutAll = async (): Promise<void> => {
    let log = await openLog();
    for (const lane of lanes) {
      const uncut = await outbox.uncut(lane);
      let rows = uncut.filter(({ doubt }) => doubt === undefined);
      while (rows.length > 0) {
        const cut = await cutLane(lane, log, rows);
        log = cut.log;
        rows = rows.slice(cut.taken);
      }
      // Each alone, and behind the others: what the queue will not take holds up nothing.
      for (const row of uncut.filter(({ doubt }) => doubt === 1)) log = (await cutLane(lane, log, [row])).log;
    }
  };

  let last: Promise<void> = Promise.resolve();
  return {
    cut: () => {
      last = last.then(cutAll, cutAll);
      return last;
    },
  };
};

/** What the content key is sealed for. */
export const segmentKeyInfo = (tenant: string): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein content key 1'), ownHexToBytes(tenant));

/* Null where the key of its case is gone. */
const packForFrame = async (entry: LedgerEntry, findCaseKey: FindCaseKey, salt: Uint8Array<ArrayBuffer>) => {
  const caseId = caseOf(entry);
  const caseKey = caseId === null ? null : await findCaseKey(caseId);
  return caseId !== null && !caseKey ? null : packEntry(entry, caseKey, salt);
};
