/** Words in the language shown, with values filled in, and days and amounts as that language writes them. */
import { type Day, dayOfMonthOf, monthOf, yearOf } from '../../domain/calendar.ts';
import { de, type Words } from './de.ts';
import { en } from './en.ts';

export const checkLanguages = ['de', 'en'] as const;
export type CheckLanguage = (typeof checkLanguages)[number];
export type WordKey = keyof Words;

const catalogues: Readonly<Record<CheckLanguage, Words>> = { de, en };
const locales: Readonly<Record<CheckLanguage, string>> = { de: 'de-DE', en: 'en-GB' };

export interface Speaker {
  readonly language: CheckLanguage;
  readonly say: (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly day: (day: Day) => string;
  readonly euro: (cents: number) => string;
}

export const createSpeaker = (language: CheckLanguage): Speaker => ({
  language,
  say: (key, values = {}) =>
    catalogues[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
  day: (day) =>
    new Intl.DateTimeFormat(locales[language], {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(Date.UTC(yearOf(day), monthOf(day) - 1, dayOfMonthOf(day))),
  euro: (cents) => new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(cents / 100),
});

/** Words that belong to one verdict, in order: `genuine.do.1`, `genuine.do.2`, … */
export const stepsOf = (verdict: string): readonly WordKey[] =>
  (Object.keys(de) as WordKey[]).filter((key) => key.startsWith(`${verdict}.do.`));

/** German unless the browser asks for something else and not for German. */
export const preferredLanguage = (wanted: readonly string[]): CheckLanguage => {
  const first = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'de' || tag === 'en');
  return first === 'en' ? 'en' : wanted.length === 0 || first === 'de' ? 'de' : 'en';
};
