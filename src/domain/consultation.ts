/**
 * Beratung: what a volunteer notes about one person's visit.
 *
 * Invariant: a saved note is never changed. A correction is a new version beside it, the original stays readable (§ 630f BGB).
 * Privacy: sealed to the point's devices under the case key; the office never reads it.
 */
import type { Day } from './calendar.ts';
import { monthOf, parseTypedDay, yearOf } from './calendar.ts';
import type { CodeError } from './checkCode.ts';
import {
  type AuthorRole,
  authorRoles,
  type ContactKind,
  contactKinds,
  isCode,
  type Language,
  languages,
  type Specialty,
  specialties,
  type Urgency,
  urgencies,
} from './codeLists.ts';
import { toAsciiDigits } from './digits.ts';
import { err, ok, type Result } from './result.ts';
import { tidyText } from './text.ts';

/** The form as typed: every field a text, so that anything unfinished can be kept and shown again. */
export interface ConsultationForm {
  readonly birthYear: string;
  /** 1 to 12, asked only where the person may be under 14: dosing needs it. */
  readonly birthMonth: string;
  readonly language: string;
  readonly interpretingNeeded: boolean;
  readonly contactKind: string;
  readonly authorRole: string;
  readonly complaint: string;
  readonly history: string;
  readonly findings: string;
  readonly suspectedDiagnosis: string;
  readonly specialty: string;
  readonly urgency: string;
  readonly pregnancyWeek: string;
  readonly allergiesAndMedication: string;
  readonly medicationGiven: string;
  readonly appointmentOn: string;
  readonly nextStep: string;
  /** The person agrees that these notes are kept. */
  readonly consent: boolean;
}

export type ConsultationField = keyof ConsultationForm;

export const emptyConsultationForm: ConsultationForm = {
  birthYear: '',
  birthMonth: '',
  language: '',
  interpretingNeeded: false,
  contactKind: 'clinic',
  authorRole: 'volunteer',
  complaint: '',
  history: '',
  findings: '',
  suspectedDiagnosis: '',
  specialty: '',
  urgency: '',
  pregnancyWeek: '',
  allergiesAndMedication: '',
  medicationGiven: '',
  appointmentOn: '',
  nextStep: '',
  consent: false,
};

export interface ConsultationNote {
  readonly birth: BirthHint;
  readonly language: Language | null;
  readonly interpretingNeeded: boolean;
  readonly contactKind: ContactKind;
  readonly authorRole: AuthorRole;
  readonly complaint: string;
  readonly history: string;
  readonly findings: string;
  readonly suspectedDiagnosis: string;
  readonly specialty: Specialty | null;
  readonly urgency: Urgency | null;
  readonly pregnancyWeek: number | null;
  readonly allergiesAndMedication: string;
  readonly medicationGiven: string;
  readonly appointmentOn: Day | null;
  readonly nextStep: string;
  readonly consent: boolean;
}

/** What is known of the age; `month` null unless the person may be under 14. */
export interface BirthHint {
  readonly year: number;
  readonly month: number | null;
}

/** A reason a form cannot be saved, for one field, in terms that the screen turns into words. */
export type FieldError<Field extends string = string> =
  | { readonly type: 'required'; readonly field: Field }
  | { readonly type: 'tooLong'; readonly field: Field; readonly length: number; readonly limit: number }
  | { readonly type: 'notANumber'; readonly field: Field }
  | { readonly type: 'outOfRange'; readonly field: Field; readonly least: number; readonly most: number }
  | { readonly type: 'notADay'; readonly field: Field }
  | { readonly type: 'dayBefore'; readonly field: Field; readonly least: Day }
  | { readonly type: 'dayAfter'; readonly field: Field; readonly most: Day }
  | { readonly type: 'unknownCode'; readonly field: Field }
  | { readonly type: 'codeMistyped'; readonly field: Field; readonly error: CodeError }
  /** Somebody else has it already. */
  | { readonly type: 'taken'; readonly field: Field };

/** Characters of one text field. A page of small print; more belongs on paper at the practice. */
export const textLimit = 8_000;
/** The oldest people who lived were born less than this many years before their last visit. */
const oldestAge = 120;

/** The first year of birth that anybody alive may have. */
export const earliestBirthYear = (today: Day): number => yearOf(today) - oldestAge;

