/**
 * A form of the settings that only the office sends: as typed until it is saved, then as the desk understood it.
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../../domain/consultation.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { OfficeWriteError, Settings } from '../../../protocol/deskOffice.ts';
import type { Work } from '../../shell/work.ts';

type FieldOf<Form> = Extract<keyof Form, string>;
type Fields<Form> = { readonly type: 'fields'; readonly errors: readonly FieldError<FieldOf<Form>>[] };

export interface OfficeForm<Form> {
  readonly form: ReadonlySignal<Form>;
  readonly errors: ReadonlySignal<Fields<Form>['errors']>;
  readonly refusal: ReadonlySignal<OfficeWriteError | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly isSaved: ReadonlySignal<boolean>;
  readonly set: (field: FieldOf<Form>, text: string) => void;
  readonly save: () => Promise<void>;
  readonly dispose: () => void;
}

export interface OfficeFormOptions<Form> {
  readonly work: Pick<Work, 'unsaved'>;
  /** What the settings say, in the form's own way of writing. */
  readonly read: (settings: Settings) => Form;
  readonly start: Settings;
  readonly act: (form: Form) => Promise<Result<Settings, Fields<Form> | OfficeWriteError>>;
  readonly onSaved: (settings: Settings) => void;
}

export const createOfficeForm = <Form>({
  work,
  read,
  start,
  act,
  onSaved,
}: OfficeFormOptions<Form>): OfficeForm<Form> => {
  const form = signal(read(start));
  const errors = signal<Fields<Form>['errors']>([]);
  const refusal = signal<OfficeWriteError | null>(null);
  const isDirty = signal(false);
  const isBusy = signal(false);
  const isSaved = signal(false);
  const leave = work.unsaved.enrol({ isBusy: () => isDirty.peek(), flush: async () => ok(null) });

  const settle = (result: Awaited<ReturnType<typeof act>>, sent: Form): void => {
    if (result.ok) {
      isDirty.value = form.peek() !== sent;
      isSaved.value = true;
      errors.value = [];
      // As it was understood: «1.50» stands as «1,5» from now on.
      if (!isDirty.peek()) form.value = read(result.value);
      onSaved(result.value);
    } else if (result.error.type === 'fields') errors.value = result.error.errors;
    else refusal.value = result.error;
  };

  const save = async (): Promise<void> => {
    if (isBusy.peek()) return;
    batch(() => {
      isBusy.value = true;
      isSaved.value = false;
      refusal.value = null;
    });
    const sent = form.peek();
    try {
      const result = await act(sent);
      batch(() => settle(result, sent));
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
