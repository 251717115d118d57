/** Eigene Passphrase ändern: folded until somebody wants it. */
import { signal } from '@preact/signals';
import { ok } from '../../../domain/result.ts';
import type { ChangePassphraseError } from '../../../protocol/deskPeople.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Form } from '../../parts/Form.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { createBusy } from '../../shell/busy.ts';
import { useModel } from '../../shell/useModel.ts';
import { useWork, type Work } from '../../shell/work.ts';
import { ChoosePassphrase, passphraseLines, passphraseRefusalWords } from '../passphrase/ChoosePassphrase.tsx';
import { createPassphraseChoice } from '../passphrase/model.ts';

const createOwnPassphrase = (work: Work) => {
  const isOpen = signal(false);
  const before = signal('');
  const refusal = signal<ChangePassphraseError | { readonly type: 'required' } | null>(null);
  const { isBusy, whileBusy } = createBusy();
  const isDone = signal(false);
  const { organisationName, pointName, handle } = work.session;
  const choice = createPassphraseChoice(
    async () => work.desk,
    () => [organisationName, pointName, handle],
    () => {
      refusal.value = null;
    },
  );
  const leave = work.unsaved.enrol({ isBusy: () => isOpen.peek(), flush: async () => ok(null) });
  const close = (): void => {
    choice.dispose();
    before.value = '';
    refusal.value = null;
    isOpen.value = false;
  };
  return {
    isOpen,
    before,
    refusal,
    isBusy,
    isDone,
    choice,
    open: () => {
      isDone.value = false;
      isOpen.value = true;
    },
    close,
    change: () =>
      whileBusy(async () => {
        refusal.value = before.peek() === '' ? { type: 'required' } : null;
        const isReady = choice.check();
        if (refusal.peek() !== null || !isReady) return;
        const result = await work.desk.changePassphrase(before.peek(), choice.passphrase.peek());
        if (result.ok) {
          close();
          isDone.value = true;
        } else refusal.value = result.error;
      }),
    dispose: () => {
      leave();
      close();
    },
  };
};

export const OwnPassphrase = () => {
  const work = useWork();
  const model = useModel(() => createOwnPassphrase(work));
  const refusal = model.refusal.value;
  const beforeError =
    refusal?.type === 'wrongPassphrase'
      ? t('ownPassphrase.wrong')
      : refusal?.type === 'required'
        ? t('passphrase.required')
        : undefined;
  const passphraseError = passphraseRefusalWords(refusal);
  if (work.session.isDemo) return null;
  return (
    <section class="panel">
      <h2>{t('ownPassphrase.title')}</h2>
      <p role="status" class="saved">
        {model.isDone.value ? t('ownPassphrase.done') : ''}
      </p>
      {model.isOpen.value ? (
        <Form onSend={() => void model.change()}>
          <ErrorSummary
            lines={[
              ...(beforeError === undefined
                ? []
                : [{ fieldId: 'passphrase-before', label: t('ownPassphrase.before'), text: beforeError }]),
              ...passphraseLines(model.choice, passphraseError),
            ]}
          />
          <PassphraseField
            id="passphrase-before"
            label={t('ownPassphrase.before')}
            value={model.before.value}
            onInput={(text) => {
              model.before.value = text;
            }}
            error={beforeError}
          />
          <h3>{t('ownPassphrase.after')}</h3>
          <ChoosePassphrase model={model.choice} refusal={passphraseError} />
          {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
          <div class="actions">
            <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
              {t('ownPassphrase.submit')}
            </button>
            <button type="button" class="button secondary" onClick={model.close}>
              {t('action.cancel')}
            </button>
            <Progress isGoingOn={model.isBusy.value} words={t('people.form.busy')} />
          </div>
        </Form>
      ) : (
        <button type="button" class="button secondary" onClick={model.open}>
          {t('ownPassphrase.open')}
        </button>
      )}
    </section>
  );
};
