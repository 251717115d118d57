/** The one preference of this window: the language shown. Nothing typed is ever kept here. */
import { get, set } from 'idb-keyval';
import { type AppLanguage, languages } from '../i18n/text.ts';
import type { LanguagePreference } from '../shell/ports.ts';

const key = 'language';

const isLanguage = (value: unknown): value is AppLanguage => languages.some((language) => language === value);

/** A storage that refuses costs the preference, not the start. */
export const languagePreference: LanguagePreference = {
  read: async () => {
    const stored = await get<unknown>(key).catch(() => null);
    return isLanguage(stored) ? stored : null;
  },
  write: (language) => set(key, language).catch(() => undefined),
};
