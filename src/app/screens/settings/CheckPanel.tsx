/** Prüfseite: where practices check papers, by which number they know the organisation, and what is public for that. */
import type { Settings } from '../../../protocol/deskOffice.ts';
import { formatInstant } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { useWork, type Work } from '../../shell/work.ts';

const listWords = ({ checkList }: Settings, { isDemo, actsForOffice }: Work['session']): string => {
  if (isDemo) return t('checkPanel.list.never');
  if (checkList !== null) {
    return t('checkPanel.list.published', { number: checkList.number, when: formatInstant(checkList.issuedAt) });
  }
  return t(actsForOffice ? 'checkPanel.list.notYet' : 'checkPanel.list.byOffice');
};

export const CheckPanel = ({ settings }: { readonly settings: Settings }) => {
  const { session } = useWork();
  return (
    <section class="panel">
      <h2>{t('checkPanel.title')}</h2>
      <p>{t('checkPanel.text')}</p>
      <dl class="facts">
        <div>
          <dt>{t('checkPanel.address')}</dt>
          <dd dir="ltr">{`${location.host}/p/`}</dd>
        </div>
        <div>
          <dt>{t('checkPanel.fingerprint')}</dt>
          <dd class="code" dir="ltr">
            {settings.fingerprint}
          </dd>
        </div>
        <div>
          <dt>{t('checkPanel.list')}</dt>
          <dd>{listWords(settings, session)}</dd>
        </div>
      </dl>
      <p>{t('checkPanel.fingerprint.hint')}</p>
      <p>{t('checkPanel.public')}</p>
    </section>
  );
};
