/**
 * Form drafts: the texts of a form that is being filled in, sealed under the form's key, in the table of the drafts.
 *
 * The row's id is a digest of the key, so that nothing readable stands in it. Sealed for a purpose of its own: whoever lists
 * consultations cannot open these rows and passes them by.
 */
import { decode, encode } from 'cborg';
import type { DraftId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import type { FormTexts } from '../../protocol/desk.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import { sha256 } from '../crypto/bytes.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';

export interface FormDrafts {
  readonly save: (key: string, fields: FormTexts) => Promise<Result<null, StorageTrouble>>;
  readonly open: (key: string) => Promise<Result<FormTexts | null, StorageTrouble>>;
  readonly discard: (key: string) => Promise<Result<null, StorageTrouble>>;
}

/** Names the row of a form's draft. Keys are ASCII. */
export const formDraftId = async (key: string): Promise<DraftId> => {
  const digest = await sha256(asciiToBytes(`feldschein form draft 1 ${key}`));
  return bytesToHex(digest.subarray(0, 8)) as DraftId;
};

export const createFormDrafts = (database: DeviceDatabase, ledgerKey: CryptoKey, now: () => number): FormDrafts => ({
  save: (key, fields) =>
    withStorage(async () => {
      const draftId = await formDraftId(key);
      const body = await sealAes(ledgerKey, pad(new Uint8Array(encode(fields))), additionalData(draftId));
      await database.drafts.put({ draftId, savedAt: now(), body });
      return null;
    }),
  open: (key) =>
    withStorage(async () => {
      const draftId = await formDraftId(key);
      const row = await database.drafts.get(draftId);
      const padded = row && (await openAes(ledgerKey, row.body, additionalData(draftId)));
      const plain = padded && unpad(padded);
      return plain ? (decode(plain) as FormTexts) : null;
    }),
  discard: (key) =>
    withStorage(async () => {
      await database.drafts.delete(await formDraftId(key));
      return null;
    }),
});

const additionalData = (draftId: DraftId): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein form draft 1'), ownHexToBytes(draftId));
