/** The fields of a consultation that every visit needs, in groups. */
import type { Day } from '../../../domain/calendar.ts';
import { languages, specialties, urgencies } from '../../../domain/codeLists.ts';
import { mayBeUnder14 } from '../../../domain/consultation.ts';
import { toAsciiDigits } from '../../../domain/digits.ts';
import { languageName, monthName } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { BoundSelect, BoundText, BoundTick } from './boundFields.tsx';
import type { Consultation } from './model.ts';

interface FieldsProps {
  readonly model: Consultation;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Asked only of a year that could be a child's; a half-typed year asks nothing yet. */
const asksMonth = (birthYear: string, today: Day): boolean => {
  const year = toAsciiDigits(birthYear).trim();
  return /^[0-9]{4}$/.test(year) && mayBeUnder14(Number(year), today);
};

export const PersonFields = ({ model, today }: FieldsProps & { readonly today: Day }) => (
  <fieldset class="group">
    <legend>{t('consultation.person')}</legend>
    <div class="row">
      <BoundText
        model={model}
        field="birthYear"
        inputMode="numeric"
        size="short"
        hint={t('consultation.birthYear.hint')}
      />
      {asksMonth(model.draft.value.form.birthYear, today) && (
        <BoundSelect
          model={model}
          field="birthMonth"
          options={months.map((month) => ({ value: String(month), label: monthName(month) }))}
          hint={t('consultation.birthMonth.hint')}
        />
      )}
    </div>
    <div class="row">
      <BoundSelect
        model={model}
        field="language"
        options={languages.map((code) => ({
          value: code,
          label: code === 'other' ? t('language.other') : languageName(code),
        }))}
      />
      <BoundTick model={model} field="interpretingNeeded" />
    </div>
  </fieldset>
);

export const ConcernFields = ({ model }: FieldsProps) => (
  <fieldset class="group">
    <legend>{t('consultation.concern')}</legend>
    <BoundText model={model} field="complaint" lines={4} hint={t('consultation.complaint.hint')} />
    <BoundText model={model} field="findings" lines={4} />
    <BoundText model={model} field="suspectedDiagnosis" lines={2} hint={t('consultation.suspectedDiagnosis.hint')} />
  </fieldset>
);

export const PlanFields = ({ model }: FieldsProps) => (
  <fieldset class="group">
    <legend>{t('consultation.plan')}</legend>
    <div class="row">
      <BoundSelect
        model={model}
        field="specialty"
        options={specialties.map((code) => ({ value: code, label: t(`specialty.${code}`) }))}
      />
      <BoundSelect
        model={model}
        field="urgency"
        options={urgencies.map((code) => ({ value: code, label: t(`urgency.${code}`) }))}
      />
    </div>
    <BoundText model={model} field="nextStep" lines={2} />
  </fieldset>
);

/** Always in sight: the notes may only be kept because the person agrees (Art. 9 Abs. 2 a DSGVO, as the sheet on the wall says). */
export const ConsentField = ({ model }: FieldsProps) => (
  <div class="group">
    <BoundTick model={model} field="consent" hint={t('consultation.consent.hint')} />
  </div>
);
