/** Checkliste «Tablet verloren», A4, one page. */
import { paysItself } from '../../domain/policy.ts';
import { lostTabletWords } from './lostTabletWords.ts';
import { Blank, LineOrBlank, Paper } from './paperParts.tsx';
import type { OrganisationPaperProps } from './WallPaper.tsx';

const lists = [
  [lostTabletWords.findsTitle, lostTabletWords.finds],
  [lostTabletWords.hiddenTitle, lostTabletWords.hidden],
  [lostTabletWords.cannotTitle, lostTabletWords.cannot],
] as const;

export const LostTabletPaper = ({ organisationName, payer, form }: OrganisationPaperProps) => (
  <Paper size="a4" name="lost-paper" form={form}>
    <header class="paper-head">
      <h1>{lostTabletWords.title}</h1>
      <p>
        <bdi>{organisationName}</bdi>
      </p>
      <p>{lostTabletWords.lead}</p>
    </header>
    <dl class="lost-calls">
      <LineOrBlank
        class="lost-phone"
        label={lostTabletWords.call}
        text={paysItself(organisationName, payer) ? payer.phone : ''}
      />
      <Blank label={lostTabletWords.operator} />
    </dl>
    <ol class="lost-steps">
      {lostTabletWords.steps.map(({ title, text }) => (
        <li key={title}>
          <span class="lost-tick" aria-hidden="true" />
          <strong>{title}</strong> {text}
        </li>
      ))}
    </ol>
    <div class="lost-lists">
      {lists.map(([title, lines]) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{lostTabletWords.foundTitle}</h2>
        <p>{lostTabletWords.found}</p>
      </section>
    </div>
  </Paper>
);
