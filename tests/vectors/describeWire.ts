/**
 * The wire in words: every message, list, limit and kind of entry as a line of text, in an order that does not depend on how
 * the code is arranged. Two versions of the code that say the same here understand one another.
 */
import type { Day } from '../../src/domain/calendar.ts';
import {
  authorRoles,
  contactKinds,
  languages,
  printKinds,
  specialties,
  urgencies,
  voidReasons,
  voucherKinds,
} from '../../src/domain/codeLists.ts';
import { type LedgerEntry, laneByEntryType, lanes } from '../../src/domain/entries.ts';
import { interviewQuestions } from '../../src/domain/interview.ts';
import { sheetKinds } from '../../src/domain/recoverySheets.ts';
import { bytesToHex } from '../../src/protocol/bytes.ts';
import { certificateBytes } from '../../src/protocol/certificate.ts';
import { encodeEntry } from '../../src/protocol/entryCodec.ts';
import * as limits from '../../src/protocol/limits.ts';
import { requestKeys } from '../../src/protocol/requestSignature.ts';
import { digestBytes, sealedKeyBytes, segmentVersion, signatureBytes } from '../../src/protocol/segment.ts';
import { codeForms } from '../../src/protocol/voucherCode.ts';
import * as caseKeys from '../../src/protocol/wire/caseKeys.ts';
import * as caseParcels from '../../src/protocol/wire/caseParcels.ts';
import * as checkList from '../../src/protocol/wire/checkList.ts';
import * as enrol from '../../src/protocol/wire/enrol.ts';
import * as events from '../../src/protocol/wire/events.ts';
import * as exchange from '../../src/protocol/wire/exchange.ts';
import * as found from '../../src/protocol/wire/found.ts';
import * as handover from '../../src/protocol/wire/handover.ts';
import * as heads from '../../src/protocol/wire/heads.ts';
import * as message from '../../src/protocol/wire/message.ts';
import * as pull from '../../src/protocol/wire/pull.ts';
import * as push from '../../src/protocol/wire/push.ts';
import * as quarantine from '../../src/protocol/wire/quarantine.ts';
import * as recovery from '../../src/protocol/wire/recovery.ts';
import * as refusal from '../../src/protocol/wire/refusal.ts';
import * as revocations from '../../src/protocol/wire/revocations.ts';
import * as sharedSlots from '../../src/protocol/wire/sharedSlots.ts';

/** Every message, by the name of its schema, and what goes with it. */
export const messages = {
  ...caseKeys,
  ...caseParcels,
  ...checkList,
  ...enrol,
  ...events,
  ...exchange,
  ...found,
  ...handover,
  ...heads,
  ...pull,
  ...push,
  ...quarantine,
  ...recovery,
  ...refusal,
  ...revocations,
  ...sharedSlots,
};

/** The parts of a schema that this project uses. Throws on any other, so that none goes unseen. */
interface Described {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly items?: readonly Described[];
  readonly wrapped?: Described;
  readonly options?: readonly string[];
  readonly requirement?: unknown;
  readonly pipe?: readonly Described[];
}

/* What a check of bytes demands is hidden in a function: ask it about every length that could be meant. */
const askedLengths = [
  ...Array.from({ length: 300 }, (_, length) => length),
  ...Object.values(limits).flatMap((limit) => [limit - 1, limit, limit + 1]),
].filter((length) => length <= limits.requestBytesLimit + 1);
const describeCheck = (requirement: unknown): string => {
  if (typeof requirement !== 'function') throw new Error('a check without a function');
  const accepted = [...new Set(askedLengths)]
    .sort((a, b) => a - b)
    .filter((length) => requirement(new Uint8Array(length)));
  return `length ${accepted[0]} to ${accepted.at(-1)}`;
};

