/** Beratung: the form being written, its draft, and the note it becomes. Nothing typed is lost whatever the desk says. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { ConsultationField, ConsultationForm, FieldError } from '../../../domain/consultation.ts';
import type { Draft, SaveConsultationError, SavedConsultation } from '../../../protocol/deskNotes.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import type { Work } from '../../shell/work.ts';
import { createDraftKeeper } from './draftKeeper.ts';

export interface Consultation {
  readonly draft: ReadonlySignal<Draft>;
  readonly errors: ReadonlySignal<readonly FieldError<ConsultationField>[]>;
  readonly isSaving: ReadonlySignal<boolean>;
  /** True while something typed is not yet in a note. */
  readonly isDirty: ReadonlySignal<boolean>;
  /** What the last save made of it, until it is changed again the newest version. */
  readonly saved: ReadonlySignal<SavedConsultation | null>;
  readonly refusal: ReadonlySignal<Exclude<SaveConsultationError, { type: 'fields' }> | null>;
  readonly draftTrouble: ReadonlySignal<StorageTrouble | null>;
  readonly set: <F extends ConsultationField>(field: F, value: ConsultationForm[F]) => void;
  readonly save: () => Promise<void>;
  /** Saves first where anything is unsaved, then opens the voucher form. */
  readonly issue: () => Promise<void>;
  readonly dispose: () => void;
}

type ConsultationWork = Pick<Work, 'desk' | 'router' | 'unsaved' | 'draftChanges'>;

/** `isDirty`: what it starts with is in no note yet, such as a draft taken up again. */
export const createConsultation = (work: ConsultationWork, start: Draft, startsDirty: boolean): Consultation => {
  const draft = signal(start);
  const errors = signal<readonly FieldError<ConsultationField>[]>([]);
  const isSaving = signal(false);
  const isDirty = signal(startsDirty);
  const saved = signal<SavedConsultation | null>(null);
  const refusal = signal<Consultation['refusal']['value']>(null);
  const keeper = createDraftKeeper(() => {
    const taken = draft.peek();
    return async () => {
      const result = await work.desk.saveDraft(taken);
      work.draftChanges.value += 1;
      return result;
    };
  });
  const leave = work.unsaved.enrol({
    isBusy: () => isDirty.peek() || isSaving.peek(),
    flush: keeper.flush,
  });

  const set = <F extends ConsultationField>(field: F, value: ConsultationForm[F]): void => {
    const isFirst = !isDirty.peek();
    batch(() => {
      draft.value = { ...draft.peek(), form: { ...draft.peek().form, [field]: value } };
      isDirty.value = true;
      errors.value = errors.peek().filter((error) => error.field !== field);
    });
    // «Back» then finds this draft again instead of an empty form.
    if (isFirst) work.router.rename({ kind: 'draft', draftId: draft.peek().draftId });
    keeper.touch();
  };

  const save = async (): Promise<void> => {
    if (isSaving.peek()) return;
    const sent = draft.peek();
    batch(() => {
      isSaving.value = true;
      refusal.value = null;
    });
    try {
      // First the draft: where saving fails, what was typed is at least sealed.
      await keeper.flush();
      const result = await work.desk.saveConsultation(sent);
      batch(() => {
        if (result.ok) settle(sent, result.value);
        else if (result.error.type === 'fields') errors.value = result.error.errors;
        else refusal.value = result.error;
      });
    } finally {
      isSaving.value = false;
    }
  };
  const settle = (sent: Draft, value: SavedConsultation): void => {
    const typedMeanwhile = draft.peek() !== sent;
    saved.value = value;
    errors.value = [];
    draft.value = { ...draft.peek(), caseId: value.caseId, noteId: value.noteId };
    isDirty.value = typedMeanwhile;
    if (typedMeanwhile) keeper.touch();
    else work.router.rename({ kind: 'amend', caseId: value.caseId, noteId: value.noteId });
  };

  const issue = async (): Promise<void> => {
    if (isDirty.peek() || draft.peek().noteId === null) await save();
    const { caseId, noteId } = draft.peek();
    if (isDirty.peek() || caseId === null || noteId === null) return;
    work.router.open({ kind: 'voucherForm', caseId, noteId });
  };

  return {
    draft,
    errors,
    isSaving,
    isDirty,
    saved,
    refusal,
    draftTrouble: keeper.trouble,
    set,
    save,
    issue,
    dispose: () => {
      if (isDirty.peek()) void keeper.flush();
      leave();
    },
  };
};
