/** Kostenträger: on every voucher; only the office changes it. */
import type { Payer } from '../../../domain/policy.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { t } from '../../i18n/text.ts';
import { Field } from '../../parts/Field.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { OfficePanel } from './OfficePanel.tsx';
import { createOfficeForm } from './officeForm.ts';
import type { SettingsFormProps } from './Settings.tsx';

export const PayerForm = ({ settings, mayChange, onSaved }: SettingsFormProps) => {
  const work = useWork();
  const model = useModel(() =>
    createOfficeForm<Payer>({
      work,
      start: settings,
      read: ({ payer }) => payer,
      act: work.desk.changePayer,
      onSaved,
    }),
  );
  const summary = model.errors.value.map((error) => ({
    fieldId: `payer-${error.field}`,
    label: t(`settings.payer.${error.field}`),
    text: fieldErrorWords(error),
  }));
  const shared = (field: keyof Payer) => ({
    id: `payer-${field}`,
    label: t(`settings.payer.${field}`),
    value: model.form.value[field],
    onInput: (text: string) => model.set(field, text),
    error: summary.find(({ fieldId }) => fieldId === `payer-${field}`)?.text,
    disabled: !mayChange,
  });
  return (
    <OfficePanel
      model={model}
      mayChange={mayChange}
      title={t('settings.payer')}
      hint={t('settings.payer.hint')}
      saveWords={t('settings.payer.save')}
      summary={summary}
    >
      <Field {...shared('name')} />
      <Field {...shared('address')} lines={3} />
      <Field {...shared('phone')} type="tel" size="medium" />
    </OfficePanel>
  );
};
