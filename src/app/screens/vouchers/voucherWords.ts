/** A voucher's state in words. */
import type { VoucherState } from '../../../domain/voucher.ts';
import { formatDay } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';

export const stateWords = (state: VoucherState): string =>
  state.type === 'voided'
    ? t('voucher.state.voidedOn', { day: formatDay(state.on), reason: t(`voidReason.${state.reason}`) })
    : t(`voucher.state.${state.type}`);
