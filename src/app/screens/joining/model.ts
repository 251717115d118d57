/** Gerät anmelden: the office's one-time code, a Kürzel, a passphrase. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../../domain/consultation.ts';
import type { JoinError } from '../../../protocol/deskDoor.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Shell } from '../../shell/shell.ts';
import { createPassphraseChoice, type PassphraseChoice } from '../passphrase/model.ts';

export type JoiningField = 'code' | 'handle';

export interface Joining {
  readonly code: ReadonlySignal<string>;
  readonly handle: ReadonlySignal<string>;
  readonly choice: PassphraseChoice;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly errors: ReadonlySignal<readonly FieldError<JoiningField>[]>;
  readonly refusal: ReadonlySignal<Exclude<JoinError, { type: 'fields' }> | null>;
  readonly set: (field: JoiningField, text: string) => void;
  readonly join: () => Promise<void>;
  readonly dispose: () => void;
}

export const createJoining = (shell: Shell): Joining => {
  const code = signal('');
  const handle = signal('');
  const { isBusy, whileBusy } = createBusy();
  const errors = signal<readonly FieldError<JoiningField>[]>([]);
  const refusal = signal<Joining['refusal']['value']>(null);
  const choice = createPassphraseChoice(
    shell.desk,
    () => [handle.peek()],
    () => {
      if (refusal.peek()?.type === 'weakPassphrase') refusal.value = null;
    },
  );
  const leave = shell.unsaved.enrol({ isBusy: () => true, flush: async () => ({ ok: true, value: null }) });
  const fields = { code, handle };

  const join = (): Promise<void> =>
    whileBusy(async () => {
      refusal.value = null;
      errors.value = (['code', 'handle'] as const)
        .filter((field) => fields[field].peek().trim() === '')
        .map((field) => ({ type: 'required', field }));
      const isPassphraseReady = choice.check();
      if (errors.peek().length > 0 || !isPassphraseReady) return;
      const order = { code: code.peek(), handle: handle.peek(), passphrase: choice.passphrase.peek() };
      const result = await (await shell.desk()).joinOffice(order);
      if (result.ok) {
        void shell.ports.askToKeepData();
        await shell.enter(result.value);
      } else if (result.error.type === 'fields') errors.value = result.error.errors;
      else refusal.value = result.error;
    });

  return {
    code,
    handle,
    choice,
    isBusy,
    errors,
    refusal,
    set: (field, text) => {
      batch(() => {
        fields[field].value = text;
        errors.value = errors.peek().filter((error) => error.field !== field);
      });
    },
    join,
    dispose: () => {
      leave();
      choice.dispose();
      code.value = '';
    },
  };
};
