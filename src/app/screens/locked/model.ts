/** Gesperrt: one passphrase, tried as often as it takes; a wrong one loses nothing. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { UnlockError } from '../../../protocol/deskDoor.ts';
import type { Shell } from '../../shell/shell.ts';

export interface Locked {
  readonly passphrase: ReadonlySignal<string>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<UnlockError | { readonly type: 'required' } | null>;
  readonly setPassphrase: (text: string) => void;
  readonly unlock: () => Promise<void>;
  readonly dispose: () => void;
}

export const createLocked = (shell: Shell): Locked => {
  const passphrase = signal('');
  const isBusy = signal(false);
  const refusal = signal<Locked['refusal']['value']>(null);

  const unlock = async (): Promise<void> => {
    if (isBusy.peek()) return;
    refusal.value = null;
    if (passphrase.peek() === '') {
      refusal.value = { type: 'required' };
      return;
    }
    isBusy.value = true;
    try {
      const result = await shell.unlock(passphrase.peek());
      if (result.ok) await shell.enter(result.value);
      else refusal.value = result.error;
    } finally {
      isBusy.value = false;
    }
  };

  return {
    passphrase,
    isBusy,
    refusal,
    setPassphrase: (text) => {
      passphrase.value = text;
      refusal.value = null;
    },
    unlock,
    dispose: () => {
      passphrase.value = '';
    },
  };
};