/** Checks a form against the day it is saved on. Returns every complaint at once, in the order of the form. */
export const parseConsultation = (
  form: ConsultationForm,
  today: Day,
): Result<ConsultationNote, readonly FieldError<ConsultationField>[]> => {
  const errors: FieldError<ConsultationField>[] = [];
  const complain = (error: FieldError<ConsultationField>): null => {
    errors.push(error);
    return null;
  };
  const whole = (field: ConsultationField, text: string, least: number, most: number): number | null => {
    const digits = toAsciiDigits(text).trim();
    if (digits === '') return null;
    if (!/^[0-9]{1,6}$/.test(digits)) return complain({ type: 'notANumber', field });
    const value = Number(digits);
    return value < least || value > most ? complain({ type: 'outOfRange', field, least, most }) : value;
  };
  const text = (field: ConsultationField, value: string): string => {
    const tidy = tidyText(value);
    if (tidy.length > textLimit) complain({ type: 'tooLong', field, length: tidy.length, limit: textLimit });
    return tidy;
  };
  const code = <Code extends string>(field: ConsultationField, list: readonly Code[], value: string): Code | null => {
    if (value === '') return null;
    return isCode(list, value) ? value : complain({ type: 'unknownCode', field });
  };

  const thisYear = yearOf(today);
  if (form.birthYear.trim() === '') complain({ type: 'required', field: 'birthYear' });
  const year = whole('birthYear', form.birthYear, earliestBirthYear(today), thisYear);
  let month: number | null = null;
  if (year !== null && mayBeUnder14(year, today)) {
    const lastMonth = year === thisYear ? monthOf(today) : 12;
    if (form.birthMonth.trim() === '') complain({ type: 'required', field: 'birthMonth' });
    month = whole('birthMonth', form.birthMonth, 1, lastMonth);
  }
  const language = code('language', languages, form.language);
  const contactKind = code('contactKind', contactKinds, form.contactKind) ?? 'clinic';
  const authorRole = code('authorRole', authorRoles, form.authorRole) ?? 'volunteer';
  const complaint = text('complaint', form.complaint);
  if (complaint === '') complain({ type: 'required', field: 'complaint' });
  const history = text('history', form.history);
  const findings = text('findings', form.findings);
  const suspectedDiagnosis = text('suspectedDiagnosis', form.suspectedDiagnosis);
  const specialty = code('specialty', specialties, form.specialty);
  const urgency = code('urgency', urgencies, form.urgency);
  const pregnancyWeek = whole('pregnancyWeek', form.pregnancyWeek, 1, 43);
  const allergiesAndMedication = text('allergiesAndMedication', form.allergiesAndMedication);
  const medicationGiven = text('medicationGiven', form.medicationGiven);
  let appointmentOn: Day | null = null;
  if (form.appointmentOn !== '') {
    appointmentOn = parseTypedDay(form.appointmentOn);
    if (appointmentOn === null) complain({ type: 'notADay', field: 'appointmentOn' });
  }
  const nextStep = text('nextStep', form.nextStep);

  if (errors.length > 0 || year === null) return err(errors);
  return ok({
    birth: { year, month },
    language,
    interpretingNeeded: form.interpretingNeeded,
    contactKind,
    authorRole,
    complaint,
    history,
    findings,
    suspectedDiagnosis,
    specialty,
    urgency,
    pregnancyWeek,
    allergiesAndMedication,
    medicationGiven,
    appointmentOn,
    nextStep,
    consent: form.consent,
  });
};

/** The form that shows a saved note again, to amend it. */
export const noteToForm = (note: ConsultationNote): ConsultationForm => ({
  birthYear: String(note.birth.year),
  birthMonth: note.birth.month === null ? '' : String(note.birth.month),
  language: note.language ?? '',
  interpretingNeeded: note.interpretingNeeded,
  contactKind: note.contactKind,
  authorRole: note.authorRole,
  complaint: note.complaint,
  history: note.history,
  findings: note.findings,
  suspectedDiagnosis: note.suspectedDiagnosis,
  specialty: note.specialty ?? '',
  urgency: note.urgency ?? '',
  pregnancyWeek: note.pregnancyWeek === null ? '' : String(note.pregnancyWeek),
  allergiesAndMedication: note.allergiesAndMedication,
  medicationGiven: note.medicationGiven,
  appointmentOn: note.appointmentOn ?? '',
  nextStep: note.nextStep,
  consent: note.consent,
});

/** True while the youngest age that the year allows is below 14: only then the month is asked. */
export const mayBeUnder14 = (birthYear: number, today: Day): boolean => yearOf(today) - birthYear - 1 < 14;
