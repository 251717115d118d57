/** Pauses of the memory twin. */
import { judgePin, normalisePin, pinTries } from '../domain/pin.ts';
import { err, ok } from '../domain/result.ts';
import type { Session } from '../protocol/deskDoor.ts';
import type { PauseDesk } from '../protocol/deskPause.ts';
import { announce, type MemoryDeskState } from './memoryDeskState.ts';

export const createMemoryPause = (state: MemoryDeskState, session: () => Session): PauseDesk => {
  let kept: { readonly place: unknown; left: number } | null = null;
  return {
    choosePin: async (pin) => {
      const weakness = pin === null ? null : judgePin(pin);
      if (weakness) return err(weakness);
      if (state.trouble) return err(state.trouble);
      state.pin = pin === null ? null : normalisePin(pin);
      state.writes.push('pin');
      return ok(null);
    },
    pause: async (place) => {
      if (state.pin === null) return false;
      kept ??= { place, left: pinTries };
      return true;
    },
    resume: async (pin) => {
      if (!kept) return err({ type: 'locked' });
      if (normalisePin(pin) === state.pin) {
        const { place } = kept;
        kept = null;
        return ok({ session: session(), place });
      }
      kept.left -= 1;
      if (kept.left > 0) return err({ type: 'wrongPin', left: kept.left });
      kept = null;
      state.isUnlocked = false;
      announce(state, { type: 'mustLock', reason: 'pinTries' });
      return err({ type: 'locked' });
    },
  };
};
