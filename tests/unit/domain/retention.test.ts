/** The time of keeping: ten years to the day, by the queue's time and never by a tablet's clock alone. */
import { describe, expect, it } from 'vitest';
import { isKeptLongEnough, keptUntil } from '../../../src/domain/retention.ts';

const on = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day, 12);
const touched = on(2016, 11, 24);

describe('notes', () => {
  it('are kept for ten years to the day', () => {
    expect(keptUntil(touched)).toBe('2026-11-24');
    expect(keptUntil(on(2016, 2, 29))).toBe('2026-02-28');
    expect(isKeptLongEnough(touched, on(2026, 11, 24), on(2026, 11, 24))).toBe(false);
    expect(isKeptLongEnough(touched, on(2026, 11, 25), on(2026, 11, 25))).toBe(true);
  });

  it('are not over because a clock jumped ten years, with or without a contact', () => {
    const now = on(2036, 11, 24);
    expect(isKeptLongEnough(on(2026, 11, 20), now, on(2026, 11, 24))).toBe(false);
    expect(isKeptLongEnough(on(2026, 11, 20), now, null)).toBe(false);
    expect(isKeptLongEnough(touched, on(2027, 1, 1), null)).toBe(false);
  });

  it('are over a month later on a tablet that meets the queue rarely', () => {
    expect(isKeptLongEnough(touched, on(2026, 12, 20), on(2026, 11, 22))).toBe(true);
    expect(isKeptLongEnough(touched, on(2016, 11, 24), on(2027, 1, 1))).toBe(false);
  });
});
