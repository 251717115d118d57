/** Schein, A5: what a practice has to see at a glance, readable after a poor copier. The first page is complete by itself. */
import type { Day } from '../../domain/calendar.ts';
import type { PrintKind } from '../../domain/codeLists.ts';
import type { VoucherView } from '../../protocol/deskVouchers.ts';
import { Line, Paper } from './paperParts.tsx';
import { paperCodes, paperDay, paperEuro, paperRoundEuro, paperWords } from './paperWords.ts';
import { VoucherHead, VoucherIdentity, VoucherParties, VoucherTreating } from './voucherParts.tsx';
import { linesAroundText, linesLeft, treatingRows } from './voucherRoom.ts';
import { coversSentence, printKindHint, printKindWords, voucherWords } from './voucherWords.ts';

export interface VoucherPaperProps {
  readonly voucher: VoucherView;
  readonly print: PrintKind;
  /** Day of this print. */
  readonly on: Day;
  readonly origin: string;
}

export const VoucherPaper = ({ voucher, print, on, origin }: VoucherPaperProps) => {
  const isLong = linesLeft(voucher, [voucher.suspectedDiagnosis, voucher.referralReason]) < 0;
  const isVoided = voucher.state.type === 'voided';
  return (
    <Paper
      size="a5"
      name="voucher-paper"
      form={voucher.form}
      across={isVoided ? voucherWords.voidedAcross : undefined}
      annex={isLong && <Annex voucher={voucher} />}
    >
      <VoucherHead
        title={paperCodes[`voucherKind.${voucher.kind}`]}
        organisationName={voucher.organisationName}
        pointName={voucher.pointName}
        mark={printKindWords[print]}
        markHint={isVoided ? voucherWords.voided : printKindHint(print, paperDay(on))}
      />
      <VoucherIdentity number={voucher.number} callName={voucher.callName} code={voucher.code} origin={origin}>
        <Line class="voucher-birth" label={paperWords.birthDate} text={paperDay(voucher.fictiveBirthDate)} />
      </VoucherIdentity>
      <dl class="voucher-terms">
        <Line label={voucherWords.issuedOn} text={paperDay(voucher.issuedOn)} />
        <Line label={voucherWords.validUntil} text={paperDay(voucher.validUntil)} />
        <Line label={voucherWords.guarantee} text={paperEuro(voucher.guaranteeCents)} />
      </dl>
      <p>
        {coversSentence(paperRoundEuro(voucher.guaranteeCents), paperDay(voucher.validUntil))}
        {voucher.fromReserve && ` ${voucherWords.fromReserve}`}
      </p>
      <dl class="voucher-reason">
        {voucher.specialty !== null && (
          <Line label={voucherWords.specialty} text={paperCodes[`specialty.${voucher.specialty}`]} />
        )}
        {isLong ? (
          <Line label={voucherWords.diagnosisAndReason} text={voucherWords.onNextPage} />
        ) : (
          <Reasons voucher={voucher} />
        )}
      </dl>
      <VoucherParties payer={voucher.payer} />
      <VoucherTreating rows={treatingRows(linesAroundText(voucher))} />
    </Paper>
  );
};

const Reasons = ({ voucher }: { readonly voucher: VoucherView }) => (
  <>
    <Line label={voucherWords.diagnosis} text={voucher.suspectedDiagnosis} />
    <Line label={voucherWords.referralReason} text={voucher.referralReason} />
  </>
);

/** A table, because browsers repeat its head on every page. */
const Annex = ({ voucher }: { readonly voucher: VoucherView }) => (
  <table class="voucher-annex">
    <thead>
      <tr>
        <th>
          {voucher.form === 'training' && `${paperWords.trainingAcross} · `}
          {voucherWords.annex} <span class="paper-number">{voucher.number}</span> · <bdi>{voucher.callName}</bdi>
        </th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td>
          <dl>
            <Reasons voucher={voucher} />
          </dl>
        </td>
      </tr>
    </tbody>
  </table>
);
