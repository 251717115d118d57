/**
 * Fall löschen: the key of the case goes, and with it all that was written about it, wherever its ciphertext lies.
 *
 * ```
 *   entry «shredded» on the disk ─► key, drafts gone; what was not cut yet never will be ─► queue: its slot goes for good
 *          └─► every other tablet of the point hears of it and does the same
 * ```
 * The entry comes first: whatever ends the app after it, the rest is done at the next start. What the office has stays: vouchers with
 * number, call name and invented birth date, until they are settled.
 */
import type { CaseId, DraftId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { ShredError } from '../../protocol/deskNotes.ts';
import { voucherFormKey } from '../../protocol/formKeys.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import type { CaseKeys } from '../keys/caseKeys.ts';
import type { OpenKeys } from '../keys/openKeys.ts';
import type { Drafts } from '../ledger/drafts.ts';
import { openLocalEntry } from '../ledger/localEntry.ts';
import type { Records } from '../ledger/records.ts';
import type { DeviceDatabase } from '../storage/database.ts';
import { neverCut } from '../storage/rows.ts';
import { withStorage } from '../storage/trouble.ts';
import { casesOfPerson, personOf } from './cases.ts';
import { randomId } from './identity.ts';
import type { OpenDesk } from './openDesk.ts';

export const shredCase = async (desk: OpenDesk, caseId: CaseId): Promise<Result<null, ShredError>> => {
  const { records, slot, caseKeys, machine } = desk;
  if (slot.volunteer.role !== 'coordinator') return err({ type: 'notTheCoordinator' });
  const known = personOf(desk, caseId);
  if (!known || !caseKeys) return err({ type: 'unknownCase' });
  // The person wants it, so all that is theirs goes.
  const cases = casesOfPerson(desk, known);
  const notes = cases.flatMap((one) => [...one.notes.keys()]);
  const forms = await Promise.all(notes.map((noteId) => desk.formDrafts.idOf(voucherFormKey(noteId))));
  const stored = await records.append(
    cases.map((one) => ({
      type: 'caseShredded',
      entryId: randomId(8),
      at: machine.now(),
      shredded: one.caseId,
    })),
    { dropDrafts: forms },
  );
  if (!stored.ok) return stored;
  const buried = await bury({ ...desk, caseKeys });
  // Its entry is stored: what is left is done at the next start.
  return buried.ok ? ok(null) : buried;
};

export interface BurialDeps {
  readonly database: DeviceDatabase;
  readonly keys: Pick<OpenKeys, 'ledgerKey'>;
  readonly caseKeys: Pick<CaseKeys, 'find' | 'forget'>;
  readonly records: Pick<Records, 'ledger' | 'refreshUnsent'>;
  readonly drafts: Pick<Drafts, 'list'>;
}

/** Takes away what is left here of shredded cases. Doing it again changes nothing. */
export const bury = async (deps: BurialDeps): Promise<Result<null, StorageTrouble>> => {
  const { database, keys, caseKeys, records, drafts } = deps;
  const { shredded } = records.ledger;
  if (shredded.size === 0) return ok(null);
  const saved = await drafts.list();
  if (!saved.ok) return saved;
  const dead: readonly DraftId[] = saved.value.flatMap(({ draft }) =>
    draft.caseId !== null && shredded.has(draft.caseId) ? [draft.draftId] : [],
  );
  return withStorage(async () => {
    await database.transaction('rw', database.caseKeys, database.drafts, database.elsewhere, async () => {
      await database.caseKeys.bulkDelete([...shredded]);
      await database.elsewhere.bulkDelete([...shredded]);
      await database.drafts.bulkDelete([...dead]);
    });
    for (const caseId of shredded) caseKeys.forget(caseId);
    const uncut = await database.entries.where('segment').equals(0).toArray();
    const opened = await Promise.all(uncut.map((row) => openLocalEntry(keys.ledgerKey, row, caseKeys.find)));
    const lost = uncut.flatMap(({ id = 0 }, index) => {
      const entry = opened[index];
      return entry && !entry.ok && entry.error.type === 'caseKeyMissing' && shredded.has(entry.error.caseId)
        ? [id]
        : [];
    });
    // Kept as rows: this device goes on counting them among what it has written.
    await database.entries.where('id').anyOf(lost).modify({ segment: neverCut, sent: 1, weight: 0, savedAt: 0 });
    if (lost.length > 0) await records.refreshUnsent();
    return null;
  });
};
