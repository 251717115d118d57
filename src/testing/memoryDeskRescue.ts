/** Rescue files of the memory twin: one is saved where anything is unsent; what one holds that is read, a test says. */
import { err, ok } from '../domain/result.ts';
import { asciiToBytes } from '../protocol/bytes.ts';
import type { Desk } from '../protocol/desk.ts';
import { announce, type MemoryDeskState } from './memoryDeskState.ts';

export const createMemoryRescue = (state: MemoryDeskState): Pick<Desk, 'saveRescueFile' | 'readRescueFile'> => ({
  saveRescueFile: async (scope) => {
    if (state.trouble) return err(state.trouble);
    if (scope === 'all') {
      const records = state.cases.size + state.vouchers.size;
      return ok({ bytes: asciiToBytes('feldschein rescue'), records, leftOut: state.parked.length });
    }
    if (state.unsentRecords === 0 && state.isSetUpSent) return err({ type: 'nothingUnsent' });
    return ok({ bytes: asciiToBytes('feldschein rescue'), records: state.unsentRecords, leftOut: state.parked.length });
  },
  readRescueFile: async () => {
    if (state.trouble) return err(state.trouble);
    if (state.rescue.ok) announce(state, { type: 'ledger' });
    return state.rescue;
  },
});
