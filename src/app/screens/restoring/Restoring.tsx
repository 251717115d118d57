import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import type { Shell } from '../../shell/shell.ts';
import { useModel } from '../../shell/useModel.ts';
import { DoorPage } from '../DoorPage.tsx';
import { WhoWorksHere } from '../passphrase/WhoWorksHere.tsx';
import { recoveryErrorWords } from '../recovery/recoveryErrorWords.ts';
import { SheetReading } from '../recovery/SheetReading.tsx';
import { createRestoring, type RestoringModel } from './model.ts';

export const Restoring = ({ shell }: { readonly shell: Shell }) => {
  const model = useModel(() => createRestoring(shell));
  const onBack = (): void => shell.show('setUp');
  return (
    <DoorPage title={t('restoring.title')} onBack={model.isBusy.value ? undefined : onBack}>
      {model.opened.value === null ? <Reading shell={shell} model={model} /> : <FirstPerson model={model} />}
    </DoorPage>
  );
};

interface StepProps {
  readonly model: RestoringModel;
}

const Reading = ({ shell, model }: StepProps & { readonly shell: Shell }) => {
  const { together, isEnough } = model.reader;
  const refusal = model.openRefusal.value;
  const hasOffice = together.value.has('office');
  const hasPoint = together.value.has('point');
  return (
    <>
      <p class="lead">{t('restoring.intro')}</p>
      <p>{t('restoring.order')}</p>
      <SheetReading reader={model.reader} unsaved={shell.unsaved} />
      {!hasOffice && <p class="field-hint">{t('restoring.office.none')}</p>}
      {!hasPoint && <p class="field-hint">{t('restoring.point.later')}</p>}
      {hasPoint && !hasOffice && (
        <Notice kind="info">
          <p>{t('recovery.error.officeMissing')}</p>
          <button type="button" class="button secondary" onClick={() => void shell.showEnrolling()}>
            {t('restoring.join')}
          </button>
        </Notice>
      )}
      {refusal !== null &&
        (isStorageTrouble(refusal) ? (
          <TroubleNotice trouble={refusal} />
        ) : (
          <Notice kind={refusal.type === 'noConnection' ? 'info' : 'caution'} alert>
            {recoveryErrorWords(refusal)}
          </Notice>
        ))}
      <div class="actions">
        {isEnough('office') && (
          <button
            type="button"
            class="button primary"
            aria-disabled={model.isBusy.value}
            onClick={() => void model.open()}
          >
            {t('restoring.next')}
          </button>
        )}
        {(hasOffice || hasPoint) && (
          <button type="button" class="button quiet" onClick={() => void model.beginAgain()}>
            {t('restoring.again')}
          </button>
        )}
        <Progress isGoingOn={model.isBusy.value} words={t('restoring.next.busy')} />
      </div>
    </>
  );
};

const FirstPerson = ({ model }: StepProps) => {
  const opened = model.opened.value;
  const refusal = model.refusal.value;
  return (
    <Form onSend={() => void model.restore()}>
      <p class="lead">{t('restoring.opened', { organisation: opened?.organisationName ?? '' })}</p>
      <p>
        {opened?.withPoint ? t('restoring.opened.point', { point: opened.pointName }) : t('restoring.opened.office')}
      </p>
      <p>{t('restoring.who')}</p>
      <WhoWorksHere
        handle={model.handle.value}
        onHandle={model.setHandle}
        errors={model.errors.value}
        choice={model.choice}
        refusal={refusal}
      />
      {refusal?.type === 'notOpened' && (
        <Notice kind="caution" alert>
          <p>{recoveryErrorWords(refusal)}</p>
          <button type="button" class="button secondary" onClick={() => void model.beginAgain()}>
            {t('recovery.rehearsal.again')}
          </button>
        </Notice>
      )}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
          {t('restoring.submit')}
        </button>
        <Progress isGoingOn={model.isBusy.value} words={t('restoring.busy')} />
      </div>
    </Form>
  );
};
