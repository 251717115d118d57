/** Screen: Wiedererkennen ohne Karte. */
import '../../styles/interview.css';
import type { CaseId } from '../../../domain/ids.ts';
import { currentLanguage, t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { Consent } from './Consent.tsx';
import { Found } from './Found.tsx';
import { createInterview, type Interview } from './model.ts';
import { Questions } from './Questions.tsx';
import { Refused } from './Refused.tsx';
import { Remembered } from './Remembered.tsx';

/** `caseId`: whom the answers are to find from now on; null finds somebody. */
export const InterviewScreen = ({ caseId }: { readonly caseId: CaseId | null }) => {
  const work = useWork();
  const model = useModel(() => createInterview(work, caseId, currentLanguage()));
  const { theirs, isMissing } = model.speech;
  return (
    <>
      <BackButton />
      <h1>{t(caseId === null ? 'recognition.open' : 'recognition.remember.title')}</h1>
      {isMissing.value && (
        <Notice kind="info" title={t('recognition.missing.title')} alert>
          {t('recognition.missing')}
        </Notice>
      )}
      {theirs.value === null ? (
        <Progress isGoingOn={!isMissing.value} words={t('list.loading')} />
      ) : (
        <Step model={model} />
      )}
    </>
  );
};

const Step = ({ model }: { readonly model: Interview }) => {
  const step = model.step.value;
  switch (step.type) {
    case 'consent':
      return <Consent model={model} />;
    case 'refused':
      return <Refused model={model} />;
    case 'questions':
      return <Questions model={model} />;
    case 'found':
      return <Found model={model} recognition={step.recognition} />;
    case 'remembered':
      return <Remembered model={model} recognition={step.recognition} />;
  }
};
