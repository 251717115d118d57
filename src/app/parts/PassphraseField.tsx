/** A passphrase, hidden unless somebody asks to see it. Never offered to the browser's password store. */
import { useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { Field } from './Field.tsx';

export interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

export const PassphraseField = (props: PassphraseFieldProps) => {
  const [isShown, setShown] = useState(false);
  return (
    <div class="passphrase">
      <Field {...props} type={isShown ? 'text' : 'password'} capitalize="none" />
      <button type="button" class="button quiet" aria-controls={props.id} onClick={() => setShown(!isShown)}>
        {isShown ? t('action.hide') : t('action.show')}
      </button>
    </div>
  );
};
