/**
 * Ledger entries as bytes: one CBOR array, fields in the order of the tables below.
 *
 * ```
 *  [type code, entry id 8 B, at ms, …fields]
 * ```
 * The case id of a case entry stands outside, in the entry body, since it names the key that opens the rest.
 * Codes of lists travel as their index: lists only ever grow at the end. A new field or type is a new type code.
 */
import { decode, encode } from 'cborg';
import type { BillingTerms } from '../domain/billingTerms.ts';
import type { CareProvider } from '../domain/careProvider.ts';
import type { RecognitionTag } from '../domain/caseEntries.ts';
import {
  authorRoles,
  contactKinds,
  languages,
  printKinds,
  specialties,
  urgencies,
  voidReasons,
  voucherKinds,
} from '../domain/codeLists.ts';
import type { CaseNumber, VoucherNumber } from '../domain/codes.ts';
import type { BirthHint, ConsultationNote } from '../domain/consultation.ts';
import { caseOf, type EntryType, type LedgerEntry, type PointKeyShare } from '../domain/entries.ts';
import type { CaseHandle, CaseId, CaseRoot, DeviceId, EntryId, NoteId, PointId, ProviderId } from '../domain/ids.ts';
import { interviewQuestions } from '../domain/interview.ts';
import type { Payer, Policy } from '../domain/policy.ts';
import { type SheetSetId, sheetKinds } from '../domain/recoverySheets.ts';
import type { ReservePaper } from '../domain/reserve.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type SlotId, volunteerRoles } from '../domain/volunteer.ts';
import type { Voucher } from '../domain/voucher.ts';
import type { DeviceRoles } from './certificate.ts';
import {
  code,
  day,
  type Fields,
  flag,
  hex,
  keyEpochField,
  listOf,
  oneOf,
  orNull,
  record,
  text,
  whole,
} from './entryFields.ts';
import { pointKeyCoversLimit, pointKeySharesLimit } from './limits.ts';

export type EntryDecodeError =
  /** Not canonical CBOR of a known entry. */
  | { readonly type: 'entryMalformed' }
  /** Written by a newer Feldschein: kept, not shown. */
  | { readonly type: 'entryUnknown'; readonly code: number };

const birth = record<BirthHint>({ year: whole, month: orNull(whole) });
const policy = record<Policy>({ validForMonths: whole, guaranteeCents: whole, officeSeesDiagnosis: flag });
const terms = record<BillingTerms>({
  goaeThousandths: whole,
  gozThousandths: whole,
  filingMonths: whole,
  phoneHours: text(200),
});
const provider = record<CareProvider>({
  providerId: hex<ProviderId>(8),
  name: text(200),
  specialty: orNull(oneOf(specialties)),
  address: text(1000),
  phone: text(100),
  note: text(1000),
});
const payer = record<Payer>({ name: text(200), address: text(1000), phone: text(100) });
const note = record<ConsultationNote>({
  birth,
  language: orNull(oneOf(languages)),
  interpretingNeeded: flag,
  contactKind: oneOf(contactKinds),
  authorRole: oneOf(authorRoles),
  complaint: text(),
  history: text(),
  findings: text(),
  suspectedDiagnosis: text(),
  specialty: orNull(oneOf(specialties)),
  urgency: orNull(oneOf(urgencies)),
  pregnancyWeek: orNull(whole),
  allergiesAndMedication: text(),
  medicationGiven: text(),
  appointmentOn: orNull(day),
  nextStep: text(),
  consent: flag,
});
const voucher = record<Voucher>({
  number: code<VoucherNumber>('voucher'),
  kind: oneOf(voucherKinds),
  caseHandle: hex<CaseHandle>(16),
  pointId: hex<PointId>(8),
  issuerRole: oneOf(authorRoles),
  specialty: orNull(oneOf(specialties)),
  callName: text(60),
  fictiveBirthDate: day,
  issuedOn: day,
  validUntil: day,
  guaranteeCents: whole,
});

