/**
 * What concerns every point of an organisation, each as it stands: a further point hears of it by a bulletin, since it reads no other
 * point's records.
 *
 * ```
 *   founding, points, payer, terms ─┐
 *   directory, also lines taken out ┼─► the entry of each that counts, with its own id and time: folding them gives the same everywhere
 *   devices, all revocations ───────┘
 * ```
 */
import type {
  CareProviderChanged,
  DeviceEnrolled,
  DeviceRevoked,
  LedgerEntry,
  OrganisationFounded,
  PayerChanged,
  TermsChanged,
} from './entries.ts';
import type { DevicesFold } from './ledgerDevices.ts';
import type { NetworkFold } from './ledgerNetwork.ts';
import { createEntryOrder, isBefore } from './ledgerOrder.ts';
import type { PointKeysFold } from './ledgerPointKeys.ts';
import type { PointAdded } from './networkEntries.ts';

type Standing = OrganisationFounded | PayerChanged | TermsChanged | CareProviderChanged;
export type CommonEntry = Standing | PointAdded | DeviceEnrolled | DeviceRevoked;

const commonTypes: ReadonlySet<string> = new Set<CommonEntry['type']>([
  'organisationFounded',
  'payerChanged',
  'termsChanged',
  'careProviderChanged',
  'pointAdded',
  'deviceEnrolled',
  'deviceRevoked',
]);
/** Whether a bulletin may say it. */
export const isCommon = (entry: LedgerEntry): entry is CommonEntry => commonTypes.has(entry.type);

export interface CommonFold {
  /** By what they are about. */
  readonly standing: ReadonlyMap<string, Standing>;
  readonly apply: (entry: LedgerEntry) => void;
}

export const createCommonFold = (): CommonFold => {
  const standing = new Map<string, Standing>();
  const { isFirst, isLast } = createEntryOrder();
  const keep = (what: string, entry: Standing, isIt: boolean): void => {
    if (isIt) standing.set(what, entry);
  };
  return {
    standing,
    apply: (entry) => {
      switch (entry.type) {
        case 'organisationFounded':
          return keep('organisation', entry, isFirst('organisation', entry));
        case 'payerChanged':
          return keep('payer', entry, isLast('payer', entry));
        case 'termsChanged':
          return keep('terms', entry, isLast('terms', entry));
        case 'careProviderChanged': {
          const line = `provider ${entry.provider.providerId}`;
          return keep(line, entry, isLast(line, entry));
        }
      }
    },
  };
};

type Known = Pick<CommonFold, 'standing'> &
  Pick<NetworkFold, 'pointsAdded'> &
  Pick<DevicesFold, 'devices'> &
  Pick<PointKeysFold, 'keyReasons'>;

/** In the order of their weight: whatever does not fit is missing at the end, the directory's oldest lines first. Always the same for the same ledger. */
export const commonEntries = ({ standing, pointsAdded, devices, keyReasons }: Known): readonly CommonEntry[] => {
  const all = [...standing.values()];
  const lines = all.filter((entry) => entry.type === 'careProviderChanged');
  return [
    ...oldestFirst(all.filter((entry) => entry.type !== 'careProviderChanged')),
    ...oldestFirst([...pointsAdded.values()]),
    ...oldestFirst([...keyReasons.values()].filter((reason) => reason.type === 'deviceRevoked')),
    ...oldestFirst([...devices.values()].map(({ enrolled }) => enrolled)),
    ...oldestFirst(lines).toReversed(),
  ];
};

/** What a new point needs on its first day: who it is, and whom its vouchers bill. */
export const foundingEntries = (known: Known): readonly CommonEntry[] =>
  commonEntries(known).filter(({ type }) => firstDay.has(type));
const firstDay: ReadonlySet<CommonEntry['type']> = new Set(['organisationFounded', 'payerChanged', 'termsChanged']);

const oldestFirst = <T extends CommonEntry>(entries: readonly T[]): readonly T[] =>
  entries.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
