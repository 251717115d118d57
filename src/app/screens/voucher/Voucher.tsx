/** Screen: one voucher. What is printed is a paper of its own, never this screen. */
import { useState } from 'preact/hooks';
import type { VoucherNumber } from '../../../domain/codes.ts';
import type { VoucherView } from '../../../protocol/deskVouchers.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { paths } from '../../shell/router.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { CheckLink } from '../demo/CheckLink.tsx';
import { useAnswer } from '../useAnswer.ts';
import { VoidDialog } from './VoidDialog.tsx';
import { VoucherFacts } from './VoucherFacts.tsx';
import { VoucherPrinting } from './VoucherPrinting.tsx';

export const VoucherScreen = ({ number }: { readonly number: VoucherNumber }) => {
  const work = useWork();
  const { answer, askAgain } = useAnswer(() => work.desk.openVoucher(number), work.ledgerChanges, number);
  return (
    <>
      <BackButton />
      {answer === undefined && <Progress isGoingOn words={t('list.loading')} />}
      {answer === null && (
        <>
          <h1>{t('voucher.title', { number })}</h1>
          <Notice kind="info">{t('voucher.gone')}</Notice>
        </>
      )}
      {answer && <OpenVoucher voucher={answer} onChanged={askAgain} />}
    </>
  );
};

interface OpenVoucherProps {
  readonly voucher: VoucherView;
  readonly onChanged: () => void;
}

const OpenVoucher = ({ voucher, onChanged }: OpenVoucherProps) => {
  const [isVoiding, setVoiding] = useState(false);
  const isValid = voucher.state.type === 'valid';
  return (
    <>
      <h1>{t('voucher.title', { number: voucher.number })}</h1>
      <PayerMissing voucher={voucher} />
      {voucher.fromReserve && isValid && <Notice kind="info">{t('reserve.paperStays')}</Notice>}
      <VoucherFacts voucher={voucher} />
      <VoucherPrinting voucher={voucher} onChanged={onChanged}>
        <CheckLink code={voucher.code} />
        {isValid && (
          <button type="button" class="button quiet" onClick={() => setVoiding(true)}>
            {t('voucher.void')}
          </button>
        )}
      </VoucherPrinting>
      {isVoiding && (
        <VoidDialog
          number={voucher.number}
          onClose={() => setVoiding(false)}
          onVoided={() => {
            setVoiding(false);
            onChanged();
          }}
        />
      )}
    </>
  );
};

const PayerMissing = ({ voucher }: { readonly voucher: VoucherView }) => {
  const work = useWork();
  const { address, phone } = voucher.payer;
  if (address.trim() !== '' && phone.trim() !== '') return null;
  return (
    <Notice kind="caution">
      <p>{t('voucher.payerMissing')}</p>
      <a
        href={paths.settings}
        onClick={(event) => {
          event.preventDefault();
          work.router.go(paths.settings);
        }}
      >
        {t('voucher.payerMissing.link')}
      </a>
    </Notice>
  );
};