const describeSchema = (schema: Described): string => {
  if (schema.pipe) {
    const [first, ...rest] = schema.pipe;
    if (!first) throw new Error('an empty pipe');
    return [describeSchema({ ...first, pipe: undefined } as never), ...rest.map(describeSchema)].join(' & ');
  }
  switch (schema.type) {
    case 'object': {
      const entries = Object.entries(schema.entries ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
      return `{ ${entries.map(([key, part]) => `${key}: ${describeSchema(part)}`).join(', ')} }`;
    }
    case 'array':
      return `[${describeSchema(schema.item as Described)}]`;
    case 'tuple':
      return `[${(schema.items ?? []).map(describeSchema).join(', ')}]`;
    case 'nullable':
    case 'optional':
      return `${schema.type} ${describeSchema(schema.wrapped as Described)}`;
    case 'picklist':
      return (schema.options ?? []).join('|');
    case 'check':
      return describeCheck(schema.requirement);
    case 'min_value':
    case 'max_value':
    case 'max_length':
      return `${schema.type} ${String(schema.requirement)}`;
    case 'instance':
      return 'bytes';
    case 'number':
    case 'string':
    case 'boolean':
    case 'safe_integer':
      return schema.type;
    default:
      throw new Error(`describe ${schema.type} too`);
  }
};

const id = (digit: string, bytes: number): never => digit.repeat(bytes * 2) as never;
const head = { entryId: id('1', 8), at: 1_795_538_400_000 } as const;
const birth = { year: 2019, month: 7 } as const;
const caseHead = { ...head, caseId: id('2', 8) } as const;
const number = '0123-4567-89QV' as never;

/** One entry of each type of version 1 in which every field has its own value: two that change places change the bytes. */
export const sampleEntries1: readonly LedgerEntry[] = [
  {
    ...head,
    type: 'organisationFounded',
    organisationName: 'Verein',
    pointId: id('3', 8),
    pointName: 'Halle',
    policy: { validForMonths: 3, guaranteeCents: 50_000, officeSeesDiagnosis: false },
  },
  { ...head, type: 'payerChanged', payer: { name: 'Träger', address: 'Weg 1\n06108 Halle', phone: '0345 1' } },
  {
    ...caseHead,
    type: 'caseOpened',
    root: id('4', 16),
    number,
    birth,
    callName: 'Kim Berg',
    fictiveBirthDate: '2019-07-12' as Day,
  },
  {
    ...caseHead,
    type: 'consultationNoted',
    noteId: id('5', 8),
    on: '2026-11-24' as Day,
    by: 'mk',
    note: {
      birth,
      language: 'ar',
      interpretingNeeded: true,
      contactKind: 'visit',
      authorRole: 'doctor',
      complaint: 'a',
      history: 'b',
      findings: 'c',
      suspectedDiagnosis: 'd',
      specialty: 'dentistry',
      urgency: 'plannable',
      pregnancyWeek: 12,
      allergiesAndMedication: 'e',
      medicationGiven: 'f',
      appointmentOn: '2026-12-01' as Day,
      nextStep: 'g',
      consent: false,
    },
  },
  {
    ...head,
    type: 'voucherIssued',
    voucher: {
      number,
      kind: 'emergency',
      caseHandle: id('6', 16),
      pointId: id('7', 8),
      issuerRole: 'socialWorker',
      specialty: 'surgery',
      callName: 'Kim Berg',
      fictiveBirthDate: '2019-07-12' as Day,
      issuedOn: '2026-11-24' as Day,
      validUntil: '2027-02-24' as Day,
      guaranteeCents: 12_345,
    },
  },
  {
    ...caseHead,
    type: 'voucherDetailed',
    noteId: id('5', 8),
    number,
    suspectedDiagnosis: 'h',
    referralReason: 'i',
    by: 'mk',
    codeSeal: null,
  },
  { ...head, type: 'voucherVoided', number, on: '2026-11-25' as Day, reason: 'lost' },
];

/** One entry of every type, the later ones behind those of version 1. */
export const sampleEntries: readonly LedgerEntry[] = [
  ...sampleEntries1.map((entry) =>
    entry.type === 'voucherDetailed' ? { ...entry, codeSeal: '9'.repeat(144) } : entry,
  ),
  {
    ...head,
    type: 'termsChanged',
    terms: { goaeThousandths: 1_000, gozThousandths: 1_746, filingMonths: 3, phoneHours: 'Mo 9–12' },
  },
  {
    ...head,
    type: 'careProviderChanged',
    provider: {
      providerId: id('8', 8),
      name: 'Praxis am Markt',
      specialty: 'dentistry',
      address: 'Markt 1',
      phone: '0345 2',
      note: 'dienstags',
    },
    listed: true,
  },
  { ...head, type: 'voucherPrinted', number, print: 'reprint', by: 'mk' },
  {
    ...head,
    type: 'reservePrinted',
    paper: {
      number,
      callName: 'Kim Berg',
      pointId: id('7', 8),
      printedOn: '2026-11-24' as Day,
      usableUntil: '2027-11-24' as Day,
      guaranteeCents: 50_000,
    },
  },
  {
    ...head,
    type: 'deviceEnrolled',
    device: id('a', 16),
    label: 'Halle',
    roles: { point: true, office: false },
    sealingKey: id('b', 65),
    pointId: id('3', 8),
  },
  {
    ...head,
    type: 'volunteerAdded',
    slotId: id('c', 8),
    device: id('a', 16),
    handle: 'KB',
    role: 'doctor',
    secrecyOn: '2026-11-01' as Day,
  },
  { ...head, type: 'volunteerRemoved', slotId: id('c', 8) },
  { ...head, type: 'caseShredded', shredded: id('4', 8) },
  { ...head, type: 'deviceRevoked', device: id('a', 16), wipe: true },
  {
    ...head,
    type: 'pointKeyMade',
    pointId: id('2', 8),
    keyEpoch: 1,
    publicKey: id('b', 65),
    shares: [{ device: id('a', 16), sealed: id('c', 113) }],
    covers: [id('d', 8)],
  },
  {
    ...head,
    type: 'recoverySheetsMade',
    kind: 'point',
    setId: id('e', 4),
    publicKey: id('b', 65),
    lookup: id('f', 16),
    seal: id('9', 32),
  },
  {
    ...caseHead,
    type: 'caseTagged',
    keyEpoch: 2,
    tags: [{ left: 'motherName', tag: id('a', 12) }],
    networkTags: [{ left: 'olderSiblings', tag: id('b', 12) }],
  },
  { ...caseHead, type: 'caseReplaced', root: id('c', 16), number },
  { ...caseHead, type: 'caseRenamed', callName: 'Kim Berg' },
  { ...head, type: 'casesJoined', kept: id('2', 8), joined: id('d', 8) },
  { ...head, type: 'casesParted', join: id('e', 8) },
  { ...head, type: 'handlesJoined', kept: id('6', 16), joined: id('f', 16), isJoined: true },
  { ...head, type: 'pointAdded', pointId: id('3', 8), pointName: 'Stendal', networkKey: id('b', 65) },
  { ...head, type: 'sharingChanged', pointId: id('3', 8), isOn: true },
  { ...head, type: 'sectorKeyDestroyed', year: 2026 },
  {
    ...head,
    type: 'networkKeyMade',
    generation: 1,
    check: id('b', 8),
    shares: [{ device: id('a', 16), sealed: id('c', 113) }],
    covers: [id('d', 8)],
  },
];

export const describeWire = (): string => {
  const lines = [
    `protocol ${message.protocolVersion} · segment ${segmentVersion}`,
    `content ${message.messageContentType} · ${message.segmentContentType}`,
    `bytes certificate ${certificateBytes} · digest ${digestBytes} · sealedKey ${sealedKeyBytes} · signature ${signatureBytes}`,
    '',
    ...Object.entries({
      authorRoles,
      contactKinds,
      interviewQuestions,
      languages,
      lanes,
      printKinds,
      codeForms,
      requestKeys,
      sheetKinds,
      specialties,
      urgencies,
      voidReasons,
      voucherKinds,
    }).map(([name, codes]) => `list ${name}: ${codes.join(' ')}`),
    '',
    ...Object.entries(limits)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, limit]) => `limit ${name}: ${limit}`),
    '',
    ...Object.entries(messages)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, part]) => {
        if (typeof part === 'string' && name.endsWith('Path')) return [`path ${name}: ${part}`];
        if (name.endsWith('Schema')) return [`message ${name}: ${describeSchema(part as unknown as Described)}`];
        return [`${name}: ${JSON.stringify(part)}`];
      }),
    '',
    ...sampleEntries.map(
      (entry) => `entry ${entry.type} (${laneByEntryType[entry.type]}): ${bytesToHex(encodeEntry(entry))}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
};
