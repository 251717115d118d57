/** Status: counted from the outbox each time, never remembered: what a person reads is what the disk says. */
import type { SyncProblem, SyncStatus } from '../../protocol/syncStatus.ts';
import type { Outbox } from './outbox.ts';

export interface SyncActivity {
  readonly phase: SyncStatus['phase'];
  readonly nextTryAt: number | null;
  readonly problem: SyncProblem | null;
}

export const readSyncStatus = async (outbox: Outbox, activity: SyncActivity): Promise<SyncStatus> => {
  const [{ entries, slots }, registration, contact] = await Promise.all([
    outbox.unsent(),
    outbox.registration(),
    outbox.contact(),
  ]);
  const times = entries.map((row) => row.savedAt).filter((at) => at > 0);
  return {
    ...activity,
    unsentRecords: entries.reduce((sum, row) => sum + row.weight, 0),
    everythingReceived: entries.length === 0 && slots === 0 && registration?.done === true,
    oldestUnsentAt: times.length > 0 ? Math.min(...times) : null,
    lastContactAt: contact?.at ?? null,
    clockOffsetMs: contact?.clockOffsetMs ?? 0,
  };
};
