/** Drafts, consultations and cases at the inner desk. */
import type { Desk } from '../../protocol/desk.ts';
import { measured } from '../measured.ts';
import { listCases, listDueCases, viewCase } from './cases.ts';
import { listDrafts, saveConsultation } from './consultations.ts';
import { type InnerDeskWays, noting } from './innerPeople.ts';
import { caseCard } from './papers.ts';
import { shredCase } from './shred.ts';

type NotesMethods = Pick<
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
  | 'caseCard'
  | 'caseRecord'
  | 'shredCase'
>;

export const createNotesMethods = ({ desk, ledgerDesk, oneAtATime, tell }: InnerDeskWays): NotesMethods => ({
  saveDraft: (draft) => oneAtATime(() => desk().drafts.save(draft)),
  drafts: async () => listDrafts(await ledgerDesk()),
  openDraft: (draftId) => desk().drafts.open(draftId),
  discardDraft: (draftId) => oneAtATime(() => desk().drafts.discard(draftId)),

  saveForm: (key, fields) => oneAtATime(() => desk().formDrafts.save(key, fields)),
  openForm: (key) => desk().formDrafts.open(key),
  discardForm: (key) => oneAtATime(() => desk().formDrafts.discard(key)),

  saveConsultation: (draft) =>
    oneAtATime(() => measured('save consultation', async () => saveConsultation(await ledgerDesk(), draft))),
  cases: async (search) => listCases(await ledgerDesk(), search),
  closedCases: async () => desk().lease.closed.size,
  casesDue: async () => listDueCases(await ledgerDesk()),
  openCase: async (caseId) => viewCase(await ledgerDesk(), caseId),
  caseCard: async (caseId) => {
    const card = caseCard(await ledgerDesk(), caseId);
    if (card) await desk().audit.note('caseCardPrinted');
    return card;
  },
  caseRecord: async (caseId) => {
    const record = await viewCase(await ledgerDesk(), caseId);
    if (record) await desk().audit.note('caseRecordPrinted');
    return record;
  },
  shredCase: (caseId) =>
    oneAtATime(async () => {
      const at = await ledgerDesk();
      const shredded = await noting(at, 'caseShredded', '', () => shredCase(at, caseId));
      if (shredded.ok) tell({ type: 'ledger' });
      return shredded;
    }),
});
