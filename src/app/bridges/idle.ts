/** Bridge to hands and clocks: tells when nobody was at the window for a while. */
import { createIdleWatch, type IdleState } from '../shell/idleWatch.ts';

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart', 'input'] as const;
const lookEveryMs = 1_000;

/** Calls `onState` at every look; returns what ends it. */
export const watchIdle = (onState: (state: IdleState) => void): (() => void) => {
  const watch = createIdleWatch({ now: () => Date.now(), ticks: () => performance.now() });
  const look = (): void => onState(watch.look());
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true, passive: true };
  for (const name of touches) window.addEventListener(name, watch.touch, options);
  // While the printer's dialog is open nobody can touch the page; whoever closes it is there.
  window.addEventListener('afterprint', watch.touch, options);
  document.addEventListener('visibilitychange', look, options);
  window.addEventListener('pageshow', look, options);
  const timer = setInterval(look, lookEveryMs);
  return () => {
    stop.abort();
    clearInterval(timer);
  };
};
