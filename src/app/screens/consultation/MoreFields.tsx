/** The fields of a consultation that some visits need: folded away, unfolded where one of them has an error. */
import { useEffect, useState } from 'preact/hooks';
import { authorRoles, contactKinds } from '../../../domain/codeLists.ts';
import type { ConsultationField } from '../../../domain/consultation.ts';
import { t } from '../../i18n/text.ts';
import { BoundSelect, BoundText } from './boundFields.tsx';
import type { Consultation } from './model.ts';

const fields: readonly ConsultationField[] = [
  'contactKind',
  'authorRole',
  'history',
  'pregnancyWeek',
  'allergiesAndMedication',
  'medicationGiven',
  'appointmentOn',
];

export const MoreFields = ({ model }: { readonly model: Consultation }) => {
  const [isOpen, setOpen] = useState(false);
  const hasError = model.errors.value.some((error) => fields.includes(error.field));
  useEffect(() => {
    if (hasError) setOpen(true);
  }, [hasError]);
  return (
    <details class="group" open={isOpen || hasError} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('consultation.more')}</summary>
      <div class="row">
        <BoundSelect
          model={model}
          field="contactKind"
          isOptional={false}
          options={contactKinds.map((code) => ({ value: code, label: t(`contactKind.${code}`) }))}
        />
        <BoundSelect
          model={model}
          field="authorRole"
          isOptional={false}
          options={authorRoles.map((code) => ({ value: code, label: t(`authorRole.${code}`) }))}
        />
      </div>
      <BoundText model={model} field="history" lines={3} />
      <BoundText model={model} field="allergiesAndMedication" lines={2} />
      <BoundText model={model} field="medicationGiven" lines={2} />
      <div class="row">
        <BoundText model={model} field="pregnancyWeek" inputMode="numeric" size="short" />
        <BoundText model={model} field="appointmentOn" type="date" size="medium" />
      </div>
    </details>
  );
};
