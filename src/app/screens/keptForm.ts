/**
 * A form of texts that ends in one act at the desk. Until that has succeeded, what is typed is kept sealed; the act may be repeated
 * after a lost answer.
 *
 * ```
 *   set ─► 400 ms of quiet ─► sealed        send ─► sealed ─► desk ──ok──► draft dropped, done
 *                                                          └─ refused: errors by field, or why not
 * ```
 */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../domain/consultation.ts';
import type { Result } from '../../domain/result.ts';
import type { FormTexts } from '../../protocol/deskNotes.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import type { Work } from '../shell/work.ts';
import { createDraftKeeper } from './consultation/draftKeeper.ts';

export interface KeptForm<Form, Refusal> {
  readonly form: ReadonlySignal<Form>;
  readonly errors: ReadonlySignal<readonly FieldError<Extract<keyof Form, string>>[]>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly draftTrouble: ReadonlySignal<StorageTrouble | null>;
  readonly set: (field: Extract<keyof Form, string>, text: string) => void;
  readonly send: () => Promise<void>;
  readonly dispose: () => void;
}

type Fields<Form> = { readonly type: 'fields'; readonly errors: readonly FieldError<Extract<keyof Form, string>>[] };

export interface KeptFormOptions<Form, Value, Refusal> {
  readonly work: Pick<Work, 'desk' | 'unsaved'>;
  readonly key: string;
  /** What an untouched form holds, and what it holds now: what was kept before. */
  readonly start: Form;
  readonly now: Form;
  /** What of the form is worth keeping. */
  readonly typed: (form: Form) => FormTexts;
  readonly act: (form: Form) => Promise<Result<Value, Fields<Form> | Refusal>>;
  readonly onDone: (value: Value) => void;
}

export const createKeptForm = <Form, Value, Refusal extends { readonly type: string }>(
  options: KeptFormOptions<Form, Value, Refusal>,
): KeptForm<Form, Refusal> => {
  const { work, key, start, act, onDone } = options;
  const form = signal(options.now);
  const errors = signal<Fields<Form>['errors']>([]);
  const isBusy = signal(false);
  const refusal = signal<Refusal | null>(null);
  let isDone = false;
  const keeper = createDraftKeeper(() => {
    const typed = options.typed(form.peek());
    return () => work.desk.saveForm(key, typed);
  });
  const leave = work.unsaved.enrol({
    isBusy: () => isBusy.peek() || form.peek() !== start,
    flush: keeper.flush,
  });

  const send = async (): Promise<void> => {
    if (isBusy.peek()) return;
    batch(() => {
      isBusy.value = true;
      refusal.value = null;
      errors.value = [];
    });
    try {
      // First the draft: where the act fails, what was typed is at least sealed.
      await keeper.flush();
      const result = await act(form.peek());
      if (result.ok) {
        isDone = true;
        // What was typed meanwhile may have been kept after the act.
        void keeper.flush().then(() => work.desk.discardForm(key));
        onDone(result.value);
      } else if (isFields(result.error)) errors.value = result.error.errors;
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
    send,
    dispose: () => {
      if (!isDone) void keeper.flush();
      leave();
    },
  };
};

const isFields = <Form, Refusal extends { readonly type: string }>(
  error: Fields<Form> | Refusal,
): error is Fields<Form> => error.type === 'fields';
