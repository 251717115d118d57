/** News of a store that one process writes: whoever watches is told after the commit. */
import type { TenantId } from '../../domain/ids.ts';
import type { Store } from './store.ts';

export const withWatch = (store: Omit<Store, 'watch'>): Store => {
  const listeners = new Set<(tenant: TenantId) => void>();
  const tell = (tenant: TenantId): void => {
    for (const listener of listeners) listener(tenant);
  };
  return {
    ...store,
    found: async (founding) => {
      const outcome = await store.found(founding);
      if (outcome.ok) tell(founding.certificate.tenant);
      return outcome;
    },
    enrol: async (enrolment) => {
      const outcome = await store.enrol(enrolment);
      if (outcome.ok) tell(enrolment.certificate.tenant);
      return outcome;
    },
    append: async (tenant, segment) => {
      const outcome = await store.append(tenant, segment);
      if (outcome.ok) tell(tenant);
      return outcome;
    },
    release: async (tenant, id, segment, sha256) => {
      const outcome = await store.release(tenant, id, segment, sha256);
      if (outcome.ok) tell(tenant);
      return outcome;
    },
    watch: (listener) => {
      // A function of one's own: the same listener twice is heard twice, and each end ends one.
      const own = (tenant: TenantId): void => listener(tenant);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
};
