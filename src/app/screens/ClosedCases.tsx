/** Says that earlier cases are closed until this device meets the queue again, and what goes on without them. */
import { leaseDays } from '../../domain/lease.ts';
import { t, tCount } from '../i18n/text.ts';
import { Notice } from '../parts/Notice.tsx';
import { useWork } from '../shell/work.ts';
import { useAnswer } from './useAnswer.ts';

export const ClosedCases = () => {
  const work = useWork();
  const { answer: closed = 0 } = useAnswer(work.desk.closedCases, work.ledgerChanges, 'closed');
  if (closed === 0) return null;
  return (
    <Notice kind="caution" title={tCount('cases.closed', closed)}>
      <p>{t('cases.closed.text', { days: leaseDays })}</p>
      <p>{t('cases.closed.goesOn')}</p>
    </Notice>
  );
};