const reserve = record<ReservePaper>({
  number: code<VoucherNumber>('voucher'),
  callName: text(60),
  pointId: hex<PointId>(8),
  printedOn: day,
  usableUntil: day,
  guaranteeCents: whole,
});
const deviceFields = {
  device: hex<DeviceId>(16),
  label: text(60),
  roles: record<DeviceRoles>({ point: flag, office: flag }),
  sealingKey: hex(65),
};
const tags = listOf(
  record<RecognitionTag>({ left: oneOf(interviewQuestions), tag: hex(12) }),
  interviewQuestions.length,
);
const keyShares = listOf(record<PointKeyShare>({ device: hex<DeviceId>(16), sealed: hex(113) }), pointKeySharesLimit);
const covers = listOf(hex<EntryId>(8), pointKeyCoversLimit);
const voucherDetailsFields = {
  noteId: hex<NoteId>(8),
  number: code<VoucherNumber>('voucher'),
  suspectedDiagnosis: text(),
  referralReason: text(),
  by: text(60),
};

type Content<Type extends EntryType> = Omit<Extract<LedgerEntry, { type: Type }>, 'type' | 'entryId' | 'at' | 'caseId'>;
/** A form that is still read, not written: its fields, and what stands for those that came later. */
interface OlderForm<T> {
  readonly code: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly missing: Partial<T>;
}
type EntryTable = {
  readonly [Type in EntryType]: {
    readonly code: number;
    readonly fields: Fields<Content<Type>>;
    readonly older?: readonly OlderForm<Content<Type>>[];
  };
};
const table: EntryTable = {
  organisationFounded: {
    code: 1,
    fields: { organisationName: text(200), pointId: hex<PointId>(8), pointName: text(200), policy },
  },
  payerChanged: { code: 2, fields: { payer } },
  termsChanged: { code: 9, fields: { terms } },
  careProviderChanged: { code: 10, fields: { provider, listed: flag } },
  caseOpened: {
    code: 3,
    fields: {
      root: hex<CaseRoot>(16),
      number: code<CaseNumber>('case'),
      birth,
      callName: text(60),
      fictiveBirthDate: day,
    },
  },
  consultationNoted: { code: 4, fields: { noteId: hex<NoteId>(8), on: day, by: text(60), note } },
  voucherIssued: { code: 5, fields: { voucher } },
  voucherDetailed: {
    code: 8,
    fields: { ...voucherDetailsFields, codeSeal: orNull(hex(72)) },
    older: [{ code: 6, fields: voucherDetailsFields, missing: { codeSeal: null } }],
  },
  voucherPrinted: {
    code: 11,
    fields: { number: code<VoucherNumber>('voucher'), print: oneOf(printKinds), by: text(60) },
  },
  reservePrinted: { code: 12, fields: { paper: reserve } },
  deviceEnrolled: {
    code: 20,
    fields: { ...deviceFields, pointId: orNull(hex<PointId>(8)) },
    older: [{ code: 13, fields: deviceFields, missing: { pointId: null } }],
  },
  volunteerAdded: {
    code: 14,
    fields: {
      slotId: hex<SlotId>(8),
      device: hex<DeviceId>(16),
      handle: text(60),
      role: oneOf(volunteerRoles),
      secrecyOn: orNull(day),
    },
  },
  volunteerRemoved: { code: 15, fields: { slotId: hex<SlotId>(8) } },
  caseShredded: { code: 16, fields: { shredded: hex<CaseId>(8) } },
  deviceRevoked: { code: 17, fields: { device: hex<DeviceId>(16), wipe: flag } },
  pointKeyMade: {
    code: 18,
    fields: {
      pointId: hex<PointId>(8),
      keyEpoch: keyEpochField,
      publicKey: hex(65),
      shares: keyShares,
      covers,
    },
  },
  recoverySheetsMade: {
    code: 19,
    fields: { kind: oneOf(sheetKinds), setId: hex<SheetSetId>(4), publicKey: hex(65), lookup: hex(16), seal: hex(32) },
  },
  caseTagged: { code: 21, fields: { keyEpoch: keyEpochField, tags, networkTags: tags } },
  caseReplaced: { code: 22, fields: { root: hex<CaseRoot>(16), number: code<CaseNumber>('case') } },
  caseRenamed: { code: 23, fields: { callName: text(60) } },
  casesJoined: { code: 24, fields: { kept: hex<CaseId>(8), joined: hex<CaseId>(8) } },
  casesParted: { code: 25, fields: { join: hex<EntryId>(8) } },
  handlesJoined: { code: 26, fields: { kept: hex<CaseHandle>(16), joined: hex<CaseHandle>(16), isJoined: flag } },
  pointAdded: { code: 27, fields: { pointId: hex<PointId>(8), pointName: text(200), networkKey: hex(65) } },
  sharingChanged: { code: 28, fields: { pointId: hex<PointId>(8), isOn: flag } },
  sectorKeyDestroyed: { code: 29, fields: { year: whole } },
  networkKeyMade: {
    code: 30,
    fields: { generation: keyEpochField, check: hex(8), shares: keyShares, covers },
  },
  voucherVoided: { code: 7, fields: { number: code<VoucherNumber>('voucher'), on: day, reason: oneOf(voidReasons) } },
};
const entryTypes = Object.keys(table) as EntryType[];
const caseEntryTypes: ReadonlySet<EntryType> = new Set([
  'caseOpened',
  'consultationNoted',
  'voucherDetailed',
  'caseTagged',
  'caseReplaced',
  'caseRenamed',
]);
interface EntryForm {
  readonly type: EntryType;
  readonly fields: object;
  readonly missing: object;
}
const formByCode = new Map<number, EntryForm>();
for (const type of entryTypes) {
  const { code: newest, fields, older = [] } = table[type];
  formByCode.set(newest, { type, fields, missing: {} });
  for (const form of older) formByCode.set(form.code, { type, fields: form.fields, missing: form.missing });
}
const entryIdField = hex<EntryId>(8);

