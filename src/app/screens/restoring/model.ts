/** Alle Geräte verloren: sheets read in, what they open fetched, then who works here. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../../domain/consultation.ts';
import { ok } from '../../../domain/result.ts';
import type { OpenedRecovery, OpenRecoveryError, RestoreError } from '../../../protocol/deskRecovery.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Shell } from '../../shell/shell.ts';
import { createPassphraseChoice, type PassphraseChoice } from '../passphrase/model.ts';
import { createSheetReader, type SheetReader } from '../recovery/sheetReader.ts';

export interface RestoringModel {
  readonly reader: SheetReader;
  /** Null until the sheets have opened something. */
  readonly opened: ReadonlySignal<OpenedRecovery | null>;
  readonly handle: ReadonlySignal<string>;
  readonly choice: PassphraseChoice;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly openRefusal: ReadonlySignal<OpenRecoveryError | null>;
  readonly errors: ReadonlySignal<readonly FieldError<'handle'>[]>;
  readonly refusal: ReadonlySignal<Exclude<RestoreError, { type: 'fields' }> | null>;
  readonly open: () => Promise<void>;
  readonly beginAgain: () => Promise<void>;
  readonly setHandle: (text: string) => void;
  readonly restore: () => Promise<void>;
  readonly dispose: () => void;
}

export const createRestoring = (shell: Shell): RestoringModel => {
  const opened = signal<OpenedRecovery | null>(null);
  const handle = signal('');
  const openRefusal = signal<OpenRecoveryError | null>(null);
  const errors = signal<readonly FieldError<'handle'>[]>([]);
  const refusal = signal<RestoringModel['refusal']['value']>(null);
  const { isBusy, whileBusy } = createBusy();
  const reader = createSheetReader(shell.desk, () => {
    openRefusal.value = null;
  });
  const choice = createPassphraseChoice(
    shell.desk,
    () => [handle.peek(), opened.peek()?.organisationName ?? '', opened.peek()?.pointName ?? ''],
    () => {
      if (refusal.peek()?.type === 'weakPassphrase') refusal.value = null;
    },
  );
  const leave = shell.unsaved.enrol({ isBusy: () => true, flush: async () => ok(null) });
  let isRestored = false;
  const beginAgain = async (): Promise<void> => {
    batch(() => {
      opened.value = null;
      openRefusal.value = null;
      refusal.value = null;
    });
    await reader.forget();
  };
  return {
    reader,
    opened,
    handle,
    choice,
    isBusy,
    openRefusal,
    errors,
    refusal,
    open: () =>
      whileBusy(async () => {
        openRefusal.value = null;
        const answer = await (await shell.desk()).openRecovery();
        if (answer.ok) opened.value = answer.value;
        else openRefusal.value = answer.error;
      }),
    beginAgain,
    setHandle: (text) => {
      batch(() => {
        handle.value = text;
        errors.value = [];
      });
    },
    restore: () =>
      whileBusy(async () => {
        errors.value = handle.peek().trim() === '' ? [{ type: 'required', field: 'handle' }] : [];
        const isReady = choice.check();
        if (errors.peek().length > 0 || !isReady) return;
        refusal.value = null;
        const order = { handle: handle.peek(), passphrase: choice.passphrase.peek() };
        const result = await (await shell.desk()).restore(order);
        if (result.ok) {
          isRestored = true;
          void shell.ports.askToKeepData();
          await shell.enterRestored(result.value);
        } else if (result.error.type === 'fields') errors.value = result.error.errors;
        else refusal.value = result.error;
      }),
    dispose: () => {
      leave();
      choice.dispose();
      // After restoring the worker has forgotten them by itself.
      if (!isRestored) void beginAgain();
    },
  };
};
