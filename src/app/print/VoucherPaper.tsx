/** Schein, A5: what a practice has to see at a glance, readable after a poor copier. The first page is complete by itself. */
import type { Day } from '../../domain/calendar.ts';
import type { PrintKind } from '../../domain/codeLists.ts';
import type { VoucherView } from '../../protocol/desk.ts';
import { Line, Paper } from './paperParts.tsx';
import { paperCodes, paperDay, paperEuro, paperRoundEuro, paperWords } from './paperWords.ts';
import { VoucherHead, VoucherIdentity, VoucherParties, VoucherTreating } from './voucherParts.tsx';
import { coversSentence, printKindHint, printKindWords, voucherWords } from './voucherWords.ts';

export interface VoucherPaperProps {
  readonly voucher: VoucherView;
  readonly print: PrintKind;
  /** Day of this print. */
  readonly on: Day;
  readonly origin: string;
}

export const VoucherPaper = ({ voucher, print, on, origin }: VoucherPaperProps) => {
  const isLong = linesOf(voucher.suspectedDiagnosis) + linesOf(voucher.referralReason) > linesOnFirstPage;
  const onFirstPage = (text: string): string => (isLong && text !== '' ? voucherWords.onNextPage : text);
  const isVoided = voucher.state.type === 'voided';
  return (
    <Paper size="a5" name="voucher-paper" form={voucher.form} across={isVoided ? voucherWords.voidedAcross : undefined}>
      <VoucherHead
        title={paperCodes[`voucherKind.${voucher.kind}`]}
        organisationName={voucher.organisationName}
        mark={printKindWords[print]}
        markHint={printKindHint(print, paperDay(on))}
      />
      {isVoided && <p class="paper-warning paper-warning-title">{voucherWords.voided}</p>}
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
        <Line label={voucherWords.diagnosis} text={onFirstPage(voucher.suspectedDiagnosis)} />
        <Line label={voucherWords.referralReason} text={onFirstPage(voucher.referralReason)} />
      </dl>
      <VoucherParties {...voucher} />
      <VoucherTreating rows={3} />
      {isLong && <Annex voucher={voucher} />}
    </Paper>
  );
};

/** A table, because browsers repeat its head on every page. */
const Annex = ({ voucher }: { readonly voucher: VoucherView }) => (
  <table class="voucher-annex">
    <thead>
      <tr>
        <th>
          {voucherWords.annex} <span class="paper-number">{voucher.number}</span> · <bdi>{voucher.callName}</bdi>
        </th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td>
          <dl>
            <Line label={voucherWords.diagnosis} text={voucher.suspectedDiagnosis} />
            <Line label={voucherWords.referralReason} text={voucher.referralReason} />
          </dl>
        </td>
      </tr>
    </tbody>
  </table>
);

/** As many as stay between terms and payer with the longest names. */
const linesOnFirstPage = 5;
/** Fewer than a line holds of wide letters. */
const lettersInLine = 62;
const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersInLine)), 0);
