/** Screen: Fälle. */
import type { CaseSummary } from '../../../protocol/deskNotes.ts';
import { formatDay, formatDistance } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ScanOrTypeButton } from '../../scanner/ScanOrType.tsx';
import { paths } from '../../shell/router.ts';
import { useWork } from '../../shell/work.ts';
import { ClosedCases } from '../ClosedCases.tsx';
import { SearchList } from '../SearchList.tsx';
import { DueCases } from './DueCases.tsx';

export const Cases = () => {
  const work = useWork();
  const { view, key } = work.router.place.value;
  return (
    <>
      <h1>{t('cases.title')}</h1>
      {/* Beside what it found it closes: the list then stands there again. */}
      <ScanOrTypeButton key={key} label={t('scan.open')} />
      <ClosedCases />
      <DueCases />
      <SearchList
        id="case-search"
        label={t('cases.search')}
        ask={work.desk.cases}
        keyOf={(item: CaseSummary) => item.caseId}
        empty={
          <EmptyState icon="cases" title={t('cases.empty.title')} text={t('cases.empty.text')}>
            <button type="button" class="button secondary" onClick={() => work.router.go(paths.clinic)}>
              {t('cases.empty.way')}
            </button>
          </EmptyState>
        }
        none={t('cases.none')}
      >
        {(item) => (
          <button
            type="button"
            class="card card-button"
            aria-current={view?.kind === 'case' && view.caseId === item.caseId ? 'true' : undefined}
            onClick={() => work.router.open({ kind: 'case', caseId: item.caseId })}
          >
            <span class="card-title">{item.callName}</span>
            <span class="card-line">
              <span>
                {formatDay(item.fictiveBirthDate)} <span class="tag">{t('pseudonym.fictive')}</span>
              </span>
              <span class="code">{item.caseNumber}</span>
            </span>
            <span class="card-note">
              {t('cases.counts', { notes: item.notes, vouchers: item.vouchers })},{' '}
              {t('cases.touched', { when: formatDistance(item.touchedAt, work.now()) })}
            </span>
          </button>
        )}
      </SearchList>
    </>
  );
};
