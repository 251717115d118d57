/**
 * A passphrase, hidden unless somebody asks to see it.
 *
 * A text field that CSS hides, never `type=password`: for that one Chromium writes the field before it (the Kürzel) to its
 * `Login Data`, whatever `autocomplete` says, and offers to keep the passphrase itself.
 */
import { useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { Field, type FieldProps } from './Field.tsx';

export type PassphraseFieldProps = Pick<FieldProps, 'id' | 'label' | 'value' | 'onInput' | 'hint' | 'error'>;

export const PassphraseField = (props: PassphraseFieldProps) => {
  const [isShown, setShown] = useState(false);
  const toggle = (
    <button type="button" class="button quiet" aria-controls={props.id} onClick={() => setShown(!isShown)}>
      {isShown ? t('action.hide') : t('action.show')}
    </button>
  );
  return <Field {...props} masked={!isShown} capitalize="none" action={toggle} />;
};
