/**
 * Idle watch: when nobody is at the tablet any more. Pure but for what it is handed; the window calls it.
 *
 * ```
 *   touched ──3 min without a touch──► pause ──15 min──► gone     (20 s before a pause: `soon`, any touch goes back)
 *   two looks at the clock more than a quarter of an hour apart ──► lock: the tablet slept, or its clock jumped
 * ```
 * Time is judged by two clocks, and the longer one counts: one may be set back, the other may stand still in sleep.
 */
import { pauseLimitMs } from '../../domain/pin.ts';

export const pauseAfterMs = 180_000;
export const warnBeforeMs = 20_000;

export interface Clocks {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds, monotonic. */
  readonly ticks: () => number;
}

export type IdleState = 'awake' | 'soon' | 'pause' | 'gone' | 'slept';

export interface IdleWatch {
  /** Somebody is there: a finger, a key, a scroll, a dialog of the printer that was closed. */
  readonly touch: () => void;
  /** To be called every second or so, and whenever the window comes back. */
  readonly look: () => IdleState;
}

export const createIdleWatch = ({ now, ticks }: Clocks): IdleWatch => {
  const read = () => ({ now: now(), ticks: ticks() });
  const since = (before: ReturnType<typeof read>): number => Math.max(now() - before.now, ticks() - before.ticks);
  let touched = read();
  let looked = read();
  const sleptSince = (): boolean => since(looked) >= pauseLimitMs;
  return {
    touch: () => {
      // Whoever wakes the tablet touches it: that must not hide that it slept.
      if (sleptSince()) return;
      touched = read();
    },
    look: () => {
      if (sleptSince()) return 'slept';
      looked = read();
      const idleMs = since(touched);
      if (idleMs >= pauseLimitMs) return 'gone';
      if (idleMs >= pauseAfterMs) return 'pause';
      return idleMs >= pauseAfterMs - warnBeforeMs ? 'soon' : 'awake';
    },
  };
};
