/** The status region «Übertragung». A missing signal is no error: it is told beside it, calmly. */
import type { ReadonlySignal } from '@preact/signals';
import type { SyncStatus } from '../../protocol/syncStatus.ts';
import { syncWords } from '../i18n/syncWords.ts';
import { t } from '../i18n/text.ts';

const markOf = (status: SyncStatus | null): string => {
  if (status === null) return 'unknown';
  return status.unsentRecords === 0 && status.everythingReceived ? 'all' : 'some';
};

export const SyncRegion = ({ status }: { readonly status: ReadonlySignal<SyncStatus | null> }) => {
  const problem = status.value?.problem ?? null;
  return (
    <div class={`sync sync-${markOf(status.value)}`}>
      <div class="sync-line" role="status" aria-label={t('sync.region')}>
        {syncWords(status.value)}
      </div>
      {problem !== null && <p class="sync-calm">{t(`sync.calm.${problem}`)}</p>}
    </div>
  );
};
