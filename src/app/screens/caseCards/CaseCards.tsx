/** Screen: Fallkarten. One case brought somebody here; up to seven more fit on the same sheet. */

import { useState } from 'preact/hooks';
import type { CaseId } from '../../../domain/ids.ts';
import type { CaseCard } from '../../../protocol/deskPapers.ts';
import { formatDay } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Form } from '../../parts/Form.tsx';
import { Select } from '../../parts/Select.tsx';
import { CaseCardsPaper, cardsOnSheet } from '../../print/CaseCardsPaper.tsx';
import { printPapers } from '../../print/printJob.tsx';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { useAnswer } from '../useAnswer.ts';

/** Who was here lately is whom a card is still missing for. */
const offeredCases = 30;

const startOptions = () =>
  Array.from({ length: cardsOnSheet }, (_, index) => ({
    value: String(index + 1),
    label: index === 0 ? t('caseCards.start.first') : String(index + 1),
  }));

export const CaseCardsScreen = ({ caseId }: { readonly caseId: CaseId }) => {
  const work = useWork();
  const [startAt, setStartAt] = useState(1);
  const [chosen, setChosen] = useState<readonly CaseId[]>([caseId]);
  const { answer: cases = [] } = useAnswer(() => work.desk.cases(''), work.ledgerChanges, '');
  const others = cases.filter((one) => one.caseId !== caseId).slice(0, offeredCases);
  const isFull = chosen.length >= cardsOnSheet;
  const print = async (): Promise<void> => {
    const cards = await Promise.all(chosen.map((id) => work.desk.caseCard(id)));
    const known = cards.filter((card): card is CaseCard => card !== null);
    if (known.length > 0) await printPapers(<CaseCardsPaper cards={known} startAt={startAt} />);
  };
  return (
    <>
      <BackButton />
      <h1>{t('caseCards.title')}</h1>
      <p class="lead">{t('caseCards.text')}</p>
      <Form onSend={() => void print()}>
        <Select
          id="card-start"
          label={t('caseCards.start')}
          hint={t('caseCards.start.hint')}
          size="medium"
          value={String(startAt)}
          options={startOptions()}
          onInput={(value) => setStartAt(Number(value))}
        />
        <fieldset class="panel">
          <legend>{t('caseCards.more')}</legend>
          {others.length === 0 && <p>{t('caseCards.more.none')}</p>}
          {others
            .filter((one) => !isFull || chosen.includes(one.caseId))
            .map((one) => (
              <Checkbox
                key={one.caseId}
                id={`card-${one.caseId}`}
                label={`${one.callName}, ${formatDay(one.fictiveBirthDate)}`}
                checked={chosen.includes(one.caseId)}
                onInput={(checked) =>
                  setChosen(checked ? [...chosen, one.caseId] : chosen.filter((id) => id !== one.caseId))
                }
              />
            ))}
          {isFull && <p class="field-hint">{t('caseCards.full')}</p>}
        </fieldset>
        <div class="actions sticky">
          <button type="submit" class="button primary">
            {t('caseCards.print')}
          </button>
          <span role="status">{tCount('caseCards.chosen', chosen.length)}</span>
        </div>
      </Form>
    </>
  );
};
