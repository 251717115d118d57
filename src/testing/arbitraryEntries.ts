/** Random ledger entries, for properties: everything that a form can produce, nothing that it cannot. */
import fc, { type Arbitrary } from 'fast-check';
import type {
  CaseRenamed,
  CaseReplaced,
  CasesJoined,
  CasesParted,
  CaseTagged,
  HandlesJoined,
} from '../domain/caseEntries.ts';
import { authorRoles, printKinds, specialties, voidReasons, voucherKinds } from '../domain/codeLists.ts';
import type {
  CareProviderChanged,
  CaseOpened,
  CaseShredded,
  ConsultationNoted,
  DeviceEnrolled,
  DeviceRevoked,
  LedgerEntry,
  OrganisationFounded,
  PayerChanged,
  PointKeyMade,
  RecoverySheetsMade,
  ReservePrinted,
  TermsChanged,
  VolunteerAdded,
  VolunteerRemoved,
  VoucherDetailed,
  VoucherIssued,
  VoucherPrinted,
  VoucherVoided,
} from '../domain/entries.ts';
import { interviewQuestions } from '../domain/interview.ts';
import type { NetworkKeyMade, PointAdded, SectorKeyDestroyed, SharingChanged } from '../domain/networkEntries.ts';
import { sheetKinds } from '../domain/recoverySheets.ts';
import { volunteerRoles } from '../domain/volunteer.ts';
import {
  arbitraryCaseNumber,
  arbitraryDay,
  arbitraryId,
  arbitraryInstant,
  arbitraryNote,
  arbitraryText,
  arbitraryVoucherNumber,
  birth,
  orNull,
} from './arbitraries.ts';

const entryId = arbitraryId<LedgerEntry['entryId']>(8);
const head = <Type extends LedgerEntry['type']>(type: Type) =>
  ({ type: fc.constant(type), entryId, at: arbitraryInstant }) as const;
const cents = fc.integer({ min: 0, max: 100_000_000 });

