/**
 * Organisations whose Prüfzahl somebody held against the practice sheet on this phone. Written at a tap and never by itself: what
 * was scanned leaves nothing here. The tenant names the office's key, so another key has to be compared anew.
 */
import type { TenantId } from '../domain/ids.ts';
import type { Shelf } from './keptLists.ts';

export interface ComparedIssuers {
  readonly tenants: () => readonly TenantId[];
  readonly add: (tenant: TenantId) => void;
}

const key = 'check-compared';

/** `shelf` null where the browser gives none: then it is asked again at the next visit. */
export const createComparedIssuers = (shelf: Shelf | null): ComparedIssuers => {
  const tenants = new Set(read(shelf));
  return {
    tenants: () => [...tenants],
    add: (tenant) => {
      tenants.add(tenant);
      try {
        shelf?.setItem(key, [...tenants].join(' '));
      } catch {
        // No room, or a private window.
      }
    },
  };
};

const read = (shelf: Shelf | null): readonly TenantId[] => {
  try {
    return ((shelf?.getItem(key) ?? '').match(/\b[0-9a-f]{32}\b/g) ?? []) as readonly string[] as readonly TenantId[];
  } catch {
    return [];
  }
};
