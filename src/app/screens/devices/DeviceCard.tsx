/** One device of the organisation. */
import type { DeviceView } from '../../../protocol/deskEnrol.ts';
import { formatDistance } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { useWork } from '../../shell/work.ts';

export interface DeviceCardProps {
  readonly device: DeviceView;
  /** Null where whoever is at the desk cannot lock out anybody. */
  readonly onRevoke: ((device: DeviceView) => void) | null;
}

const roleWords = ({ roles }: DeviceView): string =>
  t(roles.point ? (roles.office ? 'devices.role.both' : 'devices.role.point') : 'devices.role.office');

export const DeviceCard = ({ device, onRevoke }: DeviceCardProps) => {
  const work = useWork();
  const { label, isSelf, revoked, enrolledAt, pointName } = device;
  const name = label || t('people.elsewhere.unnamed');
  const mayRevoke = onRevoke !== null && !isSelf && !revoked?.wipe;
  return (
    <div class="card">
      <div class="card-text">
        <p class="card-title">
          <bdi>{name}</bdi>
          {isSelf && ` (${t('devices.self')})`}
        </p>
        <p>{roleWords(device)}</p>
        {pointName !== null && (
          <p>
            <bdi>{pointName}</bdi>
          </p>
        )}
        {revoked === null ? (
          <p class="card-note">{t('devices.since', { when: formatDistance(enrolledAt, work.now()) })}</p>
        ) : (
          <p class="card-note">
            {t(revoked.wipe ? 'devices.revoked.wipe' : 'devices.revoked', {
              when: formatDistance(revoked.at, work.now()),
            })}
          </p>
        )}
      </div>
      {mayRevoke && (
        <button
          type="button"
          class="button quiet"
          aria-label={t('devices.revoke.of', { label: name })}
          onClick={() => onRevoke(device)}
        >
          {t(revoked ? 'devices.revoke.wipeToo' : 'devices.revoke')}
        </button>
      )}
    </div>
  );
};
