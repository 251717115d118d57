/** Screen: Geräte. */
import '../../styles/enrol.css';
import type { DeviceView } from '../../../protocol/deskEnrol.ts';
import { formatDistance } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { EnrolOther } from './EnrolOther.tsx';
import { createDevices, type DevicesModel } from './model.ts';

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

const roleWords = ({ roles }: DeviceView): string =>
  t(roles.point ? (roles.office ? 'devices.role.both' : 'devices.role.point') : 'devices.role.office');

const DeviceList = ({ model }: { readonly model: DevicesModel }) => {
  const work = useWork();
  const { actsForOffice, isDemo } = work.session;
  return (
    <>
      <p class="lead">{t('devices.intro')}</p>
      <ul class="cards">
        {model.devices.value?.map((device) => (
          <li key={device.device} class="card">
            <div class="card-text">
              <p class="card-title">
                <bdi>{device.label || t('people.elsewhere.unnamed')}</bdi>
                {device.isSelf && ` (${t('devices.self')})`}
              </p>
              <p>{roleWords(device)}</p>
              <p class="card-note">{t('devices.since', { when: formatDistance(device.enrolledAt, work.now()) })}</p>
            </div>
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
      {!actsForOffice && <p class="field-hint">{t('devices.officeOnly')}</p>}
    </>
  );
};
