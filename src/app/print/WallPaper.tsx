/** Aushang nach Art. 13 DSGVO, A4, German beside English. */
import { emptyPayer, type Payer, paysItself } from '../../domain/policy.ts';
import type { CodeForm } from '../../protocol/voucherCode.ts';
import { Blank, Line, LineOrBlank, Paper } from './paperParts.tsx';
import { type WallText, wallTexts, wallWords } from './wallWords.ts';

export interface OrganisationPaperProps {
  readonly form: CodeForm;
  readonly organisationName: string;
  readonly payer: Payer;
}

export const WallPaper = ({ organisationName, payer, form }: OrganisationPaperProps) => {
  // Another body's address under this organisation's name would be a false notice: then it is written by hand.
  const own = paysItself(organisationName, payer) ? payer : emptyPayer;
  return (
    <Paper size="a4" name="wall-paper" form={form}>
      <div class="paper-columns">
        {wallTexts.map((text) => (
          <Column key={text.language} text={text} />
        ))}
      </div>
      <dl class="wall-responsible">
        <Line label={wallWords.responsible} text={organisationName} />
        <LineOrBlank label={wallWords.address} text={own.address} />
        <LineOrBlank class="wall-phone" label={wallWords.phone} text={own.phone} />
        <Blank label={wallWords.officer} />
      </dl>
    </Paper>
  );
};

const Column = ({ text }: { readonly text: WallText }) => (
  <section lang={text.language}>
    <h1>{text.title}</h1>
    {text.sections.map(({ title, lines }) => (
      <section key={title}>
        <h2>{title}</h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    ))}
  </section>
);
