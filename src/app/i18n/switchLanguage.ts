/** Changes the language while the app runs, and keeps the choice. */
import type { LanguagePreference } from '../shell/ports.ts';
import { type AppLanguage, currentLanguage, showLanguage } from './text.ts';

/** Left-to-right both; a language from right to left sets it here. */
const directionByLanguage: Record<AppLanguage, 'ltr' | 'rtl'> = { de: 'ltr', en: 'ltr' };

export const markDocumentLanguage = (language: AppLanguage): void => {
  document.documentElement.lang = language;
  document.documentElement.dir = directionByLanguage[language];
};

/** Stays with the language shown where the words cannot be had. */
export const switchLanguage = async (language: AppLanguage, preference: LanguagePreference): Promise<void> => {
  const isLoaded = await showLanguage(language).then(
    () => true,
    () => false,
  );
  if (!isLoaded) return;
  markDocumentLanguage(currentLanguage());
  await preference.write(language);
};
