/** Gesperrt: one passphrase, tried as often as it takes; a wrong one loses nothing. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { UnlockError } from '../../../protocol/deskDoor.ts';
import { createBusy } from '../../shell/busy.ts';
import type { PasskeyError } from '../../shell/ports.ts';
import type { Shell } from '../../shell/shell.ts';

export interface Locked {
  readonly passphrase: ReadonlySignal<string>;
  readonly isBusy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<UnlockError | { readonly type: 'required' } | null>;
  /** Whether somebody of this device has another way in than a passphrase. */
  readonly hasPasskeys: ReadonlySignal<boolean>;
  readonly passkeyTrouble: ReadonlySignal<PasskeyError | null>;
  readonly unlockWithPasskey: () => Promise<void>;
  readonly setPassphrase: (text: string) => void;
  readonly unlock: () => Promise<void>;
  readonly dispose: () => void;
}

export const createLocked = (shell: Shell): Locked => {
  const passphrase = signal('');
  const { isBusy, whileBusy } = createBusy();
  const refusal = signal<Locked['refusal']['value']>(null);
  const hasPasskeys = signal(false);
  const passkeyTrouble = signal<PasskeyError | null>(null);
  const lookForPasskeys = async (): Promise<void> => {
    const handles = await (await shell.desk()).passkeys();
    hasPasskeys.value = handles.length > 0 && (await shell.ports.passkeys.isThere());
  };
  void lookForPasskeys().catch(() => undefined);

  const unlockWithPasskey = (): Promise<void> =>
    whileBusy(async () => {
      refusal.value = null;
      passkeyTrouble.value = null;
      const answer = await shell.ports.passkeys.ask(await (await shell.desk()).passkeys());
      if (!answer.ok) {
        passkeyTrouble.value = answer.error;
        return;
      }
      const result = await shell.unlockWithPasskey(answer.value);
      if (result.ok) await shell.enter(result.value);
      else refusal.value = result.error;
    });

  const unlock = (): Promise<void> =>
    whileBusy(async () => {
      refusal.value = passphrase.peek() === '' ? { type: 'required' } : null;
      if (refusal.peek() !== null) return;
      const result = await shell.unlock(passphrase.peek());
      if (result.ok) await shell.enter(result.value);
      else refusal.value = result.error;
    });

  return {
    passphrase,
    isBusy,
    refusal,
    hasPasskeys,
    passkeyTrouble,
    unlockWithPasskey,
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
