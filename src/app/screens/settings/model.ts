/** Einstellungen: who pays (the office's to change), and what the browser says about keeping the data. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FieldError } from '../../../domain/consultation.ts';
import { emptyPayer, type Payer } from '../../../domain/policy.ts';
import { ok } from '../../../domain/result.ts';
import type { ChangePayerError, Settings } from '../../../protocol/deskOffice.ts';
import type { Work } from '../../shell/work.ts';

export type PayerField = keyof Payer;

export interface SettingsModel {
  /** Null until they arrived. */
  readonly settings: ReadonlySignal<Settings | null>;
  readonly payer: ReadonlySignal<Payer>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly isSaved: ReadonlySignal<boolean>;
  readonly errors: ReadonlySignal<readonly FieldError<PayerField>[]>;
  readonly refusal: ReadonlySignal<Exclude<ChangePayerError, { type: 'fields' }> | null>;
  /** The browser's answer to the last question; undefined while it was not asked. */
  readonly kept: ReadonlySignal<boolean | null | undefined>;
  readonly setPayer: (field: PayerField, text: string) => void;
  readonly savePayer: () => Promise<void>;
  readonly askToKeep: () => Promise<void>;
  readonly dispose: () => void;
}

export const createSettings = (work: Pick<Work, 'desk' | 'unsaved' | 'askToKeepData'>): SettingsModel => {
  const settings = signal<Settings | null>(null);
  const payer = signal<Payer>(emptyPayer);
  const isDirty = signal(false);
  const isBusy = signal(false);
  const isSaved = signal(false);
  const errors = signal<readonly FieldError<PayerField>[]>([]);
  const refusal = signal<SettingsModel['refusal']['value']>(null);
  const kept = signal<boolean | null | undefined>(undefined);
  const leave = work.unsaved.enrol({ isBusy: () => isDirty.peek(), flush: async () => ok(null) });

  const show = (arrived: Settings): void => {
    batch(() => {
      settings.value = arrived;
      if (!isDirty.peek()) payer.value = arrived.payer;
    });
  };
  void work.desk.settings().then(show);

  const savePayer = async (): Promise<void> => {
    if (isBusy.peek()) return;
    batch(() => {
      isBusy.value = true;
      isSaved.value = false;
      refusal.value = null;
    });
    const sent = payer.peek();
    const result = await work.desk.changePayer(sent);
    batch(() => {
      isBusy.value = false;
      if (result.ok) {
        isDirty.value = payer.peek() !== sent;
        isSaved.value = true;
        errors.value = [];
        show(result.value);
      } else if (result.error.type === 'fields') errors.value = result.error.errors;
      else refusal.value = result.error;
    });
  };

  return {
    settings,
    payer,
    isBusy,
    isSaved,
    errors,
    refusal,
    kept,
    setPayer: (field, text) => {
      batch(() => {
        payer.value = { ...payer.peek(), [field]: text };
        isDirty.value = true;
        isSaved.value = false;
        errors.value = errors.peek().filter((error) => error.field !== field);
      });
    },
    savePayer,
    askToKeep: async () => {
      kept.value = await work.askToKeepData();
      show(await work.desk.settings());
    },
    dispose: leave,
  };
};
