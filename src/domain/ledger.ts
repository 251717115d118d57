/**
 * Ledger fold: entries in, what is true now out.
 *
 * Invariants: the same entry met twice counts once; lanes and devices arrive in any order and fold to the same ledger,
 * except that of two different vouchers under one number the first stays and the second is listed as a conflict. Where two
 * devices say the same thing twice (a case opened, a voucher voided), the earlier one counts, by its time and then its id;
 * of payers the latest.
 */
import { type BillingTerms, defaultBillingTerms } from './billingTerms.ts';
import type { Day } from './calendar.ts';
import type { CareProvider } from './careProvider.ts';
import type { PrintKind, VoidReason } from './codeLists.ts';
import type { CaseNumber, VoucherNumber } from './codes.ts';
import type { CaseOpened, ConsultationNoted, LedgerEntry, VoucherDetailed, VoucherIssued } from './entries.ts';
import type { CaseId, DeviceId, EntryId, NoteId, PointId, ProviderId } from './ids.ts';
import { createDevicesFold, type LedgerDevice } from './ledgerDevices.ts';
import { createVolunteersFold, type LedgerVolunteer } from './ledgerVolunteers.ts';
import { defaultPolicy, emptyPayer, type Payer, type Policy } from './policy.ts';
import type { ReservePaper } from './reserve.ts';
import type { SlotId } from './volunteer.ts';

export interface LedgerCase {
  readonly caseId: CaseId;
  readonly opened: CaseOpened | null;
  /** Versions of each note, oldest first. */
  readonly notes: ReadonlyMap<NoteId, readonly ConsultationNoted[]>;
  readonly vouchers: ReadonlySet<VoucherNumber>;
  /** The latest instant anything was written about the case. */
  readonly touchedAt: number;
}

export interface LedgerVoucher {
  readonly number: VoucherNumber;
  readonly issued: VoucherIssued | null;
  /** The device whose log holds the voucher. */
  readonly device: DeviceId | null;
  readonly details: VoucherDetailed | null;
  readonly voided: { readonly on: Day; readonly reason: VoidReason } | null;
  /** Every entry that says so: two devices may void the same voucher. */
  readonly voidEntries: readonly EntryId[];
  /** How many papers of each kind were printed. */
  readonly printed: Readonly<Record<PrintKind, number>>;
}

export interface LedgerReserve {
  readonly paper: ReservePaper;
  readonly entryId: EntryId;
  /** The device that printed it. */
  readonly device: DeviceId;
}

export interface Ledger {
  readonly organisationName: string;
  readonly pointNames: ReadonlyMap<PointId, string>;
  readonly policy: Policy;
  readonly payer: Payer;
  /** Milliseconds since 1970 by the clock of whoever wrote it, 0 before the first: the next change has to be later. */
  readonly payerChangedAt: number;
  readonly terms: BillingTerms;
  readonly termsChangedAt: number;
  /** The directory: only what is listed. */
  readonly careProviders: ReadonlyMap<ProviderId, CareProvider>;
  /** When each line of the directory was last changed, also of those taken out. */
  readonly careProviderChangedAt: ReadonlyMap<ProviderId, number>;
  /** Reserve papers by number, whatever became of them. */
  readonly reserves: ReadonlyMap<VoucherNumber, LedgerReserve>;
  readonly devices: ReadonlyMap<DeviceId, LedgerDevice>;
  readonly volunteers: ReadonlyMap<SlotId, LedgerVolunteer>;
  readonly cases: ReadonlyMap<CaseId, LedgerCase>;
  readonly vouchers: ReadonlyMap<VoucherNumber, LedgerVoucher>;
  /** Vouchers that claim a number which another voucher holds: shown to the office, never dropped. */
  readonly conflicts: readonly VoucherIssued[];
}

export interface LedgerFold {
  readonly ledger: Ledger;
  /** Folds one entry in. False where it was known already. */
  readonly apply: (entry: LedgerEntry, device: DeviceId) => boolean;
}

/** The case with this number, if it is here. */
export const caseByNumber = ({ cases }: Ledger, number: CaseNumber): LedgerCase | undefined =>
  [...cases.values()].find(({ opened }) => opened?.number === number);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
interface MutableCase extends Mutable<Omit<LedgerCase, 'notes' | 'vouchers'>> {
  notes: Map<NoteId, ConsultationNoted[]>;
  vouchers: Set<VoucherNumber>;
}

