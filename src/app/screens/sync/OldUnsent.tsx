/** What waits for longer than two days: said calmly, with what helps. An afternoon without a signal is nothing to speak of. */
import { formatDistance } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { paths } from '../../shell/router.ts';
import { useWork } from '../../shell/work.ts';

const oldAfterMs = 2 * 86_400_000;

export const OldUnsent = ({ withWay = false }: { readonly withWay?: boolean }) => {
  const work = useWork();
  const oldest = work.sync.value?.oldestUnsentAt ?? null;
  if (oldest === null || work.session.isDemo || work.now() - oldest < oldAfterMs) return null;
  return (
    <Notice kind="caution" title={t('oldUnsent.title', { since: formatDistance(oldest, work.now()) })}>
      <p>{t('oldUnsent.text')}</p>
      {withWay && (
        <button type="button" class="button secondary" onClick={() => work.router.go(paths.sync)}>
          {t('oldUnsent.way')}
        </button>
      )}
    </Notice>
  );
};
