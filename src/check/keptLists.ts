/**
 * Lists that this phone accepted: the newest of each organisation, and never a step back.
 *
 * ```
 *   GET /p/lists ─► each: acceptCheckList against the kept one ─ok─► kept, known
 *                              └─ older, cut, forged, replayed ─► the kept one stays, said in small print
 * ```
 * Kept in localStorage, one entry an organisation: public data, the same on every phone. A storage that refuses costs the
 * memory, not the check.
 */
import { base64UrlToBytes, bytesToBase64Url } from '../protocol/bytes.ts';
import {
  acceptCheckList,
  type CheckCrypto,
  type CheckListError,
  officeFingerprint,
  type PublishedCheckList,
  parseCheckList,
} from '../protocol/checkList.ts';
import type { KnownIssuer } from '../protocol/checkVoucher.ts';
import { parsePublishedLists } from './publishedLists.ts';

/** What of `Storage` is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'key' | 'length'>;

export interface KeptLists {
  /** Accepted before, as they lie here; read once. */
  readonly issuers: () => Promise<readonly KnownIssuer[]>;
  /** Takes in what the queue sent. Null where it was no answer of a queue. */
  readonly take: (answer: Uint8Array) => Promise<Taken | null>;
}

export interface Taken {
  readonly refused: readonly CheckListError['type'][];
  /** Organisations that this phone had no list of before, once it had any. */
  readonly newcomers: readonly string[];
}

const prefix = 'check-list ';

/** `shelf` null where the browser gives none: lists then live as long as the page. */
export const createKeptLists = (shelf: Shelf | null, crypto: CheckCrypto): KeptLists => {
  const byTenant = new Map<string, PublishedCheckList>();
  for (const [tenant, published] of readShelf(shelf)) byTenant.set(tenant, published);

  const toIssuer = async ({ officeKey, list }: PublishedCheckList): Promise<KnownIssuer | null> => {
    const parsed = parseCheckList(list);
    return parsed && { list: parsed, fingerprint: await officeFingerprint(crypto.sha256, officeKey) };
  };

  return {
    issuers: async () => {
      const issuers = await Promise.all([...byTenant.values()].map(toIssuer));
      return issuers.filter((issuer) => issuer !== null);
    },
    take: async (answer) => {
      const lists = parsePublishedLists(answer);
      if (!lists) return null;
      const isFirstTime = byTenant.size === 0;
      const refused: CheckListError['type'][] = [];
      const newcomers: string[] = [];
      for (const published of lists) {
        const named = parseCheckList(published.list)?.tenant ?? '';
        const accepted = await acceptCheckList(crypto, published, byTenant.get(named)?.list ?? null);
        if (!accepted.ok) {
          refused.push(accepted.error.type);
          continue;
        }
        const { tenant } = accepted.value;
        if (!byTenant.has(tenant) && !isFirstTime) newcomers.push(tenant);
        byTenant.set(tenant, published);
        write(shelf, tenant, published);
      }
      return { refused, newcomers };
    },
  };
};

const write = (shelf: Shelf | null, tenant: string, { officeKey, list }: PublishedCheckList): void => {
  try {
    shelf?.setItem(prefix + tenant, `${bytesToBase64Url(officeKey)}.${bytesToBase64Url(list)}`);
  } catch {
    // No room, or a private window: the list counts as long as the page is open.
  }
};

/* Verified when it was put here; whoever can write here can change the page as well. */
const readShelf = (shelf: Shelf | null): readonly (readonly [string, PublishedCheckList])[] => {
  const found: (readonly [string, PublishedCheckList])[] = [];
  try {
    for (let index = 0; index < (shelf?.length ?? 0); index++) {
      const key = shelf?.key(index) ?? '';
      if (!key.startsWith(prefix)) continue;
      const [officeKey, list] = (shelf?.getItem(key) ?? '').split('.').map((part) => base64UrlToBytes(part));
      if (officeKey && list && parseCheckList(list)) found.push([key.slice(prefix.length), { officeKey, list }]);
    }
  } catch {
    // A browser that forbids storage throws on the first touch.
  }
  return found;
};
