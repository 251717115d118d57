/**
 * Nacherfassung: what stands on a used reserve paper, typed off. Case, note and voucher come to be at once or not at all; until
 * then what is typed is kept sealed.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { VoucherNumber } from '../../../domain/codes.ts';
import type { FieldError } from '../../../domain/consultation.ts';
import { emptyLateEntryForm, type LateEntryField, type LateEntryForm } from '../../../domain/reserve.ts';
import type { FormTexts } from '../../../protocol/deskNotes.ts';
import type { LateEntryError } from '../../../protocol/deskPapers.ts';
import { lateEntryKey } from '../../../protocol/formKeys.ts';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import type { Work } from '../../shell/work.ts';
import { createDraftKeeper } from '../consultation/draftKeeper.ts';

export interface LateEntryModel {
  readonly form: ReadonlySignal<LateEntryForm>;
  readonly errors: ReadonlySignal<readonly FieldError<LateEntryField>[]>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Exclude<LateEntryError, { type: 'fields' }> | null>;
  readonly draftTrouble: ReadonlySignal<StorageTrouble | null>;
  readonly set: (field: LateEntryField, text: string) => void;
  readonly enter: () => Promise<void>;
  readonly dispose: () => void;
}

export const createLateEntry = (
  work: Pick<Work, 'desk' | 'router' | 'unsaved'>,
  number: VoucherNumber | null,
  kept: FormTexts | null,
): LateEntryModel => {
  const start: LateEntryForm = { ...emptyLateEntryForm, number: number ?? '' };
  const form = signal<LateEntryForm>({ ...start, ...kept });
  const errors = signal<readonly FieldError<LateEntryField>[]>([]);
  const isBusy = signal(false);
  const refusal = signal<LateEntryModel['refusal']['value']>(null);
  const key = lateEntryKey(number);
  let isEntered = false;
  const keeper = createDraftKeeper(() => {
    const typed = { ...form.peek() };
    return () => work.desk.saveForm(key, typed);
  });
  const leave = work.unsaved.enrol({
    isBusy: () => isBusy.peek() || form.peek() !== start,
    flush: keeper.flush,
  });

  const enter = async (): Promise<void> => {
    if (isBusy.peek()) return;
    batch(() => {
      isBusy.value = true;
      refusal.value = null;
      errors.value = [];
    });
    try {
      await keeper.flush();
      const result = await work.desk.enterLate(form.peek());
      if (result.ok) {
        isEntered = true;
        void keeper.flush().then(() => work.desk.discardForm(key));
        work.router.replace({ kind: 'voucher', number: result.value.number });
      } else if (result.error.type === 'fields') errors.value = result.error.errors;
      else refusal.value = result.error;
    } finally {
      isBusy.value = false;
    }
  };

  return {
    form,
    errors,
    isBusy,
    refusal,
    draftTrouble: keeper.trouble,
    set: (field, text) => {
      batch(() => {
        form.value = { ...form.peek(), [field]: text };
        errors.value = errors.peek().filter((error) => error.field !== field);
        refusal.value = null;
      });
      keeper.touch();
    },
    enter,
    dispose: () => {
      if (!isEntered) void keeper.flush();
      leave();
    },
  };
};
