/** Pausiert: empties the screen and keeps the desk, for whoever comes back with a PIN; and who notices that nobody is there. */
import type { Desk } from '../../protocol/desk.ts';
import type { Session } from '../../protocol/deskDoor.ts';
import type { IdleState } from './idleWatch.ts';
import { type Memory, withTimeout } from './memory.ts';
import type { Ports } from './ports.ts';
import type { Place } from './router.ts';
import type { LockReason } from './stage.ts';
import type { Unsaved } from './unsaved.ts';
import type { PausedComponent } from './workplaceLoader.ts';

export interface Pausing {
  /** At the begin of a session: whether there is a PIN to come back with, and what asks for it. */
  readonly prepare: (hasPin: boolean, Paused: PausedComponent) => void;
  readonly hasPin: () => boolean;
  readonly pinChosen: (isThere: boolean) => void;
  readonly pause: () => Promise<void>;
  readonly resume: (pin: string) => ReturnType<Desk['resume']>;
  /** Once for the life of the window. */
  readonly watchHands: () => void;
}

export interface PausingHooks {
  readonly desk: () => Promise<Desk>;
  readonly enter: (session: Session) => Promise<void>;
  readonly forceLock: (reason: LockReason) => Promise<void>;
}

export const createPausing = (ports: Ports, memory: Memory, unsaved: Unsaved, hooks: PausingHooks): Pausing => {
  const { stage, pausesSoon, router } = memory;
  let hasPin = false;
  let PausedScreen: PausedComponent | null = null;

  const pause = async (): Promise<void> => {
    const open = stage.peek();
    if (open.kind !== 'open' || open.work.session.isDemo) return;
    const flushed = await withTimeout(unsaved.flush());
    if (stage.peek() !== open) return;
    // What cannot be sealed is not thrown away at once: it is tried again at every look, and said to whoever comes back.
    if (flushed !== null && !flushed.ok) {
      memory.unsavedTrouble.value = flushed.error;
      return;
    }
    if (!hasPin || PausedScreen === null) return hooks.forceLock('idle');
    const place = router.place.peek();
    memory.leaveDesk({ kind: 'paused', handle: open.work.session.handle, Paused: PausedScreen });
    const isPaused = await withTimeout(hooks.desk().then((desk) => desk.pause(place)));
    // Without an answer nobody knows what the worker would still tell.
    if (isPaused !== true && stage.peek().kind === 'paused') await hooks.forceLock('idle');
  };
  /* A look comes every second, a flush may take longer. */
  let pausing: Promise<void> | null = null;
  const pauseOnce = async (): Promise<void> => {
    pausing ??= pause().finally(() => {
      pausing = null;
    });
    await pausing;
  };

  const resume = async (pin: string): ReturnType<Desk['resume']> => {
    const resumed = await (await hooks.desk()).resume(pin);
    if (!resumed.ok) return resumed;
    const { session, place } = resumed.value;
    await hooks.enter(session);
    const { view } = place as Place;
    if (view) router.replace(view);
    return resumed;
  };

  const onIdle = (state: IdleState): void => {
    const { kind } = stage.peek();
    pausesSoon.value = state === 'soon' && kind === 'open' && !memory.isDemo();
    if (memory.isDemo()) return;
    if (state === 'slept' && (kind === 'open' || kind === 'paused')) void hooks.forceLock('slept');
    else if (state === 'gone' && kind === 'open') void hooks.forceLock('idle');
    else if (state === 'pause' && kind === 'open') void pauseOnce();
  };
  let isWatching = false;

  return {
    prepare: (isThere, Paused) => {
      hasPin = isThere;
      PausedScreen = Paused;
    },
    hasPin: () => hasPin,
    pinChosen: (isThere) => {
      hasPin = isThere;
    },
    pause: pauseOnce,
    resume,
    watchHands: () => {
      if (isWatching) return;
      isWatching = true;
      ports.watchIdle(onIdle);
    },
  };
};
