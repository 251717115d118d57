/** Nacherfassung: what stands on a used reserve paper, typed off. Case, note and voucher come to be at once or not at all. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { VoucherNumber } from '../../../domain/codes.ts';
import type { FieldError } from '../../../domain/consultation.ts';
import { emptyLateEntryForm, type LateEntryField, type LateEntryForm } from '../../../domain/reserve.ts';
import { ok } from '../../../domain/result.ts';
import type { LateEntryError } from '../../../protocol/desk.ts';
import type { Work } from '../../shell/work.ts';

export interface LateEntryModel {
  readonly form: ReadonlySignal<LateEntryForm>;
  readonly errors: ReadonlySignal<readonly FieldError<LateEntryField>[]>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Exclude<LateEntryError, { type: 'fields' }> | null>;
  readonly set: (field: LateEntryField, text: string) => void;
  readonly enter: () => Promise<void>;
  readonly dispose: () => void;
}

export const createLateEntry = (
  work: Pick<Work, 'desk' | 'router' | 'unsaved'>,
  number: VoucherNumber | null,
): LateEntryModel => {
  const start: LateEntryForm = { ...emptyLateEntryForm, number: number ?? '' };
  const form = signal(start);
  const errors = signal<readonly FieldError<LateEntryField>[]>([]);
  const isBusy = signal(false);
  const refusal = signal<LateEntryModel['refusal']['value']>(null);
  const leave = work.unsaved.enrol({
    isBusy: () => isBusy.peek() || form.peek() !== start,
    // The paper holds all of it: nothing is lost that could not be read off once more.
    flush: async () => ok(null),
  });

  const enter = async (): Promise<void> => {
    if (isBusy.peek()) return;
    batch(() => {
      isBusy.value = true;
      refusal.value = null;
      errors.value = [];
    });
    try {
      const result = await work.desk.enterLate(form.peek());
      if (result.ok) work.router.replace({ kind: 'voucher', number: result.value.number });
      else if (result.error.type === 'fields') errors.value = result.error.errors;
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
    set: (field, text) => {
      batch(() => {
        form.value = { ...form.peek(), [field]: text };
        errors.value = errors.peek().filter((error) => error.field !== field);
        refusal.value = null;
      });
    },
    enter,
    dispose: leave,
  };
};
