/** Screen: Reservescheine. Printed ahead for the day the tablet dies, entered later, once. */
import { isAgeing } from '../../../domain/reserve.ts';
import type { ReserveView } from '../../../protocol/deskPapers.ts';
import { formatDay } from '../../i18n/format.ts';
import { type TextKey, t, tCount } from '../../i18n/text.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { useAnswer } from '../useAnswer.ts';
import { createReserve, type ReserveModel } from './model.ts';
import { PrintForm } from './PrintForm.tsx';
import { VoidReserveDialog } from './VoidReserveDialog.tsx';

/** With fewer the drawer is as good as empty: a clinic hands out up to three in one evening. */
const fewBlanks = 3;

export const Reserve = () => {
  const work = useWork();
  const model = useModel(() => createReserve(work));
  const { answer } = useAnswer(work.desk.reservePapers, work.ledgerChanges, 'reserve');
  const blanks = answer?.filter(({ state }) => state === 'blank') ?? [];
  return (
    <>
      <BackButton />
      <h1>{t('reserve.title')}</h1>
      <p class="lead">{t('reserve.intro')}</p>
      {answer === undefined && <Progress isGoingOn words={t('list.loading')} />}
      {answer !== undefined && answer.length > 0 && (
        <p class="reserve-count">{tCount('reserve.blanks', blanks.length)}</p>
      )}
      {answer !== undefined && answer.length > 0 && blanks.length < fewBlanks && (
        <Notice kind="info">{t('reserve.few')}</Notice>
      )}
      <Ageing papers={blanks.filter((paper) => isAgeing(paper, work.today()))} />
      <PrintForm model={model} />
      {answer?.length === 0 && (
        <EmptyState icon="vouchers" title={t('reserve.empty.title')} text={t('reserve.empty.text')} />
      )}
      {answer !== undefined && answer.length > 0 && <Papers papers={answer} model={model} />}
      {model.voiding.value !== null && <VoidReserveDialog model={model} number={model.voiding.value} />}
    </>
  );
};

const Ageing = ({ papers }: { readonly papers: readonly ReserveView[] }) => {
  const [first] = papers.map(({ usableUntil }) => usableUntil).sort();
  if (first === undefined) return null;
  return <Notice kind="info">{tCount('reserve.ageing', papers.length, { until: formatDay(first) })}</Notice>;
};

interface PapersProps {
  readonly papers: readonly ReserveView[];
  readonly model: ReserveModel;
}

const Papers = ({ papers, model }: PapersProps) => (
  <section aria-labelledby="reserve-papers">
    <h2 id="reserve-papers">{t('reserve.papers')}</h2>
    <EnterAny />
    <ul class="cards">
      {papers.map((paper) => (
        <li key={paper.number}>
          <Paper paper={paper} model={model} />
        </li>
      ))}
    </ul>
  </section>
);

/** Who has the paper in hand types its number sooner than she finds it among sixty. */
const EnterAny = () => {
  const { router } = useWork();
  return (
    <div class="actions">
      <button type="button" class="button secondary" onClick={() => router.open({ kind: 'lateEntry', number: null })}>
        {t('reserve.enterAny')}
      </button>
    </div>
  );
};

const Paper = ({ paper, model }: { readonly paper: ReserveView; readonly model: ReserveModel }) => {
  const work = useWork();
  const { number, callName, printedOn, usableUntil, state, delivery } = paper;
  // Many papers, many buttons alike: who cannot see beside which paper one stands is told.
  const named = (key: TextKey): string => `${t(key)}: ${number}`;
  return (
    <article class="card" aria-label={number}>
      <p class="card-title code">{number}</p>
      <p>{callName}</p>
      <p class="card-note">
        {t('reserve.days', { printedOn: formatDay(printedOn), usableUntil: formatDay(usableUntil) })}
      </p>
      <p class="card-note">
        <span class={`tag state-${state === 'blank' ? 'valid' : 'expired'}`}>{t(`reserve.state.${state}`)}</span>{' '}
        {t(`voucher.delivery.${delivery}`)}
      </p>
      <div class="actions">
        {(state === 'blank' || state === 'outdated') && (
          <button
            type="button"
            class="button secondary"
            aria-label={named('reserve.enter')}
            onClick={() => work.router.open({ kind: 'lateEntry', number })}
          >
            {t('reserve.enter')}
          </button>
        )}
        {state === 'blank' && (
          <button
            type="button"
            class="button quiet"
            aria-label={named('reserve.again')}
            onClick={() => void model.printAgain(number)}
          >
            {t('reserve.again')}
          </button>
        )}
        {(state === 'blank' || state === 'outdated') && (
          <button
            type="button"
            class="button quiet"
            aria-label={named('voucher.void')}
            onClick={() => model.askToVoid(number)}
          >
            {t('voucher.void')}
          </button>
        )}
        {state === 'used' && (
          <button
            type="button"
            class="button secondary"
            aria-label={named('reserve.open')}
            onClick={() => work.router.open({ kind: 'voucher', number })}
          >
            {t('reserve.open')}
          </button>
        )}
      </div>
    </article>
  );
};
