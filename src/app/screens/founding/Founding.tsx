/** Screen: Organisation gründen. */

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
import { createFounding, type Founding as FoundingModel, foundingNames } from './model.ts';

const summaryOf = (model: FoundingModel): readonly SummaryLine[] => {
  const refusal = model.refusal.value;
  return [
    ...model.errors.value.map((error) => ({
      fieldId: error.field,
      label: error.field === 'passphrase' ? t('passphrase.label') : t(`founding.${error.field}`),
      text: fieldErrorWords(error),
    })),
    ...passphraseLines(model.choice, passphraseRefusalWords(refusal)),
  ];
};

export const Founding = ({ shell }: { readonly shell: Shell }) => {
  const model = useModel(() => createFounding(shell));
  useEffect(() => void shell.desk().catch(() => undefined), [shell]);
  const refusal = model.refusal.value;
  const errorOf = (field: string): string | undefined => {
    const error = model.errors.value.find((candidate) => candidate.field === field);
    return error && fieldErrorWords(error);
  };
  return (
    <DoorPage title={t('founding.title')} onBack={model.isBusy.value ? undefined : () => shell.show('setUp')}>
      <p class="lead">{t('founding.intro')}</p>
      <Form onSend={() => void model.found()}>
        <ErrorSummary lines={summaryOf(model)} />
        {foundingNames.map((field) => (
          <Field
            key={field}
            id={field}
            label={t(`founding.${field}`)}
            hint={t(`founding.${field}.hint`)}
            value={model.names.value[field]}
            onInput={(text) => model.setName(field, text)}
            error={errorOf(field)}
            {...(field === 'handle' ? { size: 'medium' as const } : {})}
          />
        ))}
        <ChoosePassphrase model={model.choice} refusal={passphraseRefusalWords(refusal) ?? errorOf('passphrase')} />
        <Field
          id="foundingToken"
          label={t('founding.foundingToken')}
          hint={t('founding.foundingToken.hint')}
          value={model.foundingToken.value}
          onInput={model.setFoundingToken}
          error={errorOf('foundingToken')}
          capitalize="none"
        />
        {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
        {refusal?.type === 'hostTooLong' && (
          <Notice kind="error" title={t('founding.hostTooLong.title')} alert>
            {t('founding.hostTooLong', { host: refusal.host, most: refusal.most })}
          </Notice>
        )}
        {(refusal?.type === 'otherWindow' || refusal?.type === 'alreadyFounded') && (
          <Notice kind="caution" alert>
            {t(`door.${refusal.type}`)}
          </Notice>
        )}
        <div class="actions">
          <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
            {t('founding.submit')}
          </button>
          <Progress isGoingOn={model.isBusy.value} words={t('founding.busy')} />
        </div>
      </Form>
    </DoorPage>
  );
};
