/** Übertragung: the one try that a person asked for and what came of it, and the wish to save data. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { StorageTrouble } from '../../../protocol/storageTrouble.ts';
import type { Work } from '../../shell/work.ts';
import { outcomeOf, outcomeWords } from './outcome.ts';

export interface SyncModel {
  readonly isTrying: ReadonlySignal<boolean>;
  /** In words; empty before the first try. */
  readonly outcome: ReadonlySignal<string>;
  readonly trouble: ReadonlySignal<StorageTrouble | null>;
  /** One at a time: a second tap changes nothing. */
  readonly tryNow: () => Promise<void>;
  readonly saveData: (isOn: boolean) => void;
}

export const createSyncModel = ({ desk }: Pick<Work, 'desk'>, askAgain: () => void): SyncModel => {
  const isTrying = signal(false);
  const outcome = signal('');
  const trouble = signal<StorageTrouble | null>(null);
  return {
    isTrying,
    outcome,
    trouble,
    tryNow: async () => {
      if (isTrying.peek()) return;
      isTrying.value = true;
      outcome.value = '';
      try {
        outcome.value = outcomeWords(outcomeOf(await desk.syncNow()));
      } finally {
        isTrying.value = false;
      }
      askAgain();
    },
    saveData: (isOn) => {
      void desk.saveData(isOn).then((kept) => {
        trouble.value = kept.ok ? null : kept.error;
        askAgain();
      });
    },
  };
};
