/** Drafts, consultations and cases of the memory twin. */
import { parseConsultation } from '../domain/consultation.ts';
import type { CaseId, NoteId } from '../domain/ids.ts';
import { inventBirthDate } from '../domain/pseudonym.ts';
import { err, ok } from '../domain/result.ts';
import { isKeptLongEnough } from '../domain/retention.ts';
import type { Desk } from '../protocol/desk.ts';
import type { CaseSummary, CaseView } from '../protocol/deskNotes.ts';
import { keptOf } from './memoryDeskPersons.ts';
import {
  announce,
  countRecord,
  type MemoryCase,
  type MemoryDeskState,
  nextCaseNumber,
  nextHex,
} from './memoryDeskState.ts';
import { dayOf, statusOf } from './memoryDeskSync.ts';
import { summariesOf } from './memoryDeskVouchers.ts';

const callNames = ['Alva Birken', 'Tilo Kramer', 'Mara Sandow', 'Jonte Feld', 'Rika Holm', 'Pelle Anders'];

type NotesPart = Pick<
  Desk,
  | 'saveDraft'
  | 'drafts'
  | 'openDraft'
  | 'discardDraft'
  | 'saveForm'
  | 'openForm'
  | 'discardForm'
  | 'saveConsultation'
  | 'cases'
  | 'casesDue'
  | 'closedCases'
  | 'openCase'
  | 'caseRecord'
  | 'shredCase'
>;

export const createMemoryNotes = (state: MemoryDeskState): NotesPart => ({
  saveDraft: async (draft) => {
    if (state.trouble) return err(state.trouble);
    state.writes.push('draft');
    state.drafts.set(draft.draftId, { draft, savedAt: state.now(), by: state.at?.handle ?? '' });
    return ok(null);
  },
  drafts: async () =>
    ok(
      [...state.drafts.values()].reverse().map(({ draft, savedAt, by }) => ({
        draftId: draft.draftId,
        savedAt,
        callName: (draft.caseId && state.cases.get(draft.caseId)?.callName) ?? null,
        beginning: draft.form.complaint.slice(0, 60),
        by,
      })),
    ),
  openDraft: async (draftId) => ok(state.drafts.get(draftId)?.draft ?? null),
  discardDraft: async (draftId) => {
    if (state.trouble) return err(state.trouble);
    state.drafts.delete(draftId);
    return ok(null);
  },
  saveForm: async (key, fields) => {
    if (state.trouble) return err(state.trouble);
    state.writes.push('form');
    state.forms.set(key, fields);
    return ok(null);
  },
  openForm: async (key) => ok(state.forms.get(key) ?? null),
  discardForm: async (key) => {
    if (state.trouble) return err(state.trouble);
    state.forms.delete(key);
    return ok(null);
  },
  saveConsultation: async (draft) => {
    const today = dayOf(state.now());
    const parsed = parseConsultation(draft.form, today);
    if (!parsed.ok) return err({ type: 'fields', errors: parsed.error });
    if (state.trouble) return err(state.trouble);
    const found = draft.caseId === null ? openNewCase(state, parsed.value.birth) : state.cases.get(draft.caseId);
    if (found === undefined) return err({ type: 'unknownCase' });
    const noteId = draft.noteId ?? (nextHex(state, 8) as NoteId);
    const version = { at: state.now(), by: state.at?.handle ?? '', form: draft.form };
    const before = found.notes.find((note) => note.noteId === noteId);
    if (before) before.versions = [version, ...before.versions];
    else found.notes = [{ noteId, on: today, versions: [version] }, ...found.notes];
    found.touchedAt = state.now();
    state.drafts.delete(draft.draftId);
    countRecord(state, 'note', found.callName);
    announce(state, { type: 'ledger' });
    announce(state, { type: 'sync', status: statusOf(state) });
    const { caseId, caseNumber, callName, fictiveBirthDate } = found;
    return ok({ caseId, noteId, caseNumber, callName, fictiveBirthDate, version: before?.versions.length ?? 1 });
  },
  cases: async (search) =>
    [...state.cases.values()]
      .filter((item) => keptOf(state, item.caseId) === item.caseId)
      .filter((item) => withJoined(state, item).some((one) => matches(one, search)))
      .sort((a, b) => b.touchedAt - a.touchedAt)
      .map((item) => toSummary(state, item)),
  closedCases: async () => state.closedCases,
  casesDue: async () =>
    [...state.cases.values()]
      .filter(({ touchedAt }) => isKeptLongEnough(touchedAt, state.now(), state.now()))
      .sort((a, b) => a.touchedAt - b.touchedAt)
      .map((item) => toSummary(state, item)),
  openCase: async (caseId) => {
    const found = state.cases.get(keptOf(state, caseId));
    return found === undefined ? null : toView(state, found);
  },
  caseRecord: async (caseId) => {
    const found = state.cases.get(keptOf(state, caseId));
    return found === undefined ? null : toView(state, found);
  },
  shredCase: async (caseId) => {
    if (state.at?.role !== 'coordinator') return err({ type: 'notTheCoordinator' });
    if (!state.cases.has(caseId)) return err({ type: 'unknownCase' });
    if (state.trouble) return err(state.trouble);
    state.cases.delete(caseId);
    state.remembered.delete(caseId);
    for (const [draftId, { draft }] of state.drafts) if (draft.caseId === caseId) state.drafts.delete(draftId);
    announce(state, { type: 'ledger' });
    return ok(null);
  },
});

