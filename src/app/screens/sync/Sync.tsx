/** Screen: Übertragung. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { Progress } from '../../parts/Progress.tsx';
import { TroubleNotice } from '../../parts/TroubleNotice.tsx';
import { useWork } from '../../shell/work.ts';
import { RescueFile } from '../rescue/RescueFile.tsx';
import { useAnswer } from '../useAnswer.ts';
import { createSyncModel } from './model.ts';
import { OldUnsent } from './OldUnsent.tsx';
import { ParkedList } from './ParkedList.tsx';
import { SendingList } from './SendingList.tsx';
import { SyncFacts } from './SyncFacts.tsx';
import { UnreadableRows } from './UnreadableRows.tsx';
import { UsagePanel } from './UsagePanel.tsx';

const pageLength = 50;

export const Sync = () => {
  const work = useWork();
  return work.session.isDemo || work.sync.value?.phase === 'never' ? <NeverSent /> : <Sending />;
};

const NeverSent = () => (
  <>
    <h1>{t('syncPage.title')}</h1>
    <p class="lead">{t('syncPage.never')}</p>
    <p>{t('syncPage.never.real')}</p>
  </>
);

const Sending = () => {
  const work = useWork();
  const [length, setLength] = useState(pageLength);
  const { answer, askAgain } = useAnswer(() => work.desk.sendingRecords(length), work.ledgerChanges, String(length));
  const [model] = useState(() => createSyncModel(work, askAgain));
  const status = work.sync.value;
  const isTrying = model.isTrying.value;
  const tryNow = () => void model.tryNow();
  return (
    <>
      <h1>{t('syncPage.title')}</h1>
      {status !== null && <SyncFacts status={status} now={work.now()} />}
      <OldUnsent />
      <div class="actions">
        <button type="button" class="button primary" aria-disabled={isTrying} onClick={tryNow}>
          {t('syncPage.now')}
        </button>
        <Progress
          isGoingOn={isTrying || status?.phase === 'sending'}
          words={status?.phase === 'sending' ? t('syncPage.phase.sending') : t('syncPage.trying')}
          otherwise={model.outcome.value}
        />
      </div>
      {answer === undefined ? (
        <Progress isGoingOn words={t('list.loading')} />
      ) : (
        <>
          <UnreadableRows count={answer.unreadableRows} isTrying={isTrying} onTry={tryNow} />
          <ParkedList parked={answer.parked} isTrying={isTrying} onTry={tryNow} />
          <SendingList
            records={answer.records}
            total={answer.total}
            hasNoBackup={answer.backup === 'none'}
            onMore={() => setLength(length + pageLength)}
          />
          <TroubleNotice trouble={model.trouble.value} />
          <UsagePanel usage={answer.usage} isSavingData={answer.isSavingData} onSaveData={model.saveData} />
        </>
      )}
      <RescueFile />
    </>
  );
};
