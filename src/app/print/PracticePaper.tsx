/** Praxisblatt, A4, one page: the answers that a practice needs before it says yes, and before it writes an invoice. */
import type { BillingTerms } from '../../domain/billingTerms.ts';
import type { Payer } from '../../domain/policy.ts';
import type { CodeForm } from '../../protocol/voucherCode.ts';
import { Line, Paper } from './paperParts.tsx';
import { paperHost, paperRoundEuro } from './paperWords.ts';
import { payerLines, practiceWords } from './practiceWords.ts';

export interface PracticePaperProps {
  readonly organisationName: string;
  readonly payer: Payer;
  readonly terms: BillingTerms;
  readonly fingerprint: string;
  readonly guaranteeCents: number;
  readonly form: CodeForm;
  readonly origin: string;
}

export const PracticePaper = (props: PracticePaperProps) => {
  const { payer, terms } = props;
  const answers: readonly (readonly [title: string, text: string])[] = [
    [practiceWords.coveredTitle, practiceWords.covered(paperRoundEuro(props.guaranteeCents))],
    [practiceWords.aboveTitle, practiceWords.above],
    [practiceWords.feeTitle, practiceWords.fee(terms)],
    [practiceWords.medicinesTitle, practiceWords.medicines(payer.name || practiceWords.medicinesPayer)],
    [practiceWords.filingTitle, practiceWords.filing(terms.filingMonths)],
    [practiceWords.authorityTitle, practiceWords.authority],
    [practiceWords.reportTitle, practiceWords.report],
  ];
  return (
    <Paper size="a4" name="practice-paper" form={props.form}>
      <header class="paper-head">
        <h1>{practiceWords.title}</h1>
        <p>{practiceWords.subtitle}</p>
        <p>
          <bdi>{props.organisationName}</bdi>
        </p>
      </header>
      <dl class="practice-contact">
        <div>
          <dt>{practiceWords.phone}</dt>
          <dd class="practice-phone">{payer.phone}</dd>
          {terms.phoneHours !== '' && <dd>{terms.phoneHours}</dd>}
        </div>
        <Line label={practiceWords.address} text={payerLines(payer)} />
      </dl>
      <div class="practice-answers">
        {answers.map(([title, text]) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </div>
      <div class="paper-columns">
        <section class="practice-box">
          <h2>{practiceWords.checkTitle}</h2>
          <p>{practiceWords.check}</p>
          <p class="practice-host">{paperHost(props.origin)}</p>
          <p>{practiceWords.fingerprint}</p>
          <p class="paper-number practice-fingerprint">{props.fingerprint}</p>
          <p>{practiceWords.lookAlike}</p>
        </section>
        <section class="practice-box">
          <h2>{practiceWords.returnedTitle}</h2>
          <p>{practiceWords.returnedLead}</p>
          <ul class="paper-checklist">
            {practiceWords.returned.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </Paper>
  );
};
