/** The device's own lock as a second way in, for whoever is at the desk. */
import { signal } from '@preact/signals';
import type { AddPasskeyError } from '../../../protocol/deskPasskey.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Form } from '../../parts/Form.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { createBusy } from '../../shell/busy.ts';
import type { PasskeyError } from '../../shell/ports.ts';
import { useModel } from '../../shell/useModel.ts';
import { useWork, type Work } from '../../shell/work.ts';

const createOwnPasskey = (work: Work) => {
  const isOffered = signal(false);
  const isThere = signal(false);
  const passphrase = signal('');
  const { isBusy, whileBusy } = createBusy();
  const refusal = signal<AddPasskeyError | PasskeyError | { readonly type: 'required' } | null>(null);
  void work.passkeys.isThere().then((offered) => {
    isOffered.value = offered;
  });
  void work.desk.hasPasskey().then((has) => {
    isThere.value = has;
  });
  return {
    isOffered,
    isThere,
    passphrase,
    isBusy,
    refusal,
    add: async () => {
      if (passphrase.peek() === '') {
        refusal.value = { type: 'required' };
        return;
      }
      await whileBusy(async () => {
        refusal.value = null;
        const answer = await work.passkeys.create();
        if (!answer.ok) {
          refusal.value = answer.error;
          return;
        }
        const added = await work.desk.addPasskey(passphrase.peek(), answer.value);
        if (!added.ok) refusal.value = added.error;
        else {
          isThere.value = true;
          passphrase.value = '';
        }
      });
    },
    remove: () =>
      whileBusy(async () => {
        refusal.value = null;
        const removed = await work.desk.removePasskey();
        if (removed.ok) isThere.value = false;
        else refusal.value = removed.error;
      }),
    dispose: () => {
      passphrase.value = '';
    },
  };
};

export const OwnPasskey = () => {
  const work = useWork();
  const model = useModel(() => createOwnPasskey(work));
  const refusal = model.refusal.value;
  if (work.session.isDemo) return null;
  const fieldError =
    refusal?.type === 'wrongPassphrase'
      ? t('ownPassphrase.wrong')
      : refusal?.type === 'required'
        ? t('passphrase.required')
        : undefined;
  return (
    <section class="panel">
      <h2>{t('passkey.title')}</h2>
      <p>{t('passkey.text')}</p>
      <p role="status">
        {t(model.isThere.value ? 'passkey.there' : model.isOffered.value ? 'passkey.none' : 'passkey.absent')}
      </p>
      {(refusal?.type === 'cancelled' || refusal?.type === 'unsupported') && (
        <Notice kind="info" alert>
          {t(`locked.passkey.${refusal.type}`)}
        </Notice>
      )}
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} />}
      {model.isThere.value && (
        <button type="button" class="button quiet" onClick={() => void model.remove()}>
          {t('passkey.remove')}
        </button>
      )}
      {!model.isThere.value && model.isOffered.value && (
        <Form onSend={() => void model.add()}>
          <PassphraseField
            id="passkey-passphrase"
            label={t('passkey.passphrase')}
            value={model.passphrase.value}
            onInput={(text) => {
              model.passphrase.value = text;
              model.refusal.value = null;
            }}
            error={fieldError}
          />
          <button type="submit" class="button secondary" aria-disabled={model.isBusy.value}>
            {t('passkey.add')}
          </button>
        </Form>
      )}
    </section>
  );
};
