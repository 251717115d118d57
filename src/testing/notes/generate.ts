/**
 * Generated ledgers: entries of every type, as a small issuing point writes them over some years, with texts put together from
 * [wording.ts](wording.ts). The same seed gives the same entries.
 *
 * Honest limit: the texts are made up, their lengths and repetitions too. They stand in for notes that nobody may read.
 */
import { type Day, dayFromNumber, dayToNumber } from '../../domain/calendar.ts';
import { authorRoles, contactKinds, languages, specialties, urgencies, voidReasons } from '../../domain/codeLists.ts';
import {
  type CaseNumber,
  caseNumberFromBytes,
  type VoucherNumber,
  voucherNumberFromBytes,
} from '../../domain/codes.ts';
import type { ConsultationNote } from '../../domain/consultation.ts';
import type { LedgerEntry } from '../../domain/entries.ts';
import { bytesToHex } from '../../protocol/bytes.ts';
import { neutralGivenNames } from '../../worker/pseudonym/callNames.ts';
import { createSeeded, type Seeded } from '../seeded.ts';
import { wording } from './wording.ts';

/** One text of the named block. Throws on a name that is none. */
export const generateText = (chance: Seeded, block: string): string => {
  const line = chance.pick(wording[block] ?? []);
  return line.replace(/\{(\w+)(?:-(\d+))?\}/g, (_, name: string, most?: string) =>
    most === undefined
      ? generateText(chance, name)
      : String(Number(name) + chance.below(Number(most) - Number(name) + 1)),
  );
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/* A tablet on the knee: letters change places, get lost, or come without dots. */
const mistype = (chance: Seeded, text: string): string => {
  const at = 1 + chance.below(Math.max(1, text.length - 2));
  const [before, here, after] = [text.slice(0, at), text.slice(at, at + 2), text.slice(at + 2)];
  switch (chance.below(4)) {
    case 0:
      return before + [...here].reverse().join('') + after;
    case 1:
      return before + here.slice(1) + after;
    case 2:
      return text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
    default:
      return text.toLowerCase();
  }
};

const textOf = (chance: Seeded, block: string, filled: number): string => {
  if (!chance.chance(filled)) return '';
  const first = capitalised(generateText(chance, block));
  const text =
    chance.chance(0.25) && first.endsWith('.') ? `${first} ${capitalised(generateText(chance, block))}` : first;
  return chance.chance(0.15) ? mistype(chance, text).toWellFormed() : text;
};

const idOf = <Id extends string>(chance: Seeded, length: number): Id => bytesToHex(chance.bytes(length)) as Id;
const codeOf = <Code>(chance: Seeded, fromBytes: (bytes: Uint8Array) => Code | null): Code =>
  fromBytes(chance.bytes(10)) ?? codeOf(chance, fromBytes);

/* Names of people and places are letters by chance: none of them should end up in what is learnt from here. */
const letters = 'abcdefghijklmnopqrstuvwxyz';
const wordOf = (chance: Seeded, least: number, most: number): string =>
  Array.from({ length: least + chance.below(most - least + 1) }, () => letters[chance.below(letters.length)]).join('');
const handleOf = (chance: Seeded): string => wordOf(chance, 2, 4);

const firstDay = dayToNumber('2026-09-01' as Day);
const days = 900;
const dayMs = 86_400_000;

const noteOf = (chance: Seeded, on: number, birth: ConsultationNote['birth']): ConsultationNote => ({
  birth,
  language: chance.chance(0.85)
    ? (languages[Math.min(chance.below(12), chance.below(languages.length))] ?? 'de')
    : null,
  interpretingNeeded: chance.chance(0.4),
  contactKind: chance.chance(0.8) ? 'clinic' : chance.pick(contactKinds),
  authorRole: chance.chance(0.6) ? 'volunteer' : chance.pick(authorRoles),
  complaint: textOf(chance, 'complaint', 1) || 'Kontrolle',
  history: textOf(chance, 'history', 0.25),
  findings: textOf(chance, 'findings', 0.6),
  suspectedDiagnosis: textOf(chance, 'diagnosis', 0.85),
  specialty: chance.chance(0.85) ? chance.pick(specialties) : null,
  urgency: chance.chance(0.9) ? chance.pick(urgencies) : null,
  pregnancyWeek: chance.chance(0.08) ? 4 + chance.below(36) : null,
  allergiesAndMedication: textOf(chance, 'allergies', 0.35),
  medicationGiven: textOf(chance, 'given', 0.25),
  appointmentOn: chance.chance(0.25) ? dayFromNumber(on + 1 + chance.below(30)) : null,
  nextStep: textOf(chance, 'next', 0.8),
  consent: chance.chance(0.97),
});

type Maker = (chance: Seeded) => LedgerEntry;

const headOf = (chance: Seeded, on: number) => ({
  entryId: idOf<LedgerEntry['entryId']>(chance, 8),
  at: on * dayMs + 50_000_000 + chance.below(20_000_000),
});
const birthOf = (chance: Seeded): ConsultationNote['birth'] =>
  chance.chance(0.15)
    ? { year: 2014 + chance.below(13), month: 1 + chance.below(12) }
    : { year: 1945 + chance.below(65), month: null };
const nameOf = (chance: Seeded): string => `${chance.pick(neutralGivenNames)} ${capitalised(wordOf(chance, 4, 9))}`;
const fictiveOf = ({ year }: ConsultationNote['birth'], chance: Seeded): Day =>
  dayFromNumber(dayToNumber(`${year}-01-01` as Day) + chance.below(365));
const guarantees = [50_000, 50_000, 50_000, 10_000, 15_000, 25_000, 30_000];
const phone = (chance: Seeded): string => `0${300 + chance.below(690)} ${10_000 + chance.below(89_999)}`;
const trades = [
  'Hausarztpraxis',
  'Zahnarztpraxis',
  'Praxis',
  'Frauenarztpraxis',
  'Kinderarztpraxis',
  'Apotheke',
  'Labor',
];
const streets = ['Dorfstraße', 'Hauptstraße', 'Bahnhofstraße', 'Schulstraße', 'Am Markt', 'Gartenweg', 'Kirchplatz'];
const addressOf = (chance: Seeded): string =>
  `${chance.pick(streets)} ${1 + chance.below(60)}\n${10_000 + chance.below(89_999)} ${capitalised(wordOf(chance, 5, 12))}`;

/* Those that the dictionary was trained on: it is part of the wire, and what came later has nothing for it to learn. */
type TrainedType =
  | 'organisationFounded'
  | 'payerChanged'
  | 'termsChanged'
  | 'careProviderChanged'
  | 'caseOpened'
  | 'consultationNoted'
  | 'voucherIssued'
  | 'voucherDetailed'
  | 'voucherPrinted'
  | 'reservePrinted'
  | 'voucherVoided';
const makers: {
  readonly [Type in TrainedType]: (chance: Seeded, on: number) => Extract<LedgerEntry, { type: Type }>;
} = {
  organisationFounded: (chance, on) => ({
    ...headOf(chance, on),
    type: 'organisationFounded',
    organisationName: 'Verein für anonyme Behandlung e. V.',
    pointId: idOf(chance, 8),
    pointName: 'Gemeindehaus',
    policy: { validForMonths: 3, guaranteeCents: 50_000, officeSeesDiagnosis: chance.chance(0.1) },
  }),
  payerChanged: (chance, on) => ({
    ...headOf(chance, on),
    type: 'payerChanged',
    payer: { name: 'Anonymer Krankenschein e. V.', address: addressOf(chance), phone: phone(chance) },
  }),
  termsChanged: (chance, on) => ({
    ...headOf(chance, on),
    type: 'termsChanged',
    terms: { goaeThousandths: 1_000, gozThousandths: 2_000, filingMonths: 3, phoneHours: 'Mo–Fr 9–12 Uhr' },
  }),
  careProviderChanged: (chance, on) => ({
    ...headOf(chance, on),
    type: 'careProviderChanged',
    provider: {
      providerId: idOf(chance, 8),
      name: `${chance.pick(trades)} ${generateText(chance, 'whom')}`,
      specialty: chance.pick(specialties),
      address: addressOf(chance),
      phone: phone(chance),
      note: chance.chance(0.5) ? 'Bitte vorher anrufen. Termine nach Vereinbarung.' : '',
    },
    listed: chance.chance(0.9),
  }),
  caseOpened: (chance, on) => {
    const birth = birthOf(chance);
    return {
      ...headOf(chance, on),
      type: 'caseOpened',
      caseId: idOf(chance, 8),
      root: idOf(chance, 16),
      number: codeOf<CaseNumber>(chance, caseNumberFromBytes),
      birth,
      callName: nameOf(chance),
      fictiveBirthDate: fictiveOf(birth, chance),
    };
  },
  consultationNoted: (chance, on) => ({
    ...headOf(chance, on),
    type: 'consultationNoted',
    caseId: idOf(chance, 8),
    noteId: idOf(chance, 8),
    on: dayFromNumber(on),
    by: handleOf(chance),
    note: noteOf(chance, on, birthOf(chance)),
  }),
  voucherIssued: (chance, on) => ({
    ...headOf(chance, on),
    type: 'voucherIssued',
    voucher: {
      number: codeOf<VoucherNumber>(chance, voucherNumberFromBytes),
      kind: chance.chance(0.9) ? 'regular' : 'emergency',
      caseHandle: idOf(chance, 16),
      pointId: idOf(chance, 8),
      issuerRole: chance.pick(authorRoles),
      specialty: chance.chance(0.9) ? chance.pick(specialties) : null,
      callName: nameOf(chance),
      fictiveBirthDate: fictiveOf(birthOf(chance), chance),
      issuedOn: dayFromNumber(on),
      validUntil: dayFromNumber(on + 92),
      guaranteeCents: chance.pick(guarantees),
    },
  }),
  voucherDetailed: (chance, on) => ({
    ...headOf(chance, on),
    type: 'voucherDetailed',
    caseId: idOf(chance, 8),
    noteId: idOf(chance, 8),
    number: codeOf<VoucherNumber>(chance, voucherNumberFromBytes),
    suspectedDiagnosis: textOf(chance, 'diagnosis', 0.9),
    referralReason: textOf(chance, 'reason', 1),
    by: handleOf(chance),
    codeSeal: idOf(chance, 72),
  }),
  voucherPrinted: (chance, on) => ({
    ...headOf(chance, on),
    type: 'voucherPrinted',
    number: codeOf<VoucherNumber>(chance, voucherNumberFromBytes),
    print: chance.chance(0.9) ? 'original' : 'copy',
    by: handleOf(chance),
  }),
  reservePrinted: (chance, on) => ({
    ...headOf(chance, on),
    type: 'reservePrinted',
    paper: {
      number: codeOf<VoucherNumber>(chance, voucherNumberFromBytes),
      callName: nameOf(chance),
      pointId: idOf(chance, 8),
      printedOn: dayFromNumber(on),
      usableUntil: dayFromNumber(on + 365),
      guaranteeCents: chance.pick(guarantees),
    },
  }),
  voucherVoided: (chance, on) => ({
    ...headOf(chance, on),
    type: 'voucherVoided',
    number: codeOf<VoucherNumber>(chance, voucherNumberFromBytes),
    on: dayFromNumber(on),
    reason: chance.pick(voidReasons),
  }),
};

/* How often each comes among a hundred or so: most of a ledger is notes and vouchers. */
const shares: Readonly<Record<TrainedType, number>> = {
  organisationFounded: 1,
  payerChanged: 1,
  termsChanged: 1,
  careProviderChanged: 3,
  caseOpened: 18,
  consultationNoted: 40,
  voucherIssued: 20,
  voucherDetailed: 20,
  voucherPrinted: 20,
  reservePrinted: 4,
  voucherVoided: 2,
};
const byShare: readonly Maker[] = (Object.keys(makers) as TrainedType[]).flatMap((type) => {
  const make: Maker = (chance) => makers[type](chance, firstDay + chance.below(days));
  return Array.from({ length: shares[type] }, () => make);
});

export const generateEntries = (seed: number, count: number): readonly LedgerEntry[] => {
  const chance = createSeeded(seed);
  return Array.from({ length: count }, () => chance.pick(byShare)(chance));
};
