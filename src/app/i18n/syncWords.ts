/** Übertragung in a few words. */
import type { SyncStatus } from '../../protocol/syncStatus.ts';
import { t, tCount } from './text.ts';

/** «Alles übertragen» only after a receipt for everything that was ever written here. */
export const syncWords = (status: SyncStatus | null): string => {
  if (status === null) return t('sync.unknown');
  if (status.phase === 'never') return t('sync.never');
  if (status.unsentRecords > 0) return tCount('sync.unsent', status.unsentRecords);
  return status.everythingReceived ? t('sync.all') : t('sync.setUpUnsent');
};
