/** Abrechnung: on the sheet for the practice; only the office changes it. */
import { type BillingTerms, type BillingTermsField, factorToField } from '../../../domain/billingTerms.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { localAmount } from '../../i18n/format.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { createTerms, type TermsModel } from './termsModel.ts';

const factorWords = (factor: number): string => localAmount(factorToField(Math.round(factor * 1_000)));

const errorWords = (model: TermsModel, field: BillingTermsField): string | undefined => {
  const error = model.errors.value.find((candidate) => candidate.field === field);
  return error && fieldErrorWords(error, field === 'goae' || field === 'goz' ? factorWords : undefined);
};

export interface TermsFormProps {
  readonly terms: BillingTerms;
  readonly mayChange: boolean;
}

export const TermsForm = ({ terms, mayChange }: TermsFormProps) => {
  const work = useWork();
  const model = useModel(() => createTerms(work, terms));
  const refusal = model.refusal.value;
  const summary = model.errors.value.map(({ field }) => ({
    fieldId: `terms-${field}`,
    label: t(`terms.${field}`),
    text: errorWords(model, field) ?? '',
  }));
  const shared = (field: BillingTermsField) => ({
    id: `terms-${field}`,
    label: t(`terms.${field}`),
    hint: t(`terms.${field}.hint`),
    value: model.form.value[field],
    onInput: (text: string) => model.set(field, text),
    error: errorWords(model, field),
    disabled: !mayChange,
  });
  return (
    <form
      class="panel"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.save();
      }}
    >
      <h2>{t('terms.title')}</h2>
      <p>{t('terms.hint')}</p>
      {!mayChange && <p class="field-hint">{t('settings.payer.officeOnly')}</p>}
      <ErrorSummary lines={summary} />
      <div class="row">
        <Field {...shared('goae')} inputMode="decimal" size="medium" />
        <Field {...shared('goz')} inputMode="decimal" size="medium" />
      </div>
      <Field {...shared('filingMonths')} inputMode="numeric" size="medium" />
      <Field {...shared('phoneHours')} />
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
      {refusal?.type === 'notTheOffice' && (
        <Notice kind="caution" alert>
          {t('settings.payer.notTheOffice')}
        </Notice>
      )}
      {mayChange && (
        <div class="actions">
          <button type="submit" class="button primary" disabled={model.isBusy.value}>
            {t('terms.save')}
          </button>
          <span class="saved" role="status">
            {model.isSaved.value ? t('settings.payer.saved') : ''}
          </span>
        </div>
      )}
    </form>
  );
};
