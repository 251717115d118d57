/** Stornieren: asks for the reason and makes sure. */
import { useState } from 'preact/hooks';
import { isCode, type VoidReason, voidReasons } from '../../../domain/codeLists.ts';
import type { VoucherNumber } from '../../../domain/codes.ts';
import type { VoidError } from '../../../protocol/deskVouchers.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t } from '../../i18n/text.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Select } from '../../parts/Select.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useWork } from '../../shell/work.ts';

export interface VoidDialogProps {
  readonly number: VoucherNumber;
  readonly onClose: () => void;
  readonly onVoided: () => void;
}

export const VoidDialog = ({ number, onClose, onVoided }: VoidDialogProps) => {
  const work = useWork();
  const [reason, setReason] = useState<VoidReason>('mistake');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<VoidError | null>(null);

  const confirm = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const result = await work.desk.voidVoucher(number, reason);
    setBusy(false);
    if (result.ok) onVoided();
    else setRefusal(result.error);
  };

  return (
    <Dialog
      id="void"
      title={t('voucher.void.title')}
      onCancel={onClose}
      actions={
        <>
          <button type="button" class="button secondary" onClick={onClose}>
            {t('action.cancel')}
          </button>
          <button type="button" class="button danger" aria-disabled={isBusy} onClick={() => void confirm()}>
            {t('voucher.void.confirm')}
          </button>
        </>
      }
    >
      <p>{t('voucher.void.text')}</p>
      <Select
        id="void-reason"
        label={t('voucher.void.reason')}
        value={reason}
        options={voidReasons.map((code) => ({ value: code, label: t(`voidReason.${code}`) }))}
        onInput={(value) => {
          if (isCode(voidReasons, value)) setReason(value);
        }}
      />
      {refusal !== null && isStorageTrouble(refusal) && <TroubleNotice trouble={refusal} />}
      {refusal?.type === 'notValid' && <Notice kind="caution">{t('voucher.void.notValid')}</Notice>}
      {refusal?.type === 'unknownVoucher' && <Notice kind="caution">{t('voucher.void.unknown')}</Notice>}
    </Dialog>
  );
};
