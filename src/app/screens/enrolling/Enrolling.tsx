/** Screen: Gerät anmelden, on the device that is new. */
import '../../styles/enrol.css';
import { t } from '../../i18n/text.ts';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { ScreenCode } from '../../parts/ScreenCode.tsx';
import { ScanOrPaste } from '../../scanner/ScanOrPaste.tsx';
import type { Shell } from '../../shell/shell.ts';
import { useModel } from '../../shell/useModel.ts';
import { DoorPage } from '../DoorPage.tsx';
import { WhoWorksHere } from '../passphrase/WhoWorksHere.tsx';
import { createEnrolling, type EnrollingModel } from './model.ts';

export const Enrolling = ({ shell }: { readonly shell: Shell }) => {
  const model = useModel(() => createEnrolling(shell));
  return (
    <DoorPage title={t('enrol.title')} onBack={model.isBusy.value ? undefined : () => shell.show('setUp')}>
      {model.answer.value === '' ? <AskAndRead shell={shell} model={model} /> : <FirstPerson model={model} />}
    </DoorPage>
  );
};

interface StepProps {
  readonly model: EnrollingModel;
}

const answerWords = ({ refusal }: EnrollingModel): string | undefined => {
  switch (refusal.value?.type) {
    case 'notAnEnrolment':
    case 'wrongDirection':
    case 'newerVersion':
    case 'damaged':
    case 'otherRequest':
      return t(`enrol.answer.${refusal.value.type}`);
    default:
      return undefined;
  }
};

const AskAndRead = ({ shell, model }: StepProps & { readonly shell: Shell }) => {
  const open = model.open.value;
  if (open === null) {
    return (
      <p class="progress" role="status">
        {t('enrol.making')}
      </p>
    );
  }
  return (
    <>
      <ol class="enrol-steps">
        <li>{t('enrol.step.1')}</li>
        <li>{t('enrol.step.2')}</li>
      </ol>
      <ScreenCode text={open.request} label={t('enrol.request')} />
      <h2>{t('enrol.words')}</h2>
      <p class="enrol-words" lang="de" translate={false}>
        {open.words}
      </p>
      <p>{t('enrol.words.compare')}</p>
      <h2>{t('enrol.step.3')}</h2>
      <ScanOrPaste label={t('enrol.answer')} error={answerWords(model)} unsaved={shell.unsaved} onText={model.read} />
      {answerWords(model) !== undefined && (
        <Notice kind="caution" alert>
          {answerWords(model)}
        </Notice>
      )}
      <p>
        <button type="button" class="button quiet" onClick={() => shell.show('joining')}>
          {t('enrol.byCode')}
        </button>
      </p>
    </>
  );
};

const FirstPerson = ({ model }: StepProps) => {
  const refusal = model.refusal.value;
  return (
    <Form onSend={() => void model.complete()}>
      <p class="lead">{t('enrol.who')}</p>
      <WhoWorksHere
        handle={model.handle.value}
        onHandle={model.setHandle}
        errors={model.errors.value}
        choice={model.choice}
        refusal={refusal}
      />
      {refusal?.type === 'requestOver' && (
        <Notice kind="caution" alert>
          <p>{t('enrol.requestOver')}</p>
          <button type="button" class="button secondary" onClick={() => void model.beginAgain()}>
            {t('enrol.again')}
          </button>
        </Notice>
      )}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
          {t('enrol.submit')}
        </button>
        <Progress isGoingOn={model.isBusy.value} words={t('joining.busy')} />
      </div>
    </Form>
  );
};
