/** One line of the directory being written by the office. */

import { type CareProviderField, type CareProviderForm, emptyCareProviderForm } from '../../../domain/careProvider.ts';
import { specialties } from '../../../domain/codeLists.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Select } from '../../parts/Select.tsx';
import { OfficeRefusal } from '../OfficeRefusal.tsx';
import type { DirectoryModel, Editing } from './model.ts';

const isField = (name: string): name is keyof CareProviderForm => name in emptyCareProviderForm;
const fieldsInOrder: readonly CareProviderField[] = Object.keys(emptyCareProviderForm).filter(isField);

export interface ProviderFormProps {
  readonly model: DirectoryModel;
  readonly editing: Editing;
}

export const ProviderForm = ({ model, editing }: ProviderFormProps) => {
  const errorOf = (field: CareProviderField): string | undefined => {
    const error = model.errors.value.find((candidate) => candidate.field === field);
    return error && fieldErrorWords(error);
  };
  const shared = (field: CareProviderField) => ({
    id: `provider-${field}`,
    label: t(`directory.${field}`),
    value: editing.form[field],
    onInput: (text: string) => model.set(field, text),
    error: errorOf(field),
  });
  const summary = fieldsInOrder.flatMap((field) => {
    const text = errorOf(field);
    return text === undefined ? [] : [{ fieldId: `provider-${field}`, label: t(`directory.${field}`), text }];
  });
  return (
    <Form class="panel" onSend={() => void model.save()}>
      <h2>{t(editing.providerId === null ? 'directory.form.new' : 'directory.form.change')}</h2>
      <p>{t('directory.form.hint')}</p>
      <ErrorSummary lines={summary} />
      <Field {...shared('name')} />
      <Select
        {...shared('specialty')}
        size="medium"
        options={[
          { value: '', label: t('directory.specialty.none') },
          ...specialties.map((code) => ({ value: code, label: t(`specialty.${code}`) })),
        ]}
      />
      <Field {...shared('address')} lines={3} />
      <Field {...shared('phone')} type="tel" size="medium" />
      <Field {...shared('note')} lines={3} hint={t('directory.note.hint')} />
      <OfficeRefusal refusal={model.refusal.value} keepsText />
      <div class="actions">
        <button type="submit" class="button primary" disabled={model.isBusy.value}>
          {t('directory.save')}
        </button>
        <button type="button" class="button secondary" onClick={model.cancel}>
          {t('action.cancel')}
        </button>
        <Progress isGoingOn={model.isBusy.value} words={t('directory.busy')} />
      </div>
    </Form>
  );
};
