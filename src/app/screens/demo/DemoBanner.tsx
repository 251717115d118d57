/** Says on every screen of an example that it is one, and ends it with one tap. */
import '../../styles/demo.css';
import { t } from '../../i18n/text.ts';
import { useWork } from '../../shell/work.ts';

export const DemoBanner = () => {
  const work = useWork();
  return (
    <section class="demo-banner" aria-label={t('demo.region')}>
      <p>{t('demo.banner')}</p>
      <button type="button" class="button" aria-label={t('demo.end')} onClick={work.lock}>
        <span class="where-wide">{t('demo.end')}</span>
        <span class="where-narrow">{t('demo.end.short')}</span>
      </button>
    </section>
  );
};
