/** Screen: Geräte. */
import '../../styles/enrol.css';
import { t } from '../../i18n/text.ts';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { DeviceCard } from './DeviceCard.tsx';
import { EnrolOther } from './EnrolOther.tsx';
import { createDevices, type DevicesModel } from './model.ts';
import { RevokeDialog } from './RevokeDialog.tsx';

export const DevicesScreen = () => {
  const work = useWork();
  const model = useModel(() => createDevices(work));
  const step = model.step.value;
  return (
    <>
      <BackButton />
      <h1>{t('devices.title')}</h1>
      {step.kind === 'list' ? <DeviceList model={model} /> : <EnrolOther model={model} step={step} />}
    </>
  );
};

const DeviceList = ({ model }: { readonly model: DevicesModel }) => {
  const work = useWork();
  const { actsForOffice, isDemo } = work.session;
  const mayRevoke = actsForOffice && !isDemo;
  const all = model.devices.value ?? [];
  const here = all.filter(({ revoked }) => revoked === null);
  const gone = all.filter(({ revoked }) => revoked !== null);
  const asked = model.asked.value;
  return (
    <>
      <p class="lead">{t('devices.intro')}</p>
      <ul class="cards">
        {here.map((device) => (
          <li key={device.device}>
            <DeviceCard device={device} onRevoke={mayRevoke ? model.ask : null} />
          </li>
        ))}
      </ul>
      {actsForOffice && !isDemo && (
        <div class="actions">
          <button type="button" class="button secondary" onClick={model.begin}>
            {t('devices.add')}
          </button>
        </div>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="gone-title">
          <h2 id="gone-title">{t('devices.gone')}</h2>
          <ul class="cards">
            {gone.map((device) => (
              <li key={device.device}>
                <DeviceCard device={device} onRevoke={mayRevoke ? model.ask : null} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {asked !== null && <RevokeDialog device={asked} onClose={() => model.ask(null)} onRevoked={model.revoked} />}
      {!actsForOffice && <p class="field-hint">{t('devices.officeOnly')}</p>}
    </>
  );
};
