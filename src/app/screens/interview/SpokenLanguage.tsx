/** The language of the person, each by its own name: to be pointed at on the turned tablet. */
import { interviewLanguages } from '../../../domain/interview.ts';
import { t } from '../../i18n/text.ts';
import { interviewLanguageFacts } from './languages.ts';
import type { Speech } from './speech.ts';
import { Unreviewed } from './Unreviewed.tsx';

export const SpokenLanguage = ({ speech }: { readonly speech: Speech }) => (
  <fieldset class="panel">
    <legend>{t('recognition.language')}</legend>
    <div class="spoken-languages">
      {interviewLanguages.map((language) => (
        <button
          key={language}
          type="button"
          class="button secondary"
          lang={language}
          dir={interviewLanguageFacts[language].direction}
          aria-pressed={speech.language.value === language}
          onClick={() => void speech.speak(language)}
        >
          {interviewLanguageFacts[language].endonym}
        </button>
      ))}
    </div>
    <Unreviewed speech={speech} />
  </fieldset>
);
