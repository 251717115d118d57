/** When nobody is there: by two clocks, whatever one of them does. */
import { describe, expect, it } from 'vitest';
import { createIdleWatch, type IdleState } from '../../../src/app/shell/idleWatch.ts';

const second = 1_000;
const minute = 60 * second;

const createTime = () => {
  let now = Date.UTC(2026, 10, 24, 10);
  let ticks = 5_000;
  const watch = createIdleWatch({ now: () => now, ticks: () => ticks });
  return {
    watch,
    /** Both clocks go on, looked at every second, as the window does. */
    pass: (ms: number): IdleState => {
      let state: IdleState = watch.look();
      for (let done = 0; done < ms; done += second) {
        now += second;
        ticks += second;
        state = watch.look();
      }
      return state;
    },
    jump: (byNow: number, byTicks: number): void => {
      now += byNow;
      ticks += byTicks;
    },
  };
};

describe('nobody there', () => {
  it('is said after three minutes, twenty seconds before too, and any touch goes back', () => {
    const time = createTime();
    expect(time.pass(2 * minute + 39 * second)).toBe('awake');
    expect(time.pass(second)).toBe('soon');
    time.watch.touch();
    expect(time.pass(2 * minute)).toBe('awake');
    expect(time.pass(minute)).toBe('pause');
    expect(time.pass(11 * minute)).toBe('pause');
    expect(time.pass(minute)).toBe('gone');
  });

  it('is not hidden by a clock that is set back a year', () => {
    const time = createTime();
    time.jump(-365 * 24 * 60 * minute, 0);
    expect(time.pass(3 * minute)).toBe('pause');
  });

  it('is not hidden by a monotonic clock that stands still', () => {
    const time = createTime();
    time.jump(4 * minute, 0);
    expect(time.watch.look()).toBe('pause');
  });
});

describe('sleep', () => {
  it.each([
    ['by the calendar', 20 * minute, 0],
    ['by the monotonic clock', 0, 20 * minute],
    ['by a clock that was set forward ten years', 10 * 365 * 24 * 60 * minute, 0],
  ])('of a quarter of an hour %s is told, also where whoever wakes it touches first', (_, byNow, byTicks) => {
    const time = createTime();
    time.pass(minute);
    time.jump(byNow, byTicks);
    time.watch.touch();
    expect(time.watch.look()).toBe('slept');
  });

  it('of ten minutes is a pause', () => {
    const time = createTime();
    time.jump(10 * minute, 0);
    expect(time.watch.look()).toBe('pause');
  });
});
