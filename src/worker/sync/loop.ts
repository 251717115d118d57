/**
 * Sync loop: one round at a time, tried again until everything is received.
 *
 * ```
 *            wake (saved, online, visible, «Jetzt übertragen»)
 *   resting ─────────────────────────────────────────────► sending ──── all received ───► resting
 *      ▲                                                      │  ▲                           │
 *      └──────────────── poll after pollMs ◄──────────────────┼──┼───────────────────────────┘
 *                                                     problem ▼  │ timer with jitter, or wake
 *                                                           waiting
 * ```
 * The wait doubles from 2 s to 60 s; it never gives up: the next clinic may be a week away.
 */
import type { SyncProblem, SyncStatus } from '../../protocol/syncStatus.ts';
import { storageTroubleOf } from '../storage/trouble.ts';
import type { Outbox } from './outbox.ts';
import { readSyncStatus, type SyncActivity } from './status.ts';

export interface SyncLoop {
  /** A round soon: several saves share it. */
  readonly wake: () => void;
  /** A round now; settles when it is over. Joins one that runs, then starts another. */
  readonly syncNow: () => Promise<SyncStatus>;
  readonly status: () => Promise<SyncStatus>;
  /** Tells the listener anew, after something was saved. */
  readonly announce: () => Promise<void>;
  readonly dispose: () => void;
}

export interface LoopDeps {
  readonly outbox: Outbox;
  /** One round; null where all went well. Throws storage errors. */
  readonly round: () => Promise<SyncProblem | null>;
  readonly onStatus: (status: SyncStatus) => void;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
}

const wakeDelayMs = 300;
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;
const pollMs = 60_000;

export const createSyncLoop = ({ outbox, round, onStatus, now, random }: LoopDeps): SyncLoop => {
  let activity: SyncActivity = { phase: 'resting', nextTryAt: null, problem: null };
  let waitMs = firstWaitMs;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  /** Something was saved while a round was under way. */
  let again = false;
  let disposed = false;

  const status = (): Promise<SyncStatus> => readSyncStatus(outbox, activity);
  const announce = async (): Promise<void> => {
    if (!disposed) onStatus(await status());
  };
  const schedule = (delayMs: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = disposed ? null : setTimeout(() => void run(), delayMs);
  };
  /** Waits longer each time, but not for a wake that came during the round: with it begins a new row of tries. */
  const waitFor = (problem: SyncProblem | null): void => {
    if (again) waitMs = firstWaitMs;
    const delayMs = again ? wakeDelayMs : waitMs * (0.75 + random() / 2);
    if (!again) waitMs = Math.min(waitMs * 2, longestWaitMs);
    activity = { phase: 'waiting', nextTryAt: now() + delayMs, problem };
    schedule(delayMs);
  };
  const runOnce = async (): Promise<void> => {
    again = false;
    activity = { ...activity, phase: 'sending', nextTryAt: null };
    await announce().catch(() => undefined);
    let problem: SyncProblem | null;
    try {
      problem = await round();
    } catch (error) {
      if (!storageTroubleOf(error)) {
        // A bug, for whoever reads the console. The records have to leave this tablet all the same.
        waitFor(activity.problem);
        throw error;
      }
      problem = 'storage';
    }
    if (problem === null) {
      waitMs = firstWaitMs;
      activity = { phase: 'resting', nextTryAt: null, problem: null };
      schedule(again ? wakeDelayMs : pollMs * (0.75 + random() / 2));
    } else waitFor(problem);
    await announce().catch(() => undefined);
  };
  const run = (): Promise<void> => {
    running ??= runOnce().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    wake: () => {
      again = true;
      if (running) return;
      waitMs = firstWaitMs;
      schedule(wakeDelayMs);
    },
    syncNow: async () => {
      if (running) await running.catch(() => undefined);
      waitMs = firstWaitMs;
      await run();
      return status();
    },
    status,
    announce,
    dispose: () => {
      disposed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
};
