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
import type { VoucherNumber } from './codes.ts';
import type { DeviceRevoked, LedgerEntry, VoucherDetailed, VoucherIssued } from './entries.ts';
import type { CaseId, DeviceId, EntryId, PointId, ProviderId } from './ids.ts';
import { createCasesFold, type LedgerCase } from './ledgerCases.ts';
import { type CommonFold, createCommonFold } from './ledgerCommon.ts';
import { createDevicesFold, type LedgerDevice } from './ledgerDevices.ts';
import { createJoinsFold, type JoinsFold } from './ledgerJoins.ts';
import { createNetworkFold, type NetworkFold } from './ledgerNetwork.ts';
import { createNetworkKeysFold, type NetworkKeysFold } from './ledgerNetworkKeys.ts';
import { createEntryOrder, isBefore } from './ledgerOrder.ts';
import { createPointKeysFold, type PointKeysFold } from './ledgerPointKeys.ts';
import { createRecoveryFold, type RecoveryFold } from './ledgerRecovery.ts';
import { createVolunteersFold, type LedgerVolunteer } from './ledgerVolunteers.ts';
import { defaultPolicy, emptyPayer, type Payer, type Policy } from './policy.ts';
import type { ReservePaper } from './reserve.ts';
import type { SlotId } from './volunteer.ts';

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
  /** The point that the organisation was founded with; null before that was read. */
  readonly firstPointId: PointId | null;
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
  /** Cases whose keys are gone: nothing that comes of them is taken in. */
  readonly shredded: ReadonlySet<CaseId>;
  readonly revoked: ReadonlyMap<DeviceId, DeviceRevoked>;
  /** New point secrets, the newest first. */
  readonly pointKeys: PointKeysFold['pointKeys'];
  readonly keyReasons: PointKeysFold['keyReasons'];
  /** The newest set of each kind and maker. */
  readonly recoverySheets: RecoveryFold['recoverySheets'];
  readonly joins: JoinsFold['joins'];
  readonly keptCaseOf: JoinsFold['keptCaseOf'];
  readonly joinOf: JoinsFold['joinOf'];
  readonly keptHandleOf: JoinsFold['keptHandleOf'];
  readonly pointsAdded: NetworkFold['pointsAdded'];
  readonly sharing: NetworkFold['sharing'];
  /** New tag keys of all points, the newest first. */
  readonly networkKeys: NetworkKeysFold['networkKeys'];
  readonly sectorKeysDestroyed: NetworkFold['sectorKeysDestroyed'];
  /** Of what concerns every point, the entries that count. */
  readonly standing: CommonFold['standing'];
  readonly vouchers: ReadonlyMap<VoucherNumber, LedgerVoucher>;
  /** Vouchers that claim a number which another voucher holds: shown to the office, never dropped. */
  readonly conflicts: readonly VoucherIssued[];
}

export interface LedgerFold {
  readonly ledger: Ledger;
  /** Folds one entry in. False where it was known already. */
  readonly apply: (entry: LedgerEntry, device: DeviceId) => boolean;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** An empty ledger and the only function that may change it. */
export const createLedgerFold = (): LedgerFold => {
  const seen = new Set<EntryId>();
  const casesFold = createCasesFold();
  const keysFold = createPointKeysFold();
  const recoveryFold = createRecoveryFold();
  const joinsFold = createJoinsFold();
  const networkFold = createNetworkFold();
  const networkKeysFold = createNetworkKeysFold();
  const commonFold = createCommonFold();
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
    firstPointId: null,
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
    cases: casesFold.cases,
    shredded: casesFold.shredded,
    revoked: keysFold.revoked,
    pointKeys: keysFold.pointKeys,
    keyReasons: keysFold.keyReasons,
    recoverySheets: recoveryFold.recoverySheets,
    get joins() {
      return joinsFold.joins;
    },
    get keptCaseOf() {
      return joinsFold.keptCaseOf;
    },
    get joinOf() {
      return joinsFold.joinOf;
    },
    get keptHandleOf() {
      return joinsFold.keptHandleOf;
    },
    pointsAdded: networkFold.pointsAdded,
    sharing: networkFold.sharing,
    networkKeys: networkKeysFold.networkKeys,
    sectorKeysDestroyed: networkFold.sectorKeysDestroyed,
    standing: commonFold.standing,
    vouchers,
    conflicts,
  };
  const { isFirst, isLast } = createEntryOrder();

  /* Of one voucher two cases may say that it is theirs: the earlier counts, as long as it is not shredded. */
  const details = new Map<VoucherNumber, Map<CaseId, VoucherDetailed>>();
  const saidOf = (number: VoucherNumber): Map<CaseId, VoucherDetailed> => {
    const known = details.get(number) ?? new Map<CaseId, VoucherDetailed>();
    details.set(number, known);
    return known;
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
    commonFold.apply(entry);
    switch (entry.type) {
      case 'organisationFounded':
        if (isFirst('organisation', entry)) {
          ledger.organisationName = entry.organisationName;
          ledger.policy = entry.policy;
          ledger.firstPointId = entry.pointId;
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
      case 'caseOpened':
        casesFold.open(entry);
        break;
      case 'consultationNoted':
        casesFold.note(entry);
        break;
      case 'caseShredded':
        for (const number of casesFold.shred(entry)) {
          saidOf(number).delete(entry.shredded);
          voucherFor(number).details = earliest(saidOf(number));
        }
        break;
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
        if (!casesFold.detail(entry)) break;
        if (isFirst(`details ${entry.number} ${entry.caseId}`, entry)) saidOf(entry.number).set(entry.caseId, entry);
        voucherFor(entry.number).details = earliest(saidOf(entry.number));
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
        volunteersFold.apply(entry);
        break;
      case 'volunteerRemoved':
        volunteersFold.apply(entry);
        keysFold.remove(entry);
        break;
      case 'deviceRevoked':
        keysFold.revoke(entry);
        break;
      case 'pointKeyMade':
        keysFold.make(entry, device);
        break;
      case 'recoverySheetsMade':
        recoveryFold.apply(entry, device);
        break;
      case 'caseTagged':
        casesFold.tag(entry);
        break;
      case 'caseReplaced':
        casesFold.replaceCard(entry);
        break;
      case 'caseRenamed':
        casesFold.rename(entry);
        break;
      case 'casesJoined':
        joinsFold.join(entry);
        break;
      case 'casesParted':
        joinsFold.part(entry);
        break;
      case 'handlesJoined':
        joinsFold.joinHandles(entry);
        break;
      case 'pointAdded':
        networkFold.addPoint(entry);
        if (isFirst(`point ${entry.pointId}`, entry)) pointNames.set(entry.pointId, entry.pointName);
        break;
      case 'sharingChanged':
        networkFold.changeSharing(entry);
        break;
      case 'networkKeyMade':
        networkKeysFold.make(entry);
        break;
      case 'sectorKeyDestroyed':
        networkFold.destroySectorKey(entry);
        break;
      default:
        return unreachable(entry);
    }
    return true;
  };
  return { ledger, apply };
};

const earliest = (said: ReadonlyMap<CaseId, VoucherDetailed>): VoucherDetailed | null =>
  [...said.values()].reduce<VoucherDetailed | null>((a, b) => (a !== null && isBefore(a, b) ? a : b), null);

const unreachable = (entry: never): never => {
  throw new Error(`no fold for ${JSON.stringify(entry)}`);
};
