/** Warns where the person already holds a voucher that is valid: a second one should be meant. */
import type { VoucherSummary } from '../../../protocol/deskVouchers.ts';
import { formatDay, formatEuro } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';

export const ValidVouchers = ({ vouchers }: { readonly vouchers: readonly VoucherSummary[] }) =>
  vouchers.length === 0 ? null : (
    <Notice kind="caution" title={tCount('voucherForm.alreadyValid', vouchers.length)}>
      <ul class="plain-list">
        {vouchers.map((voucher) => (
          <li key={voucher.number}>
            {t('voucherForm.alreadyValid.line', {
              number: voucher.number,
              validUntil: formatDay(voucher.validUntil),
              guarantee: formatEuro(voucher.guaranteeCents),
            })}
          </li>
        ))}
      </ul>
      <p>{t('voucherForm.alreadyValid.hint')}</p>
    </Notice>
  );
