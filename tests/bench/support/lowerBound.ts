/**
 * What a push of sealed records cannot go below, and the records themselves for others to carry.
 *
 * `Σ (b + 16) + 64 + 113 · Σ recipients + one request`: per entry its body and one AEAD tag, one signature, one sealed content key a
 * recipient of each of the two lanes, and the header fields of one signed request.
 */
import { caseOf, type LedgerEntry, laneByEntryType } from '../../../src/domain/entries.ts';
import { expectOk } from '../../../src/domain/result.ts';
import { unlock } from '../../../src/worker/desk/unlock.ts';
import { createCaseKeys } from '../../../src/worker/keys/caseKeys.ts';
import { openKeys } from '../../../src/worker/keys/openKeys.ts';
import { packEntry } from '../../../src/worker/ledger/entryBody.ts';
import { openLocalEntry } from '../../../src/worker/ledger/localEntry.ts';
import type { DeviceDatabase } from '../../../src/worker/storage/database.ts';
import { wirePassphrase } from '../../support/wireTablet.ts';

export interface UnsentEntry {
  readonly entry: LedgerEntry;
  /** b: CBOR, deflated with the app's dictionary where that is shorter, and the id of the case; without the byte of flags. */
  readonly bodyBytes: number;
}

/** What has no receipt yet, opened. */
export const unsentEntries = async (database: DeviceDatabase): Promise<readonly UnsentEntry[]> => {
  const keys = await openKeys(expectOk(await unlock(database, wirePassphrase)).keyring);
  const wrappingKeys = await keys.caseWrappingKeys();
  if (!wrappingKeys) throw new Error('no device of a point');
  const { find } = createCaseKeys(
    async () => wrappingKeys,
    (caseId) => database.caseKeys.get(caseId),
  );
  const rows = await database.entries.where('sent').equals(0).sortBy('id');
  return Promise.all(
    rows.map(async (row) => {
      const entry = expectOk(await openLocalEntry(keys.ledgerKey, row, find));
      const caseId = caseOf(entry);
      const body = await packEntry(entry, caseId === null ? null : await find(caseId), new Uint8Array(12));
      return { entry, bodyBytes: body.length - 1 };
    }),
  );
};

const tagBytes = 16;
const signatureBytes = 64;
const sealedKeyBytes = 113;
const recipientsByLane = { point: 1, office: 2 } as const;

export const pushLowerBound = (entries: readonly UnsentEntry[], requestBytes: number): number => {
  const lanes = [...new Set(entries.map(({ entry }) => laneByEntryType[entry.type]))];
  const recipients = lanes.reduce((sum, lane) => sum + recipientsByLane[lane], 0);
  const frames = entries.reduce((sum, { bodyBytes }) => sum + bodyBytes + tagBytes, 0);
  return frames + signatureBytes + sealedKeyBytes * recipients + requestBytes;
};

/** One document a record, as an app without our log would keep it: the entries of one note, those of one voucher. */
export const recordsToDocuments = (entries: readonly UnsentEntry[]): readonly Readonly<Record<string, unknown>>[] => {
  const documents: Record<string, unknown>[] = [];
  let opened: Record<string, unknown> = {};
  let issued: Record<string, unknown> = {};
  for (const { entry } of entries) {
    switch (entry.type) {
      case 'caseOpened':
        opened = { case: entry };
        break;
      case 'consultationNoted':
        documents.push({ ...opened, ...entry });
        opened = {};
        break;
      case 'voucherIssued':
        issued = { ...entry };
        break;
      case 'voucherDetailed':
        documents.push({ ...issued, details: entry });
        break;
      default:
        break;
    }
  }
  return documents;
};
