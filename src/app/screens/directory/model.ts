/** Verzeichnis: the line that is being written or taken away. The list itself comes from the desk. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import {
  type CareProvider,
  type CareProviderField,
  type CareProviderForm,
  careProviderToForm,
  emptyCareProviderForm,
} from '../../../domain/careProvider.ts';
import type { FieldError } from '../../../domain/consultation.ts';
import type { ProviderId } from '../../../domain/ids.ts';
import { ok } from '../../../domain/result.ts';
import type { OfficeWriteError } from '../../../protocol/deskOffice.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Work } from '../../shell/work.ts';

export interface Editing {
  /** Null adds a new line. */
  readonly providerId: ProviderId | null;
  readonly form: CareProviderForm;
}

/** What was done last, for those who listen. */
export interface Done {
  readonly what: 'saved' | 'removed';
  readonly name: string;
}

export interface DirectoryModel {
  readonly editing: ReadonlySignal<Editing | null>;
  readonly removing: ReadonlySignal<CareProvider | null>;
  readonly errors: ReadonlySignal<readonly FieldError<CareProviderField>[]>;
  readonly refusal: ReadonlySignal<OfficeWriteError | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly done: ReadonlySignal<Done | null>;
  readonly edit: (provider: CareProvider | null) => void;
  readonly set: (field: CareProviderField, text: string) => void;
  readonly save: () => Promise<void>;
  readonly askToRemove: (provider: CareProvider) => void;
  readonly remove: () => Promise<void>;
  /** Leaves the form or the question; nothing is changed. */
  readonly cancel: () => void;
  readonly dispose: () => void;
}

export const createDirectory = (work: Pick<Work, 'desk' | 'unsaved'>): DirectoryModel => {
  const editing = signal<Editing | null>(null);
  const removing = signal<CareProvider | null>(null);
  const errors = signal<readonly FieldError<CareProviderField>[]>([]);
  const refusal = signal<OfficeWriteError | null>(null);
  const { isBusy, whileBusy } = createBusy();
  const done = signal<Done | null>(null);
  const leave = work.unsaved.enrol({ isBusy: () => editing.peek() !== null, flush: async () => ok(null) });

  const show = (next: Editing | null, question: CareProvider | null, said: Done | null): void => {
    batch(() => {
      editing.value = next;
      removing.value = question;
      errors.value = [];
      refusal.value = null;
      done.value = said;
    });
  };

  const save = (): Promise<void> =>
    whileBusy(async () => {
      const sent = editing.peek();
      if (sent === null) return;
      refusal.value = null;
      const result = await work.desk.changeCareProvider(sent.providerId, sent.form);
      if (result.ok) show(null, null, { what: 'saved', name: result.value.name });
      else if (result.error.type === 'fields') errors.value = result.error.errors;
      else refusal.value = result.error;
    });

  const remove = (): Promise<void> =>
    whileBusy(async () => {
      const provider = removing.peek();
      if (provider === null) return;
      refusal.value = null;
      const result = await work.desk.removeCareProvider(provider.providerId);
      if (result.ok) show(null, null, { what: 'removed', name: provider.name });
      else refusal.value = result.error;
    });

  return {
    editing,
    removing,
    errors,
    refusal,
    isBusy,
    done,
    edit: (provider) =>
      show(
        {
          providerId: provider?.providerId ?? null,
          form: provider === null ? emptyCareProviderForm : careProviderToForm(provider),
        },
        null,
        null,
      ),
    set: (field, text) => {
      const now = editing.peek();
      if (now === null) return;
      batch(() => {
        editing.value = { ...now, form: { ...now.form, [field]: text } };
        errors.value = errors.peek().filter((error) => error.field !== field);
      });
    },
    save,
    askToRemove: (provider) => show(null, provider, null),
    remove,
    cancel: () => show(null, null, null),
    dispose: leave,
  };
};
