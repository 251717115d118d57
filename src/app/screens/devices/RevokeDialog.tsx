/** Gerät abmelden: says what that means and what it cannot do, asks whether it shall erase itself, and makes sure. */
import { useState } from 'preact/hooks';
import type { DeviceView, RevokeDeviceError } from '../../../protocol/deskEnrol.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { createBusy } from '../../shell/busy.ts';
import { useWork } from '../../shell/work.ts';

export interface RevokeDialogProps {
  readonly device: DeviceView;
  readonly onClose: () => void;
  readonly onRevoked: (devices: readonly DeviceView[]) => void;
}

export const RevokeDialog = ({ device, onClose, onRevoked }: RevokeDialogProps) => {
  const work = useWork();
  const [{ isBusy, whileBusy }] = useState(createBusy);
  const [wipe, setWipe] = useState(device.revoked !== null);
  const [refusal, setRefusal] = useState<RevokeDeviceError | null>(null);
  const name = device.label || t('people.elsewhere.unnamed');
  const confirm = (): Promise<void> =>
    whileBusy(async () => {
      const revoked = await work.desk.revokeDevice(device.device, wipe);
      if (revoked.ok) onRevoked(revoked.value);
      else setRefusal(revoked.error);
    });
  return (
    <Dialog
      id="revoke"
      title={t('devices.revoke.title', { label: name })}
      onCancel={onClose}
      actions={
        <>
          <button type="button" class="button secondary" onClick={onClose}>
            {t('action.cancel')}
          </button>
          <button type="button" class="button danger" aria-disabled={isBusy.value} onClick={() => void confirm()}>
            {t('devices.revoke.confirm')}
          </button>
        </>
      }
    >
      <p>{t('devices.revoke.text')}</p>
      <p>{t('devices.revoke.late')}</p>
      <Checkbox
        id="revoke-wipe"
        label={t('devices.revoke.wipe')}
        hint={t('devices.revoke.wipe.hint')}
        checked={wipe}
        onInput={setWipe}
      />
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} />}
      {refusal !== null && !isStorageTrouble(refusal) && (
        <Notice kind="caution" alert>
          {t(`devices.revoke.${refusal.type}`)}
        </Notice>
      )}
    </Dialog>
  );
};
