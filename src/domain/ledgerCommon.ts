/**
 * What concerns every point of an organisation, each as it stands: a further point hears of it by a bulletin, since it reads no other
 * point's records.
 *
 * ```
 *   founding, points, payer, terms ─┐
 *   directory, also lines taken out ┼─► the entry of each that counts, with its own id and time: folding them gives the same everywhere
 *   devices, all revocations ───────┤
 *   the newest tag keys ────────────┘
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
import type { NetworkKeysFold } from './ledgerNetworkKeys.ts';
import { createEntryOrder, isBefore } from './ledgerOrder.ts';
import type { PointKeysFold } from './ledgerPointKeys.ts';
import type { NetworkKeyMade, PointAdded } from './networkEntries.ts';

type Standing = OrganisationFounded | PayerChanged | TermsChanged | CareProviderChanged;
export type CommonEntry = Standing | PointAdded | DeviceEnrolled | DeviceRevoked | NetworkKeyMade;

const commonTypes: ReadonlySet<string> = new Set<CommonEntry['type']>([
  'organisationFounded',
  'payerChanged',
  'termsChanged',
  'careProviderChanged',
  'pointAdded',
  'deviceEnrolled',
  'deviceRevoked',
  'networkKeyMade',
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
  Pick<PointKeysFold, 'keyReasons'> &
  Pick<NetworkKeysFold, 'networkKeys'>;

/** In the order of their weight: whatever does not fit is missing at the end, the directory's oldest lines first. Always the same for the same ledger. */
export const commonEntries = ({
  standing,
  pointsAdded,
  devices,
  keyReasons,
  networkKeys,
}: Known): readonly CommonEntry[] => {
  const all = [...standing.values()];
  const lines = all.filter((entry) => entry.type === 'careProviderChanged');
  return [
    ...oldestFirst(all.filter((entry) => entry.type !== 'careProviderChanged')),
    ...oldestFirst([...pointsAdded.values()]),
    ...oldestFirst([...keyReasons.values()].filter((reason) => reason.type === 'deviceRevoked')),
    ...withRoom(networkKeys),
    ...oldestFirst([...devices.values()].map(({ enrolled }) => enrolled)),
    ...oldestFirst(lines).toReversed(),
  ];
};

/** What a new point needs on its first day: who it is, and whom its vouchers bill. */
export const foundingEntries = (known: Known): readonly CommonEntry[] =>
  commonEntries(known).filter(({ type }) => firstDay.has(type));
const firstDay: ReadonlySet<CommonEntry['type']> = new Set(['organisationFounded', 'payerChanged', 'termsChanged']);

/** About 27 KiB of a bulletin's 64: eight keys of twenty-five tablets. */
const keySharesAtOnce = 200;

/* Whoever was away while more keys were made lacks the oldest of these, and those people who have not come since. */
const withRoom = (newestFirst: readonly NetworkKeyMade[]): readonly NetworkKeyMade[] => {
  let shares = 0;
  const tooMany = newestFirst.findIndex((key, index) => {
    shares += key.shares.length;
    return index > 0 && shares > keySharesAtOnce;
  });
  return tooMany < 0 ? newestFirst : newestFirst.slice(0, tooMany);
};

const oldestFirst = <T extends CommonEntry>(entries: readonly T[]): readonly T[] =>
  entries.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
