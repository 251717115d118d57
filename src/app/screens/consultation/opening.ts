/** What the consultation form starts with, for each way into it. */
import { emptyConsultationForm } from '../../../domain/consultation.ts';
import type { CaseId, DraftId, NoteId } from '../../../domain/ids.ts';
import type { CaseView, Draft } from '../../../protocol/deskNotes.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import type { RememberLater, View } from '../../shell/router.ts';
import type { Work } from '../../shell/work.ts';

export type ConsultationEntry = Extract<View, { kind: 'newConsultation' | 'draft' | 'followUp' | 'amend' }>;

export type Opening =
  | {
      readonly type: 'form';
      readonly draft: Draft;
      readonly callName: string | null;
      readonly isDirty: boolean;
      readonly remember?: RememberLater;
    }
  | { readonly type: 'gone' }
  | { readonly type: 'trouble'; readonly trouble: StorageTrouble };

export const openConsultation = async (
  work: Pick<Work, 'desk' | 'randomHex'>,
  entry: ConsultationEntry,
): Promise<Opening> => {
  const fresh = (caseId: CaseId | null, noteId: NoteId | null, form = emptyConsultationForm): Draft => ({
    draftId: work.randomHex(8) as DraftId,
    caseId,
    noteId,
    form,
  });
  switch (entry.kind) {
    case 'newConsultation':
      return { type: 'form', draft: fresh(null, null), callName: null, isDirty: false, ...toRemember(entry) };
    case 'draft': {
      const result = await work.desk.openDraft(entry.draftId);
      if (!result.ok) return { type: 'trouble', trouble: result.error };
      if (result.value === null) return { type: 'gone' };
      const { caseId } = result.value;
      const found = caseId === null ? null : await work.desk.openCase(caseId);
      return {
        type: 'form',
        draft: result.value,
        callName: found?.callName ?? null,
        isDirty: true,
        ...toRemember(entry),
      };
    }
    case 'followUp': {
      const found = await work.desk.openCase(entry.caseId);
      if (found === null) return { type: 'gone' };
      const draft = fresh(entry.caseId, null, followUpForm(found));
      return { type: 'form', draft, callName: found.callName, isDirty: false };
    }
    case 'amend': {
      const found = await work.desk.openCase(entry.caseId);
      const form = found?.notes.find((note) => note.noteId === entry.noteId)?.versions[0]?.form;
      if (found === null || form === undefined) return { type: 'gone' };
      return { type: 'form', draft: fresh(entry.caseId, entry.noteId, form), callName: found.callName, isDirty: false };
    }
  }
};

const toRemember = ({ remember }: { readonly remember?: RememberLater }) => (remember ? { remember } : {});

/* What stays true of a person from visit to visit is not asked again. */
const followUpForm = (found: CaseView) => {
  const last = found.notes[0]?.versions[0]?.form ?? emptyConsultationForm;
  const { birthYear, birthMonth, language, interpretingNeeded, allergiesAndMedication, consent } = last;
  return {
    ...emptyConsultationForm,
    birthYear,
    birthMonth,
    language,
    interpretingNeeded,
    allergiesAndMedication,
    consent,
  };
};
