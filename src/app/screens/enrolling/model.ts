/** Gerät anmelden, the new device's side: its code and words, the other's answer, then who works here. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../../domain/consultation.ts';
import type { EnrolError, OpenEnrolment } from '../../../protocol/deskEnrol.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Shell } from '../../shell/shell.ts';
import { createPassphraseChoice, type PassphraseChoice } from '../passphrase/model.ts';

export interface EnrollingModel {
  /** Null while the keys are being made. */
  readonly open: ReadonlySignal<OpenEnrolment | null>;
  /** As it was read; empty before. */
  readonly answer: ReadonlySignal<string>;
  readonly handle: ReadonlySignal<string>;
  readonly choice: PassphraseChoice;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly errors: ReadonlySignal<readonly FieldError<'handle'>[]>;
  readonly refusal: ReadonlySignal<Exclude<EnrolError, { type: 'fields' }> | null>;
  readonly read: (answer: string) => void;
  readonly setHandle: (text: string) => void;
  readonly beginAgain: () => Promise<void>;
  readonly complete: () => Promise<void>;
  readonly dispose: () => void;
}

/** What is wrong with the answer, and not with the form. */
const answerTroubles = new Set(['notAnEnrolment', 'wrongDirection', 'newerVersion', 'damaged', 'otherRequest']);

export const createEnrolling = (shell: Shell): EnrollingModel => {
  const open = signal<OpenEnrolment | null>(null);
  const answer = signal('');
  const handle = signal('');
  const { isBusy, whileBusy } = createBusy();
  const errors = signal<readonly FieldError<'handle'>[]>([]);
  const refusal = signal<EnrollingModel['refusal']['value']>(null);
  const choice = createPassphraseChoice(
    shell.desk,
    () => [handle.peek()],
    () => {
      if (refusal.peek()?.type === 'weakPassphrase') refusal.value = null;
    },
  );
  const leave = shell.unsaved.enrol({ isBusy: () => true, flush: async () => ({ ok: true, value: null }) });

  const begin = async (): Promise<void> => {
    batch(() => {
      open.value = null;
      answer.value = '';
      refusal.value = null;
    });
    open.value = await (await shell.desk()).beginEnrolment();
  };
  void begin();

  return {
    open,
    answer,
    handle,
    choice,
    isBusy,
    errors,
    refusal,
    read: (text) => {
      batch(() => {
        answer.value = text;
        refusal.value = null;
      });
    },
    setHandle: (text) => {
      handle.value = text;
      errors.value = [];
    },
    beginAgain: begin,
    complete: () =>
      whileBusy(async () => {
        errors.value = handle.peek().trim() === '' ? [{ type: 'required', field: 'handle' }] : [];
        const isReady = choice.check();
        if (errors.peek().length > 0 || !isReady) return;
        refusal.value = null;
        const order = { answer: answer.peek(), handle: handle.peek(), passphrase: choice.passphrase.peek() };
        const result = await (await shell.desk()).completeEnrolment(order);
        if (result.ok) {
          void shell.ports.askToKeepData();
          await shell.enter(result.value);
        } else if (result.error.type === 'fields') errors.value = result.error.errors;
        else {
          refusal.value = result.error;
          if (answerTroubles.has(result.error.type)) answer.value = '';
        }
      }),
    dispose: () => {
      leave();
      choice.dispose();
      batch(() => {
        open.value = null;
        answer.value = '';
      });
    },
  };
};
