/** A note's form as label and text, without what was left empty. */

import { parseDay } from '../../../domain/calendar.ts';
import { authorRoles, contactKinds, isCode, languages, specialties, urgencies } from '../../../domain/codeLists.ts';
import type { ConsultationField, ConsultationForm } from '../../../domain/consultation.ts';
import { formatDay, languageName, monthName } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';

export interface NoteLine {
  readonly field: ConsultationField;
  readonly label: string;
  readonly text: string;
}

const shownFields: readonly ConsultationField[] = [
  'birthYear',
  'birthMonth',
  'language',
  'interpretingNeeded',
  'contactKind',
  'authorRole',
  'complaint',
  'history',
  'findings',
  'suspectedDiagnosis',
  'specialty',
  'urgency',
  'pregnancyWeek',
  'allergiesAndMedication',
  'medicationGiven',
  'appointmentOn',
  'nextStep',
  'consent',
];

export const noteLines = (form: ConsultationForm): readonly NoteLine[] =>
  shownFields
    .map((field) => ({ field, label: t(`consultation.${field}`), text: textOf(form, field) }))
    .filter((line) => line.text !== '');

const textOf = (form: ConsultationForm, field: ConsultationField): string => {
  const value = form[field];
  if (typeof value === 'boolean') return value ? t('case.yes') : '';
  if (field === 'language' && isCode(languages, value)) {
    return value === 'other' ? t('language.other') : languageName(value);
  }
  if (field === 'birthMonth' && /^(?:[1-9]|1[0-2])$/.test(value)) return monthName(Number(value));
  if (field === 'specialty' && isCode(specialties, value)) return t(`specialty.${value}`);
  if (field === 'urgency' && isCode(urgencies, value)) return t(`urgency.${value}`);
  if (field === 'contactKind' && isCode(contactKinds, value)) return t(`contactKind.${value}`);
  if (field === 'authorRole' && isCode(authorRoles, value)) return t(`authorRole.${value}`);
  const day = field === 'appointmentOn' ? parseDay(value) : null;
  return day === null ? value : formatDay(day);
};
