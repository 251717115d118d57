/** Screen: Gerät anmelden. */

import { useEffect } from 'preact/hooks';
import { fieldErrorWords } from '../../i18n/fieldErrorWords.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary, type SummaryLine } from '../../parts/ErrorSummary.tsx';
import { Field } from '../../parts/Field.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import type { Shell } from '../../shell/shell.ts';
import { useModel } from '../../shell/useModel.ts';
import { DoorPage } from '../DoorPage.tsx';
import { ChoosePassphrase, passphraseLines, passphraseRefusalWords } from '../passphrase/ChoosePassphrase.tsx';
import { createJoining, type Joining as JoiningModel } from './model.ts';

/** Words for a refusal that is not about the passphrase or the storage. */
const refusalWords = (refusal: JoiningModel['refusal']['value']): string | null => {
  if (refusal === null || refusal.type === 'weakPassphrase' || isStorageTrouble(refusal)) return null;
  switch (refusal.type) {
    case 'queueRefused':
      return t('joining.queueRefused', { code: refusal.code });
    case 'otherWindow':
    case 'alreadyFounded':
      return t(`door.${refusal.type}`);
    default:
      return t(`joining.${refusal.type}`);
  }
};

const summaryOf = (model: JoiningModel): readonly SummaryLine[] => {
  const refusal = model.refusal.value;
  const codeLine = (text: string) => ({ fieldId: 'code', label: t('joining.code'), text });
  return [
    ...model.errors.value.map((error) =>
      error.field === 'code'
        ? codeLine(fieldErrorWords(error))
        : { fieldId: 'handle', label: t('founding.handle'), text: fieldErrorWords(error) },
    ),
    ...(refusal?.type === 'codeMistyped' || refusal?.type === 'codeUnknown'
      ? [codeLine(t(`joining.${refusal.type}`))]
      : []),
    ...passphraseLines(model.choice, passphraseRefusalWords(refusal)),
  ];
};

export const Joining = ({ shell }: { readonly shell: Shell }) => {
  const model = useModel(() => createJoining(shell));
  useEffect(() => void shell.desk().catch(() => undefined), [shell]);
  const refusal = model.refusal.value;
  const words = refusalWords(refusal);
  const isCodeRefused = refusal?.type === 'codeMistyped' || refusal?.type === 'codeUnknown';
  const errorOf = (field: string): string | undefined => {
    const error = model.errors.value.find((candidate) => candidate.field === field);
    return error && fieldErrorWords(error);
  };
  return (
    <DoorPage title={t('joining.title')} onBack={model.isBusy.value ? undefined : () => void shell.showEnrolling()}>
      <p class="lead">{t('joining.intro')}</p>
      <Form onSend={() => void model.join()}>
        <ErrorSummary lines={summaryOf(model)} />
        <Field
          id="code"
          label={t('joining.code')}
          hint={t('joining.code.hint')}
          value={model.code.value}
          onInput={(text) => model.set('code', text)}
          capitalize="characters"
          error={errorOf('code') ?? (isCodeRefused ? (words ?? undefined) : undefined)}
        />
        <Field
          id="handle"
          label={t('founding.handle')}
          hint={t('founding.handle.hint')}
          value={model.handle.value}
          onInput={(text) => model.set('handle', text)}
          error={errorOf('handle')}
          size="medium"
        />
        <ChoosePassphrase model={model.choice} refusal={passphraseRefusalWords(refusal)} />
        {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
        {words !== null && !isCodeRefused && (
          <Notice kind={refusal?.type === 'noConnection' ? 'info' : 'caution'} alert>
            {words}
          </Notice>
        )}
        <div class="actions">
          <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
            {t('joining.submit')}
          </button>
          <Progress isGoingOn={model.isBusy.value} words={t('joining.busy')} />
        </div>
      </Form>
    </DoorPage>
  );
};
