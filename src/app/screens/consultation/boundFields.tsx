/** Form parts tied to a field of the consultation: label, value, hint and error come from the field's name. */
import type { ConsultationField, ConsultationForm } from '../../../domain/consultation.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { t } from '../../i18n/text.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Field, type FieldProps } from '../../parts/Field.tsx';
import { type Option, Select } from '../../parts/Select.tsx';
import type { Consultation } from './model.ts';

type FieldOf<T> = { [F in ConsultationField]: ConsultationForm[F] extends T ? F : never }[ConsultationField];
export type TextField = FieldOf<string>;
export type TickField = FieldOf<boolean>;

const errorOf = (model: Consultation, field: ConsultationField): string | undefined => {
  const error = model.errors.value.find((candidate) => candidate.field === field);
  return error && fieldErrorWords(error);
};

interface BoundTextProps extends Pick<FieldProps, 'hint' | 'type' | 'inputMode' | 'lines' | 'size'> {
  readonly model: Consultation;
  readonly field: TextField;
}

export const BoundText = ({ model, field, ...rest }: BoundTextProps) => (
  <Field
    {...rest}
    id={field}
    label={t(`consultation.${field}`)}
    value={model.draft.value.form[field]}
    onInput={(value) => model.set(field, value)}
    error={errorOf(model, field)}
  />
);

interface BoundSelectProps {
  readonly model: Consultation;
  readonly field: TextField;
  readonly options: readonly Option[];
  readonly hint?: string;
  /** False where the list always has an answer. */
  readonly isOptional?: boolean;
}

export const BoundSelect = ({ model, field, options, hint, isOptional }: BoundSelectProps) => (
  <Select
    id={field}
    label={t(`consultation.${field}`)}
    value={model.draft.value.form[field]}
    options={isOptional === false ? options : [{ value: '', label: t('consultation.choose') }, ...options]}
    onInput={(value) => model.set(field, value)}
    hint={hint}
    error={errorOf(model, field)}
  />
);

interface BoundTickProps {
  readonly model: Consultation;
  readonly field: TickField;
  readonly hint?: string;
}

export const BoundTick = ({ model, field, hint }: BoundTickProps) => (
  <Checkbox
    id={field}
    label={t(`consultation.${field}`)}
    checked={model.draft.value.form[field]}
    onInput={(checked) => model.set(field, checked)}
    hint={hint}
  />
);
