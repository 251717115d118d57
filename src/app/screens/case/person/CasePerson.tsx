/** Who somebody is here: their card, their Rufname, and another case of theirs. Each change can be taken back. */
import { useState } from 'preact/hooks';
import type { CaseView } from '../../../../protocol/deskNotes.ts';
import { t } from '../../../i18n/text.ts';
import { useWork } from '../../../shell/work.ts';
import { JoinDialog } from './JoinDialog.tsx';
import { JoinedCases } from './JoinedCases.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { useNews } from './useNews.ts';

type Asked = 'replace' | 'restore' | 'rename' | 'join';

export const CasePerson = ({ view }: { readonly view: CaseView }) => {
  const work = useWork();
  const [asked, setAsked] = useState<Asked | null>(null);
  const news = useNews();
  const { caseId, callName } = view;
  const close = (): void => setAsked(null);
  const done = (words: string): void => {
    close();
    news.tell(words);
  };
  const ask = (what: Asked, label: string) => (
    <button type="button" class="button secondary" onClick={() => setAsked(what)}>
      {label}
    </button>
  );
  return (
    <section aria-labelledby="person-title">
      <h2 id="person-title" ref={news.title} tabIndex={-1}>
        {t('person.title')}
      </h2>
      <p class="saved" role="status">
        {news.words}
      </p>
      <div class="actions">
        {ask('replace', t('person.card.lost'))}
        {view.hasFormerCard && ask('restore', t('person.card.found'))}
        {ask('rename', t('person.name.other'))}
        {ask('join', t('person.double'))}
      </div>
      {view.joined.length > 0 && (
        <JoinedCases
          joined={view.joined}
          onParted={(parted) => news.tell(t('joined.parted', { callName: parted.callName }))}
        />
      )}
      {asked === 'replace' && (
        <PersonDialog
          id="card"
          title={t('card.replace.title', { callName })}
          confirm={t('card.replace.confirm')}
          change={() => work.desk.replaceCard(caseId)}
          onDone={() => work.router.open({ kind: 'caseCards', caseId })}
          onClose={close}
        >
          <p>{t('card.replace.text')}</p>
        </PersonDialog>
      )}
      {asked === 'restore' && (
        <PersonDialog
          id="card"
          title={t('card.restore.title', { callName })}
          confirm={t('card.restore.confirm')}
          change={() => work.desk.restoreCard(caseId)}
          onDone={() => done(t('card.restored'))}
          onClose={close}
        >
          <p>{t('card.restore.text')}</p>
        </PersonDialog>
      )}
      {asked === 'rename' && (
        <RenameDialog
          caseId={caseId}
          callName={callName}
          onRenamed={(name) => done(t('rename.done', { callName: name }))}
          onClose={close}
        />
      )}
      {asked === 'join' && (
        <JoinDialog
          view={view}
          onJoined={(joined) => done(t('join.done', { callName: joined.callName }))}
          onClose={close}
        />
      )}
    </section>
  );
};
