/** Numbers and dates as each language writes them, always in ASCII digits. */
import { afterEach, expect, test } from 'vitest';
import {
  formatDay,
  formatDistance,
  formatEuro,
  formatInstant,
  formatMegabytes,
  formatTime,
  languageName,
  localAmount,
  monthName,
} from '../../src/app/i18n/format.ts';
import { languages, showLanguage } from '../../src/app/i18n/text.ts';
import { parseDay } from '../../src/domain/calendar.ts';
import { languages as worldLanguages } from '../../src/domain/codeLists.ts';

afterEach(() => showLanguage('de'));

const day = parseDay('2026-03-04');
if (day === null) throw new Error('there is no such day');
const instant = new Date(2026, 2, 4, 15, 6).getTime();

test('German', async () => {
  await showLanguage('de');
  expect(formatDay(day)).toBe('04.03.2026');
  expect(formatEuro(123_456)).toBe('1.234,56\u00a0€');
  expect(formatTime(instant)).toBe('15:06');
  expect(formatInstant(instant)).toBe('04.03.26, 15:06');
  expect(formatDistance(instant - 9 * 86_400_000, instant)).toBe('vor 9 Tagen');
  expect(formatMegabytes(1_572_864)).toBe('1,5 MB');
  expect(localAmount('500,00')).toBe('500,00');
  expect(monthName(3)).toBe('März');
});

test('English, the day before the month', async () => {
  await showLanguage('en');
  expect(formatDay(day)).toBe('04/03/2026');
  expect(formatEuro(123_456)).toBe('€1,234.56');
  expect(formatTime(instant)).toBe('15:06');
  expect(formatDistance(instant - 9 * 86_400_000, instant)).toBe('9 days ago');
  expect(formatMegabytes(1_572_864)).toBe('1.5 MB');
  expect(localAmount('500,00')).toBe('500.00');
  expect(monthName(3)).toBe('March');
});

test('every language of the world has a name in both, and no digit is of another script', async () => {
  for (const language of languages) {
    await showLanguage(language);
    const named = worldLanguages.filter((code) => code !== 'other').map((code) => [code, languageName(code)]);
    expect(named.filter(([code, name]) => name === code)).toEqual([]);
    const all = [formatDay(day), formatEuro(99), formatInstant(instant), formatDistance(0, instant), monthName(12)];
    expect(all.join().match(/[^\P{Nd}0-9]/u)).toBeNull();
  }
});
