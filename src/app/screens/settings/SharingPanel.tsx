/** Andere Ausgabestellen: shown where there are any. */
import { useState } from 'preact/hooks';
import type { SharingError } from '../../../protocol/deskNetwork.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { createBusy } from '../../shell/busy.ts';
import { useWork } from '../../shell/work.ts';
import { useAnswer } from '../useAnswer.ts';

export const SharingPanel = () => {
  const work = useWork();
  const { isBusy, whileBusy } = useState(createBusy)[0];
  const [refusal, setRefusal] = useState<SharingError | null>(null);
  const { answer, askAgain } = useAnswer(work.desk.sharing, work.ledgerChanges, 'sharing');
  if (answer === undefined || answer.otherPoints.length === 0) return null;
  const isCoordinator = work.session.role === 'coordinator';
  const change = (): Promise<void> =>
    whileBusy(async () => {
      const changed = await work.desk.changeSharing(!answer.isOn);
      setRefusal(changed.ok ? null : changed.error);
      askAgain();
    });
  return (
    <section class="panel" aria-labelledby="sharing-title">
      <h2 id="sharing-title">{t('sharing.title')}</h2>
      <p>{t('sharing.points', { points: answer.otherPoints.join(', ') })}</p>
      <p role="status">{t(answer.isOn ? 'sharing.on' : 'sharing.off')}</p>
      {isCoordinator ? (
        <div class="actions">
          <button type="button" class="button secondary" aria-disabled={isBusy.value} onClick={() => void change()}>
            {t(answer.isOn ? 'sharing.stop' : 'sharing.start')}
          </button>
        </div>
      ) : (
        <p class="field-hint">{t('sharing.coordinator')}</p>
      )}
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} />}
    </section>
  );
};
