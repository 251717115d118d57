/** Days, instants, amounts and sizes as the language shown writes them. */
import { type Day, dayOfMonthOf, monthOf, yearOf } from '../../domain/calendar.ts';
import { type AppLanguage, currentLanguage } from './text.ts';

const locales: Record<AppLanguage, string> = { de: 'de-DE', en: 'en-GB' };
const locale = (): string => locales[currentLanguage()];

/** «24.11.2026»: with all digits, as on paper. */
export const formatDay = (day: Day, language: AppLanguage = currentLanguage()): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonthOf(day)));

export const formatInstant = (instant: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'short', timeStyle: 'short' }).format(instant);

/** The day of an instant, where the device is. */
export const formatInstantDay = (instant: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(instant);

export const formatTime = (instant: number): string =>
  new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(instant);

export const formatEuro = (cents: number, language: AppLanguage = currentLanguage()): string =>
  new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** «500,00» as the language shown writes it into a field; both are understood. */
export const localAmount = (amount: string): string => (currentLanguage() === 'en' ? amount.replace(',', '.') : amount);

/** «vor 3 Tagen», «in 20 Sekunden». */
export const formatDistance = (instant: number, now: number): string => {
  const seconds = Math.round((instant - now) / 1000);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  for (const [unit, length] of distanceUnits) {
    if (Math.abs(seconds) >= length) return format.format(Math.trunc(seconds / length), unit);
  }
  return format.format(seconds, 'second');
};

const distanceUnits = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export const formatMegabytes = (bytes: number): string =>
  `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(bytes / 1_048_576)} MB`;

/** «12 kB», «1,4 MB»: as an invoice of a phone company counts. */
export const formatBytes = (bytes: number): string => {
  const [unit, size] = bytes >= 1_000_000 ? (['megabyte', 1_000_000] as const) : (['kilobyte', 1_000] as const);
  const maximumFractionDigits = bytes >= 100_000 && bytes < 1_000_000 ? 0 : 1;
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits }).format(bytes / size);
};

/** «3 Tage», «20 Minuten». */
export const formatSpan = (spanMs: number): string => {
  const seconds = spanMs / 1_000;
  const [unit, length] = distanceUnits.find(([, least]) => seconds >= least) ?? (['second', 1] as const);
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
    seconds / length,
  );
};

/** Name of a language of the world, such as «Persisch» for `fa`. */
export const languageName = (code: string, language: AppLanguage = currentLanguage()): string =>
  code === 'rom'
    ? romani[language]
    : (new Intl.DisplayNames([locales[language]], { type: 'language' }).of(code) ?? code);

/* Chromium ships no name for it and would show the code. */
const romani: Record<AppLanguage, string> = { de: 'Romani', en: 'Romany' };

export const monthName = (month: number): string =>
  new Intl.DateTimeFormat(locale(), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1));
