/** Screen: Beratung. */

import type { Draft } from '../../../protocol/deskNotes.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import type { RememberLater } from '../../shell/router.ts';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { ConcernFields, ConsentField, PersonFields, PlanFields } from './MainFields.tsx';
import { MoreFields } from './MoreFields.tsx';
import { type Consultation, createConsultation } from './model.ts';
import { SavedPseudonym } from './SavedPseudonym.tsx';

export interface ConsultationScreenProps {
  readonly draft: Draft;
  readonly callName: string | null;
  readonly isDirty: boolean;
  /** An interview that found nobody: the case that comes of this is to be found by it. */
  readonly remember: RememberLater | null;
}

const titleOf = (draft: Draft, callName: string | null): string => {
  if (callName === null) return t('consultation.title');
  return draft.noteId === null
    ? t('consultation.title.followUp', { callName })
    : t('consultation.title.amend', { callName });
};

const statusOf = (model: Consultation): string => {
  const saved = model.saved.value;
  if (saved === null || model.isDirty.value) return '';
  return saved.version === 1 ? t('consultation.saved') : t('consultation.saved.version', { version: saved.version });
};

export const ConsultationScreen = ({ draft, callName, isDirty, remember }: ConsultationScreenProps) => {
  const work = useWork();
  const model = useModel(() => createConsultation(work, draft, isDirty, remember));
  const refusal = model.refusal.value;
  const saved = model.saved.value;
  const summary = model.errors.value.map((error) => ({
    fieldId: error.field,
    label: t(`consultation.${error.field}`),
    text: fieldErrorWords(error),
  }));
  return (
    <>
      <BackButton />
      <h1>{titleOf(draft, callName)}</h1>
      {draft.noteId !== null && <p class="lead">{t('consultation.amend.hint')}</p>}
      <Form class="form" onSend={() => void model.save()}>
        <div class="form-main">
          <ErrorSummary lines={summary} />
          <TroubleNotice trouble={model.draftTrouble.value} title={t('consultation.draftTrouble')} keepsText />
          <PersonFields model={model} today={work.today()} />
          <ConcernFields model={model} />
          <PlanFields model={model} />
          <MoreFields model={model} />
          <ConsentField model={model} />
        </div>
        <div class="form-side">
          {saved === null ? (
            <p class="form-next">{t(draft.caseId === null ? 'consultation.next.new' : 'consultation.next.known')}</p>
          ) : (
            <SavedPseudonym key={saved.version} saved={saved} />
          )}
          {model.remembered.value === 'yes' && <p class="field-hint">{t('recognition.new.remembered')}</p>}
          {model.remembered.value === 'no' && (
            <Notice kind="caution" alert>
              {t('recognition.new.failed')}
            </Notice>
          )}
          {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
          {refusal?.type === 'unknownCase' && (
            <Notice kind="error" alert>
              {t('consultation.unknownCase')}
            </Notice>
          )}
          <div class="actions sticky">
            <button type="submit" class="button primary" aria-disabled={model.isSaving.value}>
              {t('consultation.save')}
            </button>
            <button
              type="button"
              class="button secondary"
              aria-disabled={model.isSaving.value}
              onClick={() => void model.issue()}
            >
              {t('consultation.issue')}
            </button>
            <Progress isGoingOn={model.isSaving.value} words={t('consultation.saving')} otherwise={statusOf(model)} />
          </div>
          <p class="field-hint">{t('consultation.draftNote')}</p>
        </div>
      </Form>
    </>
  );
};
