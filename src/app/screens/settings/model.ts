/** Einstellungen: what the desk says of them, and what the browser says about keeping the data. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Settings } from '../../../protocol/deskOffice.ts';
import type { Work } from '../../shell/work.ts';

export interface SettingsModel {
  /** Null until they arrived. */
  readonly settings: ReadonlySignal<Settings | null>;
  /** The browser's answer to the last question; undefined while it was not asked. */
  readonly kept: ReadonlySignal<boolean | null | undefined>;
  readonly show: (settings: Settings) => void;
  readonly askToKeep: () => Promise<void>;
  readonly dispose: () => void;
}

export const createSettings = (work: Pick<Work, 'desk' | 'askToKeepData'>): SettingsModel => {
  const settings = signal<Settings | null>(null);
  const kept = signal<boolean | null | undefined>(undefined);
  const show = (arrived: Settings): void => {
    settings.value = arrived;
  };
  void work.desk.settings().then(show);
  return {
    settings,
    kept,
    show,
    askToKeep: async () => {
      kept.value = await work.askToKeepData();
      show(await work.desk.settings());
    },
    dispose: () => undefined,
  };
};
