/** Parts that random entries and other properties share: ids, days, texts, codes, notes. */
import fc, { type Arbitrary } from 'fast-check';
import { type Day, dayFromNumber, dayToNumber } from '../domain/calendar.ts';
import { authorRoles, contactKinds, languages, specialties, urgencies } from '../domain/codeLists.ts';
import { type CaseNumber, caseNumberFromBytes, type VoucherNumber, voucherNumberFromBytes } from '../domain/codes.ts';
import type { ConsultationNote } from '../domain/consultation.ts';
import { bytesToHex } from '../protocol/bytes.ts';

/** Lower-case hex of so many bytes. */
export const arbitraryId = <Id extends string>(length: number): Arbitrary<Id> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => bytesToHex(bytes) as Id);

/** Any day that can be written. */
export const arbitraryDay: Arbitrary<Day> = fc
  .integer({ min: dayToNumber('1000-01-01' as Day), max: dayToNumber('9999-12-31' as Day) })
  .map(dayFromNumber);

/** Milliseconds since 1970, a lifetime of any tablet. */
export const arbitraryInstant: Arbitrary<number> = fc.integer({ min: 0, max: 4_000_000_000_000 });

/** Text in any script, well formed, mostly short. */
export const arbitraryText = (maxLength = 80): Arbitrary<string> =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.ceil(maxLength / 4) }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', 'Zahnschmerzen seit drei Tagen', 'ألم في البطن', '🙂🙂', '\u0000\n\t'),
      },
    )
    .map((text) => text.slice(0, maxLength).toWellFormed());

const numberFrom = <Code extends string>(fromBytes: (bytes: Uint8Array) => Code | null): Arbitrary<Code> =>
  fc.uint8Array({ minLength: 10, maxLength: 10 }).chain((bytes) => {
    const code = fromBytes(bytes);
    return code === null ? numberFrom(fromBytes) : fc.constant(code);
  });
export const arbitraryVoucherNumber: Arbitrary<VoucherNumber> = numberFrom(voucherNumberFromBytes);
export const arbitraryCaseNumber: Arbitrary<CaseNumber> = numberFrom(caseNumberFromBytes);

export const orNull = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
export const birth = fc.record({
  year: fc.integer({ min: 1880, max: 2099 }),
  month: orNull(fc.integer({ min: 1, max: 12 })),
});

export const arbitraryNote: Arbitrary<ConsultationNote> = fc.record({
  birth,
  language: orNull(fc.constantFrom(...languages)),
  interpretingNeeded: fc.boolean(),
  contactKind: fc.constantFrom(...contactKinds),
  authorRole: fc.constantFrom(...authorRoles),
  complaint: arbitraryText(),
  history: arbitraryText(),
  findings: arbitraryText(),
  suspectedDiagnosis: arbitraryText(),
  specialty: orNull(fc.constantFrom(...specialties)),
  urgency: orNull(fc.constantFrom(...urgencies)),
  pregnancyWeek: orNull(fc.integer({ min: 1, max: 43 })),
  allergiesAndMedication: arbitraryText(),
  medicationGiven: arbitraryText(),
  appointmentOn: orNull(arbitraryDay),
  nextStep: arbitraryText(),
  consent: fc.boolean(),
});
