/**
 * Sync loop: one round at a time, tried again until everything is received.
 *
 * ```
 *            wake (saved, online, visible), «Jetzt übertragen»
 *   resting ─────────────────────────────────────────────► sending ──── all received ───► resting
 *      ▲                                                      │  ▲                           │
 *      └──────────────── poll after pollMs ◄──────────────────┼──┼───────────────────────────┘
 *                        (not while saving data)      problem ▼  │ timer with jitter, or wake
 *                                                           waiting
 * ```
 * The wait doubles from 2 s to 60 s, to 15 min while saving data, and begins anew where the queue answered anything since; it
 * never gives up: the next clinic may be a week away. Where the
 * queue asked for time, a wake waits for it too; only a person's tap does not.
 */
import type { SyncReport, SyncStatus } from '../../protocol/syncStatus.ts';
import { storageTroubleOf } from '../storage/trouble.ts';
import type { Outbox } from './outbox.ts';
import type { Stop } from './problem.ts';
import { readSyncStatus, type SyncActivity } from './status.ts';

export interface SyncLoop {
  /** A round soon: several saves share it. */
  readonly wake: () => void;
  /** A round now; settles when it is over. Joins one that runs, then starts another. */
  readonly syncNow: () => Promise<SyncReport>;
  readonly status: () => Promise<SyncStatus>;
  /** Tells the listener anew, after something was saved. */
  readonly announce: () => Promise<void>;
  readonly dispose: () => void;
}

export interface LoopDeps {
  readonly outbox: Outbox;
  /** One round; null where all went well. Throws storage errors. */
  readonly round: () => Promise<Stop | null>;
  readonly onStatus: (status: SyncStatus) => void;
  /** Whether the person or the browser wants to save data. */
  readonly isSavingData: () => Promise<boolean>;
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
}

const wakeDelayMs = 300;
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;
const longestThriftyWaitMs = 900_000;
const pollMs = 60_000;
/** A queue that asks for more is asked again all the same: its clock or its settings may be wrong. */
const longestRetryAfterMs = 3_600_000;

export const createSyncLoop = (deps: LoopDeps): SyncLoop => {
  const { outbox, round, onStatus, now, random } = deps;
  let activity: SyncActivity = { phase: 'resting', nextTryAt: null, problem: null };
  let waitMs = firstWaitMs;
  /** The queue asked not to be asked before; milliseconds since 1970. */
  let notBefore = 0;
  /** When the queue answered last, as of the last round. */
  let heardAt = 0;
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
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const leftToWaitMs = (): number => Math.max(0, Math.min(notBefore - now(), longestRetryAfterMs * 1.25));
  /** Waits longer each time, but not for a wake that came during the round: with it begins a new row of tries. */
  const waitFor = (problem: SyncActivity['problem'], isThrifty: boolean): void => {
    if (again) waitMs = firstWaitMs;
    const ownMs = again ? wakeDelayMs : waitMs * (0.75 + random() / 2);
    if (!again) waitMs = Math.min(waitMs * 2, isThrifty ? longestThriftyWaitMs : longestWaitMs);
    const delayMs = Math.max(ownMs, leftToWaitMs());
    activity = { phase: 'waiting', nextTryAt: now() + delayMs, problem };
    schedule(delayMs);
  };
  /* All devices of a region are told the same time: they must not come back in the same second. */
  const hear = (stop: Stop | null): void => {
    const askedMs = Math.min(stop?.retryAfterMs ?? 0, longestRetryAfterMs);
    notBefore = askedMs > 0 ? now() + askedMs * (1 + random() / 4) : 0;
  };
  const rest = async (isThrifty: boolean): Promise<void> => {
    waitMs = firstWaitMs;
    activity = { phase: 'resting', nextTryAt: null, problem: null };
    if (again) schedule(wakeDelayMs);
    // Saving data, only what is unsent is worth a connection; news come with the next wake or tap.
    else if (isThrifty && (await status()).everythingReceived) cancel();
    else schedule(pollMs * (0.75 + random() / 2));
  };
  const runOnce = async (): Promise<void> => {
    cancel();
    again = false;
    activity = { ...activity, phase: 'sending', nextTryAt: null };
    await announce().catch(() => undefined);
    const isThrifty = await deps.isSavingData().catch(() => false);
    let stop: Stop | null;
    try {
      stop = await round();
    } catch (error) {
      const trouble = storageTroubleOf(error);
      if (!trouble) {
        // A bug, for whoever reads the console. The records have to leave this tablet all the same.
        waitFor(activity.problem, isThrifty);
        throw error;
      }
      stop = { problem: trouble.type === 'storageFull' ? 'storageFull' : 'storage', retryAfterMs: null };
    }
    hear(stop);
    // The link is there, it only breaks: whoever waits longer each time misses the moments in which it carries something.
    const contactAt = (await outbox.contact().catch(() => undefined))?.at ?? heardAt;
    if (contactAt !== heardAt && stop?.problem === 'noConnection') waitMs = firstWaitMs;
    heardAt = contactAt;
    if (stop === null) await rest(isThrifty).catch(() => schedule(pollMs));
    else waitFor(stop.problem, isThrifty);
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
      schedule(Math.max(wakeDelayMs, leftToWaitMs()));
    },
    syncNow: async () => {
      if (running) await running.catch(() => undefined);
      waitMs = firstWaitMs;
      const before = await outbox.unsent();
      const { everythingReceived: nothingToSend } = await status();
      await run();
      const left = new Set((await outbox.unsent()).entries.map(({ entryId }) => entryId));
      const records = before.entries.filter(({ weight }) => weight > 0);
      return {
        ...(await status()),
        recordsBefore: records.length,
        recordsReceived: records.filter(({ entryId }) => !left.has(entryId)).length,
        nothingToSend,
      };
    },
    status,
    announce,
    dispose: () => {
      disposed = true;
      cancel();
    },
  };
};
