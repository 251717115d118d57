/**
 * Calendar days without a clock and without `Date`: the domain is told which day it is.
 *
 * Shape: `YYYY-MM-DD`, proleptic Gregorian, ASCII digits. Days compare as strings.
 */
import type { Brand } from './brand.ts';
import { toAsciiDigits } from './digits.ts';

export type Day = Brand<string, 'Day'>;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** Throws when the parts are no day of the calendar: callers compute them. */
export const createDay = (year: number, month: number, dayOfMonth: number): Day => {
  if (
    year < 1000 ||
    year > 9999 ||
    month < 1 ||
    month > 12 ||
    dayOfMonth < 1 ||
    dayOfMonth > daysInMonth(year, month)
  ) {
    throw new RangeError(`no such day: ${year}-${month}-${dayOfMonth}`);
  }
  return `${year}-${pad2(month)}-${pad2(dayOfMonth)}` as Day;
};

/** Null when the text is not exactly one existing day. */
export const parseDay = (text: string): Day | null => {
  const match = /^([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!match) return null;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return text as Day;
};

/** A day as a person typed it: with spaces around it, in whatever digits. Null where there is no such day. */
export const parseTypedDay = (text: string): Day | null => parseDay(toAsciiDigits(text).trim());

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dayOfMonthOf = (day: Day): number => Number(day.slice(8, 10));

/** The same day of a later month, or that month's last day (31 January + 1 month = 28 or 29 February). */
export const addMonths = (day: Day, months: number): Day => {
  const index = yearOf(day) * 12 + (monthOf(day) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return createDay(year, month, Math.min(dayOfMonthOf(day), daysInMonth(year, month)));
};

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayToNumber(day) + days);

/** Days since 1970-01-01. @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil) */
export const dayToNumber = (day: Day): number => {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonthOf(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** Inverse of {@link dayToNumber}. Throws outside the years 1000 to 9999. */
export const dayFromNumber = (days: number): Day => {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return createDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
};

const pad2 = (value: number): string => String(value).padStart(2, '0');
