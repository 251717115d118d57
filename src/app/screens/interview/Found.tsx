/** What the answers found: call names and nothing else, until the person says which one is theirs. */
import type { Candidate, Recognition } from '../../../protocol/deskRecognition.ts';
import { t } from '../../i18n/text.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { rememberErrorWords } from './errorWords.ts';
import type { Interview } from './model.ts';
import { Said } from './Said.tsx';
import { StepTitle } from './StepTitle.tsx';

export interface FoundProps {
  readonly model: Interview;
  readonly recognition: Recognition;
}

export const Found = ({ model, recognition }: FoundProps) => {
  const { candidates, elsewhere } = recognition;
  if (model.isDenied.value) return <NobodyOfThem model={model} reason="denied" />;
  if (candidates.length === 0 && elsewhere.length === 0) return <NobodyOfThem model={model} reason="none" />;
  return (
    <>
      <section class="panel">
        <StepTitle>{t('recognition.found')}</StepTitle>
        {model.speech.ours.value !== null && (
          <p>
            <Said speech={model.speech} say={(words) => words.callName} size="question" />
          </p>
        )}
        <p>{t('recognition.found.hint')}</p>
        <p class="field-hint">{t('recognition.found.siblings')}</p>
        <Keep model={model} />
      </section>
      <Unrenewed model={model} />
      {candidates.length > 0 && <Candidates model={model} candidates={candidates} />}
      <Elsewhere cases={elsewhere} onNew={model.newConsultation} />
      <div class="actions">
        <button type="button" class="button secondary" onClick={model.deny}>
          {t(candidates.length + elsewhere.length > 1 ? 'recognition.found.nobody' : 'recognition.found.no')}
        </button>
      </div>
    </>
  );
};

/** Whether the person still wants it: beside every way that would remember the answers. */
const Keep = ({ model }: { readonly model: Interview }) => (
  <Checkbox id="interview-keep" label={t('recognition.keep')} checked={model.keeps.value} onInput={model.keep} />
);

interface CandidatesProps {
  readonly model: Interview;
  readonly candidates: readonly Candidate[];
}

const Candidates = ({ model, candidates }: CandidatesProps) => (
  <ul class="cards">
    {candidates.map(({ caseId, callName }) => (
      <li key={caseId} class="card">
        <p class="call-name">{callName}</p>
        <div class="actions">
          <button
            type="button"
            class="button primary"
            aria-disabled={model.isBusy.value}
            onClick={() => void model.confirm(caseId)}
          >
            {candidates.length === 1 ? t('recognition.found.yes') : t('recognition.found.is', { callName })}
          </button>
        </div>
      </li>
    ))}
  </ul>
);

/** The person is found all the same. */
const Unrenewed = ({ model }: { readonly model: Interview }) => {
  const refusal = model.refusal.value;
  if (refusal === null) return null;
  return (
    <Notice kind="caution" title={t('recognition.notRemembered.title')} alert>
      <p>{rememberErrorWords(refusal.error)}</p>
      <button type="button" class="button secondary" onClick={() => model.openCase(refusal.of)}>
        {t('recognition.openCase')}
      </button>
    </Notice>
  );
};

const NobodyOfThem = ({ model, reason }: { readonly model: Interview; readonly reason: 'none' | 'denied' }) => (
  <section class="panel">
    <StepTitle>{t(`recognition.${reason}.title`)}</StepTitle>
    <p>{t(`recognition.${reason}`)}</p>
    <Keep model={model} />
    <div class="actions">
      <button type="button" class="button primary" onClick={model.newConsultation}>
        {t('clinic.new')}
      </button>
      <button type="button" class="button quiet" onClick={model.startOver}>
        {t('recognition.again')}
      </button>
    </div>
  </section>
);
