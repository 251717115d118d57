/** Days against JavaScript's own calendar, every one of two centuries: leap years, month ends, order, arithmetic. */
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  createDay,
  type Day,
  dayFromNumber,
  dayOfMonthOf,
  daysInMonth,
  dayToNumber,
  isLeapYear,
  monthOf,
  parseDay,
  yearOf,
} from '../../../src/domain/calendar.ts';

const millisecondsADay = 86_400_000;

describe('days', () => {
  it('agree with Date on every day from 1900 to 2100', () => {
    let before: Day | null = null;
    const first = Date.UTC(1900, 0, 1);
    const last = Date.UTC(2100, 11, 31);
    const wrong: string[] = [];
    for (let at = first; at <= last; at += millisecondsADay) {
      const iso = new Date(at).toISOString().slice(0, 10);
      const day = parseDay(iso);
      const number = at / millisecondsADay;
      const agrees =
        day !== null &&
        dayToNumber(day) === number &&
        dayFromNumber(number) === iso &&
        createDay(yearOf(day), monthOf(day), dayOfMonthOf(day)) === iso &&
        (before === null || (before < day && addDays(before, 1) === day && addDays(day, -1) === before));
      if (!agrees) wrong.push(iso);
      before = day;
    }
    expect(wrong).toEqual([]);
  });

  it('agree with Date on the length of every month from 1000 to 3000', () => {
    const wrong: string[] = [];
    for (let year = 1000; year <= 3000; year++) {
      const leap = new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29;
      if (isLeapYear(year) !== leap) wrong.push(String(year));
      for (let month = 1; month <= 12; month++) {
        const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
        if (daysInMonth(year, month) !== length) wrong.push(`${year}-${month}`);
        const text = `${year}-${String(month).padStart(2, '0')}`;
        if (parseDay(`${text}-${length}`) === null || parseDay(`${text}-${length + 1}`) !== null) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('hold at both ends of what can be written', () => {
    for (const end of ['1000-01-01', '9999-12-31'] as Day[]) expect(dayFromNumber(dayToNumber(end))).toBe(end);
    expect(() => addDays('9999-12-31' as Day, 1)).toThrow(RangeError);
    expect(() => addDays('1000-01-01' as Day, -1)).toThrow(RangeError);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day as Day, months)).toBe(later);
  });

  it.each([
    '',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-1-1',
    '26-01-01',
    '0999-12-31',
    '0000-00-00',
    '2026-00-10',
    '2026-13-10',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-06-00',
    '12026-01-01',
    '+2026-01-01',
    '2026-01-01T00:00',
    '2026/01/01',
    '01.01.2026',
    '٢٠٢٦-٠١-٠١',
    '２０２６-０１-０１',
    '2026-01-01\n',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it.each([
    [2026, 2, 29],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 4, 31],
    [2026, 1, 0],
    [999, 1, 1],
    [10_000, 1, 1],
  ])('throws for %i-%i-%i, which only a bug can ask for', (year, month, dayOfMonth) => {
    expect(() => createDay(year, month, dayOfMonth)).toThrow(RangeError);
  });
});
