/**
 * The words on the screen: German at once, English and everything behind the lock when they are needed.
 *
 * Components that call `t` are drawn again when the language changes, because `t` reads a signal.
 */
import { signal } from '@preact/signals';
import type { BehindLockTexts } from './de/behindLock.ts';
import { type DoorTexts, doorDe } from './de/door.ts';

export const languages = ['de', 'en'] as const;
export type AppLanguage = (typeof languages)[number];
export type Texts = DoorTexts & BehindLockTexts;
export type TextKey = keyof Texts;
export type TextValues = Readonly<Record<string, string | number>>;

/** Keys that come as `….one` and `….other`. */
type PluralStem<Key> = Key extends `${infer Stem}.one` ? (`${Stem}.other` extends TextKey ? Stem : never) : never;
export type PluralKey = PluralStem<TextKey>;

const doorTexts: Record<AppLanguage, () => Promise<DoorTexts>> = {
  de: async () => doorDe,
  en: async () => (await import('./en/door.ts')).doorEn,
};
const behindLockTexts: Record<AppLanguage, () => Promise<BehindLockTexts>> = {
  de: async () => (await import('./de/behindLock.ts')).behindLockDe,
  en: async () => (await import('./en/behindLock.ts')).behindLockEn,
};

interface Shown {
  readonly language: AppLanguage;
  readonly texts: Partial<Texts>;
  readonly behindLock: boolean;
}

const shown = signal<Shown>({ language: 'de', texts: doorDe, behindLock: false });

export const currentLanguage = (): AppLanguage => shown.value.language;

/** The words for a key, with `{name}` filled in. */
export const t = (key: TextKey, values?: TextValues): string => fill(shown.value.texts[key] ?? '', values);

/** The words for a number of things: `{count}` is filled in. */
export const tCount = (stem: PluralKey, count: number, values?: TextValues): string => {
  const form = new Intl.PluralRules(shown.value.language).select(count) === 'one' ? 'one' : 'other';
  return t(`${stem}.${form}`, { count, ...values });
};

/** Rejects when a file of words cannot be had; what is shown then stays. */
export const showLanguage = async (language: AppLanguage): Promise<void> => show(language, shown.peek().behindLock);

/** Words behind the lock in the language shown. Rejects when the file cannot be had. */
export const loadTextsBehindLock = async (): Promise<void> => show(shown.peek().language, true);

const show = async (language: AppLanguage, behindLock: boolean): Promise<void> => {
  const door = await doorTexts[language]();
  const rest = behindLock ? await behindLockTexts[language]() : {};
  shown.value = { language, texts: { ...door, ...rest }, behindLock };
};

const fill = (text: string, values: TextValues | undefined): string =>
  values === undefined ? text : text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
