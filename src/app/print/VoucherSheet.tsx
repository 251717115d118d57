/** The paper: one plain page in black and white, readable after a poor copier. Not on the screen. */
import type { VoucherView } from '../../protocol/desk.ts';
import { coversSentence, sheetCodes, sheetDay, sheetEuro, sheetWords } from './sheetWords.ts';

export const VoucherSheet = ({ voucher }: { readonly voucher: VoucherView }) => (
  <article class="print-sheet" lang="de" dir="ltr">
    <header class="print-head">
      <p class="print-title">{sheetCodes[`voucherKind.${voucher.kind}`]}</p>
      <p>
        {sheetWords.number}
        <br />
        <strong class="print-number">{voucher.number}</strong>
      </p>
    </header>
    {voucher.state.type === 'voided' && <p class="print-voided">{sheetWords.voided}</p>}
    <dl class="print-person">
      <Line label={sheetWords.callName} text={voucher.callName} />
      <Line label={sheetWords.birthDate} text={sheetDay(voucher.fictiveBirthDate)} />
    </dl>
    <dl class="print-terms">
      <Line label={sheetWords.issuedOn} text={sheetDay(voucher.issuedOn)} />
      <Line label={sheetWords.validUntil} text={sheetDay(voucher.validUntil)} />
      <Line label={sheetWords.guarantee} text={sheetEuro(voucher.guaranteeCents)} />
    </dl>
    <p>{coversSentence(sheetEuro(voucher.guaranteeCents), sheetDay(voucher.validUntil))}</p>
    <dl class="print-reason">
      {voucher.specialty !== null && (
        <Line label={sheetWords.specialty} text={sheetCodes[`specialty.${voucher.specialty}`]} />
      )}
      <Line label={sheetWords.diagnosis} text={voucher.suspectedDiagnosis} />
      <Line label={sheetWords.referralReason} text={voucher.referralReason} />
    </dl>
    <dl class="print-parties">
      <Line label={sheetWords.issuer} text={`${voucher.organisationName}\n${voucher.pointName}`} />
      <Line
        label={sheetWords.payer}
        text={[voucher.payer.name, voucher.payer.address].filter((part) => part !== '').join('\n')}
      />
      <Line label={sheetWords.phone} text={voucher.payer.phone} />
    </dl>
    <p>{sheetWords.invoice}</p>
    <section class="print-treating">
      <p class="print-treating-title">{sheetWords.treating}</p>
      <div class="print-boxes">
        <div>{sheetWords.treatedOn}</div>
        <div>{sheetWords.signature}</div>
        <div>{sheetWords.stamp}</div>
      </div>
    </section>
  </article>
);

const Line = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
);
