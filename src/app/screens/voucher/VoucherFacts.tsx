/** All facts of a voucher. */
import type { VoucherView } from '../../../protocol/desk.ts';
import { formatDay, formatEuro } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { stateWords } from '../vouchers/voucherWords.ts';

const factsOf = (voucher: VoucherView): readonly (readonly [label: string, text: string])[] => [
  [t('voucher.state'), stateWords(voucher.state)],
  [t('voucher.delivery'), t(`voucher.delivery.${voucher.delivery}`)],
  [t('pseudonym.callName'), voucher.callName],
  [t('pseudonym.birthDate'), formatDay(voucher.fictiveBirthDate)],
  [t('consultation.specialty'), voucher.specialty === null ? '' : t(`specialty.${voucher.specialty}`)],
  [t('voucherForm.diagnosis'), voucher.suspectedDiagnosis],
  [t('voucherForm.referralReason'), voucher.referralReason],
  [t('voucher.issuedOn'), formatDay(voucher.issuedOn)],
  [t('voucher.validUntil'), formatDay(voucher.validUntil)],
  [t('voucher.guarantee'), formatEuro(voucher.guaranteeCents)],
  [t('voucher.issuer'), `${voucher.organisationName}, ${voucher.pointName}`],
  [t('voucher.payer'), [voucher.payer.name, voucher.payer.address, voucher.payer.phone].filter(Boolean).join('\n')],
];

export const VoucherFacts = ({ voucher }: { readonly voucher: VoucherView }) => (
  <dl class="facts voucher-facts">
    {factsOf(voucher).map(([label, text]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{text === '' ? t('voucher.none') : text}</dd>
      </div>
    ))}
  </dl>
);