export const encodeEntry = (entry: LedgerEntry): Uint8Array<ArrayBuffer> => {
  const { code: typeCode, fields } = table[entry.type];
  const content = record(fields as Fields<Record<string, unknown>>).write({ ...entry }) as unknown[];
  return new Uint8Array(encode([typeCode, entryIdField.write(entry.entryId), whole.write(entry.at), ...content]));
};

/** `caseId` stands outside the bytes; null for entries of no case. */
export const decodeEntry = (bytes: Uint8Array, caseId: CaseId | null): Result<LedgerEntry, EntryDecodeError> => {
  try {
    const value: unknown = decode(bytes, {
      strict: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowBigInt: false,
      rejectDuplicateMapKeys: true,
    });
    if (!Array.isArray(value) || value.length < 3) return err({ type: 'entryMalformed' });
    const [typeCode, entryId, at, ...content] = value as unknown[];
    const form = typeof typeCode === 'number' ? formByCode.get(typeCode) : undefined;
    if (!form) {
      return err(typeof typeCode === 'number' ? { type: 'entryUnknown', code: typeCode } : { type: 'entryMalformed' });
    }
    const { type, fields, missing } = form;
    if (caseEntryTypes.has(type) !== (caseId !== null)) return err({ type: 'entryMalformed' });
    const entry = {
      type,
      entryId: entryIdField.read(entryId),
      at: whole.read(at),
      ...record(fields as Fields<Record<string, unknown>>).read(content),
      ...missing,
      ...(caseId === null ? {} : { caseId }),
    } as LedgerEntry;
    return caseOf(entry) === caseId ? ok(entry) : err({ type: 'entryMalformed' });
  } catch {
    return err({ type: 'entryMalformed' });
  }
};
