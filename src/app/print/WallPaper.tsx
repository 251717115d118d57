/** Aushang nach Art. 13 DSGVO, A4, German beside English. */
import type { Payer } from '../../domain/policy.ts';
import type { CodeForm } from '../../protocol/voucherCode.ts';
import { Paper } from './paperParts.tsx';
import { type WallText, wallTexts } from './wallWords.ts';

export interface OrganisationPaperProps {
  readonly form: CodeForm;
  readonly organisationName: string;
  readonly payer: Payer;
}

export const WallPaper = (props: OrganisationPaperProps) => (
  <Paper size="a4" name="wall-paper" form={props.form}>
    <div class="paper-columns">
      {wallTexts.map((text) => (
        <Column key={text.language} text={text} {...props} />
      ))}
    </div>
  </Paper>
);

const Column = ({
  text,
  organisationName,
  payer,
}: Omit<OrganisationPaperProps, 'form'> & { readonly text: WallText }) => (
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
    <dl class="wall-responsible">
      <div>
        <dt>{text.responsible}</dt>
        <dd>{[organisationName, payer.address].filter((part) => part !== '').join('\n')}</dd>
      </div>
      <div>
        <dt>{text.phone}</dt>
        <dd>{payer.phone}</dd>
      </div>
      <div class="blank">
        <dt>{text.officer}</dt>
        <dd />
      </div>
    </dl>
  </section>
);
