/** Another device being enrolled from here: its code, the words, what it is to be, the answer. */
import { type AnswerEnrolmentError, beginsPoint, deviceKinds } from '../../../protocol/deskEnrol.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { ScreenCode } from '../../parts/ScreenCode.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { ScanOrPaste } from '../../scanner/ScanOrPaste.tsx';
import { useWork } from '../../shell/work.ts';
import type { DevicesModel, EnrolStep } from './model.ts';

export interface EnrolOtherProps {
  readonly model: DevicesModel;
  readonly step: Exclude<EnrolStep, { kind: 'list' }>;
}

const requestWords = (refusal: AnswerEnrolmentError | null): string | undefined =>
  refusal === null || isStorageTrouble(refusal) || refusal.type === 'fields'
    ? undefined
    : t(`devices.refusal.${refusal.type}`);

export const EnrolOther = ({ model, step }: EnrolOtherProps) => {
  switch (step.kind) {
    case 'reading':
      return <Reading model={model} />;
    case 'comparing':
      return <Comparing model={model} words={step.words} />;
    case 'answered':
      return (
        <section class="panel">
          <h2>{t('devices.answer', { label: step.label })}</h2>
          <p>{t('devices.answer.text')}</p>
          <ScreenCode text={step.answer} label={t('enrol.answer')} />
          <div class="actions">
            <button type="button" class="button primary" onClick={model.cancel}>
              {t('devices.done')}
            </button>
          </div>
        </section>
      );
  }
};

const Reading = ({ model }: { readonly model: DevicesModel }) => {
  const work = useWork();
  const words = requestWords(model.refusal.value);
  return (
    <section class="panel">
      <h2>{t('devices.add')}</h2>
      <p>{t('devices.reading')}</p>
      <ScanOrPaste
        label={t('enrol.request')}
        error={words}
        unsaved={work.unsaved}
        onText={(text) => void model.read(text)}
      />
      {words !== undefined && (
        <Notice kind="caution" alert>
          {words}
        </Notice>
      )}
      <div class="actions">
        <button type="button" class="button secondary" onClick={model.cancel}>
          {t('action.cancel')}
        </button>
        <Progress isGoingOn={model.isBusy.value} words={t('devices.reading.busy')} />
      </div>
    </section>
  );
};

const Comparing = ({ model, words }: { readonly model: DevicesModel; readonly words: string }) => {
  const work = useWork();
  const refusal = model.refusal.value;
  const errorOf = (field: 'label' | 'pointName'): string | undefined => {
    const error = refusal?.type === 'fields' ? refusal.errors.find((one) => one.field === field) : undefined;
    return error && fieldErrorWords(error);
  };
  const refused = requestWords(refusal);
  return (
    <Form class="panel" onSend={() => void model.confirm()}>
      <h2>{t('devices.compare')}</h2>
      <p class="enrol-words" lang="de" translate={false}>
        {words}
      </p>
      <p>{t('devices.compare.text')}</p>
      {work.session.actsForPoint && (
        <Choice
          id="device-kind"
          legend={t('devices.kind')}
          options={deviceKinds.map((value) => ({
            value,
            label: t(`devices.kind.${value}`),
            hint: t(`devices.kind.${value}.hint`),
          }))}
          value={model.kind.value}
          onInput={model.choose}
        />
      )}
      {beginsPoint(model.kind.value) && (
        <Field
          id="point-name"
          label={t('devices.pointName')}
          hint={t('devices.pointName.hint')}
          value={model.pointName.value}
          onInput={model.namePoint}
          error={errorOf('pointName')}
          size="medium"
        />
      )}
      <Field
        id="device-label"
        label={t('devices.label')}
        hint={t('devices.label.hint')}
        value={model.label.value}
        onInput={model.name}
        error={errorOf('label')}
        size="medium"
      />
      {refused !== undefined && (
        <Notice kind="caution" alert>
          {refused}
        </Notice>
      )}
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
          {t('devices.same')}
        </button>
        <button type="button" class="button danger" onClick={model.cancel}>
          {t('devices.different')}
        </button>
      </div>
    </Form>
  );
};
