/** Screen: Alle Geräte verloren, on a device where nothing is set up. */
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import type { Shell } from '../../shell/shell.ts';
import { useModel } from '../../shell/useModel.ts';
import { DoorPage } from '../DoorPage.tsx';
import { ChoosePassphrase, passphraseLines, passphraseRefusalWords } from '../passphrase/ChoosePassphrase.tsx';
import { recoveryErrorWords } from '../recovery/recoveryErrorWords.ts';
import { SheetReading } from '../recovery/SheetReading.tsx';
import { createRestoring, type RestoringModel } from './model.ts';

export const Restoring = ({ shell }: { readonly shell: Shell }) => {
  const model = useModel(() => createRestoring(shell));
  const onBack = (): void => shell.show('setUp');
  return (
    <DoorPage title={t('restoring.title')} onBack={model.isBusy.value ? undefined : onBack}>
      {model.opened.value === null ? <Reading shell={shell} model={model} /> : <WhoWorksHere model={model} />}
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

const WhoWorksHere = ({ model }: StepProps) => {
  const opened = model.opened.value;
  const refusal = model.refusal.value;
  const passphraseError = passphraseRefusalWords(refusal);
  const handleError = model.errors.value[0] && fieldErrorWords(model.errors.value[0]);
  return (
    <Form onSend={() => void model.restore()}>
      <p class="lead">{t('restoring.opened', { organisation: opened?.organisationName ?? '' })}</p>
      <p>
        {opened?.withPoint ? t('restoring.opened.point', { point: opened.pointName }) : t('restoring.opened.office')}
      </p>
      <p>{t('restoring.who')}</p>
      <ErrorSummary
        lines={[
          ...(handleError === undefined ? [] : [{ fieldId: 'handle', label: t('founding.handle'), text: handleError }]),
          ...passphraseLines(model.choice, passphraseError),
        ]}
      />
      <Field
        id="handle"
        label={t('founding.handle')}
        hint={t('founding.handle.hint')}
        value={model.handle.value}
        onInput={model.setHandle}
        error={handleError}
        size="medium"
      />
      <ChoosePassphrase model={model.choice} refusal={passphraseError} />
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
      {(refusal?.type === 'otherWindow' || refusal?.type === 'alreadyFounded') && (
        <Notice kind="caution" alert>
          {t(`door.${refusal.type}`)}
        </Notice>
      )}
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
