/** Screen: Scheine of this point. */
import type { VoucherSummary } from '../../../protocol/desk.ts';
import { t } from '../../i18n/text.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useWork } from '../../shell/work.ts';
import { SearchList } from '../SearchList.tsx';
import { VoucherCard } from './VoucherCard.tsx';

export const Vouchers = () => {
  const work = useWork();
  return (
    <>
      <h1>{t('vouchers.title')}</h1>
      <SearchList
        id="voucher-search"
        label={t('vouchers.search')}
        ask={work.desk.vouchers}
        keyOf={(item: VoucherSummary) => item.number}
        empty={<EmptyState title={t('vouchers.empty.title')} text={t('vouchers.empty.text')} />}
        none={t('vouchers.none')}
      >
        {(item) => <VoucherCard voucher={item} />}
      </SearchList>
    </>
  );
};
