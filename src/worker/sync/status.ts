/** Status: counted from the database each time, never remembered: what a person reads is what the disk says. */
import type { SyncProblem, SyncStatus } from '../../protocol/syncStatus.ts';
import { type DeviceDatabase, readFact } from '../storage/database.ts';

export interface SyncActivity {
  readonly phase: SyncStatus['phase'];
  readonly nextTryAt: number | null;
  readonly problem: SyncProblem | null;
}

export const readSyncStatus = async (database: DeviceDatabase, activity: SyncActivity): Promise<SyncStatus> => {
  const [unsent, unsentKeys, registration, contact] = await Promise.all([
    database.entries.where('sent').equals(0).toArray(),
    database.caseKeys.where('sent').equals(0).count(),
    readFact(database, 'registration'),
    readFact(database, 'contact'),
  ]);
  const times = unsent.map((row) => row.savedAt).filter((at) => at > 0);
  return {
    ...activity,
    unsentRecords: unsent.reduce((sum, row) => sum + row.weight, 0),
    everythingReceived: unsent.length === 0 && unsentKeys === 0 && registration?.done === true,
    oldestUnsentAt: times.length > 0 ? Math.min(...times) : null,
    lastContactAt: contact?.at ?? null,
  };
};
