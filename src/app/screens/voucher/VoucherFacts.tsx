/** All facts of a voucher: what one looks for first as on the slip of paper, the others below it. */
import type { VoucherView } from '../../../protocol/deskVouchers.ts';
import { formatDay, formatEuro } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { stateWords } from '../vouchers/voucherWords.ts';

type Fact = readonly [label: string, text: string];

const termsOf = (voucher: VoucherView): readonly Fact[] => [
  [t('voucher.validUntil'), formatDay(voucher.validUntil)],
  [t('voucher.guarantee'), formatEuro(voucher.guaranteeCents)],
  [t('consultation.specialty'), voucher.specialty === null ? '' : t(`specialty.${voucher.specialty}`)],
];

const factsOf = (voucher: VoucherView): readonly Fact[] => [
  [t('voucherForm.diagnosis'), voucher.suspectedDiagnosis],
  [t('voucherForm.referralReason'), voucher.referralReason],
  [t('voucher.issuedOn'), formatDay(voucher.issuedOn)],
  [t('voucher.issuer'), `${voucher.organisationName}, ${voucher.pointName}`],
  [t('voucher.payer'), [voucher.payer.name, voucher.payer.address, voucher.payer.phone].filter(Boolean).join('\n')],
];

export const VoucherFacts = ({ voucher }: { readonly voucher: VoucherView }) => (
  <>
    <div class={`slip slip-${voucher.state.type}`}>
      <p class="slip-state">
        <strong class="slip-kind">{t(`voucherKind.${voucher.kind}`)}</strong>
        <span class={`tag state-${voucher.state.type}`}>{stateWords(voucher.state)}</span>{' '}
        <span class={`delivery delivery-${voucher.delivery}`}>{t(`voucher.delivery.${voucher.delivery}`)}</span>
      </p>
      <dl class="facts slip-person">
        <div>
          <dt>{t('pseudonym.callName')}</dt>
          <dd class="call-name">{voucher.callName}</dd>
        </div>
        <div>
          <dt>{t('pseudonym.birthDate')}</dt>
          <dd>{formatDay(voucher.fictiveBirthDate)}</dd>
        </div>
      </dl>
      <Facts facts={termsOf(voucher)} kind="slip-terms" />
    </div>
    <Facts facts={factsOf(voucher)} kind="voucher-facts panel" />
  </>
);

const Facts = ({ facts, kind }: { readonly facts: readonly Fact[]; readonly kind: string }) => (
  <dl class={`facts ${kind}`}>
    {facts.map(([label, text]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd dir="auto">{text === '' ? t('voucher.none') : text}</dd>
      </div>
    ))}
  </dl>
);
