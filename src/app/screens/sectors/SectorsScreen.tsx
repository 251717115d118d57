/** Screen: Pseudonyme für Empfänger. */
import { sectors } from '../../../domain/sectors.ts';
import type { SectorPseudonymsError, SectorYear } from '../../../protocol/deskSectors.ts';
import { isStorageTrouble } from '../../i18n/storageTroubleWords.ts';
import { t, tCount } from '../../i18n/text.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { Select } from '../../parts/Select.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useModel } from '../../shell/useModel.ts';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { useAnswer } from '../useAnswer.ts';
import { DestroyYearDialog } from './DestroyYearDialog.tsx';
import { createSectors, type SectorsModel } from './model.ts';

export const SectorsScreen = () => {
  const work = useWork();
  const model = useModel(() => createSectors(work));
  const { answer } = useAnswer(work.desk.sectorYears, work.ledgerChanges, 'sectorYears');
  const years = answer?.ok ? answer.value : [];
  const shown = years.find(({ year }) => year === model.year.value) ?? years[0];
  return (
    <>
      <BackButton />
      <h1>{t('sectors.title')}</h1>
      <p class="lead">{t('sectors.intro')}</p>
      {answer === undefined && <Progress isGoingOn words={t('list.loading')} />}
      {answer?.ok === false && <Refusal refusal={answer.error} />}
      {answer?.ok && years.length === 0 && (
        <EmptyState icon="office" title={t('sectors.empty')} text={t('sectors.empty.text')} />
      )}
      {shown && <List model={model} years={years} shown={shown} />}
      {shown && !shown.isDestroyed && <Destroying model={model} year={shown.year} />}
    </>
  );
};

interface ListProps {
  readonly model: SectorsModel;
  readonly years: readonly SectorYear[];
  readonly shown: SectorYear;
}

const List = ({ model, years, shown }: ListProps) => {
  const sector = model.sector.value;
  const { year, persons, vouchers, isDestroyed } = shown;
  return (
    <section class="panel" aria-labelledby="sectors-list">
      <h2 id="sectors-list">{t('sectors.list')}</h2>
      <Select
        id="sector"
        label={t('sectors.recipient')}
        value={sector}
        options={sectors.map((code) => ({ value: code, label: t(`sector.${code}`) }))}
        onInput={model.chooseSector}
        hint={t(`sectors.file.${sector}`)}
      />
      <Select
        id="sector-year"
        size="short"
        label={t('sectors.year')}
        value={String(year)}
        options={years.map((one) => ({ value: String(one.year), label: String(one.year) }))}
        onInput={model.chooseYear}
      />
      <p>
        {t('sectors.count', {
          persons: tCount('sectors.persons', persons),
          vouchers: tCount('sectors.vouchers', vouchers),
        })}
      </p>
      {isDestroyed ? (
        <Notice kind="info">{t('sectors.yearDestroyed', { year })}</Notice>
      ) : (
        <div class="actions">
          <button
            type="button"
            class="button primary"
            aria-disabled={model.isBusy.value}
            onClick={() => void model.save(year)}
          >
            {t('sectors.save')}
          </button>
          <Progress
            isGoingOn={model.isBusy.value}
            words={t('sectors.busy')}
            otherwise={model.saved.value === null ? '' : t('sectors.saved', { name: model.saved.value })}
          />
        </div>
      )}
      <Refusal refusal={isDestroyed ? null : model.refusal.value} />
    </section>
  );
};

const Refusal = ({ refusal }: { readonly refusal: SectorPseudonymsError | null }) => {
  if (refusal === null) return null;
  if (isStorageTrouble(refusal)) return <TroubleNotice trouble={refusal} />;
  // The list says it of the year as soon as it is read anew.
  if (refusal.type === 'yearDestroyed') return null;
  return (
    <Notice kind={refusal.type === 'keyNotShared' ? 'info' : 'caution'} alert>
      {t(`sectors.${refusal.type}`)}
    </Notice>
  );
};

const Destroying = ({ model, year }: { readonly model: SectorsModel; readonly year: number }) => (
  <section class="panel" aria-labelledby="sectors-destroy">
    <h2 id="sectors-destroy">{t('sectors.destroy')}</h2>
    <p>{t('sectors.destroy.text')}</p>
    <div class="actions">
      <button type="button" class="button secondary" onClick={() => model.ask(year)}>
        {t('sectors.destroy.year', { year })}
      </button>
    </div>
    {model.asked.value !== null && <DestroyYearDialog model={model} year={model.asked.value} />}
  </section>
);
