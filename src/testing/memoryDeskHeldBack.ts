/** What the queue keeps apart, for the memory twin. */
import { err, ok } from '../domain/result.ts';
import type { HeldBackDesk } from '../protocol/deskHeldBack.ts';
import type { MemoryDeskState } from './memoryDeskState.ts';

export const createMemoryHeldBack = (state: MemoryDeskState): HeldBackDesk => {
  const heldBack: HeldBackDesk['heldBack'] = async () => {
    if (state.identity?.actsForOffice !== true) return err({ type: 'notTheOffice' });
    return state.isOnline ? ok(state.heldBack) : err({ type: 'noConnection' });
  };
  return {
    heldBack,
    decideHeldBack: async (id, decision) => {
      const asked = await heldBack();
      if (!asked.ok) return asked;
      const index = state.heldBack.findIndex((item) => item.id === id);
      if (index < 0) return err({ type: 'gone' });
      if (decision === 'release' && state.heldBack[index]?.reason === 'conflict') return err({ type: 'notPossible' });
      if (decision === 'release' && index > 0) return err({ type: 'earlierFirst' });
      state.heldBack = state.heldBack.filter((item) => item.id !== id);
      return ok(state.heldBack);
    },
  };
};
