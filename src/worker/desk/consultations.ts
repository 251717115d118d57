/** Beratungen at the desk. */
import { type ConsultationNote, parseConsultation } from '../../domain/consultation.ts';
import type { CaseOpened, ConsultationNoted, LedgerEntry } from '../../domain/entries.ts';
import type { NoteId } from '../../domain/ids.ts';
import { inventBirthDate } from '../../domain/pseudonym.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Draft, DraftSummary, SaveConsultationError, SavedConsultation } from '../../protocol/deskNotes.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { newCallName } from '../pseudonym/newCallName.ts';
import type { CaseKeyRow } from '../storage/rows.ts';
import { personOf } from './cases.ts';
import { randomId } from './identity.ts';
import { createNewCase } from './newCase.ts';
import type { OpenDesk } from './openDesk.ts';
import { takenNames } from './takenNames.ts';

/**
 * A note keeps the id of its draft, so that saving again after a lost answer adds nothing: neither a second case nor a
 * second note. Unchanged text adds no version.
 */
export const saveConsultation = async (
  desk: OpenDesk,
  draft: Draft,
): Promise<Result<SavedConsultation, SaveConsultationError>> => {
  const { records, machine, caseKeys } = desk;
  if (!caseKeys) return err({ type: 'unknownCase' });
  const today = machine.today();
  const note = parseConsultation(draft.form, today);
  if (!note.ok) return err({ type: 'fields', errors: note.error });
  const noteId = draft.noteId ?? (draft.draftId as string as NoteId);
  // A note stays in the case in which it was begun, also where that was joined to another one.
  const knownCase = records.caseOfNote(noteId) ?? draft.caseId;
  let at = machine.now();

  let opened: CaseOpened;
  let caseKey: CaseKeyRow | undefined;
  const entries: LedgerEntry[] = [];
  let version = 1;
  if (knownCase === null) {
    const fresh = await createNewCase(caseKeys, at, note.value.birth, {
      callName: newCallName(takenNames(desk), 'neutral', machine.draw),
      fictiveBirthDate: inventBirthDate(note.value.birth, today, machine.random()),
    });
    ({ opened, caseKey } = fresh);
    entries.push(opened);
  } else {
    const known = records.ledger.cases.get(knownCase);
    if (!known?.opened) return err({ type: 'unknownCase' });
    opened = known.opened;
    const versions = known.notes.get(noteId) ?? [];
    version = versions.length + 1;
    const last = versions.at(-1);
    // A clock that was put back must not make the correction look older than what it corrects.
    if (last) at = Math.max(at, last.at + 1);
    if (last && sameNote(last.note, note.value)) {
      const dropped = await desk.drafts.discard(draft.draftId);
      return dropped.ok ? ok(savedOf(desk, opened, noteId, versions.length)) : dropped;
    }
  }
  const noted: ConsultationNoted = {
    type: 'consultationNoted',
    entryId: randomId(8),
    at,
    caseId: opened.caseId,
    noteId,
    on: today,
    by: desk.slot.volunteer.handle,
    note: note.value,
  };
  entries.push(noted);
  const stored = await records.append(entries, { dropDrafts: [draft.draftId], ...(caseKey ? { caseKey } : {}) });
  return stored.ok ? ok(savedOf(desk, opened, noteId, version)) : stored;
};

export const listDrafts = async (desk: OpenDesk): Promise<Result<readonly DraftSummary[], StorageTrouble>> => {
  const saved = await desk.drafts.list();
  if (!saved.ok) return saved;
  return ok(
    saved.value
      .filter(({ draft }) => draft.caseId === null || !desk.lease.closed.has(draft.caseId))
      .map(({ draft, savedAt, by }) => ({
        draftId: draft.draftId,
        savedAt,
        callName: (draft.caseId && personOf(desk, draft.caseId)?.callName) || null,
        beginning: draft.form.complaint.slice(0, 60),
        by,
      })),
  );
};

const savedOf = (desk: OpenDesk, opened: CaseOpened, noteId: NoteId, version: number): SavedConsultation => {
  const person = personOf(desk, opened.caseId);
  return {
    caseId: opened.caseId,
    noteId,
    caseNumber: person?.cards[0]?.number ?? opened.number,
    callName: person?.callName ?? opened.callName,
    fictiveBirthDate: person?.opened?.fictiveBirthDate ?? opened.fictiveBirthDate,
    version,
  };
};

const sameNote = (a: ConsultationNote, b: ConsultationNote): boolean => JSON.stringify(a) === JSON.stringify(b);
