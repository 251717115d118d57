/** Screen: Scheine of this point. */
import type { VoucherSummary } from '../../../protocol/deskVouchers.ts';
import { t } from '../../i18n/text.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { paths } from '../../shell/router.ts';
import { useWork } from '../../shell/work.ts';
import { DirectoryButton } from '../directory/DirectoryButton.tsx';
import { ReserveButton } from '../reserve/ReserveButton.tsx';
import { SearchList } from '../SearchList.tsx';
import { VoucherCard } from './VoucherCard.tsx';

export const Vouchers = () => {
  const work = useWork();
  return (
    <>
      <h1>{t('vouchers.title')}</h1>
      <div class="actions">
        <ReserveButton />
        <DirectoryButton />
      </div>
      <SearchList
        id="voucher-search"
        label={t('vouchers.search')}
        ask={work.desk.vouchers}
        keyOf={(item: VoucherSummary) => item.number}
        empty={
          <EmptyState icon="vouchers" title={t('vouchers.empty.title')} text={t('vouchers.empty.text')}>
            <button type="button" class="button secondary" onClick={() => work.router.go(paths.clinic)}>
              {t('vouchers.empty.way')}
            </button>
          </EmptyState>
        }
        none={t('vouchers.none')}
      >
        {(item) => <VoucherCard voucher={item} />}
      </SearchList>
    </>
  );
};
