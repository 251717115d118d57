/** A voucher in a list: number, whose, until when, how far it has come. */
import type { VoucherSummary } from '../../../protocol/deskVouchers.ts';
import { formatDay, formatEuro } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { useWork } from '../../shell/work.ts';
import { stateWords } from './voucherWords.ts';

export const VoucherCard = ({ voucher }: { readonly voucher: VoucherSummary }) => {
  const work = useWork();
  const { view } = work.router.place.value;
  return (
    <button
      type="button"
      class="card card-button"
      aria-current={view?.kind === 'voucher' && view.number === voucher.number ? 'true' : undefined}
      onClick={() => work.router.open({ kind: 'voucher', number: voucher.number })}
    >
      <span class="card-title code">{voucher.number}</span>
      <span>
        {voucher.callName}
        {voucher.specialty !== null && ` · ${t(`specialty.${voucher.specialty}`)}`}
      </span>
      <span>
        {t('voucher.validUntil')} {formatDay(voucher.validUntil)} · {formatEuro(voucher.guaranteeCents)}
      </span>
      <span class="card-note card-line">
        <span class={`tag state-${voucher.state.type}`}>{stateWords(voucher.state)}</span>
        <span class={`delivery delivery-${voucher.delivery}`}>{t(`voucher.delivery.${voucher.delivery}`)}</span>
      </span>
    </button>
  );
};
