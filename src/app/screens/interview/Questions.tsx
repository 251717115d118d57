/** The eight questions on one page. */
import { answersToAgree, interviewLanguages, interviewQuestions } from '../../../domain/interview.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Select } from '../../parts/Select.tsx';
import { AnswerField, answerId } from './AnswerField.tsx';
import { interviewErrorWords } from './errorWords.ts';
import { interviewLanguageFacts } from './languages.ts';
import type { Interview } from './model.ts';
import { Said } from './Said.tsx';
import { StepTitle } from './StepTitle.tsx';
import { Unreviewed } from './Unreviewed.tsx';

export const Questions = ({ model }: { readonly model: Interview }) => {
  const { speech, caseId } = model;
  const summary = model.errors.value.map((error) => ({
    fieldId: answerId(error.field),
    label: t(`recognition.field.${error.field}`),
    text: interviewErrorWords(error),
  }));
  return (
    <Form onSend={() => void model.send()}>
      <StepTitle>{t('recognition.questions')}</StepTitle>
      <Unreviewed speech={speech} />
      <ErrorSummary lines={summary} />
      <Select
        id="interview-language"
        label={t('recognition.questions.language')}
        size="medium"
        value={speech.language.value}
        options={interviewLanguages.map((language) => ({
          value: language,
          label: interviewLanguageFacts[language].endonym,
        }))}
        onInput={(value) =>
          void speech.speak(interviewLanguages.find((language) => language === value) ?? speech.screenLanguage)
        }
      />
      <p class="answers-hint">
        <Said speech={speech} say={(words) => words.nameHint} size="sentence" />
      </p>
      <div class="answers">
        {interviewQuestions.map((question) => (
          <AnswerField key={question} model={model} question={question} />
        ))}
      </div>
      <TooFew model={model} />
      <p class="field-hint">
        {t('recognition.given', { given: model.given.value, all: interviewQuestions.length, needed: answersToAgree })}
      </p>
      {caseId === null && <p class="field-hint">{t('recognition.turn')}</p>}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
          {t(caseId === null ? 'recognition.find' : 'recognition.remember')}
        </button>
        <Progress isGoingOn={model.isBusy.value} words={t('recognition.busy')} />
      </div>
    </Form>
  );
};

const TooFew = ({ model }: { readonly model: Interview }) => {
  const tooFew = model.tooFew.value;
  if (tooFew === null) return null;
  const { given, needed } = tooFew;
  return (
    <Notice kind="info" title={t('recognition.tooFew.title')} alert>
      <p>{t('recognition.tooFew', { given, needed })}</p>
      {model.caseId === null && (
        <button type="button" class="button secondary" onClick={model.newConsultation}>
          {t('clinic.new')}
        </button>
      )}
    </Notice>
  );
};
