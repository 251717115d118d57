/** Cases whose time of keeping is over: shown to who may erase them, and erased by nobody but them. */
import { formatDistance } from '../../i18n/format.ts';
import { t, tCount } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { useWork } from '../../shell/work.ts';
import { useAnswer } from '../useAnswer.ts';

export const DueCases = () => {
  const work = useWork();
  const { answer: due = [] } = useAnswer(work.desk.casesDue, work.ledgerChanges, 'due');
  if (due.length === 0 || work.session.role !== 'coordinator') return null;
  return (
    <Notice kind="info" title={tCount('cases.due', due.length)}>
      <p>{t('cases.due.text')}</p>
      <ul class="plain-list">
        {due.map(({ caseId, callName, touchedAt }) => (
          <li key={caseId}>
            <button type="button" class="button quiet" onClick={() => work.router.open({ kind: 'case', caseId })}>
              {t('cases.due.line', { callName, when: formatDistance(touchedAt, work.now()) })}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
