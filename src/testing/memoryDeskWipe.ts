/** Wipe and duress of the memory twin. */
import type { PassphraseWeakness } from '../domain/passphrase.ts';
import { err, ok } from '../domain/result.ts';
import type { WipeDesk } from '../protocol/deskWipe.ts';
import { forgetEverything, type MemoryDeskState } from './memoryDeskState.ts';

export const createMemoryWipe = (
  state: MemoryDeskState,
  isWeak: (passphrase: string) => PassphraseWeakness | null,
): WipeDesk => ({
  wipe: async () => {
    if (state.trouble) return err(state.trouble);
    forgetEverything(state);
    return ok(true);
  },
  setDuress: async (passphrase) => {
    if (state.at?.role !== 'coordinator') return err({ type: 'notTheCoordinator' });
    if (passphrase !== null) {
      const weakness = isWeak(passphrase);
      if (weakness) return err({ type: 'weakPassphrase', weakness });
      const taken = [state.identity?.passphrase, ...state.volunteers.map((one) => one.passphrase)];
      if (taken.includes(passphrase)) return err({ type: 'passphraseTaken' });
    }
    if (state.trouble) return err(state.trouble);
    state.duress = passphrase;
    state.writes.push('duress');
    return ok(null);
  },
  hasDuress: async () => state.duress !== null,
});
