/** What the window remembers between its stages, and how all of it is forgotten at once. */
import { batch, type Signal, signal } from '@preact/signals';
import type { Missing } from '../../protocol/deskDoor.ts';
import type { StorageTrouble } from '../../protocol/storageTrouble.ts';
import type { SyncStatus } from '../../protocol/syncStatus.ts';
import type { Router } from './router.ts';
import type { Stage } from './stage.ts';

export interface Memory {
  readonly stage: Signal<Stage>;
  readonly sync: Signal<SyncStatus | null>;
  readonly unsavedTrouble: Signal<StorageTrouble | null>;
  readonly ledgerChanges: Signal<number>;
  readonly missing: Signal<Missing | null>;
  readonly pausesSoon: Signal<boolean>;
  readonly router: Router;
  /** Shows `next` and lets go of all that the desk told, also of what the address said. Not of `sync`, which tells no names. */
  readonly leaveDesk: (next: Stage) => void;
  readonly isDemo: () => boolean;
}

export const createMemory = (router: Router): Memory => {
  const stage = signal<Stage>({ kind: 'starting' });
  const unsavedTrouble = signal<StorageTrouble | null>(null);
  const ledgerChanges = signal(0);
  const missing = signal<Missing | null>(null);
  const pausesSoon = signal(false);
  return {
    stage,
    sync: signal(null),
    unsavedTrouble,
    ledgerChanges,
    missing,
    pausesSoon,
    router,
    leaveDesk: (next) => {
      batch(() => {
        stage.value = next;
        unsavedTrouble.value = null;
        missing.value = null;
        pausesSoon.value = false;
        ledgerChanges.value = 0;
      });
      router.forget();
    },
    isDemo: () => {
      const open = stage.peek();
      return open.kind === 'open' && open.work.session.isDemo;
    },
  };
};

/** After this long nobody waits for a worker. [ms] */
const timeoutMs = 8_000;

/** Null when the time is over first: a worker that does not answer must not keep a tablet unlocked. */
export const withTimeout = <T>(promise: Promise<T>): Promise<T | null> =>
  Promise.race([promise, new Promise<null>((resolve) => setTimeout(() => resolve(null), timeoutMs))]);
