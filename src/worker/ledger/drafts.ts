/** Drafts: what is being typed, sealed with every pause of the fingers, so that a closed tab loses a second at most. */
import { decode, encode } from 'cborg';
import { type ConsultationForm, emptyConsultationForm } from '../../domain/consultation.ts';
import type { DraftId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { asciiToBytes, concatBytes, ownHexToBytes } from '../../protocol/bytes.ts';
import type { Draft } from '../../protocol/deskNotes.ts';
import { pad, unpad } from '../../protocol/padding.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { openAes, sealAes } from '../crypto/aes.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import type { DraftRow } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';

export interface SavedDraft {
  readonly draft: Draft;
  readonly savedAt: number;
  /** Kürzel of whoever wrote last; empty in drafts of an earlier version. */
  readonly by: string;
}

export interface Drafts {
  readonly save: (draft: Draft) => Promise<Result<null, StorageTrouble>>;
  readonly list: () => Promise<Result<readonly SavedDraft[], StorageTrouble>>;
  readonly open: (draftId: DraftId) => Promise<Result<Draft | null, StorageTrouble>>;
  readonly discard: (draftId: DraftId) => Promise<Result<null, StorageTrouble>>;
}

/** `handle`: Kürzel of whoever is at the desk. */
export const createDrafts = (
  database: DeviceDatabase,
  ledgerKey: CryptoKey,
  now: () => number,
  handle: () => string,
): Drafts => {
  const openRow = async (row: DraftRow): Promise<SavedDraft | null> => {
    const padded = await openAes(ledgerKey, row.body, additionalData(row.draftId));
    const plain = padded && unpad(padded);
    if (!plain) return null;
    const {
      caseId,
      noteId,
      form,
      by = '',
    } = decode(plain) as Pick<Draft, 'caseId' | 'noteId'> & {
      form: Partial<ConsultationForm>;
      by?: string;
    };
    const draft = { draftId: row.draftId, caseId, noteId, form: { ...emptyConsultationForm, ...form } };
    return { draft, savedAt: row.savedAt, by };
  };
  return {
    save: (draft) =>
      withStorage(async () => {
        const plain = pad(
          new Uint8Array(encode({ caseId: draft.caseId, noteId: draft.noteId, form: draft.form, by: handle() })),
        );
        const body = await sealAes(ledgerKey, plain, additionalData(draft.draftId));
        await database.drafts.put({ draftId: draft.draftId, savedAt: now(), body });
        return null;
      }),
    list: () =>
      withStorage(async () => {
        const rows = await database.drafts.toArray();
        const opened = await Promise.all(rows.map(openRow));
        return opened.filter((saved) => saved !== null).sort((a, b) => b.savedAt - a.savedAt);
      }),
    open: (draftId) =>
      withStorage(async () => {
        const row = await database.drafts.get(draftId);
        return row ? ((await openRow(row))?.draft ?? null) : null;
      }),
    discard: (draftId) =>
      withStorage(async () => {
        await database.drafts.delete(draftId);
        return null;
      }),
  };
};

const additionalData = (draftId: DraftId): Uint8Array<ArrayBuffer> =>
  concatBytes(asciiToBytes('feldschein draft 1'), ownHexToBytes(draftId));
