/** Prüfseite: where practices check papers, by which number they know the organisation, and what is public for that. */
import type { Settings } from '../../../protocol/deskOffice.ts';
import { formatInstant } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';

const listWords = ({ checkList }: Settings, isOffice: boolean): string => {
  if (checkList !== null) {
    return t('checkPanel.list.published', { number: checkList.number, when: formatInstant(checkList.issuedAt) });
  }
  return t(isOffice ? 'checkPanel.list.notYet' : 'checkPanel.list.byOffice');
};

export interface CheckPanelProps {
  readonly settings: Settings;
  readonly isOffice: boolean;
}

export const CheckPanel = ({ settings, isOffice }: CheckPanelProps) => (
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
        <dd>{listWords(settings, isOffice)}</dd>
      </div>
    </dl>
    <p>{t('checkPanel.fingerprint.hint')}</p>
    <p>{t('checkPanel.public')}</p>
  </section>
);
