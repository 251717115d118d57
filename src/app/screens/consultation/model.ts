/** Beratung: the form being written, its draft, and the note it becomes. Nothing typed is lost whatever the desk says. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { ConsultationField, ConsultationForm, FieldError } from '../../../domain/consultation.ts';
import type { Draft, SaveConsultationError, SavedConsultation } from '../../../protocol/deskNotes.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import type { RememberLater } from '../../shell/router.ts';
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
  /** Whether the new case is found without its card from now on; null where nobody asked for it. */
  readonly remembered: ReadonlySignal<'yes' | 'no' | null>;
  readonly draftTrouble: ReadonlySignal<StorageTrouble | null>;
  readonly set: <F extends ConsultationField>(field: F, value: ConsultationForm[F]) => void;
  readonly save: () => Promise<void>;
  /** Saves first where anything is unsaved, then opens the voucher form. */
  readonly issue: () => Promise<void>;
  readonly dispose: () => void;
}

type ConsultationWork = Pick<Work, 'desk' | 'router' | 'unsaved' | 'draftChanges'>;

/**
 * `startsDirty`: what it starts with is in no note yet, such as a draft taken up again. `remember`: an interview that is the
 * person's once there is a case.
 */
export const createConsultation = (
  work: ConsultationWork,
  start: Draft,
  startsDirty: boolean,
  remember: RememberLater | null = null,
): Consultation => {
  const draft = signal(start);
  const errors = signal<readonly FieldError<ConsultationField>[]>([]);
  const isSaving = signal(false);
  const isDirty = signal(startsDirty);
  const saved = signal<SavedConsultation | null>(null);
  const refusal = signal<Consultation['refusal']['value']>(null);
  const remembered = signal<'yes' | 'no' | null>(null);
  let owed = start.caseId === null ? remember : null;
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
    if (isFirst) work.router.rename({ kind: 'draft', draftId: draft.peek().draftId, ...(owed && { remember: owed }) });
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
      if (result.ok) await rememberPerson(result.value);
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

  /* Once, with the first note: whatever becomes of it, the note is saved. */
  const rememberPerson = async ({ caseId }: SavedConsultation): Promise<void> => {
    if (owed === null) return;
    const { interviewId, consent } = owed;
    owed = null;
    const result = await work.desk.remember(caseId, interviewId, consent);
    remembered.value = result.ok ? 'yes' : 'no';
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
    remembered,
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
