/** Beratungen and Fälle at the desk. */
import { type ConsultationNote, noteToForm, parseConsultation } from '../../domain/consultation.ts';
import type { CaseOpened, ConsultationNoted, LedgerEntry } from '../../domain/entries.ts';
import type { CaseId, NoteId } from '../../domain/ids.ts';
import type { LedgerCase } from '../../domain/ledgerCases.ts';
import { inventBirthDate } from '../../domain/pseudonym.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { isKeptLongEnough } from '../../domain/retention.ts';
import type {
  CaseSummary,
  CaseView,
  Draft,
  DraftSummary,
  NoteView,
  SaveConsultationError,
  SavedConsultation,
} from '../../protocol/deskNotes.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import { newCallName } from '../pseudonym/newCallName.ts';
import { readFact } from '../storage/database.ts';
import type { CaseKeyRow } from '../storage/rows.ts';
import { randomId } from './identity.ts';
import { createNewCase } from './newCase.ts';
import type { OpenDesk } from './openDesk.ts';
import { voucherSummary } from './vouchers.ts';

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
  const knownCase = records.caseOfNote(noteId) ?? draft.caseId;
  let at = machine.now();

  let opened: CaseOpened;
  let caseKey: CaseKeyRow | undefined;
  const entries: LedgerEntry[] = [];
  let version = 1;
  if (knownCase === null) {
    const fresh = await createNewCase(caseKeys, at, note.value.birth, {
      callName: newCallName(takenNames(desk), machine.draw),
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
      return dropped.ok ? ok(savedOf(opened, noteId, versions.length)) : dropped;
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
  return stored.ok ? ok(savedOf(opened, noteId, version)) : stored;
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
        callName: (draft.caseId && desk.records.ledger.cases.get(draft.caseId)?.opened?.callName) || null,
        beginning: draft.form.complaint.slice(0, 60),
        by,
      })),
  );
};

export const listCases = ({ records }: OpenDesk, search: string): readonly CaseSummary[] => {
  const wanted = plain(search);
  return [...records.ledger.cases.values()]
    .filter((known) => known.opened !== null)
    .map(caseSummary)
    .filter((summary) => plain(summary.callName).includes(wanted) || plain(summary.caseNumber).includes(wanted))
    .sort((a, b) => b.touchedAt - a.touchedAt);
};

const dueLimit = 20;

/** By the queue's time as far as it is known: a clock that jumped must not offer anybody's notes for erasing. */
export const listDueCases = async ({ records, database, machine }: OpenDesk): Promise<readonly CaseSummary[]> => {
  const contact = await readFact(database, 'contact');
  const offsetMs = contact?.clockOffsetMs ?? 0;
  const contactAt = contact ? contact.at + offsetMs : null;
  return [...records.ledger.cases.values()]
    .filter(({ opened, touchedAt }) => opened && isKeptLongEnough(touchedAt, machine.now() + offsetMs, contactAt))
    .sort((a, b) => a.touchedAt - b.touchedAt)
    .slice(0, dueLimit)
    .map(caseSummary);
};

export const viewCase = (desk: OpenDesk, caseId: CaseId): CaseView | null => {
  const known = desk.records.ledger.cases.get(caseId);
  if (!known?.opened) return null;
  const notes: NoteView[] = [...known.notes.entries()].map(([noteId, versions]) => ({
    noteId,
    on: versions[0]?.on ?? desk.machine.today(),
    versions: versions.map(({ at, by, note }) => ({ at, by, form: noteToForm(note) })).reverse(),
  }));
  notes.sort((a, b) => (b.versions.at(-1)?.at ?? 0) - (a.versions.at(-1)?.at ?? 0));
  const vouchers = [...known.vouchers].flatMap((number) => voucherSummary(desk, number) ?? []);
  return { ...caseSummary(known), notes, vouchers: vouchers.reverse() };
};

const caseSummary = ({ caseId, opened, touchedAt, notes, vouchers }: LedgerCase): CaseSummary => {
  if (!opened) throw new Error('a case is listed only once it was opened');
  const { number: caseNumber, callName, fictiveBirthDate } = opened;
  return { caseId, caseNumber, callName, fictiveBirthDate, touchedAt, notes: notes.size, vouchers: vouchers.size };
};

const savedOf = (opened: CaseOpened, noteId: NoteId, version: number): SavedConsultation => ({
  caseId: opened.caseId,
  noteId,
  caseNumber: opened.number,
  callName: opened.callName,
  fictiveBirthDate: opened.fictiveBirthDate,
  version,
});

/** Rufnamen that somebody has already, or that stand on a reserve paper. */
export const takenNames = ({ records }: OpenDesk): ReadonlySet<string> =>
  new Set([
    ...[...records.ledger.cases.values()].flatMap(({ opened }) => (opened ? [opened.callName] : [])),
    ...[...records.ledger.reserves.values()].map(({ paper }) => paper.callName),
  ]);

const sameNote = (a: ConsultationNote, b: ConsultationNote): boolean => JSON.stringify(a) === JSON.stringify(b);

/* «wagner», «WAGNER» and a case number with or without hyphens find the same. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '');
