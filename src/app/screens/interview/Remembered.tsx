/** The answers find a known case from now on, or why they do not; and who else they would find. */
import type { Candidate } from '../../../protocol/deskRecognition.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { rememberErrorWords } from './errorWords.ts';
import type { FoundProps } from './Found.tsx';
import type { Interview } from './model.ts';
import { StepTitle } from './StepTitle.tsx';

export const Remembered = ({ model, recognition }: FoundProps) => {
  const { caseId } = model;
  if (caseId === null) return null;
  const others = recognition.candidates.filter((candidate) => candidate.caseId !== caseId);
  return (
    <>
      {model.refusal.value === null ? (
        <section class="panel">
          <StepTitle>{t('recognition.remembered.title')}</StepTitle>
          <p>{t('recognition.remembered')}</p>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => model.openCase(caseId)}>
              {t('recognition.remembered.back')}
            </button>
          </div>
        </section>
      ) : (
        <NotRemembered model={model} />
      )}
      <Others model={model} others={others} />
      <Elsewhere cases={recognition.elsewhere} />
    </>
  );
};

const NotRemembered = ({ model }: { readonly model: Interview }) => {
  const error = model.refusal.value?.error;
  if (error === undefined) return null;
  return (
    <Notice kind="error" title={t('recognition.notRemembered.title')} alert>
      <p>{rememberErrorWords(error)}</p>
      {error.type === 'interviewOver' && (
        <button type="button" class="button secondary" onClick={model.startOver}>
          {t('recognition.again')}
        </button>
      )}
      {error.type !== 'interviewOver' && error.type !== 'unknownCase' && (
        <button
          type="button"
          class="button secondary"
          aria-disabled={model.isBusy.value}
          onClick={() => void model.rememberAgain()}
        >
          {t('recognition.retry')}
        </button>
      )}
    </Notice>
  );
};

interface OthersProps {
  readonly model: Interview;
  readonly others: readonly Candidate[];
}

const Others = ({ model, others }: OthersProps) =>
  others.length === 0 ? null : (
    <Notice kind="caution" title={t('recognition.others')}>
      <p>{t('recognition.others.text')}</p>
      <div class="actions">
        {others.map(({ caseId, callName }) => (
          <button key={caseId} type="button" class="button secondary" onClick={() => model.openCase(caseId)}>
            {t('recognition.others.open', { callName })}
          </button>
        ))}
      </div>
    </Notice>
  );