export const arbitraryFounded: Arbitrary<OrganisationFounded> = fc.record({
  ...head('organisationFounded'),
  organisationName: arbitraryText(),
  pointId: arbitraryId<OrganisationFounded['pointId']>(8),
  pointName: arbitraryText(),
  policy: fc.record({
    validForMonths: fc.integer({ min: 1, max: 24 }),
    guaranteeCents: cents,
    officeSeesDiagnosis: fc.boolean(),
  }),
});
export const arbitraryPayerChanged: Arbitrary<PayerChanged> = fc.record({
  ...head('payerChanged'),
  payer: fc.record({ name: arbitraryText(), address: arbitraryText(), phone: arbitraryText(40) }),
});
export const arbitraryTermsChanged: Arbitrary<TermsChanged> = fc.record({
  ...head('termsChanged'),
  terms: fc.record({
    goaeThousandths: fc.integer({ min: 1, max: 3_500 }),
    gozThousandths: fc.integer({ min: 1, max: 3_500 }),
    filingMonths: fc.integer({ min: 1, max: 24 }),
    phoneHours: arbitraryText(),
  }),
});
export const arbitraryCareProviderChanged: Arbitrary<CareProviderChanged> = fc.record({
  ...head('careProviderChanged'),
  provider: fc.record({
    providerId: arbitraryId<CareProviderChanged['provider']['providerId']>(8),
    name: arbitraryText(),
    specialty: orNull(fc.constantFrom(...specialties)),
    address: arbitraryText(),
    phone: arbitraryText(40),
    note: arbitraryText(),
  }),
  listed: fc.boolean(),
});
export const arbitraryCaseOpened: Arbitrary<CaseOpened> = fc.record({
  ...head('caseOpened'),
  caseId: arbitraryId<CaseOpened['caseId']>(8),
  root: arbitraryId<CaseOpened['root']>(16),
  number: arbitraryCaseNumber,
  birth,
  callName: arbitraryText(60),
  fictiveBirthDate: arbitraryDay,
});
export const arbitraryNoted: Arbitrary<ConsultationNoted> = fc.record({
  ...head('consultationNoted'),
  caseId: arbitraryId<ConsultationNoted['caseId']>(8),
  noteId: arbitraryId<ConsultationNoted['noteId']>(8),
  on: arbitraryDay,
  by: arbitraryText(12),
  note: arbitraryNote,
});
export const arbitraryIssued: Arbitrary<VoucherIssued> = fc.record({
  ...head('voucherIssued'),
  voucher: fc.record({
    number: arbitraryVoucherNumber,
    kind: fc.constantFrom(...voucherKinds),
    caseHandle: arbitraryId<VoucherIssued['voucher']['caseHandle']>(16),
    pointId: arbitraryId<VoucherIssued['voucher']['pointId']>(8),
    issuerRole: fc.constantFrom(...authorRoles),
    specialty: orNull(fc.constantFrom(...specialties)),
    callName: arbitraryText(60),
    fictiveBirthDate: arbitraryDay,
    issuedOn: arbitraryDay,
    validUntil: arbitraryDay,
    guaranteeCents: cents,
  }),
});
export const arbitraryDetailed: Arbitrary<VoucherDetailed> = fc.record({
  ...head('voucherDetailed'),
  caseId: arbitraryId<VoucherDetailed['caseId']>(8),
  noteId: arbitraryId<VoucherDetailed['noteId']>(8),
  number: arbitraryVoucherNumber,
  suspectedDiagnosis: arbitraryText(),
  referralReason: arbitraryText(),
  by: arbitraryText(12),
  codeSeal: orNull(arbitraryId<string>(72)),
});
export const arbitraryPrinted: Arbitrary<VoucherPrinted> = fc.record({
  ...head('voucherPrinted'),
  number: arbitraryVoucherNumber,
  print: fc.constantFrom(...printKinds),
  by: arbitraryText(12),
});
export const arbitraryReserve: Arbitrary<ReservePrinted> = fc.record({
  ...head('reservePrinted'),
  paper: fc.record({
    number: arbitraryVoucherNumber,
    callName: arbitraryText(60),
    pointId: arbitraryId<ReservePrinted['paper']['pointId']>(8),
    printedOn: arbitraryDay,
    usableUntil: arbitraryDay,
    guaranteeCents: cents,
  }),
});
export const arbitraryDevice: Arbitrary<DeviceEnrolled> = fc.record({
  ...head('deviceEnrolled'),
  device: arbitraryId<DeviceEnrolled['device']>(16),
  label: arbitraryText(60),
  roles: fc.record({ point: fc.boolean(), office: fc.boolean() }),
  sealingKey: arbitraryId<DeviceEnrolled['sealingKey']>(65),
  pointId: orNull(arbitraryId<PointAdded['pointId']>(8)),
});
export const arbitraryVolunteer: Arbitrary<VolunteerAdded> = fc.record({
  ...head('volunteerAdded'),
  slotId: arbitraryId<VolunteerAdded['slotId']>(8),
  device: arbitraryId<VolunteerAdded['device']>(16),
  handle: arbitraryText(12),
  role: fc.constantFrom(...volunteerRoles),
  secrecyOn: fc.option(arbitraryDay, { nil: null }),
});
export const arbitraryVolunteerRemoved: Arbitrary<VolunteerRemoved> = fc.record({
  ...head('volunteerRemoved'),
  slotId: arbitraryId<VolunteerRemoved['slotId']>(8),
});
export const arbitraryShredded: Arbitrary<CaseShredded> = fc.record({
  ...head('caseShredded'),
  shredded: arbitraryId<CaseShredded['shredded']>(8),
});
export const arbitraryRevoked: Arbitrary<DeviceRevoked> = fc.record({
  ...head('deviceRevoked'),
  device: arbitraryId<DeviceRevoked['device']>(16),
  wipe: fc.boolean(),
});
export const arbitraryPointKey: Arbitrary<PointKeyMade> = fc.record({
  ...head('pointKeyMade'),
  pointId: arbitraryId<PointKeyMade['pointId']>(8),
  keyEpoch: fc.nat({ max: 0xffff_ffff }),
  publicKey: arbitraryId<string>(65),
  shares: fc.array(fc.record({ device: arbitraryId<DeviceRevoked['device']>(16), sealed: arbitraryId<string>(113) }), {
    maxLength: 4,
  }),
  covers: fc.array(arbitraryId<PointKeyMade['entryId']>(8), { maxLength: 4 }),
});
export const arbitrarySheets: Arbitrary<RecoverySheetsMade> = fc.record({
  ...head('recoverySheetsMade'),
  kind: fc.constantFrom(...sheetKinds),
  setId: arbitraryId<RecoverySheetsMade['setId']>(4),
  publicKey: arbitraryId<string>(65),
  lookup: arbitraryId<string>(16),
  seal: arbitraryId<string>(32),
});
export const arbitraryVoided: Arbitrary<VoucherVoided> = fc.record({
  ...head('voucherVoided'),
  number: arbitraryVoucherNumber,
  on: arbitraryDay,
  reason: fc.constantFrom(...voidReasons),
});

