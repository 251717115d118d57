/** A blank that is lost or spoilt: voided, so that nobody can be treated on it. */
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
import type { ReserveModel } from './model.ts';

export interface VoidReserveDialogProps {
  readonly model: ReserveModel;
  readonly number: VoucherNumber;
}

export const VoidReserveDialog = ({ model, number }: VoidReserveDialogProps) => {
  const [reason, setReason] = useState<VoidReason>('lost');
  return (
    <Dialog
      id="void-reserve"
      title={t('reserve.void.title', { number })}
      onCancel={() => model.askToVoid(null)}
      actions={
        <>
          <button type="button" class="button secondary" onClick={() => model.askToVoid(null)}>
            {t('action.cancel')}
          </button>
          <button
            type="button"
            class="button danger"
            aria-disabled={model.isBusy.value}
            onClick={() => void model.voidPaper(reason)}
          >
            {t('voucher.void.confirm')}
          </button>
        </>
      }
    >
      <p>{t('reserve.void.text')}</p>
      <Select
        id="void-reserve-reason"
        label={t('voucher.void.reason')}
        value={reason}
        options={voidReasons.map((code) => ({ value: code, label: t(`voidReason.${code}`) }))}
        onInput={(value) => {
          if (isCode(voidReasons, value)) setReason(value);
        }}
      />
      <Refusal refusal={model.voidRefusal.value} />
    </Dialog>
  );
};

const Refusal = ({ refusal }: { readonly refusal: VoidError | null }) => {
  if (refusal === null) return null;
  if (isStorageTrouble(refusal)) return <TroubleNotice trouble={refusal} />;
  return <Notice kind="caution">{t('reserve.void.refused')}</Notice>;
};
