/** Vouchers that other points issued to the same person, and that are still valid: told when the card was read here. */
import type { VoucherElsewhere } from '../../../protocol/deskVouchers.ts';
import { formatDay, formatEuro } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';

export const VouchersElsewhere = ({ vouchers }: { readonly vouchers: readonly VoucherElsewhere[] }) =>
  vouchers.length === 0 ? null : (
    <Notice kind="caution" title={t('elsewhere.title')}>
      <ul class="plain-list">
        {vouchers.map(({ number, pointName, validUntil, guaranteeCents }) => (
          <li key={number}>
            {t('elsewhere.line', {
              number,
              pointName,
              validUntil: formatDay(validUntil),
              guarantee: formatEuro(guaranteeCents),
            })}
          </li>
        ))}
      </ul>
      <p>{t('elsewhere.hint')}</p>
    </Notice>
  );