/** An empty ledger and the only function that may change it. */
export const createLedgerFold = (): LedgerFold => {
  const seen = new Set<EntryId>();
  const cases = new Map<CaseId, MutableCase>();
  const vouchers = new Map<VoucherNumber, Mutable<LedgerVoucher>>();
  const pointNames = new Map<PointId, string>();
  const conflicts: VoucherIssued[] = [];
  const careProviders = new Map<ProviderId, CareProvider>();
  const careProviderChangedAt = new Map<ProviderId, number>();
  const reserves = new Map<VoucherNumber, LedgerReserve>();
  const devicesFold = createDevicesFold();
  const volunteersFold = createVolunteersFold();
  const ledger: Mutable<Ledger> = {
    organisationName: '',
    pointNames,
    policy: defaultPolicy,
    payer: emptyPayer,
    payerChangedAt: 0,
    terms: defaultBillingTerms,
    termsChangedAt: 0,
    careProviders,
    careProviderChangedAt,
    reserves,
    devices: devicesFold.devices,
    volunteers: volunteersFold.volunteers,
    cases,
    vouchers,
    conflicts,
  };
  const firsts = new Map<string, LedgerEntry>();
  const lasts = new Map<string, LedgerEntry>();

  /** True for the earliest entry so far that says `what`. */
  const isFirst = (what: string, entry: LedgerEntry): boolean => {
    const known = firsts.get(what);
    if (known && isBefore(known, entry)) return false;
    firsts.set(what, entry);
    return true;
  };

  /** True for the latest entry so far that says `what`. */
  const isLast = (what: string, entry: LedgerEntry): boolean => {
    const known = lasts.get(what);
    if (known && !isBefore(known, entry)) return false;
    lasts.set(what, entry);
    return true;
  };

  const caseFor = (caseId: CaseId, at: number): MutableCase => {
    const known = cases.get(caseId);
    if (known) {
      known.touchedAt = Math.max(known.touchedAt, at);
      return known;
    }
    const fresh: MutableCase = { caseId, opened: null, notes: new Map(), vouchers: new Set(), touchedAt: at };
    cases.set(caseId, fresh);
    return fresh;
  };
  const voucherFor = (number: VoucherNumber): Mutable<LedgerVoucher> => {
    const known = vouchers.get(number);
    if (known) return known;
    const fresh: Mutable<LedgerVoucher> = {
      number,
      issued: null,
      device: null,
      details: null,
      voided: null,
      voidEntries: [],
      printed: { original: 0, copy: 0, reprint: 0 },
    };
    vouchers.set(number, fresh);
    return fresh;
  };

  const apply = (entry: LedgerEntry, device: DeviceId): boolean => {
    if (seen.has(entry.entryId)) return false;
    seen.add(entry.entryId);
    switch (entry.type) {
      case 'organisationFounded':
        if (isFirst('organisation', entry)) {
          ledger.organisationName = entry.organisationName;
          ledger.policy = entry.policy;
        }
        if (isFirst(`point ${entry.pointId}`, entry)) pointNames.set(entry.pointId, entry.pointName);
        break;
      case 'payerChanged':
        if (isLast('payer', entry)) {
          ledger.payer = entry.payer;
          ledger.payerChangedAt = entry.at;
        }
        break;
      case 'termsChanged':
        if (isLast('terms', entry)) {
          ledger.terms = entry.terms;
          ledger.termsChangedAt = entry.at;
        }
        break;
      case 'careProviderChanged': {
        const { provider, listed } = entry;
        if (!isLast(`provider ${provider.providerId}`, entry)) break;
        careProviderChangedAt.set(provider.providerId, entry.at);
        if (listed) careProviders.set(provider.providerId, provider);
        else careProviders.delete(provider.providerId);
        break;
      }
      case 'caseOpened': {
        const known = caseFor(entry.caseId, entry.at);
        if (isFirst(`case ${entry.caseId}`, entry)) known.opened = entry;
        break;
      }
      case 'consultationNoted': {
        const notes = caseFor(entry.caseId, entry.at).notes;
        notes.set(entry.noteId, [...(notes.get(entry.noteId) ?? []), entry].sort(oldestFirst));
        break;
      }
      case 'voucherIssued': {
        const voucher = voucherFor(entry.voucher.number);
        if (voucher.issued) conflicts.push(entry);
        else {
          voucher.issued = entry;
          voucher.device = device;
        }
        break;
      }
      case 'voucherDetailed':
        if (isFirst(`details ${entry.number}`, entry)) voucherFor(entry.number).details = entry;
        caseFor(entry.caseId, entry.at).vouchers.add(entry.number);
        break;
      case 'voucherPrinted': {
        const voucher = voucherFor(entry.number);
        voucher.printed = { ...voucher.printed, [entry.print]: voucher.printed[entry.print] + 1 };
        break;
      }
      case 'reservePrinted':
        if (isFirst(`reserve ${entry.paper.number}`, entry)) {
          reserves.set(entry.paper.number, { paper: entry.paper, entryId: entry.entryId, device });
        }
        break;
      case 'voucherVoided': {
        const voucher = voucherFor(entry.number);
        voucher.voidEntries = [...voucher.voidEntries, entry.entryId].sort();
        if (isFirst(`voided ${entry.number}`, entry)) voucher.voided = { on: entry.on, reason: entry.reason };
        break;
      }
      case 'deviceEnrolled':
        devicesFold.apply(entry);
        break;
      case 'volunteerAdded':
      case 'volunteerRemoved':
        volunteersFold.apply(entry);
        break;
      default:
        return unreachable(entry);
    }
    return true;
  };
  return { ledger, apply };
};

const isBefore = (a: LedgerEntry, b: LedgerEntry): boolean => a.at < b.at || (a.at === b.at && a.entryId < b.entryId);

const oldestFirst = (a: ConsultationNoted, b: ConsultationNoted): number => (isBefore(a, b) ? -1 : 1);

const unreachable = (entry: never): never => {
  throw new Error(`no fold for ${JSON.stringify(entry)}`);
};
