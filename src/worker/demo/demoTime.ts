/**
 * Time and chance while the example is written: the clock walks from months ago up to today, the dice always fall the same.
 *
 * ```
 *   walkTo(90) ──► walkTo(31) ──► … ──► walkTo(0) ──► arrive: the machine's own clock and chance from here on
 * ```
 */
import { addDays, type Day } from '../../domain/calendar.ts';

export interface DemoClock {
  /** Goes on to the day so many days before today; each call is a little later than the one before. */
  readonly walkTo: (daysAgo: number) => void;
  readonly today: () => Day;
}

/** What of a machine has to do with time and chance. */
export interface TimeAndChance {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly today: () => Day;
  /** In [0, 1). */
  readonly random: () => number;
  /** Even 16-bit numbers. */
  readonly draw: () => number;
}

export interface DemoTime extends TimeAndChance {
  readonly clock: DemoClock;
  readonly arrive: () => void;
}

const dayMs = 86_400_000;
/** The last entry of today is a few minutes old. */
const beginMs = 15 * 60_000;
const stepMs = 3_000;

export const createDemoTime = (real: TimeAndChance): DemoTime => {
  const [startedAt, startedOn] = [real.now(), real.today()];
  let walking: { readonly daysAgo: number; readonly steps: number } | null = { daysAgo: 0, steps: 0 };
  let seed = 20_261_125;
  /* A small linear congruential generator; the high bits are the even ones. */
  const draw = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed >>> 16;
  };
  const today = (): Day => (walking ? addDays(startedOn, -walking.daysAgo) : real.today());
  return {
    now: () => (walking ? startedAt - walking.daysAgo * dayMs - beginMs + walking.steps * stepMs : real.now()),
    today,
    random: () => (walking ? draw() / 2 ** 16 : real.random()),
    draw: () => (walking ? draw() : real.draw()),
    clock: {
      walkTo: (daysAgo) => {
        walking = { daysAgo, steps: (walking?.steps ?? 0) + 1 };
      },
      today,
    },
    arrive: () => {
      walking = null;
    },
  };
};
