/**
 * The two workers and their lives: the desk from when somebody may need it until lock, the courier while locked.
 *
 * Invariant: once `endCourier` has answered, no courier of this window runs.
 */
import type { Desk } from '../../protocol/desk.ts';
import type { DeskEvent } from '../../protocol/deskDoor.ts';
import type { SyncStatus } from '../../protocol/syncStatus.ts';
import type { CourierLink, DeskLink, Ports } from './ports.ts';

export interface Workers {
  /** Starts the worker where it does not run yet. Rejects when its file cannot be had. */
  readonly desk: () => Promise<Desk>;
  readonly endDesk: () => Promise<void>;
  readonly startCourier: () => void;
  readonly endCourier: () => Promise<void>;
  /** Where it runs. */
  readonly nudgeCourier: () => Promise<void>;
}

export interface WorkerHooks {
  readonly onEvent: (event: DeskEvent) => void;
  readonly onCourierStatus: (status: SyncStatus) => void;
}

export const createWorkers = (ports: Ports, hooks: WorkerHooks): Workers => {
  let link: Promise<DeskLink> | null = null;
  let courier: Promise<CourierLink> | null = null;
  return {
    desk: async () => {
      link ??= ports.startDesk(hooks.onEvent);
      const starting = link;
      starting.catch(() => {
        if (link === starting) link = null;
      });
      return (await starting).desk;
    },
    endDesk: async () => {
      const ending = link;
      link = null;
      (await ending?.catch(() => null))?.end();
    },
    startCourier: () => {
      courier ??= ports.startCourier(hooks.onCourierStatus);
      const starting = courier;
      // Sending while locked is a bonus: where its file is missing, sending begins at the next unlock.
      starting.catch(() => {
        if (courier === starting) courier = null;
      });
    },
    endCourier: async () => {
      const ending = courier;
      courier = null;
      (await ending?.catch(() => null))?.end();
    },
    nudgeCourier: async () => (await courier?.catch(() => null))?.syncSoon(),
  };
};
