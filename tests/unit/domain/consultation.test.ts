/** The consultation form: what a tired volunteer, an autofill or a broken keyboard may put into it. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/calendar.ts';
import {
  type ConsultationField,
  type ConsultationForm,
  emptyConsultationForm,
  type FieldError,
  noteToForm,
  parseConsultation,
  textLimit,
} from '../../../src/domain/consultation.ts';
import { expectOk } from '../../../src/domain/result.ts';

const today = '2026-11-24' as Day;
const filled: ConsultationForm = { ...emptyConsultationForm, birthYear: '1987', complaint: 'Husten' };
const parse = (form: Partial<ConsultationForm>, on: Day = today) => parseConsultation({ ...filled, ...form }, on);
const errorsOf = (form: Partial<ConsultationForm>, on: Day = today): readonly FieldError<ConsultationField>[] => {
  const parsed = parse(form, on);
  return parsed.ok ? [] : parsed.error;
};
const textFields = [
  'complaint',
  'history',
  'findings',
  'suspectedDiagnosis',
  'allergiesAndMedication',
  'medicationGiven',
  'nextStep',
] as const;

describe('the year of birth', () => {
  it.each([
    ['', { type: 'required', field: 'birthYear' }],
    ['   ', { type: 'required', field: 'birthYear' }],
    ['1799', { type: 'outOfRange', field: 'birthYear', least: 1906, most: 2026 }],
    ['1905', { type: 'outOfRange', field: 'birthYear', least: 1906, most: 2026 }],
    ['2027', { type: 'outOfRange', field: 'birthYear', least: 1906, most: 2026 }],
    ['2099', { type: 'outOfRange', field: 'birthYear', least: 1906, most: 2026 }],
    ['87', { type: 'outOfRange', field: 'birthYear', least: 1906, most: 2026 }],
    ['0', { type: 'outOfRange', field: 'birthYear', least: 1906, most: 2026 }],
    ['-1987', { type: 'notANumber', field: 'birthYear' }],
    ['1987.5', { type: 'notANumber', field: 'birthYear' }],
    ['1e3', { type: 'notANumber', field: 'birthYear' }],
    ['0x7c3', { type: 'notANumber', field: 'birthYear' }],
    ['NaN', { type: 'notANumber', field: 'birthYear' }],
    ['neunzehnhundert', { type: 'notANumber', field: 'birthYear' }],
    ['🙂', { type: 'notANumber', field: 'birthYear' }],
  ])('%j is refused by name', (birthYear, error) => {
    expect(errorsOf({ birthYear })).toEqual([error]);
  });

  it.each([
    ['1906', 1906],
    [' 1987 ', 1987],
    ['١٩٨٧', 1987],
    ['۱۹۸۷', 1987],
    ['１９８７', 1987],
  ])('%j is read', (birthYear, year) => {
    expect(expectOk(parse({ birthYear })).birth).toEqual({ year, month: null });
  });
});

it('gives up on a hundred thousand digits', () => {
  expect(errorsOf({ birthYear: '9'.repeat(100_000) })).toEqual([{ type: 'notANumber', field: 'birthYear' }]);
});

describe('the month of birth', () => {
  it('is asked for a child, whose dosing needs it', () => {
    expect(errorsOf({ birthYear: '2020' })).toEqual([{ type: 'required', field: 'birthMonth' }]);
    expect(expectOk(parse({ birthYear: '2020', birthMonth: '٧' })).birth).toEqual({ year: 2020, month: 7 });
  });

  it('is asked until nobody of that year is under 14', () => {
    expect(errorsOf({ birthYear: '2012' })).toEqual([{ type: 'required', field: 'birthMonth' }]);
    expect(errorsOf({ birthYear: '2011' })).toEqual([]);
    expect(errorsOf({ birthYear: '2012' }, '2026-01-01' as Day)).toHaveLength(1);
    expect(errorsOf({ birthYear: '2012' }, '2027-01-01' as Day)).toEqual([]);
  });

  it('is not kept for an adult, even where a form still holds one', () => {
    expect(expectOk(parse({ birthMonth: '7' })).birth).toEqual({ year: 1987, month: null });
  });

  it('does not lie in the future', () => {
    expect(expectOk(parse({ birthYear: '2026', birthMonth: '11' })).birth.month).toBe(11);
    const error = { type: 'outOfRange', field: 'birthMonth', least: 1, most: 11 };
    expect(errorsOf({ birthYear: '2026', birthMonth: '12' })).toEqual([error]);
  });

  it.each(['0', '13', '-1', 'Juli', '7.0'])('%j is refused', (birthMonth) => {
    expect(errorsOf({ birthYear: '2020', birthMonth })).toHaveLength(1);
  });
});

describe('texts', () => {
  it('asks for the complaint, and white space is none', () => {
    for (const complaint of ['', ' \n\t ', '\u00a0']) {
      expect(errorsOf({ complaint })).toEqual([{ type: 'required', field: 'complaint' }]);
    }
  });

  it.each(textFields)('%s: holds the limit and not one more', (field) => {
    expect(expectOk(parse({ [field]: 'ä'.repeat(textLimit) }))[field]).toHaveLength(textLimit);
    for (const length of [textLimit + 1, 100_000]) {
      expect(errorsOf({ [field]: 'x'.repeat(length) })).toEqual([{ type: 'tooLong', field, length, limit: textLimit }]);
    }
  });

  it.each(textFields)('%s: keeps every script and sign as it was typed', (field) => {
    for (const text of [
      'ألم في البطن',
      'Bauch 🙂👩‍⚕️ weh',
      '<script>alert(1)</script>',
      "'; DROP TABLE--",
      'a\u0000b',
      '{{x}}',
    ]) {
      expect(expectOk(parse({ [field]: text }))[field]).toBe(text);
    }
  });

  it('makes every line end the same', () => {
    expect(expectOk(parse({ complaint: ' eins\r\nzwei\rdrei\nvier\r\n' })).complaint).toBe('eins\nzwei\ndrei\nvier');
  });

  it('keeps half a sign as what the disk would give back', () => {
    expect(expectOk(parse({ complaint: `Kopf\ud83d` })).complaint).toBe('Kopf\ufffd');
  });
});

describe('choices, weeks and days', () => {
  it.each(['language', 'contactKind', 'authorRole', 'specialty', 'urgency'] as const)(
    '%s: refuses what is not in its list',
    (field) => {
      for (const code of ['unknown', 'Zahnmedizin', ' ', 'constructor', '__proto__', 'length', '0']) {
        expect(errorsOf({ [field]: code })).toEqual([{ type: 'unknownCode', field }]);
      }
    },
  );

  it.each(['0', '44', '-1', '12+3', '12.5'])('pregnancy week %j is refused', (pregnancyWeek) => {
    expect(errorsOf({ pregnancyWeek })).toHaveLength(1);
  });
  it.each([
    ['', null],
    ['1', 1],
    ['٤٣', 43],
  ])('pregnancy week %j is %j', (pregnancyWeek, week) => {
    expect(expectOk(parse({ pregnancyWeek })).pregnancyWeek).toBe(week);
  });

  it.each(['24.11.2026', '2026-02-30', 'morgen', '202611-24', '12026-01-01'])(
    'appointment %j is no day',
    (appointmentOn) => {
      expect(errorsOf({ appointmentOn })).toEqual([{ type: 'notADay', field: 'appointmentOn' }]);
    },
  );
});

describe('the whole form', () => {
  it('tells everything at once, in the order of the form', () => {
    const fields = errorsOf({
      birthYear: '1799',
      language: 'xx',
      complaint: '',
      findings: 'x'.repeat(9_000),
      urgency: 'now',
      pregnancyWeek: 'x',
      appointmentOn: 'x',
      nextStep: 'x'.repeat(9_000),
    }).map((error) => error.field);
    expect(fields).toEqual([
      'birthYear',
      'language',
      'complaint',
      'findings',
      'urgency',
      'pregnancyWeek',
      'appointmentOn',
      'nextStep',
    ]);
  });

  it('shows a saved note as the form that makes the same note', () => {
    const note = expectOk(
      parse({
        birthYear: '2020',
        birthMonth: '7',
        language: 'ar',
        interpretingNeeded: true,
        contactKind: 'phone',
        authorRole: 'doctor',
        specialty: 'paediatrics',
        urgency: 'today',
        pregnancyWeek: '',
        appointmentOn: '2026-12-01',
        findings: 'Rachen gerötet',
        consent: true,
      }),
    );
    expect(expectOk(parseConsultation(noteToForm(note), today))).toEqual(note);
  });
});
