/** Before anything is asked: what it is about, and whether the person agrees. */
import { t } from '../../i18n/text.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import type { Interview } from './model.ts';
import { Said } from './Said.tsx';
import { SpokenLanguage } from './SpokenLanguage.tsx';

const sentences = [0, 1, 2, 3] as const;

export const Consent = ({ model }: { readonly model: Interview }) => (
  <>
    <SpokenLanguage speech={model.speech} />
    <section class="panel">
      <h2>{t('recognition.intro')}</h2>
      {sentences.map((index) => (
        <p key={index}>
          <Said speech={model.speech} say={(words) => words.intro[index]} size="sentence" />
        </p>
      ))}
    </section>
    <section class="panel">
      <h2>{t('recognition.consent')}</h2>
      <p>
        <Said speech={model.speech} say={(words) => words.consent} size="question" />
      </p>
      <p>
        <Said speech={model.speech} say={(words) => words.share} size="sentence" />
      </p>
      <Checkbox
        id="interview-shared"
        label={t('recognition.shared')}
        hint={t('recognition.shared.hint')}
        checked={model.isShared.value}
        onInput={model.share}
      />
      <div class="actions">
        <button type="button" class="button primary" onClick={model.agree}>
          {t('recognition.consent.yes')}
        </button>
        <button type="button" class="button secondary" onClick={model.refuse}>
          {t('recognition.consent.no')}
        </button>
      </div>
    </section>
  </>
);
