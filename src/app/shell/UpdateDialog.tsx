/** «Neue Version bereit»: asked only when nothing is half written. Not modal: nobody has to answer now. */
import { t } from '../i18n/text.ts';
import type { Update } from './update.ts';

export const UpdateDialog = ({ update }: { readonly update: Update }) =>
  update.isReady.value ? (
    <section class="update" role="dialog" aria-labelledby="update-title">
      <h2 id="update-title">{t('update.title')}</h2>
      <p>{t('update.text')}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void update.acceptNow()}>
          {t('update.now')}
        </button>
        <button type="button" class="button secondary" onClick={update.later}>
          {t('update.later')}
        </button>
      </div>
    </section>
  ) : null;
