/** Abrechnung: on the sheet for the practice; only the office changes it. */
import {
  type BillingTermsField,
  type BillingTermsForm,
  billingTermsToForm,
  factorToField,
} from '../../../domain/billingTerms.ts';
import type { Settings } from '../../../protocol/deskOffice.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { localAmount } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Field } from '../../parts/Field.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { OfficePanel } from './OfficePanel.tsx';
import { createOfficeForm } from './officeForm.ts';
import type { SettingsFormProps } from './Settings.tsx';

/** As the language shown writes numbers. */
const read = ({ terms }: Settings): BillingTermsForm => {
  const form = billingTermsToForm(terms);
  return { ...form, goae: localAmount(form.goae), goz: localAmount(form.goz) };
};

const factorWords = (factor: number): string => localAmount(factorToField(Math.round(factor * 1_000)));

export const TermsForm = ({ settings, mayChange, onSaved }: SettingsFormProps) => {
  const work = useWork();
  const model = useModel(() =>
    createOfficeForm<BillingTermsForm>({ work, start: settings, read, act: work.desk.changeTerms, onSaved }),
  );
  const summary = model.errors.value.map((error) => ({
    fieldId: `terms-${error.field}`,
    label: t(`terms.${error.field}`),
    text: fieldErrorWords(error, error.field === 'goae' || error.field === 'goz' ? factorWords : undefined),
  }));
  const shared = (field: BillingTermsField) => ({
    id: `terms-${field}`,
    label: t(`terms.${field}`),
    hint: t(`terms.${field}.hint`),
    value: model.form.value[field],
    onInput: (text: string) => model.set(field, text),
    error: summary.find(({ fieldId }) => fieldId === `terms-${field}`)?.text,
    disabled: !mayChange,
  });
  return (
    <OfficePanel
      model={model}
      mayChange={mayChange}
      title={t('terms.title')}
      hint={t('terms.hint')}
      saveWords={t('terms.save')}
      summary={summary}
    >
      <div class="row">
        <Field {...shared('goae')} inputMode="decimal" size="medium" />
        <Field {...shared('goz')} inputMode="decimal" size="medium" />
      </div>
      <Field {...shared('filingMonths')} inputMode="numeric" size="medium" />
      <Field {...shared('phoneHours')} />
    </OfficePanel>
  );
};
