/** Kostenträger: on every voucher; only the office changes it. */
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import type { PayerField, SettingsModel } from './model.ts';

export interface PayerFormProps {
  readonly model: SettingsModel;
  readonly mayChange: boolean;
}

export const PayerForm = ({ model, mayChange }: PayerFormProps) => {
  const refusal = model.refusal.value;
  const shared = (field: PayerField) => {
    const error = model.errors.value.find((candidate) => candidate.field === field);
    return {
      id: `payer-${field}`,
      label: t(`settings.payer.${field}`),
      value: model.payer.value[field],
      onInput: (text: string) => model.setPayer(field, text),
      error: error && fieldErrorWords(error),
      disabled: !mayChange,
    };
  };
  return (
    <form
      class="panel"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void model.savePayer();
      }}
    >
      <h2>{t('settings.payer')}</h2>
      <p>{t('settings.payer.hint')}</p>
      {!mayChange && <p class="field-hint">{t('settings.payer.officeOnly')}</p>}
      <Field {...shared('name')} />
      <Field {...shared('address')} lines={3} />
      <Field {...shared('phone')} type="tel" size="medium" />
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
      {refusal?.type === 'notTheOffice' && (
        <Notice kind="caution" alert>
          {t('settings.payer.notTheOffice')}
        </Notice>
      )}
      {mayChange && (
        <div class="actions">
          <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
            {t('settings.payer.save')}
          </button>
          <span class="saved" role="status">
            {model.isSaved.value ? t('settings.payer.saved') : ''}
          </span>
        </div>
      )}
    </form>
  );
};
