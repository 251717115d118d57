/** Screen: Gesperrt. */
import { useEffect, useRef } from 'preact/hooks';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { LanguageChoice } from '../../parts/LanguageChoice.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { SyncRegion } from '../../parts/SyncRegion.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import type { Shell } from '../../shell/shell.ts';
import type { LockReason } from '../../shell/stage.ts';
import { useModel } from '../../shell/useModel.ts';
import { DoorPage } from '../DoorPage.tsx';
import { WipeButton } from '../wipe/WipeButton.tsx';
import { createLocked, type Locked as LockedModel } from './model.ts';

const fieldError = (refusal: LockedModel['refusal']['value']): string | undefined => {
  if (refusal?.type === 'wrongPassphrase') return t('locked.wrongPassphrase');
  return refusal?.type === 'required' ? t('passphrase.required') : undefined;
};

export const Locked = ({ shell, reason }: { readonly shell: Shell; readonly reason: LockReason | null }) => {
  const model = useModel(() => createLocked(shell));
  const refusal = model.refusal.value;
  const form = useRef<HTMLFormElement>(null);
  // After a wrong try the next one begins where the mistake was.
  useEffect(() => {
    if (refusal !== null) form.current?.querySelector('input')?.focus();
  }, [refusal]);
  return (
    <DoorPage title={t('locked.title')} footer={<LanguageChoice preference={shell.ports.language} />}>
      {reason !== null && <Notice kind="caution">{t(`locked.reason.${reason}`)}</Notice>}
      <p class="lead">{t('locked.hint')}</p>
      <form
        ref={form}
        autocomplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void model.unlock();
        }}
      >
        <PassphraseField
          id="passphrase"
          label={t('passphrase.label')}
          value={model.passphrase.value}
          onInput={model.setPassphrase}
          error={fieldError(refusal)}
        />
        {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} />}
        {model.passkeyTrouble.value !== null && (
          <Notice kind="info" alert>
            {t(`locked.passkey.${model.passkeyTrouble.value.type}`)}
          </Notice>
        )}
        {refusal?.type === 'otherWindow' && (
          <Notice kind="caution" alert>
            {t('door.otherWindow')}
          </Notice>
        )}
        {refusal?.type === 'unfounded' && (
          <Notice kind="caution" alert>
            {t('locked.unfounded')}
          </Notice>
        )}
        <div class="actions">
          <button type="submit" class="button primary" aria-disabled={model.isBusy.value}>
            {t('locked.submit')}
          </button>
          {model.hasPasskeys.value && (
            <button type="button" class="button secondary" onClick={() => void model.unlockWithPasskey()}>
              {t('locked.passkey')}
            </button>
          )}
          <Progress isGoingOn={model.isBusy.value} words={t('locked.busy')} />
        </div>
      </form>
      <SyncRegion status={shell.sync} />
      <WipeButton shell={shell} />
    </DoorPage>
  );
};
