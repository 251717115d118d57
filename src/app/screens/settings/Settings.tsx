/** Screen: Einstellungen. */
import type { Settings as SettingsData } from '../../../protocol/deskOffice.ts';
import { formatEuro, formatMegabytes } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { LanguageChoice } from '../../parts/LanguageChoice.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { CheckPanel } from './CheckPanel.tsx';
import { createSettings, type SettingsModel } from './model.ts';
import { Papers } from './Papers.tsx';
import { PayerForm } from './PayerForm.tsx';
import { Security } from './Security.tsx';
import { SharingPanel } from './SharingPanel.tsx';
import { TermsForm } from './TermsForm.tsx';

export interface SettingsFormProps {
  readonly settings: SettingsData;
  readonly mayChange: boolean;
  readonly onSaved: (settings: SettingsData) => void;
}

export const SettingsScreen = () => {
  const work = useWork();
  const model = useModel(() => createSettings(work));
  const settings = model.settings.value;
  const mayChange = work.session.actsForOffice;
  return (
    <>
      <h1>{t('settings.title')}</h1>
      {settings && <PayerForm settings={settings} mayChange={mayChange} onSaved={model.show} />}
      {settings && <TermsForm settings={settings} mayChange={mayChange} onSaved={model.show} />}
      {settings && <CheckPanel settings={settings} />}
      <section class="panel">
        <h2>{t('settings.language')}</h2>
        <LanguageChoice preference={work.language} />
      </section>
      <Security />
      <SharingPanel />
      <Papers model={model} isTraining={work.session.isDemo} />
      <Device model={model} />
      <Storage model={model} />
      <section class="panel">
        <h2>{t('settings.install')}</h2>
        <p>{t('settings.install.text')}</p>
      </section>
      <section class="panel">
        <h2>{t('settings.privacy')}</h2>
        <ul>
          <li>{t('settings.privacy.1')}</li>
          <li>{t('settings.privacy.2')}</li>
          <li>{t('settings.privacy.3')}</li>
        </ul>
      </section>
      <section class="panel">
        <h2>{t('settings.about')}</h2>
        <p>{t('settings.version', { version: work.version })}</p>
        <p>{t('settings.licence')}</p>
        <p>{t('papers.fontLicence')}</p>
      </section>
    </>
  );
};

const Device = ({ model }: { readonly model: SettingsModel }) => {
  const settings = model.settings.value;
  if (settings === null) return null;
  return (
    <section class="panel">
      <h2>{t('settings.device')}</h2>
      <dl class="facts">
        <div>
          <dt>{t('settings.organisation')}</dt>
          <dd>{settings.organisationName}</dd>
        </div>
        <div>
          <dt>{t('settings.point')}</dt>
          <dd>{settings.pointName || t('voucher.none')}</dd>
        </div>
        <div>
          <dt>{t('settings.handle')}</dt>
          <dd>{settings.handle}</dd>
        </div>
      </dl>
      <p>
        {t('settings.policy', {
          months: settings.policy.validForMonths,
          guarantee: formatEuro(settings.policy.guaranteeCents),
        })}
      </p>
    </section>
  );
};

const keepWords = (persisted: boolean | null): string => {
  if (persisted === null) return t('settings.storage.unknown');
  return persisted ? t('settings.storage.persisted') : t('settings.storage.notPersisted');
};

const Storage = ({ model }: { readonly model: SettingsModel }) => {
  const settings = model.settings.value;
  if (settings === null) return null;
  const kept = model.kept.value;
  return (
    <section class="panel">
      <h2>{t('settings.storage')}</h2>
      <p>{keepWords(settings.persisted)}</p>
      {settings.usedBytes !== null && settings.quotaBytes !== null && (
        <p>
          {t('settings.storage.used', {
            used: formatMegabytes(settings.usedBytes),
            quota: formatMegabytes(settings.quotaBytes),
          })}
        </p>
      )}
      <div class="actions">
        {settings.persisted !== true && (
          <button type="button" class="button secondary" onClick={() => void model.askToKeep()}>
            {t('settings.storage.ask')}
          </button>
        )}
        <span role="status">
          {kept === true && t('settings.storage.granted')}
          {kept === false && t('settings.storage.denied')}
          {kept === null && t('settings.storage.unknown')}
        </span>
      </div>
    </section>
  );
};
