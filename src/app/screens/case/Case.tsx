/** Screen: one case with its notes and vouchers. */
import type { CaseId } from '../../../domain/ids.ts';
import type { CaseView } from '../../../protocol/deskNotes.ts';
import { t } from '../../i18n/text.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { useWork } from '../../shell/work.ts';
import { BackButton } from '../BackButton.tsx';
import { PseudonymCard } from '../consultation/PseudonymCard.tsx';
import { useAnswer } from '../useAnswer.ts';
import { VoucherCard } from '../vouchers/VoucherCard.tsx';
import { VouchersElsewhere } from '../vouchers/VouchersElsewhere.tsx';
import { CaseEnd } from './CaseEnd.tsx';
import { Note } from './Note.tsx';
import { CasePerson } from './person/CasePerson.tsx';
import { CaseRecognition } from './person/CaseRecognition.tsx';

export const CaseScreen = ({ caseId }: { readonly caseId: CaseId }) => {
  const work = useWork();
  const { answer } = useAnswer(() => work.desk.openCase(caseId), work.ledgerChanges, caseId);
  return (
    <>
      <BackButton />
      {answer === undefined && <Progress isGoingOn words={t('list.loading')} />}
      {answer === null && (
        <>
          <h1>{t('case.title')}</h1>
          <Notice kind="info">{t('case.gone')}</Notice>
        </>
      )}
      {answer && <OpenCase view={answer} />}
    </>
  );
};

const OpenCase = ({ view }: { readonly view: CaseView }) => {
  const work = useWork();
  return (
    <>
      <h1>{view.callName}</h1>
      <PseudonymCard pseudonym={view} isTitled />
      <div class="actions">
        <button
          type="button"
          class="button primary"
          onClick={() => work.router.open({ kind: 'followUp', caseId: view.caseId })}
        >
          {t('case.followUp')}
        </button>
        <button
          type="button"
          class="button secondary"
          onClick={() => work.router.open({ kind: 'caseCards', caseId: view.caseId })}
        >
          {t('papers.caseCard')}
        </button>
      </div>
      <details class="group folded">
        <summary>{t('case.who')}</summary>
        <CasePerson view={view} />
        <CaseRecognition view={view} />
      </details>
      <section aria-labelledby="notes-title">
        <h2 id="notes-title">{t('case.notes')}</h2>
        {view.notes.map((note) => (
          <Note key={note.noteId} caseId={view.caseId} note={note} />
        ))}
      </section>
      <section aria-labelledby="vouchers-title">
        <h2 id="vouchers-title">{t('case.vouchers')}</h2>
        {view.vouchers.length === 0 && <p>{t('case.vouchers.none')}</p>}
        <VouchersElsewhere vouchers={view.vouchersElsewhere} />
        <ul class="cards">
          {view.vouchers.map((voucher) => (
            <li key={voucher.number}>
              <VoucherCard voucher={voucher} />
            </li>
          ))}
        </ul>
      </section>
      <CaseEnd view={view} />
    </>
  );
};
