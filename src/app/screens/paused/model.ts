/** Pausiert: six digits, five tries. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { normalisePin, pinLength } from '../../../domain/pin.ts';
import type { ResumeError } from '../../../protocol/deskPause.ts';
import { createBusy } from '../../shell/busy.ts';
import type { Shell } from '../../shell/shell.ts';

export interface PausedModel {
  readonly pin: ReadonlySignal<string>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<ResumeError | { readonly type: 'notSixDigits' } | null>;
  /** The sixth digit asks by itself. */
  readonly set: (text: string) => void;
  readonly resume: () => Promise<void>;
  readonly dispose: () => void;
}

export const createPaused = (shell: Pick<Shell, 'resume'>): PausedModel => {
  const pin = signal('');
  const { isBusy, whileBusy } = createBusy();
  const refusal = signal<PausedModel['refusal']['value']>(null);

  const resume = (): Promise<void> =>
    whileBusy(async () => {
      const typed = normalisePin(pin.peek());
      if (typed.length !== pinLength) {
        refusal.value = { type: 'notSixDigits' };
        return;
      }
      const result = await shell.resume(typed);
      batch(() => {
        pin.value = '';
        refusal.value = result.ok ? null : result.error;
      });
    });

  return {
    pin,
    isBusy,
    refusal,
    set: (text) => {
      batch(() => {
        pin.value = text;
        refusal.value = null;
      });
      if (normalisePin(text).length === pinLength) void resume();
    },
    resume,
    dispose: () => {
      pin.value = '';
    },
  };
};
