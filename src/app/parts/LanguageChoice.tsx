/** The two languages of the screen, each by its own name. */
import { switchLanguage } from '../i18n/switchLanguage.ts';
import { currentLanguage, languages, t } from '../i18n/text.ts';
import type { LanguagePreference } from '../shell/ports.ts';

export const LanguageChoice = ({ preference }: { readonly preference: LanguagePreference }) => (
  <fieldset class="language-choice">
    <legend class="for-ears">{t('language.label')}</legend>
    {languages.map((language) => (
      <button
        key={language}
        type="button"
        class="button quiet"
        lang={language}
        aria-pressed={currentLanguage() === language}
        onClick={() => void switchLanguage(language, preference)}
      >
        {t(`language.${language}`)}
      </button>
    ))}
  </fieldset>
);
