/**
 * The queue: the real request handler over the store in memory, whose content is its disk. A process that died answers nobody and
 * writes no more; the next one finds what was written. A restored one finds an older copy and has another incarnation.
 */
import { bytesToHex } from '../../../src/protocol/bytes.ts';
import type { Subtle } from '../../../src/queue/deps.ts';
import { handle } from '../../../src/queue/handle.ts';
import type { MemoryContent } from '../../../src/queue/store/memory/tenant.ts';
import { createMemoryStore, type MemoryStore } from '../../../src/queue/store/memory.ts';
import type { Store } from '../../../src/queue/store/store.ts';
import type { Chance } from './random.ts';

/** A wrapper that plants a fault into the store; in the product there is none. */
export interface Plant {
  readonly name: string;
  /** `chance` decides when the fault shows itself. */
  readonly into: (store: MemoryStore, chance: Chance) => Store;
  /** What is on the disk when the process dies; all of it where absent. */
  readonly diskOf?: (store: MemoryStore) => MemoryContent;
}

export interface QueueProcess {
  readonly respond: (request: Request) => Promise<Response>;
  readonly store: MemoryStore;
  readonly kill: () => void;
}

export interface QueueMachine {
  readonly process: () => QueueProcess;
  readonly crash: () => void;
  readonly backUp: () => MemoryContent;
  readonly restore: (backup: MemoryContent) => void;
}

export const createQueueMachine = (
  now: () => number,
  chance: Chance,
  subtle: Subtle,
  plant: Plant | null,
): QueueMachine => {
  let incarnation = bytesToHex(chance.bytes(8));
  const start = (from?: MemoryContent): QueueProcess => {
    const store = createMemoryStore({ incarnation, ...(from && { from }) });
    let isDead = false;
    const alive = mortal(plant ? plant.into(store, chance) : store, () => isDead);
    const respond = handle({
      store: alive,
      clock: { now },
      subtle,
      log: () => undefined,
      assets: { find: async () => null },
      version: 'simulated',
      bodyIdleMs: 60_000,
      ending: new AbortController().signal,
    });
    return {
      respond,
      store,
      kill: () => {
        isDead = true;
      },
    };
  };
  let running = start();
  return {
    process: () => running,
    crash: () => {
      running.kill();
      running = start(plant?.diskOf?.(running.store) ?? running.store.copy());
    },
    backUp: () => running.store.copy(),
    restore: (backup) => {
      running.kill();
      incarnation = bytesToHex(chance.bytes(8));
      running = start(backup);
    },
  };
};

/** The same store until its process is dead; then every call fails, as nothing of it happens any more. */
const mortal = (store: Store, isDead: () => boolean): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (isDead()) return Promise.reject(new Error('the process is dead'));
        return Reflect.apply(value, target, given);
      };
    },
  });
