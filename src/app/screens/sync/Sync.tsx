/** Screen: Übertragung. */
import { useState } from 'preact/hooks';
import type { SyncProblem, SyncStatus } from '../../../protocol/syncStatus.ts';
import { formatDistance, formatInstant } from '../../i18n/format.ts';
import { syncWords } from '../../i18n/syncWords.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useWork } from '../../shell/work.ts';

const isAll = (status: SyncStatus): boolean => status.everythingReceived && status.unsentRecords === 0;

/** What came of a try, told as it was: nothing counts as sent without a receipt. */
const resultWords = (before: number, after: SyncStatus): string => {
  if (isAll(after)) return t('syncPage.result.all');
  return after.unsentRecords < before ? t('syncPage.result.some') : t('syncPage.result.nothing');
};

export const Sync = () => {
  const work = useWork();
  const status = work.sync.value;
  const [isTrying, setTrying] = useState(false);
  const [result, setResult] = useState('');

  const tryNow = async (): Promise<void> => {
    if (isTrying) return;
    setTrying(true);
    setResult('');
    const before = work.sync.peek()?.unsentRecords ?? 0;
    const after = await work.desk.syncNow();
    setTrying(false);
    setResult(resultWords(before, after));
  };

  if (status?.phase === 'never') {
    return (
      <>
        <h1>{t('syncPage.title')}</h1>
        <p class="lead">{t('syncPage.never')}</p>
        <p>{t('syncPage.never.real')}</p>
      </>
    );
  }
  return (
    <>
      <h1>{t('syncPage.title')}</h1>
      {status !== null && <SyncDetails status={status} now={work.now()} />}
      <div class="actions">
        <button type="button" class="button primary" aria-disabled={isTrying} onClick={() => void tryNow()}>
          {t('syncPage.now')}
        </button>
        <Progress
          isGoingOn={isTrying || status?.phase === 'sending'}
          words={status?.phase === 'sending' ? t('syncPage.phase.sending') : t('syncPage.trying')}
          otherwise={result}
        />
      </div>
    </>
  );
};

/** No signal, a sign-in page, a busy queue: nothing is wrong, so nothing looks like it. */
const waitsForItself = (problem: SyncProblem): boolean =>
  problem === 'noConnection' || problem === 'captivePortal' || problem === 'queueBusy';

const SyncDetails = ({ status, now }: { readonly status: SyncStatus; readonly now: number }) => (
  <>
    <p class="lead">{isAll(status) ? t('syncPage.resting.all') : t('syncPage.resting.waiting')}</p>
    {status.problem !== null && (
      <Notice kind={waitsForItself(status.problem) ? 'info' : 'caution'} title={t('syncPage.next')}>
        <p>{t(`sync.calm.${status.problem}`)}</p>
        <p>{t(`sync.step.${status.problem}`)}</p>
      </Notice>
    )}
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
