/** Organisation gründen: the three names, the passphrase, the operator's founding token if there is one, and what the desk says to them. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../../domain/consultation.ts';
import type { FoundError, FoundField } from '../../../protocol/deskDoor.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Shell } from '../../shell/shell.ts';
import { createPassphraseChoice, type PassphraseChoice } from '../passphrase/model.ts';

export type FoundingName = Exclude<FoundField, 'passphrase' | 'foundingToken'>;
export type FoundingNames = Readonly<Record<FoundingName, string>>;
export const foundingNames = ['organisationName', 'pointName', 'handle'] as const satisfies readonly FoundingName[];

export interface Founding {
  readonly names: ReadonlySignal<FoundingNames>;
  readonly choice: PassphraseChoice;
  /** Einrichtungscode; most have none. */
  readonly foundingToken: ReadonlySignal<string>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly errors: ReadonlySignal<readonly FieldError<FoundField>[]>;
  /** What is not about one field. */
  readonly refusal: ReadonlySignal<Exclude<FoundError, { type: 'fields' }> | null>;
  readonly setName: (name: FoundingName, text: string) => void;
  readonly setFoundingToken: (text: string) => void;
  readonly found: () => Promise<void>;
  readonly dispose: () => void;
}

export const createFounding = (shell: Shell): Founding => {
  const names = signal<FoundingNames>({ organisationName: '', pointName: '', handle: '' });
  const foundingToken = signal('');
  const { isBusy, whileBusy } = createBusy();
  const errors = signal<readonly FieldError<FoundField>[]>([]);
  const refusal = signal<Founding['refusal']['value']>(null);
  const choice = createPassphraseChoice(
    shell.desk,
    () => Object.values(names.peek()),
    () => {
      if (refusal.peek()?.type === 'weakPassphrase') refusal.value = null;
      errors.value = errors.peek().filter((error) => error.field !== 'passphrase');
    },
  );
  const leave = shell.unsaved.enrol({ isBusy: () => true, flush: async () => ({ ok: true, value: null }) });

  const missing = (): readonly FieldError<FoundField>[] =>
    foundingNames
      .filter((field) => names.peek()[field].trim() === '')
      .map((field) => ({ type: 'required' as const, field }));

  const found = (): Promise<void> =>
    whileBusy(async () => {
      refusal.value = null;
      errors.value = missing();
      const isPassphraseReady = choice.check();
      if (errors.peek().length > 0 || !isPassphraseReady) return;
      const order = { ...names.peek(), passphrase: choice.passphrase.peek(), foundingToken: foundingToken.peek() };
      const result = await (await shell.desk()).found(order);
      if (result.ok) {
        void shell.ports.askToKeepData();
        await shell.enter(result.value);
      } else if (result.error.type === 'fields') errors.value = result.error.errors;
      else refusal.value = result.error;
    });

  return {
    names,
    choice,
    foundingToken,
    isBusy,
    errors,
    refusal,
    setName: (name, text) => {
      batch(() => {
        names.value = { ...names.peek(), [name]: text };
        errors.value = errors.peek().filter((error) => error.field !== name);
      });
    },
    setFoundingToken: (text) => {
      batch(() => {
        foundingToken.value = text;
        errors.value = errors.peek().filter((error) => error.field !== 'foundingToken');
      });
    },
    found,
    dispose: () => {
      leave();
      choice.dispose();
    },
  };
};
