/** The loop of an example: it never sends, and says so. What is at rest is told at once, without reading the disk. */
import type { SyncStatus } from '../../protocol/syncStatus.ts';
import type { SyncLoop } from './loop.ts';

export interface RestingLoopDeps {
  /** Reads again what the disk says of receipts. */
  readonly refresh: () => Promise<void>;
  readonly onStatus: (status: SyncStatus) => void;
}

const atRest: SyncStatus = {
  unsentRecords: 0,
  everythingReceived: false,
  oldestUnsentAt: null,
  lastContactAt: null,
  clockOffsetMs: 0,
  phase: 'never',
  nextTryAt: null,
  problem: null,
};

export const createRestingLoop = ({ refresh, onStatus }: RestingLoopDeps): SyncLoop => ({
  wake: () => undefined,
  syncNow: async () => {
    await refresh();
    return { ...atRest, recordsBefore: 0, recordsReceived: 0, nothingToSend: true };
  },
  status: async () => atRest,
  announce: async () => onStatus(atRest),
  dispose: () => undefined,
});
