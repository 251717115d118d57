/** Every field of every row on the device: a new one fails to compile here until it is named, and the inventory then asks for it. */
import type { CheckList } from '../../src/protocol/checkList.ts';
import type { RevocationList, RevokedDevice } from '../../src/protocol/revocationList.ts';
import type { VoucherClaims } from '../../src/protocol/voucherCode.ts';
import type {
  BulletinFact,
  BulletinReadFact,
  CaseKeysPullFact,
  CaseParcelsFact,
  CheckListFact,
  ContactFact,
  DataSaverFact,
  DeviceFact,
  FactRow,
  FailedUnlocksFact,
  FenceFact,
  LeaseFact,
  LogFact,
  NetworkTagsFact,
  OwnPullFact,
  PullFact,
  RecoveryParcelsFact,
  RegistrationFact,
  RevocationsFact,
  RevokedFact,
  RingFact,
  SectorKeysFact,
  ShredsFact,
  UsageFact,
  WatermarksFact,
} from '../../src/worker/storage/facts.ts';
import type {
  AuditRow,
  CarriedRow,
  CaseKeyRow,
  DraftRow,
  ElsewhereRow,
  EntryRow,
  NetworkTagsRow,
  PeerRow,
  SegmentRow,
  SetAsideRow,
  SlotRow,
  UnreadableRow,
} from '../../src/worker/storage/rows.ts';

type Named<Row> = Readonly<Record<Exclude<keyof Row, 'id' | 'name'>, true>>;
type Facts = { readonly [Name in FactRow['name']]: Named<Extract<FactRow, { name: Name }>> };

const facts: Facts = {
  device: { tenant: true, device: true, courierKey: true, deviceSecret: true } satisfies Named<DeviceFact>,
  ring: { common: true, office: true } satisfies Named<RingFact>,
  registration: { kind: true, body: true, done: true } satisfies Named<RegistrationFact>,
  log: { logEpoch: true, heads: true } satisfies Named<LogFact>,
  fence: { logEpoch: true } satisfies Named<FenceFact>,
  pull: { after: true, incarnation: true } satisfies Named<PullFact>,
  caseKeysPull: { after: true, incarnation: true } satisfies Named<CaseKeysPullFact>,
  ownPull: { after: true, incarnation: true, asked: true } satisfies Named<OwnPullFact>,
  contact: { at: true, clockOffsetMs: true } satisfies Named<ContactFact>,
  checkList: { number: true, issuedAt: true, content: true } satisfies Named<CheckListFact>,
  usage: { day: true, today: true, month: true, total: true } satisfies Named<UsageFact>,
  revocations: { number: true, content: true } satisfies Named<RevocationsFact>,
  lease: { contactAt: true, seenAt: true, usedMs: true } satisfies Named<LeaseFact>,
  revoked: { at: true, wipe: true } satisfies Named<RevokedFact>,
  recoveryParcels: { incarnation: true, put: true } satisfies Named<RecoveryParcelsFact>,
  bulletin: { number: true, content: true, incarnation: true } satisfies Named<BulletinFact>,
  bulletinRead: { number: true, after: true, incarnation: true, skipped: true } satisfies Named<BulletinReadFact>,
  sectorKeys: { incarnation: true, years: true, told: true } satisfies Named<SectorKeysFact>,
  shreds: { incarnation: true, told: true } satisfies Named<ShredsFact>,
  networkTags: {
    incarnation: true,
    after: true,
    pulledAt: true,
    put: true,
    gone: true,
    told: true,
  } satisfies Named<NetworkTagsFact>,
  caseParcels: { incarnation: true, put: true } satisfies Named<CaseParcelsFact>,
  failedUnlocks: { count: true } satisfies Named<FailedUnlocksFact>,
  dataSaver: { isOn: true } satisfies Named<DataSaverFact>,
  watermarks: { incarnation: true, at: true, logs: true } satisfies Named<WatermarksFact>,
};
const tables = {
  slots: {
    slotId: true,
    salt: true,
    cost: true,
    wrappedKey: true,
    publicKey: true,
    ringKeys: true,
    handedOn: true,
    badge: true,
    own: true,
    passkey: true,
  } satisfies Named<SlotRow>,
  entries: {
    entryId: true,
    device: true,
    lane: true,
    body: true,
    segment: true,
    sent: true,
    weight: true,
    savedAt: true,
    doubt: true,
  } satisfies Named<EntryRow>,
  segments: {
    lane: true,
    logEpoch: true,
    firstSeq: true,
    count: true,
    bytes: true,
    digest: true,
    state: true,
  } satisfies Named<SegmentRow>,
  caseKeys: { caseId: true, version: true, wrapped: true, sent: true } satisfies Named<CaseKeyRow>,
  drafts: { draftId: true, savedAt: true, body: true } satisfies Named<DraftRow>,
  unreadable: {
    position: true,
    receivedAt: true,
    reason: true,
    bytes: true,
    before: true,
  } satisfies Named<UnreadableRow>,
  peers: { device: true, certificate: true, logs: true } satisfies Named<PeerRow>,
  audit: { body: true } satisfies Named<AuditRow>,
  networkTags: { slot: true, sealed: true } satisfies Named<NetworkTagsRow>,
  elsewhere: { caseId: true, body: true } satisfies Named<ElsewhereRow>,
  setAside: { row: true, at: true } satisfies Named<SetAsideRow>,
  carried: {
    stream: true,
    enrolment: true,
    segment: true,
    state: true,
    arrivedAt: true,
  } satisfies Named<CarriedRow>,
};

/** Table, or fact by its name, to its fields. */
export const rowFields: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  ...Object.fromEntries(Object.entries(facts).map(([name, fields]) => [`facts.${name}`, fields])),
  ...tables,
};

const code = {
  number: true,
  form: true,
  kind: true,
  issuedOn: true,
  validUntil: true,
  guaranteeCents: true,
  specialty: true,
} satisfies Readonly<Record<keyof VoucherClaims, true>>;
const list = {
  tenant: true,
  number: true,
  issuedAt: true,
  renewBy: true,
  organisationName: true,
  phone: true,
  phoneHours: true,
  keys: true,
  salt: true,
  revoked: true,
} satisfies Readonly<Record<keyof CheckList, true>>;

/** What anybody can read who holds a paper, or asks the queue for the lists. */
export const publicFields: readonly string[] = [
  ...[...Object.keys(code), 'keyId', 'signature'].map((field) => `code.${field}`),
  ...[...Object.keys(list), 'officeKey', 'signature'].map((field) => `list.${field}`),
  'card.root',
];

const revocationList = {
  tenant: true,
  number: true,
  issuedAt: true,
  devices: true,
} satisfies Readonly<Record<keyof RevocationList, true>>;
const revokedDevice = { device: true, wipe: true, since: true } satisfies Readonly<Record<keyof RevokedDevice, true>>;

/** What the queue and every device of the organisation can read. */
export const revocationFields: readonly string[] = [
  ...[...Object.keys(revocationList), 'keyId', 'signature']
    .filter((field) => field !== 'devices')
    .map((field) => `revocations.${field}`),
  ...Object.keys(revokedDevice).map((field) => `revocations.devices.${field}`),
];
