/** Übertragung at a glance: what waits, since when, the last contact, and what helps where something is in the way. */
import { noticeableClockOffsetMs, type SyncProblem, type SyncStatus } from '../../../protocol/syncStatus.ts';
import { formatDistance, formatInstant, formatSpan } from '../../i18n/format.ts';
import { syncWords } from '../../i18n/syncWords.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';

export interface SyncFactsProps {
  readonly status: SyncStatus;
  readonly now: number;
}

const isAll = (status: SyncStatus): boolean => status.everythingReceived && status.unsentRecords === 0;

/** No signal, a sign-in page, a busy queue: nothing is wrong, so nothing looks like it. */
const waitsForItself = (problem: SyncProblem): boolean =>
  problem === 'noConnection' || problem === 'captivePortal' || problem === 'queueBusy' || problem === 'queuePaused';

export const SyncFacts = ({ status, now }: SyncFactsProps) => (
  <>
    <p class="lead">{isAll(status) ? t('syncPage.resting.all') : t('syncPage.resting.waiting')}</p>
    {status.problem !== null && (
      <Notice kind={waitsForItself(status.problem) ? 'info' : 'caution'} title={t('syncPage.next')}>
        <p>{t(`sync.calm.${status.problem}`)}</p>
        <p>{t(`sync.step.${status.problem}`)}</p>
      </Notice>
    )}
    <ClockNotice offsetMs={status.clockOffsetMs} />
    <dl class="facts panel">
      <div>
        <dt>{t('syncPage.unsent')}</dt>
        <dd>{isAll(status) || status.unsentRecords > 0 ? String(status.unsentRecords) : syncWords(status)}</dd>
      </div>
      <div>
        <dt>{t('syncPage.oldest')}</dt>
        <dd>
          {status.oldestUnsentAt === null ? t('syncPage.oldest.none') : formatDistance(status.oldestUnsentAt, now)}
        </dd>
      </div>
      <div>
        <dt>{t('syncPage.lastContact')}</dt>
        <dd>
          {status.lastContactAt === null
            ? t('syncPage.lastContact.never')
            : `${formatDistance(status.lastContactAt, now)} (${formatInstant(status.lastContactAt)})`}
        </dd>
      </div>
    </dl>
    {status.phase === 'waiting' && status.nextTryAt !== null && status.nextTryAt > now && (
      <p>{t('syncPage.phase.waiting', { when: formatDistance(status.nextTryAt, now) })}</p>
    )}
  </>
);

const ClockNotice = ({ offsetMs }: { readonly offsetMs: number }) => {
  if (Math.abs(offsetMs) <= noticeableClockOffsetMs) return null;
  const by = formatSpan(Math.abs(offsetMs));
  return (
    <Notice kind="caution" title={t('syncClock.title')}>
      <p>{t(offsetMs > 0 ? 'syncClock.behind' : 'syncClock.ahead', { by })}</p>
      <p>{t('syncClock.step')}</p>
    </Notice>
  );
};
