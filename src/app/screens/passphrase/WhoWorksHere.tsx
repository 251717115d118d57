/** Kürzel and passphrase of whoever is the first at a device that becomes one of the organisation, and what is wrong with them. */
import type { FieldError } from '../../../domain/consultation.ts';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Field } from '../../parts/Field.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { ChoosePassphrase, passphraseLines, passphraseRefusalWords } from './ChoosePassphrase.tsx';
import type { PassphraseChoice } from './model.ts';

export interface WhoWorksHereProps {
  readonly handle: string;
  readonly onHandle: (text: string) => void;
  readonly errors: readonly FieldError<'handle'>[];
  readonly choice: PassphraseChoice;
  /** What else there is to refuse has words of its own, beside this. */
  readonly refusal: Parameters<typeof passphraseRefusalWords>[0];
}

export const WhoWorksHere = ({ handle, onHandle, errors, choice, refusal }: WhoWorksHereProps) => {
  const passphraseError = passphraseRefusalWords(refusal);
  const handleError = errors[0] && fieldErrorWords(errors[0]);
  return (
    <>
      <ErrorSummary
        lines={[
          ...(handleError === undefined ? [] : [{ fieldId: 'handle', label: t('founding.handle'), text: handleError }]),
          ...passphraseLines(choice, passphraseError),
        ]}
      />
      <Field
        id="handle"
        label={t('founding.handle')}
        hint={t('founding.handle.hint')}
        value={handle}
        onInput={onHandle}
        error={handleError}
        size="medium"
      />
      <ChoosePassphrase model={choice} refusal={passphraseError} />
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
      {(refusal?.type === 'otherWindow' || refusal?.type === 'alreadyFounded') && (
        <Notice kind="caution" alert>
          {t(refusal.type === 'otherWindow' ? 'door.otherWindow' : 'door.alreadyFounded')}
        </Notice>
      )}
    </>
  );
};
