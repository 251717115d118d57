/**
 * A voucher that says nothing of what it is for leads to questions at the practice: asked before it is issued, never refused,
 * because urgent care must not wait for a word.
 */
import type { VoucherForm } from '../../../domain/voucher.ts';
import type { VoucherProposal } from '../../../protocol/deskVouchers.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';

export const isBare = (proposal: VoucherProposal, form: VoucherForm): boolean =>
  proposal.suspectedDiagnosis === '' && form.referralReason.trim() === '';

export const BareQuestion = ({ onAnyway }: { readonly onAnyway: () => void }) => (
  <Notice kind="caution" title={t('voucherForm.bare')} alert>
    <p>{t('voucherForm.bare.text')}</p>
    <div class="actions">
      <button type="button" class="button secondary" onClick={onAnyway}>
        {t('voucherForm.bare.anyway')}
      </button>
    </div>
  </Notice>
);
