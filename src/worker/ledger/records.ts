/**
 * Records: the ledger of this device in memory, and the only way to append to it.
 *
 * ```
 *  append ─ seal every entry ─► one strict transaction {case keys, entries, draft} ─► fold ─► tell the others
 *                 (all crypto before)                     (nothing else awaited)       (only after commit)
 * ```
 */
import type { LedgerEntry } from '../../domain/entries.ts';
import { caseOf } from '../../domain/entries.ts';
import type { CaseId, DeviceId, DraftId, EntryId, NoteId } from '../../domain/ids.ts';
import { createLedgerFold, type Ledger } from '../../domain/ledger.ts';
import type { Result } from '../../domain/result.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { measured } from '../measured.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import type { CaseKeyRow, EntryRow } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';
import { type FindCaseKey, openLocalEntry, sealLocalEntry } from './localEntry.ts';

export interface Records {
  readonly ledger: Ledger;
  /** Settles when everything stored has been read. Ask for nothing of the ledger before. */
  readonly ready: Promise<void>;
  readonly append: (entries: readonly LedgerEntry[], also?: AppendAlso) => Promise<Result<null, StorageTrouble>>;
  /** Folds entries in that another module stored, such as those that came from the queue. */
  readonly takeIn: (entries: readonly { readonly entry: LedgerEntry; readonly device: DeviceId }[]) => void;
  readonly caseOfNote: (noteId: NoteId) => CaseId | null;
  readonly isUnsent: (entryId: EntryId) => boolean;
  /** Reads again which entries have no receipt. */
  readonly refreshUnsent: () => Promise<void>;
  /** Rows that could not be read: kept, counted, never overwritten; what came back from the queue is taken off. */
  readonly unreadableRows: () => number;
  /** Reads what had no key when the ledger was read. True where anything opens now. */
  readonly readKeyless: () => Promise<boolean>;
  /** Those whose bytes are broken: the queue may have what they said. */
  readonly damaged: () => ReadonlySet<EntryId>;
}

/** What has to be stored together with the entries or not at all. */
export interface AppendAlso {
  readonly caseKey?: CaseKeyRow;
  readonly dropDrafts?: readonly DraftId[];
  /** Somebody else's records, written down here too: nobody counts them among what this device has to send. */
  readonly isCopy?: boolean;
}

export interface RecordsDeps {
  readonly database: DeviceDatabase;
  readonly ledgerKey: CryptoKey;
  readonly device: DeviceId;
  readonly findCaseKey: FindCaseKey;
  /** Cases that nobody may see now. */
  readonly isClosed?: (caseId: CaseId) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onAppended: () => void;
}

/** Rows opened at once while the ledger is read. */
const batch = 200;

export const createRecords = ({
  database,
  ledgerKey,
  device,
  findCaseKey,
  isClosed = () => false,
  now,
  onAppended,
}: RecordsDeps): Records => {
  const { ledger, apply } = createLedgerFold();
  const caseByNote = new Map<NoteId, CaseId>();
  let unsent: ReadonlySet<EntryId> = new Set();
  const damaged = new Set<EntryId>();
  const keyless = new Map<EntryId, CaseId>();

  const take = (entry: LedgerEntry, from: DeviceId): void => {
    apply(entry, from);
    damaged.delete(entry.entryId);
    keyless.delete(entry.entryId);
    if (entry.type === 'consultationNoted') caseByNote.set(entry.noteId, entry.caseId);
  };
  const refreshUnsent = async (): Promise<void> => {
    unsent = new Set((await database.entries.where('sent').equals(0).toArray()).map((row) => row.entryId));
  };
  const load = async (): Promise<void> => {
    const rows = await database.entries.orderBy('id').toArray();
    for (let index = 0; index < rows.length; index += batch) {
      const slice = rows.slice(index, index + batch);
      const opened = await Promise.all(slice.map((row) => openLocalEntry(ledgerKey, row, findCaseKey)));
      opened.forEach((entry, at) => {
        const row = slice[at];
        if (!entry || !row) return;
        if (entry.ok) take(entry.value, row.device);
        else if (entry.error.type === 'caseKeyMissing') keyless.set(row.entryId, entry.error.caseId);
        else damaged.add(row.entryId);
      });
    }
    await refreshUnsent();
  };
  const readKeyless = async (): Promise<boolean> => {
    const rows = await database.entries
      .where('entryId')
      .anyOf([...keyless.keys()])
      .toArray();
    const opened = await Promise.all(rows.map((row) => openLocalEntry(ledgerKey, row, findCaseKey)));
    let isAny = false;
    opened.forEach((entry, at) => {
      const row = rows[at];
      if (!entry.ok || !row) return;
      take(entry.value, row.device);
      isAny = true;
    });
    return isAny;
  };
  const ready = measured('read ledger', load);
  ready.catch(() => undefined);

  return {
    ledger,
    ready,
    append: (entries, also = {}) =>
      withStorage(async () => {
        const savedAt = now();
        const sealed: readonly EntryRow[] = await Promise.all(
          entries.map(async (entry) => {
            const caseId = caseOf(entry);
            const caseKey = caseId === null ? null : await findCaseKey(caseId);
            return sealLocalEntry(ledgerKey, entry, caseKey, device, { type: 'own', savedAt });
          }),
        );
        const rows = also.isCopy ? sealed.map((row) => ({ ...row, weight: 0 as const })) : sealed;
        await database.transaction('rw', database.entries, database.caseKeys, database.drafts, async () => {
          if (also.caseKey) await database.caseKeys.add(also.caseKey);
          await database.entries.bulkAdd([...rows]);
          if (also.dropDrafts) await database.drafts.bulkDelete([...also.dropDrafts]);
        });
        for (const entry of entries) take(entry, device);
        unsent = new Set([...unsent, ...rows.map((row) => row.entryId)]);
        onAppended();
        return null;
      }),
    takeIn: (entries) => {
      for (const { entry, device: from } of entries) take(entry, from);
    },
    caseOfNote: (noteId) => caseByNote.get(noteId) ?? null,
    isUnsent: (entryId) => unsent.has(entryId),
    refreshUnsent,
    readKeyless,
    // Of a shredded or a closed case nothing is to be read: that is no damage.
    unreadableRows: () =>
      damaged.size + [...keyless.values()].filter((caseId) => !ledger.shredded.has(caseId) && !isClosed(caseId)).length,
    damaged: () => damaged,
  };
};
