/**
 * Reserveschein, A5, and the list that stays at the point.
 *
 * The rule for the birth date stands on the list and not on the paper: a practice need not read how it was made. The person
 * takes the paper along, so the list has room for everything that Nacherfassung will ask.
 */
import type { ReserveSheet } from '../../protocol/deskPapers.ts';
import { Blank, Line, Paper } from './paperParts.tsx';
import { paperDay, paperRoundEuro, paperWords } from './paperWords.ts';
import { VoucherHead, VoucherIdentity, VoucherParties, VoucherTreating } from './voucherParts.tsx';
import { linesAroundText } from './voucherRoom.ts';
import { reserveListWords, reserveWords, voucherWords } from './voucherWords.ts';

export interface ReserveSheetPaperProps {
  readonly sheet: ReserveSheet;
  readonly origin: string;
}

export const ReserveSheetPaper = ({ sheet, origin }: ReserveSheetPaperProps) => (
  <Paper size="a5" name="voucher-paper reserve-paper" form={sheet.form}>
    <VoucherHead
      title={reserveWords.title}
      organisationName={sheet.organisationName}
      pointName={sheet.pointName}
      mark={reserveWords.mark}
      markHint={reserveWords.markHint}
    />
    <p class="reserve-rule">
      <strong>{reserveWords.rule(paperDay(sheet.usableUntil))}</strong>
    </p>
    <VoucherIdentity number={sheet.number} callName={sheet.callName} code={sheet.code} origin={origin}>
      <Blank label={paperWords.birthDate} />
    </VoucherIdentity>
    <dl class="voucher-terms">
      <Blank label={reserveWords.issuedOn} />
      <Line label={reserveWords.validLabel} text={reserveWords.validFor(sheet.policy.validForMonths)} />
      <Line label={voucherWords.guarantee} text={paperRoundEuro(sheet.guaranteeCents)} />
    </dl>
    <p>{reserveWords.covers(paperRoundEuro(sheet.guaranteeCents), sheet.policy.validForMonths)}</p>
    <dl class="reserve-blanks">
      <Blank label={voucherWords.specialty} />
      <Blank label={voucherWords.diagnosis} />
      <Blank label={voucherWords.referralReason} />
      <Blank label={reserveWords.signed} />
    </dl>
    <VoucherParties payer={sheet.payer} />
    <VoucherTreating rows={linesAroundText(sheet) > 0 ? 1 : 2} />
    <p class="reserve-later">
      <strong>{reserveWords.later}:</strong> {reserveWords.laterText}
    </p>
  </Paper>
);

/** Begleitliste, A4. */
export const ReserveListPaper = ({ sheets }: { readonly sheets: readonly ReserveSheet[] }) => {
  const [first] = sheets;
  if (!first) return null;
  return (
    <Paper size="a4" name="reserve-list" form={first.form}>
      <header class="paper-head">
        <h1>{reserveListWords.title}</h1>
        <p>
          <bdi>{first.pointName}</bdi>.{' '}
          {reserveListWords.printed(sheets.length, paperDay(first.printedOn), paperDay(first.usableUntil))}
        </p>
      </header>
      <p>{reserveListWords.lead}</p>
      <div class="paper-columns">
        <section>
          <h2>{reserveListWords.howTitle}</h2>
          <ol>
            {reserveListWords.how.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <section>
          <h2>{reserveListWords.birthTitle}</h2>
          <ul>
            {reserveListWords.birth.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          <h2>{reserveListWords.laterTitle}</h2>
          <p>{reserveListWords.later}</p>
        </section>
      </div>
      <table class="reserve-table">
        <thead>
          <tr>
            <th scope="col">{reserveListWords.paper}</th>
            <th scope="col">{reserveListWords.issuedOn}</th>
            <th scope="col">{reserveListWords.birthDate}</th>
            <th scope="col">{reserveListWords.complaint}</th>
            <th scope="col">{reserveListWords.entered}</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <tr key={sheet.number}>
              <td>
                <span class="paper-number">{sheet.number}</span>
                <br />
                <bdi>{sheet.callName}</bdi>
              </td>
              <td />
              <td />
              <td />
              <td class="paper-tick">□</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
};
