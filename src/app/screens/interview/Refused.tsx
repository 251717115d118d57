/** The person would rather not: nothing is asked, and nothing is lost. */
import { t } from '../../i18n/text.ts';
import type { Interview } from './model.ts';
import { StepTitle } from './StepTitle.tsx';

export const Refused = ({ model }: { readonly model: Interview }) => {
  const { caseId } = model;
  return (
    <section class="panel">
      <StepTitle>{t('recognition.refused.title')}</StepTitle>
      <p>{t(caseId === null ? 'recognition.refused.find' : 'recognition.refused.remember')}</p>
      <div class="actions">
        {caseId === null ? (
          <button type="button" class="button primary" onClick={model.newConsultation}>
            {t('clinic.new')}
          </button>
        ) : (
          <button type="button" class="button primary" onClick={() => model.openCase(caseId)}>
            {t('recognition.remembered.back')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={model.startOver}>
          {t('recognition.refused.askAfterAll')}
        </button>
      </div>
    </section>
  );
};
