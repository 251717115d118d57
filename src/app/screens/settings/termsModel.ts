/** Abrechnung: the billing terms as typed, and what the desk says to them. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import {
  type BillingTerms,
  type BillingTermsField,
  type BillingTermsForm,
  billingTermsToForm,
} from '../../../domain/billingTerms.ts';
import type { FieldError } from '../../../domain/consultation.ts';
import { ok } from '../../../domain/result.ts';
import type { OfficeWriteError } from '../../../protocol/deskOffice.ts';
import { localAmount } from '../../i18n/format.ts';
import type { Work } from '../../shell/work.ts';

export interface TermsModel {
  readonly form: ReadonlySignal<BillingTermsForm>;
  readonly errors: ReadonlySignal<readonly FieldError<BillingTermsField>[]>;
  readonly refusal: ReadonlySignal<OfficeWriteError | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly isSaved: ReadonlySignal<boolean>;
  readonly set: (field: BillingTermsField, text: string) => void;
  readonly save: () => Promise<void>;
  readonly dispose: () => void;
}

/** As the language shown writes numbers. */
const shown = (terms: BillingTerms): BillingTermsForm => {
  const form = billingTermsToForm(terms);
  return { ...form, goae: localAmount(form.goae), goz: localAmount(form.goz) };
};

export const createTerms = (work: Pick<Work, 'desk' | 'unsaved'>, start: BillingTerms): TermsModel => {
  const form = signal(shown(start));
  const errors = signal<readonly FieldError<BillingTermsField>[]>([]);
  const refusal = signal<OfficeWriteError | null>(null);
  const isDirty = signal(false);
  const isBusy = signal(false);
  const isSaved = signal(false);
  const leave = work.unsaved.enrol({ isBusy: () => isDirty.peek(), flush: async () => ok(null) });

  const save = async (): Promise<void> => {
    if (isBusy.peek()) return;
    batch(() => {
      isBusy.value = true;
      isSaved.value = false;
      refusal.value = null;
    });
    const sent = form.peek();
    try {
      const result = await work.desk.changeTerms(sent);
      batch(() => {
        if (result.ok) {
          isDirty.value = form.peek() !== sent;
          isSaved.value = true;
          errors.value = [];
          // As it was understood: «1.50» stands as «1,5» from now on.
          if (!isDirty.peek()) form.value = shown(result.value.terms);
        } else if (result.error.type === 'fields') errors.value = result.error.errors;
        else refusal.value = result.error;
      });
    } finally {
      isBusy.value = false;
    }
  };

  return {
    form,
    errors,
    refusal,
    isBusy,
    isSaved,
    set: (field, text) => {
      batch(() => {
        form.value = { ...form.peek(), [field]: text };
        isDirty.value = true;
        isSaved.value = false;
        errors.value = errors.peek().filter((error) => error.field !== field);
      });
    },
    save,
    dispose: leave,
  };
};
