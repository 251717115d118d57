/** «Jetzt übertragen» tells the truth: what came of a try, by its receipts and by nothing else. */
import type { SyncProblem, SyncReport } from '../../../protocol/syncStatus.ts';
import { t, tCount } from '../../i18n/text.ts';

export type SyncOutcome =
  /** Everything that this device ever wrote has a receipt, and something got it now. */
  | { readonly type: 'all'; readonly records: number }
  | { readonly type: 'nothingToSend' }
  /** Nothing was unsent, but the try did not get through either. */
  | { readonly type: 'unchecked' }
  | { readonly type: 'some'; readonly received: number; readonly of: number; readonly problem: SyncProblem | null }
  | { readonly type: 'none' };

export const outcomeOf = (report: SyncReport): SyncOutcome => {
  const { recordsBefore, recordsReceived, problem } = report;
  if (report.everythingReceived && report.unsentRecords === 0) {
    if (!report.nothingToSend) return { type: 'all', records: recordsReceived };
    return { type: problem === null ? 'nothingToSend' : 'unchecked' };
  }
  return recordsReceived > 0
    ? { type: 'some', received: recordsReceived, of: recordsBefore, problem }
    : { type: 'none' };
};

export const outcomeWords = (outcome: SyncOutcome): string => {
  switch (outcome.type) {
    case 'all':
      return outcome.records > 0 ? tCount('syncOutcome.allRecords', outcome.records) : t('syncOutcome.all');
    case 'nothingToSend':
    case 'unchecked':
    case 'none':
      return t(`syncOutcome.${outcome.type}`);
    case 'some': {
      const { received, of, problem } = outcome;
      return problem === null
        ? t('syncOutcome.someMore', { received, of })
        : t('syncOutcome.some', { received, of, why: t(`syncBroke.${problem}`) });
    }
  }
};
