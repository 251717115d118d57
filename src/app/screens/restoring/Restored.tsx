/** Screen: Wiederhergestellt, the first thing behind the lock of a device that came back: what has to be done next. */
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useWork } from '../../shell/work.ts';

export const RestoredScreen = () => {
  const { router } = useWork();
  return (
    <>
      <h1>{t('restored.title')}</h1>
      <p class="lead">{t('restored.text')}</p>
      <Notice kind="caution" title={t('restored.lost')}>
        <p>{t('restored.lost.text')}</p>
        <button type="button" class="button primary" onClick={() => router.open({ kind: 'devices' })}>
          {t('restored.devices')}
        </button>
      </Notice>
      <p>{t('restored.sheets')}</p>
      <button type="button" class="button secondary" onClick={() => router.open({ kind: 'recovery' })}>
        {t('restored.recovery')}
      </button>
    </>
  );
};
