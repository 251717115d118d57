/** Three classic bugs of stores, to prove that the simulation finds what it is for. None of them is in the product. */
import { ok } from '../../../src/domain/result.ts';
import type { MemoryContent } from '../../../src/queue/store/memory/tenant.ts';
import type { MemoryStore } from '../../../src/queue/store/memory.ts';
import type { CommittedHead, Store } from '../../../src/queue/store/store.ts';
import type { Plant } from './queueProcess.ts';

/**
 * «INSERT … ON CONFLICT DO NOTHING» by the place in the log: other bytes in a place that is taken are thrown away and acknowledged,
 * so the second copy of a tablet never learns that it has to begin a log of its own.
 */
export const insertOrIgnore: Plant = {
  name: 'insert or ignore, without a fence',
  into: (store) => {
    const ignoring =
      (put: Store['append']): Store['append'] =>
      async (tenant, segment) => {
        const outcome = await put(tenant, segment);
        if (outcome.ok || outcome.error.type !== 'conflict') return outcome;
        const head = await store.headOf(tenant, segment);
        return ok<CommittedHead>({ next: head.next, digest: head.digest ?? segment.digest });
      };
    return {
      ...store,
      append: ignoring(store.append),
      reconcile: (tenant, segment) => ignoring(store.append)(tenant, { ...segment, before: blank, digest: blank }),
      // It does not keep a digest either: whoever asks is told that all is well.
      headsOf: async (tenant, device) =>
        (await store.headsOf(tenant, device)).map((head) => ({ ...head, digest: blank })),
    };
  },
};
const blank = new Uint8Array(32);

/** Receipts leave before the write-ahead log is synced: what came since the last sync is gone when the machine dies. */
export const ackBeforeFsync: Plant = (() => {
  const synced = new WeakMap<MemoryStore, MemoryContent>();
  return {
    name: 'acknowledged before it is synced',
    into: (store, chance) => {
      synced.set(store, store.copy());
      const sync = (): void => {
        if (chance.below(4) === 0) synced.set(store, store.copy());
      };
      return {
        ...store,
        append: async (tenant, segment) => {
          const outcome = await store.append(tenant, segment);
          sync();
          return outcome;
        },
      };
    },
    diskOf: (store) => synced.get(store) ?? store.copy(),
  };
})();

/**
 * Positions from a sequence: given out at the beginning of a transaction, visible at its end. A reader that comes in between sees a
 * later one first and never looks back.
 */
export const positionFromSequence: Plant = {
  name: 'positions from a sequence',
  into: (store, chance) => {
    const uncommitted = new Set<number>();
    return {
      ...store,
      append: async (tenant, segment) => {
        const outcome = await store.append(tenant, segment);
        if (outcome.ok && chance.below(3) === 0) {
          const position = (await store.tenants()).find((known) => known.tenant === tenant)?.position ?? 0;
          uncommitted.add(position);
        }
        return outcome;
      },
      pull: async (tenant, reader, after, limits) => {
        const pulled = await store.pull(tenant, reader, after, limits);
        const visible = pulled.items.filter(({ position }) => !uncommitted.has(position));
        // The slow transactions end a little later.
        if (chance.below(2) === 0) uncommitted.clear();
        return { ...pulled, items: visible };
      },
    };
  },
};

export const plants: readonly Plant[] = [insertOrIgnore, ackBeforeFsync, positionFromSequence];