const tags = fc.uniqueArray(fc.record({ left: fc.constantFrom(...interviewQuestions), tag: arbitraryId<string>(12) }), {
  maxLength: interviewQuestions.length,
  selector: ({ left }) => left,
});
export const arbitraryTagged: Arbitrary<CaseTagged> = fc.record({
  ...head('caseTagged'),
  caseId: arbitraryId<CaseTagged['caseId']>(8),
  keyEpoch: fc.nat({ max: 0xffff_ffff }),
  tags,
  networkTags: tags,
});
export const arbitraryReplaced: Arbitrary<CaseReplaced> = fc.record({
  ...head('caseReplaced'),
  caseId: arbitraryId<CaseReplaced['caseId']>(8),
  root: arbitraryId<CaseReplaced['root']>(16),
  number: arbitraryCaseNumber,
});
export const arbitraryRenamed: Arbitrary<CaseRenamed> = fc.record({
  ...head('caseRenamed'),
  caseId: arbitraryId<CaseRenamed['caseId']>(8),
  callName: arbitraryText(60),
});
export const arbitraryJoined: Arbitrary<CasesJoined> = fc.record({
  ...head('casesJoined'),
  kept: arbitraryId<CasesJoined['kept']>(8),
  joined: arbitraryId<CasesJoined['joined']>(8),
});
export const arbitraryParted: Arbitrary<CasesParted> = fc.record({
  ...head('casesParted'),
  join: arbitraryId<CasesParted['join']>(8),
});
export const arbitraryHandlesJoined: Arbitrary<HandlesJoined> = fc.record({
  ...head('handlesJoined'),
  kept: arbitraryId<HandlesJoined['kept']>(16),
  joined: arbitraryId<HandlesJoined['joined']>(16),
  isJoined: fc.boolean(),
});
export const arbitraryPointAdded: Arbitrary<PointAdded> = fc.record({
  ...head('pointAdded'),
  pointId: arbitraryId<PointAdded['pointId']>(8),
  pointName: arbitraryText(),
  networkKey: arbitraryId<string>(65),
});
export const arbitrarySharing: Arbitrary<SharingChanged> = fc.record({
  ...head('sharingChanged'),
  pointId: arbitraryId<SharingChanged['pointId']>(8),
  isOn: fc.boolean(),
});
export const arbitraryNetworkKey: Arbitrary<NetworkKeyMade> = fc.record({
  ...head('networkKeyMade'),
  generation: fc.nat({ max: 0xffff_ffff }),
  check: arbitraryId<string>(8),
  shares: fc.array(fc.record({ device: arbitraryId<DeviceRevoked['device']>(16), sealed: arbitraryId<string>(113) }), {
    maxLength: 4,
  }),
  covers: fc.array(arbitraryId<NetworkKeyMade['entryId']>(8), { maxLength: 4 }),
});
export const arbitrarySectorKeyDestroyed: Arbitrary<SectorKeyDestroyed> = fc.record({
  ...head('sectorKeyDestroyed'),
  year: fc.integer({ min: 2020, max: 2099 }),
});

/** One arbitrary a type of entry: a new type fails to compile until it has one. */
const arbitraryByType: { readonly [Type in LedgerEntry['type']]: Arbitrary<Extract<LedgerEntry, { type: Type }>> } = {
  organisationFounded: arbitraryFounded,
  payerChanged: arbitraryPayerChanged,
  termsChanged: arbitraryTermsChanged,
  careProviderChanged: arbitraryCareProviderChanged,
  caseOpened: arbitraryCaseOpened,
  consultationNoted: arbitraryNoted,
  voucherIssued: arbitraryIssued,
  voucherDetailed: arbitraryDetailed,
  voucherPrinted: arbitraryPrinted,
  reservePrinted: arbitraryReserve,
  voucherVoided: arbitraryVoided,
  deviceEnrolled: arbitraryDevice,
  volunteerAdded: arbitraryVolunteer,
  volunteerRemoved: arbitraryVolunteerRemoved,
  caseShredded: arbitraryShredded,
  deviceRevoked: arbitraryRevoked,
  pointKeyMade: arbitraryPointKey,
  recoverySheetsMade: arbitrarySheets,
  caseTagged: arbitraryTagged,
  caseReplaced: arbitraryReplaced,
  caseRenamed: arbitraryRenamed,
  casesJoined: arbitraryJoined,
  casesParted: arbitraryParted,
  handlesJoined: arbitraryHandlesJoined,
  pointAdded: arbitraryPointAdded,
  sharingChanged: arbitrarySharing,
  networkKeyMade: arbitraryNetworkKey,
  sectorKeyDestroyed: arbitrarySectorKeyDestroyed,
};
export const arbitraryEntry: Arbitrary<LedgerEntry> = fc.oneof(...Object.values(arbitraryByType));