const openNewCase = (
  state: MemoryDeskState,
  birth: { readonly year: number; readonly month: number | null },
): MemoryCase => {
  const opened: MemoryCase = {
    caseId: nextHex(state, 8) as CaseId,
    caseNumber: nextCaseNumber(state),
    formerNumbers: [],
    vouchersElsewhere: [],
    callName: callNames[state.cases.size % callNames.length] ?? '',
    fictiveBirthDate: inventBirthDate(birth, dayOf(state.now()), 0.42),
    touchedAt: state.now(),
    notes: [],
  };
  state.cases.set(opened.caseId, opened);
  return opened;
};

const matches = (item: MemoryCase, search: string): boolean =>
  `${item.callName} ${[item.caseNumber, ...item.formerNumbers].join(' ')}`
    .toLowerCase()
    .includes(search.trim().toLowerCase());

/** The kept case first. */
const withJoined = (state: MemoryDeskState, kept: MemoryCase): readonly MemoryCase[] => [
  kept,
  ...[...state.cases.values()].filter((one) => one !== kept && keptOf(state, one.caseId) === kept.caseId),
];

const toSummary = (state: MemoryDeskState, kept: MemoryCase): CaseSummary => {
  const cases = withJoined(state, kept);
  const { caseId, caseNumber, callName, fictiveBirthDate } = kept;
  return {
    caseId,
    caseNumber,
    callName,
    fictiveBirthDate,
    touchedAt: Math.max(...cases.map(({ touchedAt }) => touchedAt)),
    notes: cases.reduce((sum, { notes }) => sum + notes.length, 0),
    vouchers: cases.reduce((sum, one) => sum + summariesOf(state, one.caseId).length, 0),
  };
};

const toView = (state: MemoryDeskState, kept: MemoryCase): CaseView => {
  const cases = withJoined(state, kept);
  const remembered = state.remembered.get(kept.caseId);
  return {
    ...toSummary(state, kept),
    joined: [...state.joins].flatMap(([join, { joined }]) => {
      const one = cases.find(({ caseId }) => caseId === joined);
      return one ? [{ join, caseId: joined, caseNumber: one.caseNumber, callName: one.callName }] : [];
    }),
    hasFormerCard: kept.formerNumbers.length > 0,
    recognition: remembered ? { since: kept.touchedAt, shared: remembered.shared } : null,
    notes: cases
      .flatMap((one) => one.notes.map((note) => ({ ...note, callName: one === kept ? null : one.callName })))
      .sort((a, b) => (b.versions.at(-1)?.at ?? 0) - (a.versions.at(-1)?.at ?? 0)),
    vouchers: cases.flatMap((one) => summariesOf(state, one.caseId)),
    vouchersElsewhere: kept.vouchersElsewhere,
  };
};
