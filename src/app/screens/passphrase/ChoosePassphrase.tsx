/** The two passphrase fields with suggestion and judgement, as founding and joining show them. */
import type { PassphraseVerdict, PassphraseWeakness } from '../../../domain/passphrase.ts';
import { t } from '../../i18n/text.ts';
import type { SummaryLine } from '../../parts/ErrorSummary.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import type { PassphraseChoice } from './model.ts';

const weaknessWords = (weakness: PassphraseWeakness): string =>
  weakness.type === 'tooLong' ? t('passphrase.tooLong', { limit: weakness.limit }) : t(`passphrase.${weakness.type}`);

/** Why the desk refused the passphrase; undefined where it refused something else, or nothing. */
export const passphraseRefusalWords = (
  refusal:
    | { readonly type: 'weakPassphrase'; readonly weakness: PassphraseWeakness }
    | { readonly type: string; readonly weakness?: never }
    | null,
): string | undefined => {
  if (refusal?.weakness) return weaknessWords(refusal.weakness);
  return refusal?.type === 'passphraseTaken' ? t('people.passphraseTaken') : undefined;
};

/** What is still wrong with it, for the summary above the form. */
export const passphraseLines = (
  { problem }: PassphraseChoice,
  refusalWords: string | undefined,
): readonly SummaryLine[] => {
  if (problem.value === 'mismatch') {
    return [{ fieldId: 'passphrase-repeat', label: t('passphrase.repeat'), text: t('passphrase.mismatch') }];
  }
  const line = (text: string) => [{ fieldId: 'passphrase', label: t('passphrase.label'), text }];
  if (problem.value === 'required') return line(t('passphrase.required'));
  return refusalWords === undefined ? [] : line(refusalWords);
};

const judgementWords = (verdict: PassphraseVerdict | null): string => {
  if (verdict === null) return '';
  return verdict.weakness === null ? t('passphrase.strong') : weaknessWords(verdict.weakness);
};

export interface ChoosePassphraseProps {
  readonly model: PassphraseChoice;
  /** Why the desk refused what was sent. */
  readonly refusal: string | undefined;
}

export const ChoosePassphrase = ({ model, refusal }: ChoosePassphraseProps) => {
  const verdict = model.verdict.value;
  const problem = model.problem.value;
  const suggestion = model.suggestion.value;
  return (
    <fieldset class="group">
      <PassphraseField
        id="passphrase"
        label={t('passphrase.label')}
        hint={t('passphrase.hint')}
        value={model.passphrase.value}
        onInput={model.setPassphrase}
        error={problem === 'required' ? t('passphrase.required') : refusal}
      />
      <p class={`judgement ${verdict?.weakness === null ? 'strong' : ''}`} aria-live="polite">
        {judgementWords(verdict)}
      </p>
      <PassphraseField
        id="passphrase-repeat"
        label={t('passphrase.repeat')}
        value={model.repeat.value}
        onInput={model.setRepeat}
        error={problem === 'mismatch' ? t('passphrase.mismatch') : undefined}
      />
      <button type="button" class="button secondary" onClick={() => void model.suggest()}>
        {t('passphrase.suggest')}
      </button>
      <div aria-live="polite">
        {suggestion !== null && (
          <div class="suggestion">
            <p>{t('passphrase.suggested')}</p>
            <p class="suggestion-words">{suggestion}</p>
          </div>
        )}
      </div>
      <p class="field-hint">{t('passphrase.noReset')}</p>
    </fieldset>
  );
};
