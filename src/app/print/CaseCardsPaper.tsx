/**
 * Fallkarten, eight of 85.6 × 54 mm to an A4 sheet, with marks to cut along.
 *
 * A card is found in a pocket, at a control, by a landlord. It names no organisation, no point, no voucher and nothing of
 * illness: a call name, a date, a number, a phone, as the card of a club or a library does.
 */
import type { CaseCard } from '../../protocol/deskPapers.ts';
import { caseCardWords } from './caseCardWords.ts';
import { paperDay, paperWords } from './paperWords.ts';
import { QrCode } from './QrCode.tsx';
import { drawCaseCardCode } from './qr.ts';

export const cardsOnSheet = 8;

export interface CaseCardsPaperProps {
  readonly cards: readonly CaseCard[];
  /** The first free place of a sheet that was used before: 1 to 8, row by row. */
  readonly startAt: number;
}

export const CaseCardsPaper = ({ cards, startAt }: CaseCardsPaperProps) => {
  const places: readonly (CaseCard | null)[] = [...Array.from({ length: startAt - 1 }, () => null), ...cards];
  const sheets = Array.from({ length: Math.ceil(places.length / cardsOnSheet) }, (_, sheet) =>
    places.slice(sheet * cardsOnSheet, (sheet + 1) * cardsOnSheet),
  );
  return (
    <>
      {sheets.map((sheet, index) => (
        <article key={index} class="paper paper-cards">
          <div class="card-sheet">
            {sheet.map((card, place) =>
              card === null ? <div key={place} class="case-card" /> : <Card key={place} card={card} />,
            )}
          </div>
          <CutMarks />
        </article>
      ))}
    </>
  );
};

const Card = ({ card }: { readonly card: CaseCard }) => (
  <section class="case-card case-card-printed">
    <div class="case-card-words">
      {card.form === 'training' && <p class="case-card-training">{paperWords.trainingAcross}</p>}
      <h2>
        <bdi>{card.callName}</bdi>
      </h2>
      <p class="case-card-birth">
        {caseCardWords.born} {paperDay(card.fictiveBirthDate)}
      </p>
      <p class="paper-number">{card.caseNumber}</p>
      {card.phone !== '' && (
        <p class="case-card-phone">
          {paperWords.phone} <strong>{card.phone}</strong>
        </p>
      )}
    </div>
    <QrCode drawing={drawCaseCardCode(card.code)} label={caseCardWords.code} millimetresPerModule={0.7} />
    <p class="case-card-hint">{caseCardWords.hint}</p>
  </section>
);

/** Outside the cards alone, so that a crooked cut shows no line. */
const CutMarks = () => (
  <svg class="cut-marks" aria-hidden="true" viewBox="0 0 210 297" width="210mm" height="297mm">
    <path d={cutMarks} />
  </svg>
);

const card = { left: 19.4, top: 40.5, width: 85.6, height: 54 } as const;
const columns = [0, 1, 2].map((column) => card.left + column * card.width);
const rows = [0, 1, 2, 3, 4].map((row) => card.top + row * card.height);
const markLength = 6;
const cutMarks = [
  ...columns.flatMap((x) => [
    `M${x} ${card.top - 2}v${-markLength}`,
    `M${x} ${card.top + 4 * card.height + 2}v${markLength}`,
  ]),
  ...rows.flatMap((y) => [
    `M${card.left - 2} ${y}h${-markLength}`,
    `M${card.left + 2 * card.width + 2} ${y}h${markLength}`,
  ]),
].join('');
