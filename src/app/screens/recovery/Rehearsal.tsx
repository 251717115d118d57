/** Probe: whether the sheets on paper open what lies at the queue. */
import type { SheetKind } from '../../../domain/recoverySheets.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useWork } from '../../shell/work.ts';
import type { RecoveryModel } from './model.ts';
import { recoveryErrorWords } from './recoveryErrorWords.ts';
import { SheetReading } from './SheetReading.tsx';

export interface RehearsalProps {
  readonly model: RecoveryModel;
  readonly of: SheetKind;
}

export const Rehearsal = ({ model, of }: RehearsalProps) => {
  const work = useWork();
  const refusal = model.rehearseRefusal.value;
  return (
    <section class="panel">
      <h2>
        {t('recovery.rehearsal')}: {t(`recovery.kind.${of}`)}
      </h2>
      <p>{t('recovery.rehearsal.text')}</p>
      <SheetReading reader={model.reader} unsaved={work.unsaved} />
      {refusal !== null && (
        <Notice kind={refusal.type === 'noConnection' ? 'info' : 'caution'} alert>
          {recoveryErrorWords(refusal)}
        </Notice>
      )}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={model.isBusy.value}
          onClick={() => void model.rehearse()}
        >
          {t('recovery.rehearsal.submit')}
        </button>
        <button type="button" class="button secondary" onClick={() => void model.beginAgain()}>
          {t('recovery.rehearsal.again')}
        </button>
        <button type="button" class="button quiet" onClick={model.toList}>
          {t('action.cancel')}
        </button>
        <Progress isGoingOn={model.isBusy.value} words={t('recovery.rehearsal.busy')} />
      </div>
    </section>
  );
};

export const Passed = ({ model }: Pick<RehearsalProps, 'model'>) => (
  <section class="panel" role="status">
    <h2>{t('recovery.rehearsal.passed')}</h2>
    <p>{t('recovery.rehearsal.passed.text')}</p>
    <div class="actions">
      <button type="button" class="button primary" onClick={model.toList}>
        {t('recovery.rehearsal.done')}
      </button>
    </div>
  </section>
);
