/** Entries at rest on this device: entry body, padded, under the ledger key. Bound to its id, not to its place. */

import { countsForPeople, type LedgerEntry, laneByEntryType } from '../../domain/entries.ts';
import type { CaseId, DeviceId } from '../../domain/ids.ts';
import { err, type Result } from '../../domain/result.ts';
import { asciiToBytes, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import { newNonce, nonceOf, openAes, sealAes } from '../crypto/aes.ts';
import type { EntryRow } from '../storage/rows.ts';
import { type EntryBodyError, packEntry, unpackEntry } from './entryBody.ts';

export type FindCaseKey = (caseId: CaseId) => Promise<CryptoKey | null>;

/** Where an entry came from: written here and unsent, or read from the queue. */
export type EntryOrigin = { readonly type: 'own'; readonly savedAt: number } | { readonly type: 'pulled' };

export const sealLocalEntry = async (
  ledgerKey: CryptoKey,
  entry: LedgerEntry,
  caseKey: CryptoKey | null,
  device: DeviceId,
  origin: EntryOrigin,
): Promise<EntryRow> => {
  const lane = laneByEntryType[entry.type];
  const nonce = newNonce();
  const body = pad(await packEntry(entry, caseKey, nonce));
  const own = origin.type === 'own';
  return {
    entryId: entry.entryId,
    device,
    lane,
    body: await sealAes(ledgerKey, body, additionalData(entry.entryId), nonce),
    segment: own ? 0 : -1,
    sent: own ? 0 : 1,
    weight: own && countsForPeople[entry.type] ? 1 : 0,
    savedAt: own ? origin.savedAt : 0,
  };
};

export const openLocalEntry = async (
  ledgerKey: CryptoKey,
  row: EntryRow,
  findCaseKey: FindCaseKey,
): Promise<Result<LedgerEntry, EntryBodyError>> => {
  const padded = await openAes(ledgerKey, row.body, additionalData(row.entryId));
  const body = padded && unpad(padded);
  return body ? unpackEntry(body, findCaseKey, nonceOf(row.body)) : err({ type: 'bodyCorrupt' });
};

const additionalData = (entryId: string): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein entry 1'), ownHexToBytes(entryId));
