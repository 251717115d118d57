/** Somebody being added, or their details being changed. */
import { volunteerRoles } from '../../../domain/volunteer.ts';
import type { VolunteerField } from '../../../domain/volunteerForm.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Select } from '../../parts/Select.tsx';
import { ChoosePassphrase, passphraseLines, passphraseRefusalWords } from '../passphrase/ChoosePassphrase.tsx';
import type { EditedVolunteer, PeopleModel } from './model.ts';
import { PeopleRefusal } from './People.tsx';

export interface VolunteerFormPanelProps {
  readonly model: PeopleModel;
  readonly editing: EditedVolunteer;
}

const fields: readonly VolunteerField[] = ['handle', 'secrecyOn'];

export const VolunteerFormPanel = ({ model, editing: { before, form } }: VolunteerFormPanelProps) => {
  const errorOf = (field: VolunteerField): string | undefined => {
    const error = model.errors.value.find((candidate) => candidate.field === field);
    return error && fieldErrorWords(error);
  };
  const refusal = model.refusal.value;
  const passphraseError = passphraseRefusalWords(refusal);
  const summary = [
    ...fields.flatMap((field) => {
      const text = errorOf(field);
      return text === undefined ? [] : [{ fieldId: `volunteer-${field}`, label: t(`people.form.${field}`), text }];
    }),
    ...(before === null ? passphraseLines(model.choice, passphraseError) : []),
  ];
  return (
    <Form class="panel" onSend={() => void model.save()}>
      <h2>{t(before === null ? 'people.form.new' : 'people.form.change')}</h2>
      <ErrorSummary lines={summary} />
      <Field
        id="volunteer-handle"
        label={t('people.form.handle')}
        hint={t('people.form.handle.hint')}
        value={form.handle}
        onInput={(text) => model.set('handle', text)}
        error={errorOf('handle')}
        size="medium"
      />
      <Select
        id="volunteer-role"
        label={t('people.form.role')}
        hint={t('people.form.role.hint')}
        size="medium"
        value={form.role}
        options={volunteerRoles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
        onInput={(value) => model.set('role', volunteerRoles.find((role) => role === value) ?? form.role)}
      />
      <Field
        id="volunteer-secrecyOn"
        label={t('people.form.secrecyOn')}
        hint={t('people.form.secrecyOn.hint')}
        type="date"
        value={form.secrecyOn}
        onInput={(text) => model.set('secrecyOn', text)}
        error={errorOf('secrecyOn')}
        size="medium"
      />
      {before === null && (
        <>
          <h3>{t('people.form.passphrase')}</h3>
          <p>{t('people.form.passphrase.hint')}</p>
          <ChoosePassphrase model={model.choice} refusal={passphraseError} />
        </>
      )}
      <PeopleRefusal model={model} />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
          {t(before === null ? 'people.form.add' : 'people.form.save')}
        </button>
        <button type="button" class="button secondary" onClick={model.cancel}>
          {t('action.cancel')}
        </button>
        <Progress isGoingOn={model.isBusy.value} words={t('people.form.busy')} />
      </div>
    </Form>
  );
};
