/** Datenverbrauch, and the switch to save data. */
import type { SendingRecords, TrafficBytes } from '../../../protocol/deskSync.ts';
import { formatBytes } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';

const usageWords = ({ sentBytes, receivedBytes }: TrafficBytes): string =>
  t('usage.value', { sent: formatBytes(sentBytes), received: formatBytes(receivedBytes) });

export interface UsagePanelProps {
  readonly usage: SendingRecords['usage'];
  readonly isSavingData: boolean;
  readonly onSaveData: (isOn: boolean) => void;
}

export const UsagePanel = ({ usage, isSavingData, onSaveData }: UsagePanelProps) => (
  <section class="panel" aria-labelledby="usage-title">
    <h2 id="usage-title">{t('usage.title')}</h2>
    <dl class="facts">
      <div>
        <dt>{t('usage.today')}</dt>
        <dd>{usageWords(usage.today)}</dd>
      </div>
      <div>
        <dt>{t('usage.month')}</dt>
        <dd>{usageWords(usage.month)}</dd>
      </div>
    </dl>
    <p class="field-hint">{t('usage.hint')}</p>
    <Checkbox
      id="save-data"
      label={t('usage.saver')}
      hint={t('usage.saver.hint')}
      checked={isSavingData}
      onInput={onSaveData}
    />
  </section>
);
