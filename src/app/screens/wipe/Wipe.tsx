/** Screen: Notfall. Alles löschen, and the passphrase that does it without a word. */
import { signal } from '@preact/signals';
import { ok } from '../../../domain/result.ts';
import type { DuressError } from '../../../protocol/deskWipe.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { ErrorSummary } from '../../parts/ErrorSummary.tsx';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { createBusy } from '../../shell/busy.ts';
import { useModel } from '../../shell/useModel.ts';
import { useWork, type Work } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { ChoosePassphrase, passphraseLines, passphraseRefusalWords } from '../passphrase/ChoosePassphrase.tsx';
import { createPassphraseChoice } from '../passphrase/model.ts';
import { WipeButton } from './WipeButton.tsx';

const createDuress = (work: Work) => {
  const isThere = signal(false);
  const isOpen = signal(false);
  const refusal = signal<DuressError | null>(null);
  const { isBusy, whileBusy } = createBusy();
  const done = signal<'set' | 'removed' | null>(null);
  const { organisationName, pointName } = work.session;
  const choice = createPassphraseChoice(
    async () => work.desk,
    () => [organisationName, pointName],
    () => {
      refusal.value = null;
    },
  );
  const leave = work.unsaved.enrol({ isBusy: () => isOpen.peek(), flush: async () => ok(null) });
  void work.desk.hasDuress().then((has) => {
    isThere.value = has;
  });
  const send = (passphrase: string | null): Promise<void> =>
    whileBusy(async () => {
      refusal.value = null;
      done.value = null;
      const result = await work.desk.setDuress(passphrase);
      if (!result.ok) {
        refusal.value = result.error;
        return;
      }
      choice.dispose();
      isOpen.value = false;
      isThere.value = passphrase !== null;
      done.value = passphrase === null ? 'removed' : 'set';
    });
  return {
    isThere,
    isOpen,
    refusal,
    isBusy,
    done,
    choice,
    open: () => {
      done.value = null;
      isOpen.value = true;
    },
    close: () => {
      choice.dispose();
      refusal.value = null;
      isOpen.value = false;
    },
    set: async () => {
      if (choice.check()) await send(choice.passphrase.peek());
    },
    remove: () => send(null),
    dispose: () => {
      leave();
      choice.dispose();
    },
  };
};

export const WipeScreen = () => {
  const work = useWork();
  const model = useModel(() => createDuress(work));
  return (
    <>
      <BackButton />
      <h1>{t('emergency.title')}</h1>
      <section class="panel">
        <h2>{t('emergency.wipe.title')}</h2>
        <p>{t('emergency.wipe')}</p>
        <p class="field-hint">{t('emergency.wipe.rescue')}</p>
        <WipeButton shell={work.emergency} />
      </section>
      <section class="panel">
        <h2>{t('duress.title')}</h2>
        <p>{t('duress.text')}</p>
        <p>{t('duress.cost')}</p>
        <p>{t(model.isThere.value ? 'duress.there' : 'duress.none')}</p>
        <p role="status" class="saved">
          {model.done.value === null ? '' : t(`duress.${model.done.value}`)}
        </p>
        {work.session.role === 'coordinator' ? (
          <DuressForm model={model} />
        ) : (
          <p class="field-hint">{t('people.notTheCoordinator')}</p>
        )}
      </section>
    </>
  );
};

const DuressForm = ({ model }: { readonly model: ReturnType<typeof createDuress> }) => {
  const refusal = model.refusal.value;
  const passphraseError = passphraseRefusalWords(refusal);
  if (!model.isOpen.value) {
    return (
      <div class="actions">
        <button type="button" class="button secondary" onClick={model.open}>
          {t(model.isThere.value ? 'duress.replace' : 'duress.choose')}
        </button>
        {model.isThere.value && (
          <button type="button" class="button quiet" onClick={() => void model.remove()}>
            {t('duress.remove')}
          </button>
        )}
      </div>
    );
  }
  return (
    <Form onSend={() => void model.set()}>
      <ErrorSummary lines={[...passphraseLines(model.choice, passphraseError)]} />
      <ChoosePassphrase model={model.choice} refusal={passphraseError} />
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} keepsText />}
      {refusal?.type === 'notTheCoordinator' && (
        <Notice kind="caution" alert>
          {t('people.notTheCoordinator')}
        </Notice>
      )}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
          {t('duress.save')}
        </button>
        <button type="button" class="button secondary" onClick={model.close}>
          {t('action.cancel')}
        </button>
        <Progress isGoingOn={model.isBusy.value} words={t('people.form.busy')} />
      </div>
    </Form>
  );
};
