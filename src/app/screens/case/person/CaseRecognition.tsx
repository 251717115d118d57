/** Wiedererkennen ohne Karte, as agreed with this person: ask, ask again, or no longer. */
import { useState } from 'preact/hooks';
import type { CaseView } from '../../../../protocol/deskNotes.ts';
import { formatInstantDay } from '../../../i18n/format.ts';
import { t } from '../../../i18n/text.ts';
import { useWork } from '../../../shell/work.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { useNews } from './useNews.ts';

export const CaseRecognition = ({ view }: { readonly view: CaseView }) => {
  const work = useWork();
  const [isForgetting, setForgetting] = useState(false);
  const news = useNews();
  const { caseId, callName, recognition } = view;
  return (
    <section aria-labelledby="recognition-title">
      <h2 id="recognition-title" ref={news.title} tabIndex={-1}>
        {t('recognition.title')}
      </h2>
      <p class="saved" role="status">
        {news.words}
      </p>
      <p>
        {recognition === null
          ? t('recognition.off')
          : t(recognition.shared ? 'recognition.on.shared' : 'recognition.on', {
              day: formatInstantDay(recognition.since),
            })}
      </p>
      <div class="actions">
        <button type="button" class="button secondary" onClick={() => work.router.open({ kind: 'interview', caseId })}>
          {t(recognition === null ? 'recognition.ask' : 'recognition.askAgain')}
        </button>
        {recognition !== null && (
          <button type="button" class="button quiet" onClick={() => setForgetting(true)}>
            {t('recognition.forget')}
          </button>
        )}
      </div>
      {isForgetting && (
        <PersonDialog
          id="forget"
          title={t('recognition.forget.title', { callName })}
          confirm={t('recognition.forget.confirm')}
          change={() => work.desk.forget(caseId)}
          onDone={() => {
            setForgetting(false);
            news.tell(t('recognition.forgotten'));
          }}
          onClose={() => setForgetting(false)}
        >
          <p>{t('recognition.forget.text')}</p>
        </PersonDialog>
      )}
    </section>
  );
};
