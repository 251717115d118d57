/** The other half: the number as it stands on the paper, typed in any spelling. */

import { codeErrorWords } from '../i18n/codeErrorWords.ts';
import { t } from '../i18n/text.ts';
import { Field } from '../parts/Field.tsx';
import { Form } from '../parts/Form.tsx';
import type { Scan } from './model.ts';

export const TypedCode = ({ scan }: { readonly scan: Scan }) => {
  const answer = scan.answer.value;
  const isMistyped = answer?.type === 'mistyped' && scan.typed.value !== '';
  return (
    <Form class="scan-typed" onSend={() => void scan.submit()}>
      <Field
        id="scan-typed"
        label={t('scan.typed')}
        hint={t('scan.typed.hint')}
        value={scan.typed.value}
        onInput={scan.type}
        capitalize="characters"
        error={
          scan.isTypedMissing.value ? t('scan.typed.missing') : isMistyped ? codeErrorWords(answer.error) : undefined
        }
        action={
          <button type="submit" class="button primary">
            {t('scan.typed.submit')}
          </button>
        }
      />
    </Form>
  );
};
