/** What a person may ask for: all that is written about them, and that it goes. */
import { useState } from 'preact/hooks';
import type { CaseView } from '../../../protocol/deskNotes.ts';
import { formatDay } from '../../i18n/format.ts';
import { currentLanguage, t } from '../../i18n/text.ts';
import { printPapers } from '../../print/printJob.tsx';
import { useWork } from '../../shell/work.ts';
import { RecordPaper } from './RecordPaper.tsx';
import { ShredDialog } from './ShredDialog.tsx';

export const CaseEnd = ({ view }: { readonly view: CaseView }) => {
  const work = useWork();
  const [isAsking, setAsking] = useState(false);
  const print = async (): Promise<void> => {
    const record = await work.desk.caseRecord(view.caseId);
    if (!record) return;
    await printPapers(
      <RecordPaper
        view={record}
        organisationName={work.session.organisationName}
        language={currentLanguage()}
        isTraining={work.session.isDemo}
        on={formatDay(work.today())}
      />,
    );
  };
  return (
    <section class="panel" aria-labelledby="case-end-title">
      <h2 id="case-end-title">{t('case.end')}</h2>
      <p>{t('case.end.text')}</p>
      <div class="actions">
        <button type="button" class="button secondary" onClick={() => void print()}>
          {t('case.record')}
        </button>
        {work.session.role === 'coordinator' && (
          <button type="button" class="button quiet" onClick={() => setAsking(true)}>
            {t('case.shred')}
          </button>
        )}
      </div>
      {work.session.role !== 'coordinator' && <p class="field-hint">{t('case.shred.coordinator')}</p>}
      {isAsking && <ShredDialog view={view} onClose={() => setAsking(false)} />}
    </section>
  );
};
