/**
 * Form drafts: the texts of a form that is being filled in, sealed under the form's key, in the table of the drafts.
 *
 * The row's id is a keyed digest: whoever has the disk and a paper cannot tell that its number is being entered here.
 * Sealed for a purpose of its own: whoever lists consultations cannot open these rows and passes them by.
 */
import { decode, encode } from 'cborg';
import type { DraftId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { asciiToBytes, bytesToHex, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import type { FormTexts } from '../../protocol/deskNotes.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import { hmac } from '../crypto/derive.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { withStorage } from '../storage/trouble.ts';

export interface FormDrafts {
  readonly idOf: FormDraftId;
  readonly save: (key: string, fields: FormTexts) => Promise<Result<null, StorageTrouble>>;
  readonly open: (key: string) => Promise<Result<FormTexts | null, StorageTrouble>>;
  readonly discard: (key: string) => Promise<Result<null, StorageTrouble>>;
}

/** Names the row of a form's draft. Keys are ASCII. */
export type FormDraftId = (key: string) => Promise<DraftId>;

export const createFormDraftId =
  (idKey: CryptoKey): FormDraftId =>
  async (key) =>
    bytesToHex((await hmac(idKey, asciiToBytes(`form draft 1 ${key}`))).subarray(0, 8)) as DraftId;

export const createFormDrafts = (
  database: DeviceDatabase,
  ledgerKey: CryptoKey,
  formDraftId: FormDraftId,
  now: () => number,
): FormDrafts => ({
  idOf: formDraftId,
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
